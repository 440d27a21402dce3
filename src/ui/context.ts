import { pathOf, wayBetween, type Page } from '../app/page.ts';
import type { OwnLinks } from '../app/room-address.ts';
import type { Edition, InterfaceLanguage } from '../core/model/index.ts';
import type { Messages } from './messages/messages.ts';

/** What every template needs: the words of the interface and where the page stands. */
export interface Setting {
  readonly m: Messages;
  /** In the browser: the site's root as an absolute path. In a page as it is built: the page's own path below the root. */
  readonly base:
    | { readonly root: string; readonly own?: OwnLinks }
    | { readonly page: string }
    /** In a file that holds the whole edition: where in it a page's content stands. */
    | { readonly linkTo: (page: Page) => string };
  /** Present in the browser, where controls work; absent in the pages as they are built. */
  readonly live?: true;
}

/** A setting with the edition at hand. */
export interface EditionSetting extends Setting {
  readonly edition: Edition;
}

/** Link to a page, in the interface's language unless another is asked for. */
export function link(
  { m, base }: Setting,
  page: Page,
  language: InterfaceLanguage = m.language,
): string {
  const own = ownLinks(base);
  if (own && page.kind === 'unit') return own.linkTo(page.unit);
  if (own && page.kind === 'document') return own.linkTo(undefined);
  if (own && page.kind === 'versions') return own.versions;
  if ('linkTo' in base) return base.linkTo(page);
  const path = pathOf(page, language);
  return 'root' in base ? base.root + path : wayBetween(base.page, path);
}

/** Whether the text is one of the reader's own, which nobody has collated and which has no pages on the site. */
export function isOwn({ base }: Setting): boolean {
  return ownLinks(base) !== undefined;
}

function ownLinks(base: Setting['base']): OwnLinks | undefined {
  return 'root' in base ? base.own : undefined;
}
