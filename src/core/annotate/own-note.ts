import type { Address } from '../model/index.ts';
import type { QuoteSelector } from './anchor.ts';

/** Why a note was made: the motivations of the W3C Web Annotation Vocabulary (2017, section 3.3). */
export const MOTIVATIONS = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
] as const;
export type Motivation = (typeof MOTIVATIONS)[number];

/** What a note is about, in an edition: a segment or unit, in every version or in one, and there perhaps some words. */
export interface PlacedTarget {
  readonly kind: 'placed';
  /** Without a span: `quote` says which words. */
  readonly place: Address;
  /** Absent: the whole of it. Only where the place names a version. */
  readonly quote?: QuoteSelector;
  /** Hash of the edition the words were read in. */
  readonly state: string;
  /** How the target came here from another version; absent: the reader chose it. */
  readonly carried?: 'segment' | 'term';
}

/** Words of another tool's file that were not found in an edition: kept as they are, to be set by the reader. */
export interface LooseTarget {
  readonly kind: 'loose';
  readonly source: string;
  readonly quote: QuoteSelector;
}

export type OwnTarget = PlacedTarget | LooseTarget;

/** A reader's note. Dates are ISO 8601 in UTC; the id is a UUID or, for a note of another tool, its IRI. */
export interface OwnNote {
  readonly id: string;
  readonly created: string;
  readonly modified: string;
  readonly motivation: Motivation;
  readonly tags: readonly string[];
  /** Markdown subset of `parseMarkdown`. */
  readonly body: string;
  readonly targets: readonly OwnTarget[];
}

/** What the reader decides of a note. */
export type NoteContent = Pick<OwnNote, 'motivation' | 'tags' | 'body' | 'targets'>;

/** The most that a note may hold: lengths in code units. Imported files are held to the same. */
export const NOTE_LIMITS = {
  body: 50_000,
  tag: 200,
  tags: 50,
  targets: 200,
  quote: 20_000,
} as const;

/** Makes a note; `now` is an ISO date in UTC. Throws a RangeError that says what is too long. */
export function createNote(content: NoteContent, id: string, now: string): OwnNote {
  return { id, created: now, modified: now, ...checked(content) };
}

/** The note with some of its content changed; the same note where nothing changes. Throws like `createNote`. */
export function updateNote(note: OwnNote, changes: Partial<NoteContent>, now: string): OwnNote {
  const { motivation, tags, body, targets } = note;
  const content = checked({ motivation, tags, body, targets, ...changes });
  const changed: OwnNote = { ...note, ...content };
  return isSameNote(note, changed) ? note : { ...changed, modified: now };
}

/** A note's body as it is kept: NFC, lines apart by one line feed. */
export function normalBody(body: string): string {
  return body.normalize('NFC').replace(/\r\n?/g, '\n');
}

/** Tags as they are kept: NFC, on one line, none twice, none empty. */
export function normalTags(tags: readonly string[]): readonly string[] {
  const clean = tags.map((tag) => tag.normalize('NFC').replace(/\s+/g, ' ').trim());
  return [...new Set(clean)].filter(Boolean);
}

/** Whether two notes say the same of the same words, whenever they were changed. */
export function isSameNote(a: OwnNote, b: OwnNote): boolean {
  return contentKey(a) === contentKey(b);
}

function contentKey({ motivation, tags, body, targets }: OwnNote): string {
  return JSON.stringify([motivation, tags, body, targets.map(targetKey)]);
}

function targetKey(target: OwnTarget): unknown {
  const { exact, prefix, suffix, start, end } = target.quote ?? {};
  const words = [exact, prefix, suffix, start, end];
  if (target.kind === 'loose') return [target.source, words];
  const { edition, document, segment, witness } = target.place;
  return [edition, document, segment, witness, words, target.state, target.carried];
}

function checked(content: NoteContent): NoteContent {
  const tags = normalTags(content.tags);
  const body = normalBody(content.body);
  const longTag = tags.find((tag) => tag.length > NOTE_LIMITS.tag);
  const tooMuch: readonly (readonly [boolean, string])[] = [
    [
      body.length > NOTE_LIMITS.body,
      `The note has ${body.length} characters; ${NOTE_LIMITS.body} are the most.`,
    ],
    [
      tags.length > NOTE_LIMITS.tags,
      `The note has ${tags.length} tags; ${NOTE_LIMITS.tags} are the most.`,
    ],
    [
      longTag !== undefined,
      `The tag "${longTag?.slice(0, 30)}..." is too long; ${NOTE_LIMITS.tag} characters are the most.`,
    ],
    [
      content.targets.length > NOTE_LIMITS.targets,
      `The note has ${content.targets.length} places; ${NOTE_LIMITS.targets} are the most.`,
    ],
  ];
  const wrong = tooMuch.find(([isWrong]) => isWrong);
  if (wrong) throw new RangeError(wrong[1]);
  return { motivation: content.motivation, tags, body, targets: content.targets };
}
