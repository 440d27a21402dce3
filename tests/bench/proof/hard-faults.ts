import type { Random } from '../compare/random.ts';
import type { Line } from './texts.ts';

/** A fault that changes what a text says, and the lines it touches. */
export interface HardFault {
  readonly kind: HardKind;
  readonly lines: readonly number[];
  /** In the line as it was; the whole line where several are touched. */
  readonly start: number;
  readonly end: number;
}

interface Copy {
  readonly lines: readonly Line[];
  readonly faults: readonly HardFault[];
}

interface Made {
  readonly lines: readonly Line[];
  readonly fault: HardFault;
}

type Make = (lines: readonly Line[], at: number, context: Context) => Made | undefined;

interface Context {
  readonly language: string;
  readonly random: Random;
  /** The text without faults: line numbers are its. */
  readonly whole: readonly Line[];
  /** Lines that no other fault has touched. */
  isFree(line: number): boolean;
}

export const HARD_KINDS = [
  'digits exchanged',
  'a negation dropped',
  'an article dropped',
  'a sentence added',
  'names exchanged',
  'two words in one sentence',
  'a clause moved',
] as const;

export type HardKind = (typeof HARD_KINDS)[number];

const NOT = /(?<!\p{L})(?:nicht|keiner|keine|kein|not|neither|не|ни|không)(?!\p{L})/iu;
const ARTICLE: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})(?:der|die|das|den|dem|des|einer|eine|eines) /u,
  en: /(?<!\p{L})(?:the|a|an) /u,
  ru: /(?<!\p{L})(?:в|на|к|с|от|для) /u, // no articles: prepositions
  vi: /(?<!\p{L})(?:các|những|một|sự) /u,
};
const NAMES: Readonly<Record<string, RegExp>> = {
  de: /Ribbentrop|Molotow|Deutschland|Litauens|Narew|Weichsel|Bessarabien|Finnland|Lettland/u,
  en: /Ribbentrop|Molotov|Germany|Lithuania|Narew|Vistula|Bessarabia|Finland|Latvia/u,
  ru: /Риббентроп|Молотов|Германии|Литвы|Нарева|Вислы|Бессарабии|Финляндия|Латвия/u,
  vi: /Ribbentrop|Molotov|Đức|Litva|Narew|Vistula|Bessarabia|Phần Lan|Latvia/u,
};
const SENTENCES: Readonly<Record<string, string>> = {
  de: 'Meinungsverschiedenheiten hierüber entscheidet ein Schiedsgericht mit Sitz in Genf.',
  en: 'Any difference of opinion on this point is referred to a tribunal sitting at Geneva.',
  ru: 'Разногласия по этому поводу разрешает третейский суд, заседающий в Женеве.',
  vi: 'Mọi bất đồng về điểm này được chuyển cho một tòa trọng tài đặt tại Genève.',
};

function replaced(lines: readonly Line[], at: number, text: string): readonly Line[] {
  return lines.map((line, index) => (index === at ? { ...line, text } : line));
}

/** One stretch of a line becomes another. */
function changed(
  kind: HardKind,
  lines: readonly Line[],
  at: number,
  found: { readonly start: number; readonly words: string; readonly by: string } | undefined,
): Made | undefined {
  if (!found) return undefined;
  const { start, words, by } = found;
  const { text } = lines[at]!;
  const end = start + words.length;
  return {
    lines: replaced(lines, at, text.slice(0, start) + by + text.slice(end)),
    fault: { kind, lines: [at], start, end },
  };
}

function match(text: string, pattern: RegExp): { start: number; words: string } | undefined {
  const found = pattern.exec(text);
  return found ? { start: found.index, words: found[0] } : undefined;
}

const KINDS: Readonly<Record<Exclude<HardKind, 'a clause moved'>, Make>> = {
  'digits exchanged'(lines, at) {
    const found = match(lines[at]!.text, /\d{2,4}/);
    const by = found && [...found.words].toReversed().join('');
    return changed(
      'digits exchanged',
      lines,
      at,
      found && by !== found.words ? { ...found, by: by! } : undefined,
    );
  },
  'a negation dropped'(lines, at) {
    const found = match(lines[at]!.text, NOT);
    return changed('a negation dropped', lines, at, found && { ...found, by: '' });
  },
  'an article dropped'(lines, at, { language }) {
    const found = match(lines[at]!.text, ARTICLE[language]!);
    return changed('an article dropped', lines, at, found && { ...found, by: '' });
  },
  'a sentence added'(lines, at, { language }) {
    const { text } = lines[at]!;
    if (text.length < 60) return undefined;
    const by = ` ${SENTENCES[language]!}`;
    return changed('a sentence added', lines, at, { start: text.length, words: '', by });
  },
  'names exchanged'(lines, at, { language, whole, isFree }) {
    const here = match(lines[at]!.text, NAMES[language]!);
    if (!here) return undefined;
    const other = whole.findIndex(({ text }, index) => {
      const there = match(text, NAMES[language]!);
      return index !== at && isFree(index) && there && there.words !== here.words;
    });
    if (other < 0) return undefined;
    const there = match(lines[other]!.text, NAMES[language]!)!;
    const put = (index: number, place: typeof here, by: string): string => {
      const { text } = lines[index]!;
      return text.slice(0, place.start) + by + text.slice(place.start + place.words.length);
    };
    const once = replaced(lines, at, put(at, here, there.words));
    return {
      lines: replaced(once, other, put(other, there, here.words)),
      fault: { kind: 'names exchanged', lines: [at, other], start: 0, end: Infinity },
    };
  },
  'two words in one sentence'(lines, at, { whole, random }) {
    const words = [...lines[at]!.text.matchAll(/(?<![\p{L}\p{M}])\p{Ll}{5,}/gu)].slice(1, -1);
    const first = words[Math.floor(random() * (words.length - 2))];
    const second = words[words.indexOf(first!) + 2];
    if (!first || !second) return undefined;
    const pool = whole.flatMap(({ text }) => text.match(/(?<!\p{L})\p{Ll}{6,}/gu) ?? []);
    const other = (word: string): string =>
      pool.find(
        (each, index) =>
          index > random() * pool.length &&
          each.slice(0, 2) !== word.slice(0, 2) &&
          !lines[at]!.text.includes(each),
      ) ?? 'xyz';
    const between = lines[at]!.text.slice(first.index + first[0].length, second.index);
    const by = other(first[0]) + between + other(second[0]);
    const stretch = first[0] + between + second[0];
    return changed('two words in one sentence', lines, at, {
      start: first.index,
      words: stretch,
      by,
    });
  },
};

/** A copy with hard faults in it, no more than one in three lines. */
export function withHardFaults(whole: readonly Line[], language: string, random: Random): Copy {
  let lines: readonly Line[] = whole;
  const faults: HardFault[] = [];
  const touched = new Set<number>();
  const kinds = Object.values(KINDS);
  const isFree = (line: number): boolean =>
    !whole[line]!.heading && ![line - 1, line, line + 1].some((near) => touched.has(near));
  for (let at = 1; at < whole.length - 1; at += 1) {
    if (!isFree(at)) continue;
    const first = Math.floor(random() * kinds.length);
    for (let step = 0; step < 2; step += 1) {
      const made = kinds[(first + step) % kinds.length]!(lines, at, {
        language,
        random,
        whole,
        isFree,
      });
      if (!made) continue;
      lines = made.lines;
      faults.push(made.fault);
      for (const line of made.fault.lines) touched.add(line);
      break;
    }
  }
  return moved(lines, faults, isFree);
}

/** And one clause moved: what follows it two clauses on comes before it. */
function moved(
  lines: readonly Line[],
  faults: readonly HardFault[],
  isFree: (line: number) => boolean,
): Copy {
  const at = lines.findIndex(
    ({ text }, index) =>
      index > 1 &&
      index + 3 < lines.length &&
      text.length > 40 &&
      [0, 1, 2].every((step) => isFree(index + step)),
  );
  if (at < 0) return { lines, faults };
  const fault: HardFault = { kind: 'a clause moved', lines: [at, at + 1], start: 0, end: Infinity };
  const order = [...lines.slice(0, at), lines[at + 1]!, lines[at]!, ...lines.slice(at + 2)];
  return { lines: order, faults: [...faults, fault] };
}

/** What text recognition takes for what; small and capital letters. */
const MISREAD: readonly (readonly [string, string])[] = [
  ['l', '1'], ['m', 'rn'], ['e', 'c'], ['h', 'b'], ['n', 'u'], ['u', 'n'], ['t', 'f'], ['i', 'l'], ['cl', 'd'], ['o', '0'], ['S', '5'], ['B', '8'],
  ['и', 'н'], ['н', 'п'], ['ш', 'щ'], ['о', 'o'], ['е', 'e'], ['ы', 'ьі'], ['п', 'н'], ['а', 'a'],
  ['ế', 'ê'], ['ờ', 'ò'], ['ữ', 'ũ'], ['ạ', 'a'],
]; // prettier-ignore

/** Misreads a letter in about so large a part of the words; numbers stay. */
export function misread(lines: readonly Line[], share: number, random: Random): readonly Line[] {
  return lines.map((line) => ({
    ...line,
    text: line.text.replace(/\p{L}{3,}/gu, (word) => {
      if (random() >= share) return word;
      const fitting = MISREAD.filter(([from]) => word.includes(from));
      const [from, to] = fitting[Math.floor(random() * fitting.length)] ?? ['', ''];
      return word.replace(from, to);
    }),
  }));
}
