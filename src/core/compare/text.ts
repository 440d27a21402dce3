import { Classifier, mirrored } from './classify.ts';
import type { Ruling } from '../model/index.ts';
import type { Verdict, Wording } from './classify.ts';
import { comparingTokens } from './edits.ts';
import { pairMoves } from './moves.ts';
import { presentable, withMoves, wordsOf } from './present.ts';
import type { Block, Sides } from './present.ts';
import { between, refine } from './refine.ts';
import type { Unit } from './refine.ts';
import { chooseRules } from './rules/packs.ts';
import type { RuleChoice } from './rules/packs.ts';
import type { CompareOptions, CompareProgress, TextComparison, TextEdit } from './comparison.ts';
import { VARIANT_CLASSES } from './rules/rule.ts';
import type { VariantClass } from './rules/rule.ts';
import { place } from './spans.ts';
import type { Placed } from './spans.ts';
import { Vocabulary, tokenizing } from './tokens.ts';

/** Longest text that is compared, in UTF-16 units. */
export const LONGEST_TEXT = 20_000_000;

/**
 * Compares two texts of one language word by word and says of each difference what it amounts to. Exchanging the texts
 * exchanges the sides of every edit, additions and omissions, and nothing else. Throws a RangeError for a text over
 * `LONGEST_TEXT` and for rules or packs that do not exist.
 */
export function compareTexts(a: string, b: string, options: CompareOptions): TextComparison {
  const steps = comparingTexts(a, b, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Like `compareTexts`, in bounded steps with progress between them: for a worker, which stops by not going on. */
export function* comparingTexts(
  a: string,
  b: string,
  options: CompareOptions,
): Generator<CompareProgress, TextComparison> {
  for (const text of [a, b]) {
    if (text.length > LONGEST_TEXT) {
      throw new RangeError(
        `A text of ${text.length} characters is too long to compare; the limit is ${LONGEST_TEXT}.`,
      );
    }
  }
  const choice = chooseRules(options.language, options);
  const texts = { a: a.normalize('NFC'), b: b.normalize('NFC') };
  // One order for both directions, so that ties are broken alike and the results mirror each other.
  const turned = isAfter(texts.a, texts.b);
  const [left, right] = turned ? [texts.b, texts.a] : [texts.a, texts.b];
  const classifier = new Classifier(choice.rules, rulingsFor(options));
  const edits = left === right ? [] : yield* difference(left, right, classifier);
  return finish(texts, turned ? edits.map(turnedRound) : edits, options, choice);
}

function rulingsFor({ language, rulings = [] }: CompareOptions): readonly Ruling[] {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  return rulings.filter((ruling) => primary(ruling.language) === primary(language));
}

function isAfter(a: string, b: string): boolean {
  return a.length === b.length ? a > b : a.length > b.length;
}

function turnedRound(edit: TextEdit): TextEdit {
  return { ...edit, ...mirrored(edit), a: edit.b, b: edit.a };
}

function finish(
  texts: { a: string; b: string },
  edits: readonly TextEdit[],
  { language, classes }: CompareOptions,
  choice: RuleChoice,
): TextComparison {
  const counts = Object.fromEntries(VARIANT_CLASSES.map((name) => [name, 0])) as Record<
    VariantClass,
    number
  >;
  for (const edit of edits) counts[edit.class] += 1;
  const off = { packs: choice.packsOff, rules: choice.rulesOff };
  return { texts, language, edits: classes ? listed(edits, classes) : edits, counts, off };
}

/** The edits of some classes, partners numbered anew. */
function listed(edits: readonly TextEdit[], classes: readonly VariantClass[]): TextEdit[] {
  const numbers = new Map<number, number>();
  edits.forEach((edit, index) => {
    if (classes.includes(edit.class)) numbers.set(index, numbers.size);
  });
  return [...numbers.keys()].map((index) => {
    const edit = edits[index]!;
    return edit.partner === undefined ? edit : { ...edit, partner: numbers.get(edit.partner)! };
  });
}

function* difference(
  left: string,
  right: string,
  classifier: Classifier,
): Generator<CompareProgress, TextEdit[]> {
  const sides = yield* read(left, right);
  const minimal = comparingTokens(sides.codesA, sides.codesB);
  let step = minimal.next();
  while (!step.done) {
    yield { stage: 'comparing', done: step.value / sides.codesA.length };
    step = minimal.next();
  }
  const moved = classifier.has('moved') ? withMoves(step.value, sides) : step.value;
  yield { stage: 'comparing', done: 1 };
  const blocks = presentable(moved, sides, classifier);
  const units: Unit[] = [];
  for (const [index, block] of blocks.entries()) {
    units.push(...unitsOf(block, sides, classifier));
    if (index % 64 === 63) yield { stage: 'classifying', done: index / blocks.length };
  }
  const placed = place(units, sides.a, sides.b);
  const edits: TextEdit[] = [];
  for (const [index, one] of placed.entries()) {
    edits.push({ a: one.a, b: one.b, ...verdictOf(one, sides, classifier) });
    if (index % 256 === 255) yield { stage: 'classifying', done: index / placed.length };
  }
  return pairMoves(edits, left, right, classifier);
}

function* read(left: string, right: string): Generator<CompareProgress, Sides> {
  const total = left.length + right.length;
  const cut = function* (text: string, before: number) {
    const steps = tokenizing(text);
    let step = steps.next();
    while (!step.done) {
      yield { stage: 'reading' as const, done: (before + step.value) / total };
      step = steps.next();
    }
    return step.value;
  };
  const a = yield* cut(left, 0);
  const b = yield* cut(right, left.length);
  const vocabulary = new Vocabulary();
  const codesA = vocabulary.encode(a);
  yield { stage: 'comparing', done: 0 };
  return { a, b, codesA, codesB: vocabulary.encode(b) };
}

function unitsOf(block: Block, sides: Sides, classifier: Classifier): Unit[] {
  if (block.order) return [{ ...block, alike: { class: 'order', rule: 'transposed' } }];
  return refine(block, sides.a, sides.b, classifier);
}

function verdictOf(one: Placed<Unit>, sides: Sides, classifier: Classifier): Verdict {
  const { unit } = one;
  if (unit?.alike) return unit.alike;
  if (!unit) {
    return classifier.judge(
      { text: sides.a.text.slice(one.a.start, one.a.end), words: [] },
      { text: sides.b.text.slice(one.b.start, one.b.end), words: [] },
    );
  }
  const wording = (tokens: Sides['a'], start: number, end: number): Wording => ({
    text: between(tokens, start, end),
    words: wordsOf(tokens, start, end),
  });
  return classifier.judge(
    wording(sides.a, unit.aStart, unit.aEnd),
    wording(sides.b, unit.bStart, unit.bEnd),
  );
}
