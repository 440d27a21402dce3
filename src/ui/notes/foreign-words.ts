import type { Edition } from '../../core/model/index.ts';

/** A piece of a note's text; `language` where it is not the note's own. */
export interface TextPiece {
  readonly text: string;
  readonly language?: string;
}

const QUOTED = /[“„«‘‚]([^“”„«»‘’‚]+)[”“»’‘]/g;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/**
 * Finds the words of other languages that a note quotes. By the script first; then by the versions of the edition, of
 * which one must have the quoted words to the letter. What cannot be told stays in the note's language.
 */
export function foreignWords(
  edition: Edition,
  language: string,
  text: string,
): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(QUOTED)) {
    const quoted = match[1]!;
    const foreign = languageOf(edition, language, quoted);
    if (foreign === undefined) continue;
    const start = match.index + 1;
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: quoted, language: foreign });
    at = start + quoted.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

function languageOf(edition: Edition, own: string, quoted: string): string | undefined {
  const script = CYRILLIC.test(quoted) ? 'ru' : VIETNAMESE.test(quoted) ? 'vi' : undefined;
  if (script !== undefined) return script === own ? undefined : script;
  if (own === 'ru' && !/\p{Script=Latin}/u.test(quoted)) return undefined;
  const holders = languagesWith(edition, quoted.replace(/[.,;]$/, ''));
  return holders.has(own) || holders.size !== 1 ? undefined : [...holders][0];
}

/** The languages of the versions that have these words, to the letter and whole. */
function languagesWith(edition: Edition, words: string): ReadonlySet<string> {
  const pieces = words.split('…').map((piece) => piece.trim());
  const found = edition.documents.flatMap(({ witnesses }) =>
    witnesses
      .filter(({ segments }) =>
        segments.some(({ text }) => pieces.every((piece) => text.includes(piece))),
      )
      .map(({ language }) => language),
  );
  return new Set(found);
}
