import type { Span } from '../../../src/core/model/index.ts';
import type { Random } from '../compare/random.ts';
import { BENCH_TEXTS } from './texts.ts';
import type { BenchText } from './texts.ts';

/**
 * What a code unit of an edited text is: of the note's own words, of the other words of the old text, new, or a copy of
 * old words that still stand elsewhere.
 */
export type Origin = 'own' | 'other' | 'new' | 'copy' | 'copy of own';

/** A word and what follows it, with where its code units come from. */
interface Piece {
  readonly text: string;
  readonly origins: readonly Origin[];
}

/** A note's text before and after random edits, and where each code unit of the new text comes from. */
export interface Trial {
  readonly before: string;
  readonly span: Span;
  readonly after: string;
  readonly origins: readonly Origin[];
  readonly edits: readonly string[];
}

/** One random trial: a text, some words of it, and one to four edits, half of them at or next to those words. */
export function trial(random: Random): Trial {
  const source = pick(random, BENCH_TEXTS);
  const span = someWords(random, source.text);
  let pieces: readonly Piece[] = cut(`${source.text} `, span);
  const edits: string[] = [];
  const count = 1 + Math.floor(random() * 4);
  for (let attempt = 0; attempt < 40 && edits.length < count; attempt += 1) {
    const [name, edit] = pick(random, EDITS);
    const near = random() < 0.5;
    const edited = edit(pieces, random, source, near);
    if (edited !== pieces) edits.push(near ? `${name} near` : name);
    pieces = edited;
  }
  return {
    before: `${source.text} `,
    span,
    after: pieces.map(({ text }) => text).join(''),
    origins: pieces.flatMap(({ origins }) => origins),
    edits,
  };
}

type Edit = (
  pieces: readonly Piece[],
  random: Random,
  source: BenchText,
  near: boolean,
) => readonly Piece[];

const EDITS: readonly (readonly [string, Edit])[] = [
  [
    'insert',
    (pieces, random, source, near) => {
      const at = place(pieces, random, near);
      return splice(pieces, at, 0, phrase(random, source));
    },
  ],
  [
    'delete',
    (pieces, random, _source, near) =>
      splice(pieces, place(pieces, random, near), 1 + whole(random, 7), []),
  ],
  [
    'replace',
    (pieces, random, source, near) => {
      const at = place(pieces, random, near);
      return splice(pieces, at, 1 + whole(random, 4), phrase(random, source));
    },
  ],
  [
    'misspell',
    (pieces, random, _source, near) => {
      const at = place(pieces, random, near);
      const piece = pieces[at];
      return piece ? splice(pieces, at, 1, [misspelt(piece, random)]) : pieces;
    },
  ],
  [
    'move',
    (pieces, random, _source, near) => {
      if (has(pieces, 'copy of own')) return pieces; // it could as well have been the copy that was moved
      const at = place(pieces, random, near);
      const moved = pieces.slice(at, at + 2 + whole(random, 8));
      const rest = splice(pieces, at, moved.length, []);
      return rest === pieces ? pieces : splice(rest, place(rest, random, false), 0, moved);
    },
  ],
  [
    'duplicate',
    (pieces, random, _source, near) => {
      const at = place(pieces, random, near);
      const end = at + 2 + whole(random, 12);
      return splice(pieces, place(pieces, random, false), 0, pieces.slice(at, end).map(copied));
    },
  ],
  ['rewrite', (pieces, random, source) => rewritten(pieces, random, source)],
  [
    'put another clause beside it',
    (pieces, random, source) =>
      splice(pieces, random() < 0.5 ? 0 : pieces.length, 0, fresh(`${another(random, source)} `)),
  ],
];

/** Seldom, so that most trials can be found at all; and never by a text that begins with the same words. */
function rewritten(pieces: readonly Piece[], random: Random, source: BenchText): readonly Piece[] {
  const text = another(random, source);
  const isOther = text.slice(0, 12) !== source.text.slice(0, 12);
  return isOther && random() < 0.3 ? fresh(text) : pieces;
}

function another(random: Random, { language, text }: BenchText): string {
  const others = BENCH_TEXTS.filter(
    (other) =>
      other.language === language && !other.text.includes(text) && !text.includes(other.text),
  );
  return pick(random, others).text;
}

/** One to five words that stand together somewhere in the same language. */
function phrase(random: Random, source: BenchText): Piece[] {
  const words = another(random, source).split(' ');
  const at = whole(random, words.length);
  return fresh(`${words.slice(at, at + 1 + whole(random, 5)).join(' ')} `);
}

function fresh(text: string): Piece[] {
  return tokens(text).map((token) => ({ text: token, origins: origins('new', token) }));
}

function copied(piece: Piece): Piece {
  const isOwn = (origin: Origin) => origin === 'own' || origin === 'copy of own';
  const marked = piece.origins.map((origin) => (isOwn(origin) ? 'copy of own' : 'copy'));
  return { text: piece.text, origins: marked };
}

function origins(origin: Origin, text: string): readonly Origin[] {
  return Array.from({ length: text.length }, () => origin);
}

function misspelt({ text, origins: old }: Piece, random: Random): Piece {
  const at = whole(random, text.length);
  return random() < 0.5
    ? { text: text.slice(0, at) + text.slice(at + 1), origins: old.filter((_, i) => i !== at) }
    : {
        text: `${text.slice(0, at)}x${text.slice(at)}`,
        origins: [...old.slice(0, at), 'new', ...old.slice(at)],
      };
}

/** Where an edit begins: anywhere, or within three pieces of the note's words. */
function place(pieces: readonly Piece[], random: Random, near: boolean): number {
  const own = pieces.flatMap(({ origins: all }, index) => (all.includes('own') ? [index] : []));
  if (!near || own.length === 0) return whole(random, pieces.length + 1);
  const from = Math.max(0, own[0]! - 3);
  const to = Math.min(pieces.length, own.at(-1)! + 4);
  return from + whole(random, to - from);
}

/** Replaces pieces, where that leaves no doubt which word is which; else gives the same pieces back. */
function splice(
  pieces: readonly Piece[],
  at: number,
  remove: number,
  insert: readonly Piece[],
): readonly Piece[] {
  const removed = pieces.slice(at, at + remove);
  if (isMovable(pieces, at, removed, insert) || spoilsOriginal(pieces, at, removed, insert)) {
    return pieces;
  }
  return [...pieces.slice(0, at), ...insert, ...pieces.slice(at + remove)];
}

/** Whether the edit could as well have been made a word further left or right: "the the". */
function isMovable(
  pieces: readonly Piece[],
  at: number,
  removed: readonly Piece[],
  insert: readonly Piece[],
): boolean {
  const words = (list: readonly Piece[]) =>
    list.map(({ text }) => text.replace(/[^\p{L}\p{N}]+$/u, ''));
  const left = words(pieces.slice(0, at)).at(-1);
  const [right] = words(pieces.slice(at + removed.length));
  const old = words(removed);
  const young = words(insert);
  const slides = [old, young].some(
    (list) => list.length > 0 && (list.at(-1) === left || list[0] === right),
  );
  const meets = old.length > 0 && (old[0] === young[0] || old.at(-1) === young.at(-1));
  return slides || meets;
}

/** Whether the note's words would be copied and the first ones broken: that is to move them, which is an edit of its own. */
function spoilsOriginal(
  pieces: readonly Piece[],
  at: number,
  removed: readonly Piece[],
  insert: readonly Piece[],
): boolean {
  const isCopied = has(pieces, 'copy of own') || has(insert, 'copy of own');
  const isInside = has(pieces.slice(0, at), 'own') && has(pieces.slice(at + removed.length), 'own');
  return isCopied && (has(removed, 'own') || isInside);
}

function has(pieces: readonly Piece[], origin: Origin): boolean {
  return pieces.some(({ origins: all }) => all.includes(origin));
}

/** One to six words of the text; one time in ten a part of one word. */
function someWords(random: Random, text: string): Span {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const first = whole(random, words.length);
  if (random() < 0.1) return partOf(random, words[first]!);
  const last = words[Math.min(words.length - 1, first + whole(random, 6))]!;
  return { start: words[first]!.index, end: last.index + last[0].length };
}

function partOf(random: Random, { 0: word, index }: RegExpExecArray): Span {
  const start = whole(random, word.length);
  return { start: index + start, end: index + start + 1 + whole(random, word.length - start) };
}

/** The words of a text, each with what follows it, and where each code unit comes from. */
function cut(text: string, { start, end }: Span): Piece[] {
  let at = 0;
  return tokens(text).map((token) => {
    const from = at;
    at += token.length;
    const isOwn = (index: number) => from + index >= start && from + index < end;
    return {
      text: token,
      origins: Array.from({ length: token.length }, (_, i) => (isOwn(i) ? 'own' : 'other')),
    };
  });
}

function tokens(text: string): string[] {
  return text.match(/^[^\p{L}\p{M}\p{N}]+|[\p{L}\p{M}\p{N}]+[^\p{L}\p{M}\p{N}]*/gu) ?? [];
}

function pick<T>(random: Random, items: readonly T[]): T {
  return items[whole(random, items.length)]!;
}

function whole(random: Random, below: number): number {
  return Math.floor(random() * below);
}
