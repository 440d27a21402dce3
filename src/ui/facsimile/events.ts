import type { PageSource } from '../../app/facsimile/page-source.ts';
import type { PageBox } from '../../core/model/index.ts';

/** A page is drawn, its words over it. */
export class PageShown extends Event {
  static readonly eventName = 'wl-page-shown';
  constructor(readonly page: number) {
    super(PageShown.eventName, { bubbles: true });
  }
}

/** The file is opened. */
export class PagesOpened extends Event {
  static readonly eventName = 'wl-pages-opened';
  constructor(readonly source: PageSource) {
    super(PagesOpened.eventName, { bubbles: true });
  }
}

/** Other pages, or other parts of one, have come into view. */
export class PagesMoved extends Event {
  static readonly eventName = 'wl-pages-moved';
  /** `y`: what is at the reading line, in units of the page. */
  constructor(
    readonly page: number,
    readonly y: number,
  ) {
    super(PagesMoved.eventName, { bubbles: true });
  }
}

/** The reader points at a place on a page; in its units. */
export class PlaceChosen extends Event {
  static readonly eventName = 'wl-place-chosen';
  constructor(
    readonly page: number,
    readonly x: number,
    readonly y: number,
  ) {
    super(PlaceChosen.eventName, { bubbles: true });
  }
}

/** A box is being drawn, moved or resized; `isSet` once the reader lets go of it or presses Enter. */
export class DraftChanged extends Event {
  static readonly eventName = 'wl-draft-changed';
  constructor(
    readonly box: PageBox,
    readonly isSet: boolean,
  ) {
    super(DraftChanged.eventName, { bubbles: true });
  }
}
