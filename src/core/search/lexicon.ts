import { foldedWord, formsOfQuery, formsOfWord, type FoldedWord } from './forms.ts';

/** The distinct words of all texts of one language; a word's number is its place in the list. */
export class Lexicon {
  private readonly bySpelling = new Map<string, number>();
  private readonly byExact = new Map<string, number>();
  private readonly byForm = new Map<string, number[]>();
  private sortedForms: readonly string[] | undefined;
  private readonly list: FoldedWord[] = [];

  constructor(
    readonly language: string,
    words: readonly FoldedWord[] = [],
  ) {
    for (const word of words) this.add(word);
  }

  get words(): readonly FoldedWord[] {
    return this.list;
  }

  /** The number of a word as it is spelt in a text; a new word gets the next one. */
  numberOf(spelling: string): number {
    const known = this.bySpelling.get(spelling);
    if (known !== undefined) return known;
    const word = foldedWord(spelling, this.language);
    const number = this.byExact.get(word.exact) ?? this.add(word);
    this.bySpelling.set(spelling, number);
    return number;
  }

  /** Numbers of the words that a typed word may stand for; `isPrefix`: it may go on, `isExact`: in no other word form. */
  numbersFor(typed: string, isExact: boolean, isPrefix: boolean): readonly number[] {
    const wanted = formsOfQuery(typed, this.language, isExact);
    const forms = isPrefix ? wanted.flatMap((form) => this.formsFrom(form)) : wanted;
    return [...new Set(forms.flatMap((form) => this.byForm.get(form) ?? []))];
  }

  private add(word: FoldedWord): number {
    const number = this.list.push(word) - 1;
    this.byExact.set(word.exact, number);
    this.sortedForms = undefined;
    for (const form of formsOfWord(word, this.language)) {
      const numbers = this.byForm.get(form);
      if (numbers) numbers.push(number);
      else this.byForm.set(form, [number]);
    }
    return number;
  }

  /** Every form that begins with this one. */
  private formsFrom(beginning: string): readonly string[] {
    this.sortedForms ??= [...this.byForm.keys()].sort();
    const forms = this.sortedForms;
    let low = 0;
    let high = forms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (forms[middle]! < beginning) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (forms[end]?.startsWith(beginning)) end += 1;
    return forms.slice(low, end);
  }
}
