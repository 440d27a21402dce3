import type { Span } from './span.ts';

/** Where a text, a clause or some words of it stand: `edition/document/segment@witness:from-to`. */
export interface Address {
  readonly edition: string;
  readonly document: string;
  /** A segment (`art-2.1`) or a unit (`art-2`); absent for a whole document. */
  readonly segment?: string;
  readonly witness?: string;
  /** Only with a segment and a witness. */
  readonly span?: Span;
}

const NAME = '[a-z0-9][a-z0-9-]*';
const PLACE = '[a-z0-9][a-z0-9.-]*';
const PATTERN = new RegExp(
  `^(${NAME})/(${NAME})(?:/(${PLACE}))?(?:@(${NAME}))?(?::(\\d{1,9})-(\\d{1,9}))?$`,
);

/** Writes an address in the form that links, notes and citations use. */
export function formatAddress(address: Address): string {
  const { edition, document, segment, witness, span } = address;
  const place = segment === undefined ? '' : `/${segment}`;
  const version = witness === undefined ? '' : `@${witness}`;
  const words = span === undefined ? '' : `:${span.start}-${span.end}`;
  return `${edition}/${document}${place}${version}${words}`;
}

/** Reads an address; `undefined` where the text is none. Whether the place exists is another question. */
export function parseAddress(text: string): Address | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [, edition, document, segment, witness, from, to] = match;
  const span = from === undefined ? undefined : { start: Number(from), end: Number(to) };
  if (span && (segment === undefined || witness === undefined || span.start > span.end)) {
    return undefined;
  }
  return {
    edition: edition!,
    document: document!,
    ...(segment === undefined ? {} : { segment }),
    ...(witness === undefined ? {} : { witness }),
    ...(span === undefined ? {} : { span }),
  };
}
