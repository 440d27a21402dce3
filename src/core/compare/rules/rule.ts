import type { VariantClass } from '../../model/index.ts';

export type { VariantClass } from '../../model/index.ts';

/** Every class, gravest first. */
export const VARIANT_CLASSES: readonly VariantClass[] = [
  'substantive',
  'addition',
  'omission',
  'order',
  'word-form',
  'spelling',
  'capitals',
  'punctuation',
];

/** Two wordings are this variant where `fold` makes them the same. Only spelling, capitals and punctuation are decided so. */
export interface FoldRule {
  readonly kind: 'fold';
  readonly id: string;
  readonly class: 'spelling' | 'capitals' | 'punctuation';
  /** Too bold to be tried together with other rules. */
  readonly alone?: true;
  fold(text: string): string;
}

/** Two single words, folded by all fold rules that are on, are this variant where `alike` says so; symmetrical. */
export interface PairRule {
  readonly kind: 'pair';
  readonly id: string;
  readonly class: 'spelling' | 'word-form';
  alike(a: string, b: string): boolean;
}

/** Words that only one version has are this variant where all of them (`every`), or one of few (`some`), stand in the set. */
export interface PresenceRule {
  readonly kind: 'presence';
  readonly id: string;
  readonly class: 'substantive' | 'word-form';
  readonly quantity: 'every' | 'some';
  /** Lower case. */
  readonly words: ReadonlySet<string>;
}

/** A rule about the whole difference, which the classifier itself carries out. */
export interface StructuralRule {
  readonly kind: 'structural';
  readonly id: string;
  readonly class: VariantClass;
}

export type Rule = FoldRule | PairRule | PresenceRule | StructuralRule;

/** What is decided where no rule applies; these cannot be switched off. */
export const LAST_RULES = ['different-words', 'added', 'left-out', 'signs'] as const;

/** The rules of one language, or of all. */
export interface RulePack {
  readonly id: 'common' | 'de' | 'ru' | 'vi' | 'en';
  readonly rules: readonly Rule[];
}

/** A rule that lower-cases a word and looks it up: forms of one irregular word, figures written out. */
export function replacing(table: Readonly<Record<string, string>>): (text: string) => string {
  const map = new Map(Object.entries(table));
  return (text) => map.get(text.toLowerCase()) ?? text;
}

/** Whether two words are forms of one irregular word, by lists of forms. */
export function sameParadigm(paradigms: readonly string[]): (a: string, b: string) => boolean {
  const lemmas = new Map<string, Set<number>>();
  paradigms.forEach((forms, lemma) => {
    for (const form of forms.split(' ')) {
      lemmas.set(form, (lemmas.get(form) ?? new Set()).add(lemma));
    }
  });
  return (a, b) => {
    const other = lemmas.get(b);
    return other !== undefined && [...(lemmas.get(a) ?? [])].some((lemma) => other.has(lemma));
  };
}

/** Figures by the words for them, `names[0]` being one. */
export function figures(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name, index) => [name, String(index + 1)]));
}

/** Whether two words have one stem; also where one of them is the stem of the other, which a stemmer cuts once more. */
export function sameStem(stem: (word: string) => string): (a: string, b: string) => boolean {
  return (a, b) => {
    // A stemmer cuts endings: words that begin otherwise are not worth the time.
    if (a[0] !== b[0]) return false;
    const left = stem(a);
    const right = stem(b);
    return left === right || left === b || right === a;
  };
}
