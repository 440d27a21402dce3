/** How the words at a line end were put together. */
export interface Joined {
  readonly text: string;
  /** A hyphen stood at the line end: what became of it. */
  readonly hyphen?: 'dropped' | 'kept';
  /** The word or pair it made, for the reader to check. */
  readonly word?: string;
}

/** What the text itself shows about its words, for hyphens at line ends. */
export interface Vocabulary {
  /** Words in lower case, with and without hyphens, that stand whole on a line. */
  readonly words: ReadonlySet<string>;
  readonly language?: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu;
const BROKEN = /([\p{L}\p{M}\p{N}'’]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*)[-\u2010\u00ad¬]$/u;
const HYPHEN = /[-\u2010\u00ad¬]$/;
const OPENING = /^[\p{L}\p{M}\p{N}'’]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}、。，；：？！「」『』（）《》〈〉]/u;

/** "Land- und Seemacht": the hyphen stands for a word left out. */
const SUSPENDED = new Set(
  'und oder bzw bis sowie als wie noch and or to und/oder и или и/или та або чи et ou y o e i lub oraz en of och eller og'.split(
    ' ',
  ),
);
/** First parts that keep their hyphen before a small letter; some only before certain words. */
const LEADING: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  en: { ...all('self non well half quasi vice cross'), so: /^called/, ex: /^(?:president|minister|ambassador|officio)/ },
  ru: {
    ...all('кое контр экс вице унтер'),
    по: /(?:ому|ему|ски|цки|ьи)$/, во: /^(?:перв|втор)ых$/, в: /^(?:трет|четв|пят|шест|седьм|восьм|девят|десят)/,
    из: /^(?:за|под)$/, кой: /^(?:как|что|где)/,
  },
  uk: { ...all('будь віце екс казна хтозна'), по: /(?:ому|ему|ськи|цьки)$/ },
  fr: {
    ...all('non vice demi sous peut celui celle ceux celles lui elle eux soi'),
    au: /^(?:de(?:là|ssus|ssous|vant)|dehors)/, ci: /^(?:de|après|joint|inclus|contre)/, ex: /^(?:ministre|président)/,
    grand: /^(?:mère|père|chose)/, avant: /^(?:hier|garde|projet|dernier|propos)/, après: /^(?:demain|guerre|midi)/,
  },
  pt: { ...all('vice pós pré não'), ex: /^(?:presidente|ministro)/ },
}; // prettier-ignore

function all(words: string): Record<string, RegExp> {
  return Object.fromEntries(words.split(' ').map((word) => [word, /^/]));
}

/** Last parts that keep it. */
const TRAILING: Readonly<Record<string, readonly string[]>> = {
  ru: ['то', 'либо', 'нибудь', 'таки', 'ка'],
  uk: ['то', 'небудь', 'таки'],
  fr: ['ci', 'là', 'il', 'ils', 'elle', 'elles', 'on', 'même', 'mêmes', 'être', 'dessus', 'dessous', 'après', 'delà', 't'],
  pt: ['se', 'lhe', 'lhes', 'o', 'a', 'os', 'as', 'me', 'nos'],
}; // prettier-ignore

/** Adjectives side by side: "советско-германский", "politisch-militärisch"; "сельскохозяйственный" is one word. */
const PAIRS: Readonly<Record<string, RegExp>> = {
  de: /(?:isch|deutsch)-\p{L}+isch(?:e[nmrs]?)?$/u,
  ru: /(?<!сель)(?:ально|ически|онно|ивно|енно|ярно|ско|германо|англо|франко|японо|польско)-(?=\p{L}{7})\p{L}+(?:[ыио]й|[ая]я|[оеы]е|ие|[ео]го|[ео]му|[ыи]ми?|[ыи]х|[ую]ю|ою)$/u,
};

/** More lines than this show no more about hyphens. */
const MOST_LINES = 100_000;

/** Collects the words of lines; the broken ones at line ends are left out, because they are what is asked about. */
export function vocabularyOf(lines: readonly string[], language?: string): Vocabulary {
  const words = new Set<string>();
  const asked = lines.some((line) => /[-\u2010]$/.test(line));
  for (const line of asked ? lines.slice(0, MOST_LINES) : []) {
    const whole = HYPHEN.test(line.trimEnd()) ? line.trim().replace(BROKEN, '') : line;
    for (const [word] of whole.matchAll(WORD)) words.add(word.toLowerCase());
  }
  return { words, ...(language === undefined ? {} : { language }) };
}

/** How much of the end of a text is looked at when a line is added to it. */
const TAIL = 400;

/** Puts the lines of one paragraph together, in time that grows with their length; `say` hears of each hyphen dropped. */
export function joinAll(
  lines: readonly string[],
  vocabulary: Vocabulary,
  say: (word: string, line: number) => void,
): string {
  const done: string[] = [];
  let tail = lines[0] ?? '';
  for (let i = 1; i < lines.length; i++) {
    if (tail.length > 2 * TAIL) {
      done.push(tail.slice(0, -TAIL));
      tail = tail.slice(-TAIL);
    }
    const { text, hyphen, word } = joinLines(tail, lines[i]!, vocabulary);
    if (hyphen === 'dropped') say(word!, i);
    tail = text;
  }
  return done.join('') + tail;
}

/** Puts two lines of one paragraph together: a space, nothing (Chinese, Thai), or a hyphen dropped or kept. */
export function joinLines(left: string, right: string, vocabulary: Vocabulary): Joined {
  const start = left.trimEnd();
  const end = right.trimStart();
  const broken = HYPHEN.test(start) ? BROKEN.exec(start)?.[1] : undefined;
  const opening = OPENING.exec(end)?.[0];
  if (broken === undefined || opening === undefined) return { text: start + gap(start, end) + end };
  const stem = start.slice(0, -1);
  const mark = start.at(-1)!;
  const pair = `${broken}-${opening}`;
  if ((mark === '\u00ad' || mark === '¬') && !isKnownPair(broken, opening, vocabulary)) {
    return { text: stem + end, hyphen: 'dropped', word: broken + opening };
  }
  if (SUSPENDED.has(opening.toLowerCase())) {
    return { text: `${start} ${end}`, hyphen: 'kept', word: `${broken}- ${opening}` };
  }
  if (hyphenBelongs(broken, opening, vocabulary)) {
    return { text: `${stem}${mark === '\u2010' ? mark : '-'}${end}`, hyphen: 'kept', word: pair };
  }
  return { text: stem + end, hyphen: 'dropped', word: broken + opening };
}

/** Some programs write the hyphens of words as soft ones, too: pairs that the text or the language knows. */
function isKnownPair(left: string, right: string, { words, language }: Vocabulary): boolean {
  const [first, last] = [left.toLowerCase(), right.toLowerCase()];
  if (words.has(first + last)) return false;
  const particle = last.length > 3 && TRAILING[primary(language)]?.includes(last);
  return particle || words.has(`${first}-${last}`);
}

function primary(language = 'en'): string {
  return language.split('-')[0]!;
}

function gap(left: string, right: string): string {
  if (left === '' || right === '') return '';
  const last = [...left.slice(-2)].at(-1)!;
  const first = String.fromCodePoint(right.codePointAt(0)!);
  return UNSPACED.test(last) && UNSPACED.test(first) ? '' : ' ';
}

function hyphenBelongs(left: string, right: string, { words, language }: Vocabulary): boolean {
  const [first, last] = [left.toLowerCase(), right.toLowerCase()];
  const open = words.has(`${first}-${last}`);
  const closed = words.has(first + last);
  if (open !== closed) return open;
  // Vietnamese has no hyphenation: a hyphen there is part of a foreign name ("Xô-viết").
  if (language === 'vi') return true;
  if (/^\p{Lu}{2,}$/u.test(left)) return !/^\p{Lu}{2}/u.test(right); // "UN-mandated", but "NON-AGGRES-SION"
  if (!/^\p{Ll}/u.test(right) || /\p{N}$/u.test(left)) return true;
  const tag = primary(language);
  if (!last.includes('-') && PAIRS[tag]?.test(`${first}-${last}`)) return true;
  const leading = first.split('-').at(-1)!;
  const trailing = last.split('-')[0]!;
  return Boolean(LEADING[tag]?.[leading]?.test(last) || TRAILING[tag]?.includes(trailing));
}
