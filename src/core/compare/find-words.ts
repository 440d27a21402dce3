import type { Span } from '../model/index.ts';
import { Classifier } from './classify.ts';
import { chooseRules } from './rules/packs.ts';
import { tokenize, wordAt } from './tokens.ts';
import type { TokenText } from './tokens.ts';

/** Words found in a text: as they are (spelling and capitals apart), or only in other forms. */
export interface FoundWords {
  readonly span: Span;
  readonly exact: boolean;
}

/** Looks for phrases of one language in texts of it. */
export class WordFinder {
  readonly #classifier: Classifier;

  constructor(language: string) {
    this.#classifier = new Classifier(chooseRules(language).rules);
  }

  /** Where a phrase first stands in a text, signs between its words apart; exactly rather than in other forms. */
  find(phrase: string, text: string): FoundWords | undefined {
    const needle = this.#words(tokenize(phrase.normalize('NFC')));
    const tokens = tokenize(text);
    const hay = this.#words(tokens);
    const span = (start: number): Span => ({
      start: tokens.starts[hay[start]!.token]!,
      end: tokens.ends[hay[start + needle.length - 1]!.token]!,
    });
    if (needle.length === 0) return undefined;
    const exact = first(
      needle,
      hay,
      (a, b) => this.#classifier.fold(a) === this.#classifier.fold(b),
    );
    if (exact >= 0) return { span: span(exact), exact: true };
    const forms = first(needle, hay, (a, b) => this.#isForm(a, b));
    return forms >= 0 ? { span: span(forms), exact: false } : undefined;
  }

  /** Whether two wordings are the same words, in any form; two empty ones are. */
  same(a: string, b: string): boolean {
    const left = this.#words(tokenize(a));
    const right = this.#words(tokenize(b));
    return (
      left.length === right.length &&
      left.every(({ text }, index) => this.#isForm(text, right[index]!.text))
    );
  }

  #isForm(a: string, b: string): boolean {
    const alike = this.#classifier.alike(a, b);
    return alike !== undefined && alike.rule !== 'slip';
  }

  #words(tokens: TokenText): Word[] {
    return Array.from(tokens.starts, (_, token) => ({ token, text: wordAt(tokens, token) })).filter(
      ({ token }) => tokens.kinds[token] !== 2,
    );
  }
}

interface Word {
  readonly token: number;
  readonly text: string;
}

function first(
  needle: readonly Word[],
  hay: readonly Word[],
  same: (a: string, b: string) => boolean,
): number {
  for (let start = 0; start + needle.length <= hay.length; start += 1) {
    if (needle.every((word, index) => same(word.text, hay[start + index]!.text))) return start;
  }
  return -1;
}
