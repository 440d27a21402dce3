import { circledValue, hanValue, letterValue, plainDigits, romanValue } from './numerals.ts';

/** A list mark at the start of a line: `(1)`, `1.`, `a)`, `đ)`, `§ 2`, `一、`, `•`. */
export interface Mark {
  readonly printed: string;
  /** Where the text after the mark starts in the line. */
  readonly end: number;
  /** Every reading of the mark: `i` is a Roman one or a letter. Empty for dashes and bullets. */
  readonly readings: readonly { readonly style: string; readonly value: number }[];
}

const NUMBERED =
  /^(?<open>[([（【«]?)(?<body>\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,3}(?:bis|ter|[a-z])?|[ivxlcIVXLC]{1,7}|[A-Za-zА-Яа-яёЁđĐΑ-Ωα-ωء-يא-ת가-하ก-ฮ]|[〇零一二三四五六七八九十百]{1,5})(?<close>[)\]）】]\.?|\.[)]?|[、．]|[-–—](?=\s)|°(?=\s)|º\.?)(?<space>\s*)(?=\S)/u;
const BULLET = /^(?<bullet>[-–—•·◦▪‣*●○])\s+(?=\S)/u;
const CIRCLED = /^(?<sign>[\u2460-\u249b])\s*(?=\S)/u;

function readings(body: string, shape: string): Mark['readings'] {
  const found: { style: string; value: number }[] = [];
  const plain = plainDigits(body);
  const digits = /^(?:\d+\.)*(\d+)[a-z]*$/i.exec(plain);
  if (digits)
    found.push({ style: `1${shape}${plain.split('.').length}`, value: Number(digits[1]) });
  const roman = /^[ivxlc]+$|^[IVXLC]+$/.test(body) ? romanValue(body) : undefined;
  const kase = body === body.toLowerCase() ? 'a' : 'A';
  if (roman !== undefined) found.push({ style: `roman${kase}${shape}`, value: roman });
  const letter = letterValue(body);
  if (letter !== undefined) found.push({ style: `letter${kase}${shape}`, value: letter });
  const han = hanValue(body);
  if (han !== undefined) found.push({ style: `han${shape}`, value: han });
  return found;
}

/** Reads the mark that a line starts with, judged by the line alone. */
export function matchMark(line: string): Mark | undefined {
  const bullet = BULLET.exec(line) ?? undefined;
  if (bullet) return { printed: bullet.groups!['bullet']!, end: bullet[0].length, readings: [] };
  const circled = CIRCLED.exec(line);
  if (circled) {
    const printed = circled.groups!['sign']!;
    const value = circledValue(printed)!;
    return { printed, end: circled[0].length, readings: [{ style: 'circled', value }] };
  }
  const match = NUMBERED.exec(line);
  if (!match) return undefined;
  const { open, body, close, space } = match.groups!;
  const tight = space === '' && !/[)\]）】、．]$/u.test(close!);
  if (tight || (open !== '' && !/[)\]）】]/u.test(close!))) return undefined;
  const found = readings(body!, `${open}${close!.replace('.', '')}`);
  if (found.length === 0) return undefined;
  return { printed: match[0].trimEnd(), end: match[0].length, readings: found };
}

/** The lists of one style that are open at a place, the innermost last. */
interface OpenList {
  value: number;
  readonly start: number;
}

/** Goes on with the innermost list that the value follows, or opens one; the place of its first mark, or none. */
function enter(open: OpenList[], value: number, at: number, gap: number): OpenList | undefined {
  for (let depth = open.length - 1; depth >= 0; depth -= 1) {
    const list = open[depth]!;
    if (value > list.value && value - list.value <= gap) {
      open.length = depth + 1;
      list.value = value;
      return list;
    }
  }
  if (value !== 1) return undefined;
  const list = { value, start: at };
  open.push(list);
  if (open.length > 6) open.shift();
  return list;
}

/**
 * Which of the marks stand in a list: one that goes on from a mark of the same style before it, or starts a list
 * at 1 that goes on. An initial ("В. Молотов") or a date ("23. August") at the start of a line is none.
 */
export function marksInSequence(marks: readonly (Mark | undefined)[]): readonly boolean[] {
  const kept = marks.map((mark) => mark !== undefined && mark.readings.length === 0);
  const lists = new Map<string, OpenList[]>();
  marks.forEach((mark, at) => {
    for (const { style, value } of mark?.readings ?? []) {
      const open = lists.get(style) ?? [];
      lists.set(style, open);
      const digits = style.startsWith('1');
      const list = enter(open, value, at, 1) ?? (digits ? enter(open, value, at, 3) : undefined);
      if (!list) continue;
      if (value !== 1) kept[list.start] = true;
      if (value !== 1 || digits) kept[at] = true;
    }
  });
  return kept;
}
