import type { Ruling } from '../model/index.ts';
import type { FoldRule, PairRule, PresenceRule, Rule, VariantClass } from './rules/rule.ts';

/** The class of a variant and the rule that decided it; several folds that were needed together are joined by "+". */
export interface Verdict {
  readonly class: VariantClass;
  readonly rule: string;
}

/** What each side of a variant says: words and signs as they stand, one space between. Empty where a side lacks them. */
export interface Wording {
  readonly text: string;
  readonly words: readonly string[];
}

const GRAVITY = ['punctuation', 'capitals', 'spelling'] as const;
const LETTER = /[\p{L}\p{N}]/u;
/** In a longer passage a negation is not what the difference turns on. */
const NEGATED = 3;
/** So many folded words are kept. */
const MOST_KNOWN = 50_000;
const NUMBER = /^[\p{N}.,]+$/u;
const HEADING =
  /^(?:articles?|artikel|art\.?|статья|điều|paragraph|section|§|point|punkt|пункт|điểm)\s*[\p{N}ivxl]+\s*[.:)]?$/iu;

/** One key for two wordings, in either order. */
function bothWays(a: string, b: string): string {
  return [a.trim(), b.trim()].sort().join('\n');
}

/** Decides classes by the rules given. Symmetrical: sides exchanged, addition and omission change places, all else stays. */
export class Classifier {
  readonly #folds: readonly FoldRule[];
  readonly #pairs: readonly PairRule[];
  readonly #presences: readonly PresenceRule[];
  readonly #structural: ReadonlySet<string>;
  readonly #rulings: ReadonlyMap<string, Ruling>;
  readonly #folded = new Map<string, string>();

  constructor(rules: readonly Rule[], rulings: readonly Ruling[] = []) {
    this.#folds = rules.filter((rule) => rule.kind === 'fold');
    this.#pairs = rules.filter((rule) => rule.kind === 'pair');
    this.#rulings = new Map(rulings.map((ruling) => [bothWays(...ruling.wordings), ruling]));
    this.#presences = rules.filter((rule) => rule.kind === 'presence');
    this.#structural = new Set(
      rules.filter(({ kind }) => kind === 'structural').map(({ id }) => id),
    );
  }

  /** Whether a rule about whole differences is on. */
  has(rule: string): boolean {
    return this.#structural.has(rule);
  }

  /** The text as all fold rules that are on leave it; words that differ only by them become equal. */
  fold(text: string): string {
    const known = this.#folded.get(text);
    if (known !== undefined) return known;
    const folded = this.#together(text, this.#folds);
    if (this.#folded.size > MOST_KNOWN) this.#folded.clear();
    if (text.length < 60) this.#folded.set(text, folded);
    return folded;
  }

  /** The rule by which two single words are one, if any: same letters, same stem, a slip. */
  alike(a: string, b: string): Verdict | undefined {
    const left = this.fold(a);
    const right = this.fold(b);
    if (left === right) return this.#folding(a, b);
    const alone =
      a[0] === b[0] && this.#folds.find((rule) => rule.alone && rule.fold(a) === rule.fold(b));
    if (alone) return { class: alone.class, rule: alone.id };
    if (!LETTER.test(left) || !LETTER.test(right)) return undefined;
    // Folding may hide what a rule about endings looks for, as ae for ä in "Mächte".
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    const pair = this.#pairs.find((rule) => rule.alike(left, right) || rule.alike(x, y));
    return pair && { class: pair.class, rule: pair.id };
  }

  /** Class and rule of a variant. */
  judge(a: Wording, b: Wording): Verdict {
    const ruling = this.has('ruling') && this.#rulings.get(bothWays(a.text, b.text));
    if (ruling) return { class: ruling.class, rule: 'ruling' };
    if (!LETTER.test(a.text) && !LETTER.test(b.text)) return this.#signs(a.text, b.text);
    if (a.words.length === 0 || b.words.length === 0) return this.#oneSided(a, b);
    const folding = this.#folding(a.text, b.text);
    if (folding) return folding;
    const single = a.words.length === 1 && b.words.length === 1;
    const alike = single ? this.alike(a.words[0]!, b.words[0]!) : undefined;
    if (alike) return alike;
    return this.#different(a, b);
  }

  #different(a: Wording, b: Wording): Verdict {
    if (this.has('transposed') && this.isTransposed(a.words, b.words)) {
      return { class: 'order', rule: 'transposed' };
    }
    const numbers = NUMBER.test(a.words.join('')) && NUMBER.test(b.words.join(''));
    if (numbers && this.has('number')) return { class: 'substantive', rule: 'number' };
    return this.#negation(a.words, b.words) ?? { class: 'substantive', rule: 'different-words' };
  }

  /** Whether both sides have the same words, at least two, in another order. */
  isTransposed(a: readonly string[], b: readonly string[]): boolean {
    if (a.length !== b.length || a.length < 2) return false;
    const left = a.map((word) => this.fold(word));
    const right = b.map((word) => this.fold(word));
    if (left.every((word, index) => word === right[index])) return false;
    return left.sort().join('\n') === right.sort().join('\n');
  }

  #signs(a: string, b: string): Verdict {
    const spaces = a.trim() === '' && b.trim() === '';
    if (spaces && this.has('space')) return { class: 'punctuation', rule: 'space' };
    const folding = a !== '' && b !== '' ? this.#folding(a, b) : undefined;
    return folding?.class === 'punctuation' ? folding : { class: 'punctuation', rule: 'signs' };
  }

  #oneSided(a: Wording, b: Wording): Verdict {
    const more = a.words.length === 0 ? b : a;
    const presence = this.#presences.find(
      ({ quantity, words }) =>
        (quantity === 'every' || more.words.length <= NEGATED) &&
        more.words[quantity]((word) => words.has(word.toLowerCase())),
    );
    if (presence) return { class: presence.class, rule: presence.id };
    const heading = this.has('heading') && HEADING.test(more.text.trim());
    if (more === b) return { class: 'addition', rule: heading ? 'heading' : 'added' };
    return { class: 'omission', rule: heading ? 'heading' : 'left-out' };
  }

  /** A negation that only one side has is what the difference turns on. */
  #negation(a: readonly string[], b: readonly string[]): Verdict | undefined {
    const rule = this.#presences.find(({ id }) => id === 'negation');
    if (!rule || Math.max(a.length, b.length) > NEGATED) return undefined;
    const negates = (words: readonly string[]): boolean =>
      words.some((word) => rule.words.has(word.toLowerCase()));
    return negates(a) === negates(b) ? undefined : { class: rule.class, rule: rule.id };
  }

  /** The fewest folds that make two wordings the same: one if one will do. */
  #folding(a: string, b: string): Verdict | undefined {
    const one = this.#folds.find((rule) => rule.fold(a) === rule.fold(b));
    if (one) return { class: one.class, rule: one.id };
    if (this.fold(a) !== this.fold(b)) return undefined;
    let needed = this.#folds.filter((rule) => !rule.alone);
    for (const rule of needed.toReversed()) {
      const fewer = needed.filter((other) => other !== rule);
      if (this.#together(a, fewer) === this.#together(b, fewer)) needed = fewer;
    }
    const gravest = Math.max(...needed.map((rule) => GRAVITY.indexOf(rule.class)));
    return { class: GRAVITY[gravest]!, rule: needed.map(({ id }) => id).join('+') };
  }

  #together(text: string, folds: readonly FoldRule[]): string {
    return folds.reduce((folded, rule) => (rule.alone ? folded : rule.fold(folded)), text);
  }
}

/** The same verdict seen from the other version. */
export function mirrored(verdict: Verdict): Verdict {
  if (verdict.class === 'addition') {
    return { class: 'omission', rule: verdict.rule === 'added' ? 'left-out' : verdict.rule };
  }
  if (verdict.class === 'omission') {
    return { class: 'addition', rule: verdict.rule === 'left-out' ? 'added' : verdict.rule };
  }
  return verdict;
}
