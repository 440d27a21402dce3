import type { Span, Witness } from '../model/index.ts';
import { countWords } from './versions.ts';
import { MappedText } from './mapped-text.ts';
import { meantBy } from './misread.ts';
import type { Letters } from './misread.ts';
import { cleaned, lookAlikeKey } from './noise.ts';

const INSIDE = '\\p{L}\\p{M}\\p{N}|\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const PART = `[${INSIDE}]+(?:['’ʼ\\-‐‑][${INSIDE}]+)*`;
// A word, or one that a line's end has cut in two.
const WORD = new RegExp(`${PART}(?:[-‐¬]\\s+${PART})*`, 'gu');
const BREAK = /[-‐¬]\s+/gu;
const ROMAN = /^[IVXLC]+$/;
const DIGITS = /^\p{N}+$/u;

/** The words of a version, against which the words of a copy are read. */
export class Lexicon {
  readonly #words = new Set<string>();
  readonly #byKey = new Map<string, Set<string>>();

  constructor(
    { segments }: Pick<Witness, 'segments'>,
    readonly letters: Letters,
    /** Full of misreadings: a word that is in no version may then be one, though it could be a word. */
    readonly isNoisy = false,
  ) {
    for (const { text } of segments) {
      for (const [word] of text.matchAll(WORD)) {
        this.#words.add(word);
        const key = lookAlikeKey(word);
        this.#byKey.set(key, (this.#byKey.get(key) ?? new Set()).add(word));
      }
    }
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** The only word of the version that text recognition could have made this of, where it is none of the language. */
  misread(word: string): string | undefined {
    const { letters, isNoisy } = this;
    return meantBy(
      word,
      (each) => this.#words.has(each),
      (each) => (isNoisy ? letters.has(each) : letters.allows(each)),
    );
  }

  /** The only word of the version that a scanner could have taken for this one. */
  lookAlike(word: string): string | undefined {
    const [found, ...more] = this.#byKey.get(lookAlikeKey(word)) ?? [];
    if (found === undefined || more.length > 0) return undefined;
    return isScanned(word, found) ? found : undefined;
  }
}

/** Not a change of capitals, nor one of a number into another that means something: `II` for `11`. */
function isScanned(word: string, found: string): boolean {
  if (word.toLowerCase() === found.toLowerCase()) return false;
  if (DIGITS.test(word)) return word.length > 1 && /^1+$/.test(word) && ROMAN.test(found);
  return !(ROMAN.test(word) && DIGITS.test(found));
}

/** From this share of its words misread, a copy is taken for one that a machine has read badly. */
const NOISY = 0.01;

/** Whether so many words were misread. */
export function isNoisy({ text, chunks }: MappedText): boolean {
  const misread = chunks.filter(({ rule }) => /look-alike|misread/.test(rule ?? '')).length;
  return misread >= 3 && misread > NOISY * countWords(text);
}

/**
 * Parts of a copy as one text without reading noise: soft hyphens, ligatures, words cut at line ends, and words that are
 * none of the version's but look like one of them. Each place keeps where it stands in the copy.
 */
export function repaired(text: string, parts: readonly Span[], lexicon: Lexicon): MappedText {
  const result = new MappedText();
  for (const part of parts) {
    let from = part.start;
    for (const match of text.slice(part.start, part.end).matchAll(WORD)) {
      const start = part.start + match.index;
      const end = start + match[0].length;
      const better = repair(match[0], lexicon);
      if (!better) continue;
      result.add(text.slice(from, start), { start: from, end: start });
      result.add(better.word, { start, end }, better.rules.join('+'));
      from = end;
    }
    result.add(text.slice(from, part.end), { start: from, end: part.end });
    if (!result.text.endsWith('\n')) result.add('\n', { start: part.end, end: part.end });
  }
  return result;
}

function repair(
  raw: string,
  lexicon: Lexicon,
): { readonly word: string; readonly rules: readonly string[] } | undefined {
  if (lexicon.has(raw)) return undefined;
  const { word, rules } = cleaned(raw);
  if (lexicon.has(word)) return { word, rules };
  for (const [rule, better] of candidates(word, lexicon)) {
    if (better !== undefined && lexicon.has(better))
      return { word: better, rules: [...rules, rule] };
  }
  return rules.length > 0 ? { word, rules } : undefined;
}

function candidates(word: string, lexicon: Lexicon): (readonly [string, string | undefined])[] {
  const whole = word.replace(BREAK, '');
  const apostrophe = ['’', "'"].map((sign) => ['apostrophe', word.replaceAll('ʼ', sign)] as const);
  return [
    ['line-end', whole],
    ['line-end', word.replace(BREAK, '-')],
    // A hyphen of a line's end that stayed when the lines were joined; a capital after it is a compound.
    ['line-end', word.replace(/[-‐](?=\p{Ll})/gu, '')],
    ...apostrophe,
    ['look-alike', lexicon.lookAlike(whole)],
    ['misread', lexicon.misread(whole)],
  ];
}
