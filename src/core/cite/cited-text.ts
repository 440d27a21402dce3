import { textHash } from '../model/index.ts';
import type { Address, Edition, EditionDocument, PublishedState, Witness } from '../model/index.ts';

/** What a citation is about. */
export type Subject =
  | { readonly kind: 'text'; readonly address: Address }
  /** Versions of one place side by side. The address names no version. */
  | {
      readonly kind: 'comparison';
      readonly address: Address;
      readonly witnesses: readonly string[];
    }
  | { readonly kind: 'note'; readonly note: string };

/** A piece of cited text. `where` is `document/segment@witness`, for a note `note:language`. */
export interface CitedText {
  readonly where: string;
  readonly text: string;
}

/** What became of a cited text. */
export type Verification =
  | { readonly state: 'unchanged' }
  | {
      readonly state: 'changed';
      readonly now: readonly CitedText[];
      /** The text as cited, where the edition's history still has it, and the published state that had it. */
      readonly then?: { readonly texts: readonly CitedText[]; readonly published: PublishedState };
    }
  | { readonly state: 'unknown'; readonly reason: 'no-such-place' | 'no-hash' };

/** The text that a subject stands for in the present edition; `undefined` where the edition has no such place. */
export function citedTexts(edition: Edition, subject: Subject): readonly CitedText[] | undefined {
  return gather(edition, subject, {});
}

/** Short hash of a cited text: of one piece its own (a segment's is `Segment.hash`), of several over all with their places. */
export function citedHash(texts: readonly CitedText[]): string {
  const [only] = texts;
  if (only && texts.length === 1) return textHash(only.text);
  return textHash(texts.map(({ where, text }) => `${where}\t${text}\n`).join(''));
}

/**
 * Compares the hash that a citation carries with the present text, and looks for the text it was made from in the states
 * of the edition's history.
 */
export function verify(hash: string, edition: Edition, subject: Subject): Verification {
  if (!/^[0-9a-f]{12}$/.test(hash)) return { state: 'unknown', reason: 'no-hash' };
  const now = citedTexts(edition, subject);
  if (!now) return { state: 'unknown', reason: 'no-such-place' };
  if (citedHash(now) === hash) return { state: 'unchanged' };
  for (const published of edition.history) {
    const texts = gather(edition, subject, published.earlier);
    if (texts && citedHash(texts) === hash) {
      return { state: 'changed', now, then: { texts, published } };
    }
  }
  return { state: 'changed', now };
}

/** The address of a page with the hash of the cited text as its parameter `hash`. */
export function withHash(url: string, hash: string): string {
  const [page, fragment] = split(url, '#');
  const [path, query] = split(page, '?');
  const others =
    query === undefined ? [] : query.split('&').filter((one) => !/^hash=|^$/.test(one));
  const rest = fragment === undefined ? '' : `#${fragment}`;
  return `${path}?${[...others, `hash=${hash}`].join('&')}${rest}`;
}

function split(text: string, mark: string): readonly [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function gather(
  edition: Edition,
  subject: Subject,
  earlier: Readonly<Record<string, string>>,
): readonly CitedText[] | undefined {
  if (subject.kind === 'note') return noteTexts(edition, subject.note);
  const { address } = subject;
  const document = edition.documents.find(({ id }) => id === address.document);
  if (!document || address.edition !== edition.id) return undefined;
  const chosen = subject.kind === 'comparison' ? subject.witnesses : wanted(address.witness);
  const witnesses = chosen
    ? chosen.flatMap((id) => document.witnesses.filter((one) => one.id === id))
    : document.witnesses;
  if (chosen && witnesses.length !== chosen.length) return undefined;
  const texts = witnesses.flatMap((witness) => versionTexts(document, witness, address, earlier));
  return texts.length === 0 ? undefined : texts;
}

function wanted(witness: string | undefined): readonly string[] | undefined {
  return witness === undefined ? undefined : [witness];
}

function versionTexts(
  document: EditionDocument,
  witness: Witness,
  { segment, span }: Address,
  earlier: Readonly<Record<string, string>>,
): readonly CitedText[] {
  const unit = document.units.find(({ id }) => id === segment);
  const names = unit ? [...(unit.label ? [unit.label] : []), ...unit.segments] : [segment];
  const isCited = (id: string, covers: readonly string[]) =>
    segment === undefined || id === segment || covers.some((one) => names.includes(one));
  const exact = witness.segments.filter(({ id }) => id === segment);
  const segments =
    exact.length > 0 ? exact : witness.segments.filter(({ id, covers }) => isCited(id, covers));
  return segments.map(({ id, text }) => {
    const where = `${document.id}/${id}@${witness.id}`;
    const whole = Object.hasOwn(earlier, where) ? earlier[where]! : text;
    return { where, text: span ? whole.slice(span.start, span.end) : whole };
  });
}

function noteTexts(edition: Edition, id: string): readonly CitedText[] | undefined {
  const note = edition.notes.find((one) => one.id === id);
  if (!note) return undefined;
  return (['en', 'vi', 'de', 'ru'] as const).flatMap((language) => {
    const body = note.body[language];
    if (body === undefined) return [];
    return [{ where: `note:${language}`, text: `${note.title[language] ?? ''}\n\n${body}` }];
  });
}
