import { COGNATE, LEARNT, NUMBER } from './dictionary.ts';
import { lengthScore } from './length-model.ts';
import type { Evidence, Link } from './link.ts';
import { emptyRow, type Row } from './rows.ts';
import type { Knowledge } from './segments-pass.ts';
import { DEEPEST, type Bead } from './shapes.ts';
import { END_CLASSES, type Side } from './side.ts';

const range = (from: number, size: number): number[] =>
  Array.from({ length: size }, (_, at) => from + at);
const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

/** Words of a clause are not independent, so their log-odds are taken at this share. */
const TEMPER = 0.5;
/** Confidence that a clause left alone has no counterpart, where its place says nothing against it. */
const ALONE = 0.6;

/** Explains links: how sure each is, and by what. */
export class Judge {
  readonly #rows: readonly Row[] = range(0, DEEPEST).map(emptyRow);

  /** By type of b: the link in which it was seen last. */
  readonly #there: Int32Array;
  #stamp = 0;

  constructor(
    readonly a: Side,
    readonly b: Side,
    readonly knowledge: Knowledge,
  ) {
    this.#there = new Int32Array(b.types.length);
  }

  /** Log-odds of words, lengths and signs for a link of consecutive clauses. */
  #parts({ a, x, b, y }: Bead): { words: number; length: number; signs: number } {
    const { matcher, models } = this.knowledge;
    const rows = this.#rows.slice(0, x);
    rows.forEach((row, at) => {
      matcher.fill(row, a + at, b, b + y);
    });
    const length = lengthScore(
      models.length,
      this.a.before[a + x]! - this.a.before[a]!,
      this.b.before[b + y]! - this.b.before[b]!,
    );
    const signs =
      models.signs.ends[this.a.ends[a + x - 1]! * END_CLASSES + this.b.ends[b + y - 1]!]!;
    return { words: matcher.score(rows, b, b + y), length, signs };
  }

  /** Whether a number, a like spelling, a learnt pair stands on both sides: by origin. */
  #origins({ a, x, b, y }: Bead): readonly boolean[] {
    const { starts, to, forward, origins } = this.knowledge.dictionary;
    const found = [false, false, false];
    this.#stamp += 1;
    for (let token = this.b.starts[b]!; token < this.b.starts[b + y]!; token += 1) {
      this.#there[this.b.tokens[token]!] = this.#stamp;
    }
    for (let token = this.a.starts[a]!; token < this.a.starts[a + x]!; token += 1) {
      const type = this.a.tokens[token]!;
      for (let entry = starts[type]!; entry < starts[type + 1]!; entry += 1) {
        if (forward[entry]! >= 0.3 && this.#there[to[entry]!] === this.#stamp)
          found[origins[entry]!] = true;
      }
    }
    return found;
  }

  /** `inUnit`: the link stands in a pair of units that were linked on their own evidence. */
  link(bead: Bead, inUnit: boolean): Link {
    const { a, x, b, y } = bead;
    if (x === 0 || y === 0)
      return { a: range(a, x), b: range(b, y), confidence: ALONE, by: ['order'] };
    const { words, length, signs } = this.#parts(bead);
    const same = x === 1 && y === 1 && this.a.texts[a] === this.b.texts[b];
    const mark = this.a.marks[a] !== undefined && this.a.marks[a] === this.b.marks[b];
    const support =
      TEMPER * words +
      length +
      0.5 * signs +
      (mark ? 1 : 0) +
      (same ? 4 : 0) +
      (inUnit ? 1.5 : 0.5);
    const complex = 0.6 * (x + y - 2);
    const origins = this.#origins(bead);
    const reasons: readonly (readonly [boolean, Evidence])[] = [
      [same, 'same'],
      [origins[NUMBER]!, 'number'],
      [origins[COGNATE]!, 'cognate'],
      [origins[LEARNT]!, 'lexicon'],
      [mark, 'mark'],
      [length > 0.5, 'length'],
      [inUnit, 'unit'],
    ];
    const found = reasons.filter(([holds]) => holds).map(([, reason]) => reason);
    const by: readonly Evidence[] = found.length > 0 ? found : ['order'];
    const confidence = Math.round(logistic(support - complex) * 100) / 100;
    return { a: range(a, x), b: range(b, y), confidence, by };
  }
}
