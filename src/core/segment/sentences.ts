import { hasOrdinalStops, isAbbreviation } from './abbreviations.ts';

const CLOSERS = /[)\]}»”“"’'」』）】›]/u;
const END = /[.!?…。！？؟۔।॥։።]/u;
/** Signs that end a sentence without a space after them. */
const WIDE_END = /[。！？।॥።]/u;

function wordBefore(text: string, at: number): string {
  return (
    /[\p{L}\p{M}\p{N}ªº°§]+(?:-\p{L}+)?$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? ''
  );
}

/** Whether a full stop at `at` belongs to an initial, an abbreviation or an ordinal number. */
function isInner(text: string, at: number, after: string, language: string): boolean {
  const word = wordBefore(text, at);
  if (word === '') return false;
  if (/^\p{Lu}\p{M}*$/u.test(word) && /^[\p{Lu}]/u.test(after))
    return !/[а-яa-z]\s\p{Lu}$/u.test(text.slice(0, at)) || /^\p{Lu}\p{Ll}|^\p{Lu}\./u.test(after);
  if (isAbbreviation(word, language)) return true;
  if (/^\p{Nd}{1,2}$/u.test(word)) {
    return at - word.length === 0 || hasOrdinalStops(language) || /^\p{Ll}/u.test(after);
  }
  return /^[IVXL]+$/.test(word) && hasOrdinalStops(language);
}

/** End of the sentence that a terminator at `at` closes, closing quotes included; -1 where it closes none. */
function endAt(text: string, at: number, language: string): number {
  let end = at + 1;
  while (end < text.length && (END.test(text[end]!) || CLOSERS.test(text[end]!))) end += 1;
  if (end >= text.length) return text.length;
  if (WIDE_END.test(text[at]!)) return end;
  if (!/\s/u.test(text[end]!)) return -1;
  const after = text
    .slice(end)
    .trimStart()
    .replace(/^[«“„"'([¿¡「]+/u, '');
  if (/^\p{Ll}/u.test(after)) return -1;
  if (text[at] === '.' && isInner(text, at, after, language)) return -1;
  return end;
}

/**
 * Cuts a paragraph into sentences, trimmed, nothing lost but the space between them. An initial, an abbreviation
 * or an ordinal number of the language does not end one; Chinese, Japanese, Arabic and Indic stops do.
 */
export function sentences(text: string, language: string): readonly string[] {
  const greek = language.startsWith('el');
  return cutAt(text, (at) => {
    const sign = text[at]!;
    if (greek && sign === ';') return /\s/.test(text[at + 1] ?? ' ') ? at + 1 : -1;
    return END.test(sign) ? endAt(text, at, language) : -1;
  });
}

const CLAUSE_END = /[;；؛]/u;
const INLINE_ITEM = /^\s(?=\(?(?:\p{Nd}{1,2}|[a-zа-яđ]|[ivx]{1,4})\)\s)/u;

/** Cuts a sentence further at semicolons outside brackets and before list items within the line. */
export function clauses(text: string, language: string): readonly string[] {
  const greek = language.startsWith('el');
  let depth = 0;
  return cutAt(text, (at) => {
    const sign = text[at]!;
    if (/[([（［]/.test(sign)) depth += 1;
    if (/[)\]）］]/.test(sign)) depth = Math.max(0, depth - 1);
    if (depth > 0) return -1;
    const ends = greek ? /[·\u0387]/.test(sign) : CLAUSE_END.test(sign);
    if (ends && /\s|^$|[；]/u.test(sign === '；' ? sign : (text[at + 1] ?? ''))) return at + 1;
    return /[:,;.：]/.test(sign) && INLINE_ITEM.test(text.slice(at + 1, at + 12)) ? at + 1 : -1;
  });
}

/** Cuts where `end` says that a part ends (an offset after `at`), -1 for none. */
function cutAt(text: string, end: (at: number) => number): readonly string[] {
  const found: string[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const stop = end(at);
    if (stop > at) {
      found.push(text.slice(start, stop).trim());
      start = stop;
      at = stop;
    } else at += 1;
  }
  found.push(text.slice(start).trim());
  return found.filter((part) => part !== '');
}
