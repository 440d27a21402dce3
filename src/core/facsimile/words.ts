import type { Span } from '../model/index.ts';

/** A word as it is looked up, and where it stands: in two places where a line ends within it. */
export interface PageWord {
  readonly key: string;
  readonly spans: readonly Span[];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const HYPHEN = /^[-\u00AD\u2010]\s*\n\s*$/u;

/** The words of a text; one that is cut at the end of a line is one word. */
export function wordsOf(text: string): readonly PageWord[] {
  const words: PageWord[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const span = { start: match.index, end: match.index + word.length };
    const last = words.at(-1);
    const isCut = last && HYPHEN.test(text.slice(end, span.start)) && !/^\p{Lu}/u.test(word);
    end = span.end;
    if (isCut) {
      const key = last.key + keyOf(word);
      words[words.length - 1] = { key, spans: [...last.spans, span] };
    } else words.push({ key: keyOf(word), spans: [span] });
  }
  return words;
}

/** Small letters, ligatures as letters, ß as ss: what scanning and spelling do not change. */
function keyOf(word: string): string {
  return word.normalize('NFKC').toLowerCase().replaceAll('ß', 'ss').normalize('NFC');
}
