import type {
  Edition,
  EditionDocument,
  InterfaceLanguage,
  Note,
  Unit,
  Witness,
} from '../model/index.ts';
import { citedHash, citedTexts, withHash } from './cited-text.ts';
import type { CitedText, Subject } from './cited-text.ts';
import { citationWords, unitName } from './words.ts';

/** Everything that the formats need to know of what is cited. */
export interface Citable {
  readonly subject: Subject;
  readonly edition: Edition;
  readonly document: EditionDocument;
  /** Absent for a whole document, and for a note. */
  readonly unit?: Unit;
  /** Number of the segment in its unit, from 1. */
  readonly segment?: number;
  /** The versions named: none, one, or those compared. */
  readonly versions: readonly Witness[];
  readonly note?: Note;
  /** The words cited, where it is only some words of a segment. */
  readonly words?: string;
  readonly texts: readonly CitedText[];
  readonly hash: string;
  /** Address of the page, with the hash. */
  readonly url: string;
  /** ISO date. */
  readonly accessed: string;
}

/** What can be cited of an edition at an address; `undefined` where there is no such place. */
export function citable(
  edition: Edition,
  subject: Subject,
  { url, accessed }: { readonly url: string; readonly accessed: string },
): Citable | undefined {
  const texts = citedTexts(edition, subject);
  const note =
    subject.kind === 'note' ? edition.notes.find(({ id }) => id === subject.note) : undefined;
  const name = subject.kind === 'note' ? note?.targets[0]?.document : subject.address.document;
  const document = edition.documents.find(({ id }) => id === name);
  if (!texts || !document) return undefined;
  const hash = citedHash(texts);
  const base = { subject, edition, document, texts, hash, url: withHash(url, hash), accessed };
  if (subject.kind === 'note') return { ...base, versions: [], ...(note ? { note } : {}) };
  const { segment, witness, span } = subject.address;
  const ids = subject.kind === 'comparison' ? subject.witnesses : [witness];
  return {
    ...base,
    ...placeOf(document, segment, witness),
    versions: ids.flatMap((id) => document.witnesses.filter((one) => one.id === id)),
    ...(span ? { words: texts[0]!.text } : {}),
  };
}

function placeOf(
  document: EditionDocument,
  name: string | undefined,
  witness: string | undefined,
): { readonly unit?: Unit; readonly segment?: number } {
  if (name === undefined) return {};
  const whole = document.units.find(({ id }) => id === name);
  if (whole) return { unit: whole };
  const own = document.witnesses
    .find(({ id }) => id === witness)
    ?.segments.find(({ id }) => id === name);
  const canonical = own?.covers[0] ?? name;
  const unit = document.units.find(
    ({ label, segments }) => label === canonical || segments.includes(canonical),
  );
  if (!unit) return {};
  const index = unit.segments.indexOf(canonical);
  return unit.segments.length < 2 || index < 0 ? { unit } : { unit, segment: index + 1 };
}

/** Longest quotation inside a locator, in code units. */
const LOCATOR_WORDS = 80;

/** Where in the document, and in which version: "Art. II, segment 1, “the words”". */
export function locator(cited: Citable, language: InterfaceLanguage): string {
  const words = citationWords(language);
  const { unit, segment, note, versions, subject } = cited;
  const quoted = (text: string) => `${words.quotes[0]}${text}${words.quotes[1]}`;
  const names = versions.map((version) => version.name[language]);
  const parts = [
    ...(note ? [`${words.note} ${quoted(note.title[language] ?? note.title.en)}`] : []),
    ...(unit ? [unitName(unit, language)] : []),
    ...(segment === undefined ? [] : [`${words.segment} ${segment}`]),
    ...(cited.words === undefined ? [] : [quoted(shortened(cited.words))]),
    ...(subject.kind === 'comparison' ? [`${words.comparison}: ${names.join(' / ')}`] : names),
  ];
  return parts.join(', ');
}

/** Cut between words, never inside one. */
function shortened(text: string): string {
  if (text.length <= LOCATOR_WORDS) return text;
  const cut = text.lastIndexOf(' ', LOCATOR_WORDS);
  return `${cut > 0 ? text.slice(0, cut) : text} …`;
}
