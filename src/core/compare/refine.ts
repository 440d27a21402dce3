import type { Classifier, Verdict } from './classify.ts';
import type { TokenEdit } from './edits.ts';
import { isIsland } from './present.ts';
import { gapBefore, wordAt } from './tokens.ts';
import type { TokenText } from './tokens.ts';

/** A changed stretch of tokens with what became of it; `alike` where the words correspond one to one. */
export interface Unit extends TokenEdit {
  readonly alike?: Verdict;
}

/** Blocks of more cells than this are one phrase against another, not word against word. */
const CELLS = 600;
const WIDEST_JOIN = 3;

interface Step {
  readonly cost: number;
  readonly a: number;
  readonly b: number;
  readonly alike?: Verdict | 'same';
}

/**
 * Splits a changed block into what corresponds word by word (a spelling, a form) and what does not
 * (a phrase for a phrase, words added or left out), by the cheapest alignment of its words.
 */
export function refine(
  edit: TokenEdit,
  a: TokenText,
  b: TokenText,
  classifier: Classifier,
): Unit[] {
  const rows = edit.aEnd - edit.aStart;
  const columns = edit.bEnd - edit.bStart;
  if (rows === 0 || columns === 0 || rows * columns > CELLS) return [edit];
  return withoutIslands(group(cheapest(edit, a, b, classifier), edit, a, b), a, b);
}

function cheapest(edit: TokenEdit, a: TokenText, b: TokenText, classifier: Classifier): Step[] {
  const rows = edit.aEnd - edit.aStart;
  const columns = edit.bEnd - edit.bStart;
  const best: Step[][] = [];
  const total: number[][] = [];
  for (let row = 0; row <= rows; row += 1) {
    best.push([]);
    total.push([]);
    for (let column = 0; column <= columns; column += 1) {
      total[row]!.push(row + column === 0 ? 0 : Infinity);
      const steps = stepsTo(edit, row, column, a, b, classifier);
      const least = cheapestOf(steps, (step) => total[row - step.a]![column - step.b]! + step.cost);
      if (!least) continue;
      total[row]![column] = least.sum;
      best[row]![column] = least.step;
    }
  }
  const path: Step[] = [];
  for (let row = rows, column = columns; row + column > 0;) {
    const step = best[row]![column]!;
    path.push(step);
    row -= step.a;
    column -= step.b;
  }
  return path.reverse();
}

/** The first of those whose sum is least. */
function cheapestOf(
  steps: readonly Step[],
  sumOf: (step: Step) => number,
): { step: Step; sum: number } | undefined {
  let best: { step: Step; sum: number } | undefined;
  for (const step of steps) {
    const sum = sumOf(step);
    if (!best || sum < best.sum) best = { step, sum };
  }
  return best;
}

/** The ways an alignment can end at this cell: words that pair, words that are joined, a word that stands alone. */
function stepsTo(
  edit: TokenEdit,
  row: number,
  column: number,
  a: TokenText,
  b: TokenText,
  classifier: Classifier,
): Step[] {
  const steps: Step[] = [];
  const i = edit.aStart + row;
  const j = edit.bStart + column;
  if (row > 0) steps.push({ cost: weight(a, i - 1), a: 1, b: 0 });
  if (column > 0) steps.push({ cost: weight(b, j - 1), a: 0, b: 1 });
  if (row === 0 || column === 0) return steps;
  const pair = pairing(a, i - 1, b, j - 1, classifier);
  if (pair) steps.push(pair);
  for (let width = 2; width <= WIDEST_JOIN; width += 1) {
    if (row >= width) steps.push(...joining(a, i - width, i, b, j - 1, j, classifier));
    if (column >= width) steps.push(...joining(a, i - 1, i, b, j - width, j, classifier));
  }
  return steps;
}

function weight(tokens: TokenText, index: number): number {
  return tokens.kinds[index] === 2 ? 0.5 : 1;
}

const NEAR: Readonly<Partial<Record<string, number>>> = {
  capitals: 0.1,
  spelling: 0.1,
  punctuation: 0.1,
  'word-form': 0.2,
};

function pairing(
  a: TokenText,
  i: number,
  b: TokenText,
  j: number,
  classifier: Classifier,
): Step | undefined {
  const left = wordAt(a, i);
  const right = wordAt(b, j);
  if (left === right) return { cost: 0, a: 1, b: 1, alike: 'same' };
  const signs = Number(a.kinds[i] === 2) + Number(b.kinds[j] === 2);
  if (signs === 1) return undefined;
  if (signs === 2) return { cost: 0.6, a: 1, b: 1 };
  const alike = classifier.alike(left, right);
  if (alike) return { cost: NEAR[alike.class] ?? 0.3, a: 1, b: 1, alike };
  return { cost: 1.6, a: 1, b: 1 };
}

/** "irgend einer" and "irgendeiner", "U.S.S.R." and "USSR." */
function joining(
  a: TokenText,
  aStart: number,
  aEnd: number,
  b: TokenText,
  bStart: number,
  bEnd: number,
  classifier: Classifier,
): Step[] {
  // Joined or not, a word begins with the same letter: most candidates need not be looked at.
  if (initial(a, aStart) !== initial(b, bStart)) return [];
  const left = between(a, aStart, aEnd);
  const right = between(b, bStart, bEnd);
  if (Math.abs(left.length - right.length) > 8) return [];
  if (classifier.fold(left) !== classifier.fold(right)) return [];
  const words = (text: string): string[] => text.split(' ');
  const alike = classifier.judge(
    { text: left, words: words(left) },
    { text: right, words: words(right) },
  );
  return [{ cost: 0.15, a: aEnd - aStart, b: bEnd - bStart, alike }];
}

/** First letter of a token, small and without its marks. */
function initial(tokens: TokenText, index: number): string {
  const start = tokens.starts[index]!;
  return tokens.text
    .slice(start, start + 1)
    .toLowerCase()
    .normalize('NFD')
    .charAt(0);
}

/** Words of a stretch, white space between them as one space. */
export function between(tokens: TokenText, start: number, end: number): string {
  let text = '';
  for (let index = start; index < end; index += 1) {
    const gap = index > start && gapBefore(tokens, index) !== '' ? ' ' : '';
    text += gap + wordAt(tokens, index);
  }
  return text;
}

/** Joins what does not correspond into phrases; a mere word form beside such a phrase goes with it. */
function group(path: readonly Step[], edit: TokenEdit, a: TokenText, b: TokenText): Unit[] {
  const units: Unit[] = [];
  let i = edit.aStart;
  let j = edit.bStart;
  for (const step of path) {
    const unit: Unit = {
      aStart: i,
      aEnd: i + step.a,
      bStart: j,
      bEnd: j + step.b,
      ...(step.alike === undefined || step.alike === 'same' ? {} : { alike: step.alike }),
    };
    i = unit.aEnd;
    j = unit.bEnd;
    if (step.alike === 'same') continue;
    const last = units.at(-1);
    if (
      last &&
      last.aEnd === unit.aStart &&
      last.bEnd === unit.bStart &&
      belong(last, unit, a, b)
    ) {
      units[units.length - 1] = {
        aStart: last.aStart,
        aEnd: unit.aEnd,
        bStart: last.bStart,
        bEnd: unit.bEnd,
      };
    } else units.push(unit);
  }
  return units;
}

/** Joins phrases again that only a chance agreement parts. */
function withoutIslands(units: readonly Unit[], a: TokenText, b: TokenText): Unit[] {
  const result: Unit[] = [];
  for (const unit of units) {
    const last = result.at(-1);
    const phrases = last && [last, unit].every((one) => !one.alike && hasWord(one, a, b));
    if (phrases && unit.aStart > last.aEnd && isIsland(last, unit, a)) {
      result[result.length - 1] = {
        aStart: last.aStart,
        aEnd: unit.aEnd,
        bStart: last.bStart,
        bEnd: unit.bEnd,
      };
    } else result.push(unit);
  }
  return result;
}

/** Whether two neighbours are one variant. */
function belong(left: Unit, right: Unit, a: TokenText, b: TokenText): boolean {
  if (left.alike && right.alike) return false;
  const form = left.alike ?? right.alike;
  if (form) {
    const other = left.alike ? right : left;
    return form.class === 'word-form' && isReplacement(other) && hasWord(other, a, b);
  }
  if (!isReplacement(left) && !isReplacement(right)) return true;
  return hasWord(left, a, b) === hasWord(right, a, b);
}

function isReplacement({ aStart, aEnd, bStart, bEnd }: Unit): boolean {
  return aEnd > aStart && bEnd > bStart;
}

function hasWord({ aStart, aEnd, bStart, bEnd }: Unit, a: TokenText, b: TokenText): boolean {
  return (
    a.kinds.subarray(aStart, aEnd).some((kind) => kind !== 2) ||
    b.kinds.subarray(bStart, bEnd).some((kind) => kind !== 2)
  );
}
