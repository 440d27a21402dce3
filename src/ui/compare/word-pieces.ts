/** A piece of a text, marked or not. */
export interface WordPiece {
  readonly words: string;
  readonly isMarked: boolean;
}

/** Marks wordings in a text, each looked for after the one before it; what does not stand there is passed over. */
export function wordPieces(text: string, wordings: readonly string[]): readonly WordPiece[] {
  const pieces: WordPiece[] = [];
  let at = 0;
  for (const wording of wordings) {
    const start = wording === '' ? -1 : wholeWords(text, wording, at);
    if (start < 0) continue;
    if (start > at) pieces.push({ words: text.slice(at, start), isMarked: false });
    pieces.push({ words: wording, isMarked: true });
    at = start + wording.length;
  }
  if (at < text.length) pieces.push({ words: text.slice(at), isMarked: false });
  return pieces;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Where a wording stands as whole words, from an offset on; -1 where it does not. */
function wholeWords(text: string, wording: string, from: number): number {
  let start = text.indexOf(wording, from);
  const isOpen = (at: number, inner: string) => LETTER.test(text.charAt(at)) && LETTER.test(inner);
  while (start >= 0) {
    const end = start + wording.length;
    if (!isOpen(start - 1, wording.charAt(0)) && !isOpen(end, wording.at(-1)!)) return start;
    start = text.indexOf(wording, start + 1);
  }
  return -1;
}
