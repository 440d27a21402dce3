import type {
  Column,
  Edition,
  EditionDocument,
  Segment,
  Unit,
  Witness,
} from '../../core/model/index.ts';
import type { Place } from '../../app/view.ts';
import type { EditionSetting } from '../context.ts';
import type { TextMark } from './segment-text.ts';

/** What a capability of the reading room may know of the room, and ask of it. */
export interface RoomHost {
  readonly edition: Edition;
  readonly document: EditionDocument;
  readonly columns: readonly Column[];
  readonly place: Place | undefined;
  readonly setting: EditionSetting;
  /** Renders the room again. */
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
  /** Says something in the line that screen readers read out. */
  announce(text: string): void;
  chooseColumns(columns: readonly Column[]): void;
  /** Writes the view into the URL, what the parts add to the query included. */
  writeUrl(): void;
  /** Absolute address of the view, or of another place in it. */
  urlOf(place?: Place): URL;
  /** The element, for reading selections and moving the focus. */
  readonly element: HTMLElement;
}

/** A segment as a column shows it. */
export interface ShownSegment {
  readonly document: EditionDocument;
  readonly witness: Witness;
  readonly segment: Segment;
}

/**
 * A capability of the reading room (comparing, notes, citing). Every member is optional; the room asks the parts in turn.
 * A part is loaded after the text stands, so that reading never waits for it.
 */
export interface RoomPart {
  /** Marks over the words of a segment, beside the edition's own. */
  marks?(shown: ShownSegment): readonly TextMark[];
  /** Shows the words of a segment in another way, as a merged text of two versions; undefined: as they are. */
  words?(shown: ShownSegment): unknown;
  /** Below the words of a segment, in its cell. */
  belowSegment?(shown: ShownSegment): unknown;
  /** Links and buttons beside the heading of a unit. */
  unitActions?(unit: Unit): unknown;
  /** Between the text of a unit and the next one. */
  belowUnit?(unit: Unit): unknown;
  /** In the margin beside a unit. */
  beside?(unit: Unit): unknown;
  /** Buttons in the toolbar. */
  tools?(): unknown;
  /** Dialogs and panels that belong to no unit. */
  panels?(): unknown;
  /** Single-key shortcuts: the key, what it does, and the line for the list of keys. */
  readonly keys?: readonly RoomKey[];
  /** What the part keeps in the query of the URL; an empty value is left out. */
  query?(): Readonly<Record<string, string>>;
  /** The URL has changed, or is read for the first time. */
  readQuery?(query: URLSearchParams): void;
  /** The room has been rendered. */
  updated?(): void;
}

export interface RoomKey {
  readonly key: string;
  /** For the list of keys; absent where the line of another key speaks of this one too. */
  readonly line?: string;
  act(target: Element): void;
}
