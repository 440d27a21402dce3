import type { GoldLine, GoldLink, GoldPair } from './gold-text.ts';

/** A pair of texts as a reader might bring them, made from a gold pair, with its true links. */
export interface MadePair {
  readonly a: string;
  readonly b: string;
  /** What the texts were made from. */
  readonly lines: { readonly a: readonly GoldLine[]; readonly b: readonly GoldLine[] };
  readonly links: readonly GoldLink[];
}

type Lines = readonly GoldLine[];

/** How lines are set: one a paragraph; broken at a width; with page heads and numbers besides. */
type Setting =
  'lines' | 'tight' | 'wrapped' | 'wrapped tight' | 'pages' | 'pages without form feeds';

const articlesOf = (lines: Lines): readonly string[] => [
  ...new Set(lines.map(({ article }) => article).filter((article) => /^\d/.test(article))),
];

const without = (lines: Lines, gone: ReadonlySet<string>): Lines =>
  lines.filter(({ article }) => !gone.has(article));

/** Articles numbered anew from 1, in the order they stand in. */
function renumbered(lines: Lines): Lines {
  const order = articlesOf(lines);
  return lines.map((line) => {
    const number = order.indexOf(line.article) + 1;
    if (!line.isHeading || number === 0) return line;
    return {
      ...line,
      text: line.text.replace(/\p{Nd}+|[一二三四五六七八九十]+/u, (old) =>
        numeralLike(old, number),
      ),
    };
  });
}

const HAN = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A number written in the digits of another one. */
function numeralLike(model: string, value: number): string {
  if (/^[一-龥]/u.test(model)) return value < 11 ? HAN[value]! : String(value);
  const zero = { '٠': 0x660, '0': 0x30 }[/^[٠-٩]/.test(model) ? '٠' : '0'];
  return [...String(value)].map((digit) => String.fromCharCode(zero! + Number(digit))).join('');
}

function moved(lines: Lines, article: string, before: string): Lines {
  const own = lines.filter((line) => line.article === article);
  const rest = lines.filter((line) => line.article !== article);
  const at = rest.findIndex((line) => line.article === before);
  return [...rest.slice(0, at), ...own, ...rest.slice(at)];
}

/** The headings of some articles are taken out, so that each joins the one before it. */
const joined = (lines: Lines, which: ReadonlySet<string>): Lines =>
  lines.filter(({ isHeading, article, id }) => !(isHeading && !id && which.has(article)));

const noHeadings = (lines: Lines): Lines => lines.filter(({ isHeading, id }) => id ?? !isHeading);
const noMarks = (lines: Lines): Lines =>
  lines.map((line) =>
    line.isHeading
      ? line
      : {
          ...line,
          text: line.text.replace(/^\s*(?:\(?[0-9٠-٩ivxlcА-яа-яA-Za-zđ]{1,4}[.)])\s+/u, ''),
        },
  );

const WIDTH = 70;

/** Breaks a line at a width as print does; signs of East Asia count for two. */
function wrap(text: string): readonly string[] {
  const wide = (sign: string): number => (/[\u2e80-\uffef]/.test(sign) ? 2 : 1);
  const parts = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const part of parts) {
    const size = [...part.trimEnd()].reduce((sum, sign) => sum + wide(sign), 0);
    if (line !== '' && width + size > WIDTH) {
      lines.push(line.trimEnd());
      line = '';
      width = 0;
    }
    line += part;
    width += [...part].reduce((sum, sign) => sum + wide(sign), 0);
  }
  return [...lines, line.trimEnd()];
}

const PAGE = 38;

function paged(lines: readonly string[], head: string, feed: string): string {
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += PAGE) {
    const number = pages.length + 1;
    pages.push([head, '', ...lines.slice(at, at + PAGE), '', String(number)].join('\n'));
  }
  return pages.join(`\n${feed}\n`);
}

function set(lines: Lines, setting: Setting, head: string): string {
  const tight = setting === 'tight' || setting === 'wrapped tight';
  const broken = setting !== 'lines' && setting !== 'tight';
  const out = lines.flatMap(({ text, isHeading }, at) => [
    ...(at > 0 && !tight && (isHeading || broken) ? [''] : []),
    ...(broken ? wrap(text) : [text]),
  ]);
  if (setting === 'pages') return paged(out, head, '\f');
  if (setting === 'pages without form feeds') return paged(out, head, '');
  return out.join('\n');
}

function make(pair: GoldPair, a: Lines, b: Lines, setting: Setting): MadePair {
  const idsA = new Set(a.flatMap(({ id }) => id ?? []));
  const idsB = new Set(b.flatMap(({ id }) => id ?? []));
  const links = pair.links
    .map(([left, right]): GoldLink => [
      left.filter((id) => idsA.has(id)),
      right.filter((id) => idsB.has(id)),
    ])
    .filter(([left, right]) => left.length + right.length > 0);
  return {
    a: set(a, setting, pair.a[0]!.text.slice(0, 60)),
    b: set(b, setting, pair.b[0]!.text.slice(0, 60)),
    lines: { a, b },
    links,
  };
}

type Change = (pair: GoldPair) => MadePair;

/** A second half that starts again at 1, headed as a protocol: the last articles of the text once more in their own place. */
function withProtocol(lines: Lines, title: string): Lines {
  const order = articlesOf(lines);
  const later = new Set(order.slice(Math.ceil(order.length / 2)));
  const first = lines.filter(({ article }) => !later.has(article));
  const second = renumbered(lines.filter(({ article }) => later.has(article)));
  const heading: GoldLine = { text: title, article: '', isHeading: true };
  return [...first, heading, ...second];
}

const PROTOCOL: Readonly<Record<string, string>> = {
  en: 'Additional Protocol', de: 'Zusatzprotokoll', fr: 'Protocole additionnel', ru: 'Дополнительный протокол',
  uk: 'Додатковий протокол', pl: 'Protokół dodatkowy', vi: 'Nghị định thư bổ sung', zh: '附加议定书', ar: 'البروتوكول الإضافي',
}; // prettier-ignore

const some = (lines: Lines, ...which: number[]): ReadonlySet<string> => {
  const order = articlesOf(lines);
  return new Set(which.flatMap((at) => order[Math.floor(at * order.length)] ?? []));
};

/** What may befall a text on its way to a reader, by name. */
export const CHANGES: Readonly<Record<string, Change>> = {
  'as it is': (pair) => make(pair, pair.a, pair.b, 'lines'),
  'no empty lines': (pair) => make(pair, pair.a, pair.b, 'tight'),
  'three articles missing': (pair) =>
    make(pair, pair.a, without(pair.b, some(pair.b, 0.2, 0.5, 0.8)), 'lines'),
  'missing on both sides, numbered anew': (pair) =>
    make(
      pair,
      renumbered(without(pair.a, some(pair.a, 0.1))),
      renumbered(without(pair.b, some(pair.b, 0.4, 0.7))),
      'lines',
    ),
  'two articles moved': (pair) => {
    const order = articlesOf(pair.b);
    const at = (share: number): string => order[Math.floor(share * order.length)]!;
    const once = moved(pair.b, at(0.2), at(0.6));
    return make(pair, pair.a, moved(once, at(0.9), at(0.3)), 'lines');
  },
  'moved and numbered anew': (pair) => {
    const order = articlesOf(pair.b);
    const at = (share: number): string => order[Math.floor(share * order.length)]!;
    return make(pair, pair.a, renumbered(moved(pair.b, at(0.3), at(0.8))), 'lines');
  },
  'articles merged': (pair) => make(pair, pair.a, joined(pair.b, some(pair.b, 0.25, 0.6)), 'lines'),
  'no headings on one side': (pair) => make(pair, pair.a, noHeadings(pair.b), 'lines'),
  'no headings': (pair) => make(pair, noHeadings(pair.a), noHeadings(pair.b), 'lines'),
  'no list marks': (pair) => make(pair, noMarks(pair.a), noMarks(pair.b), 'lines'),
  'a protocol that starts at 1': (pair) =>
    make(
      pair,
      withProtocol(pair.a, PROTOCOL[pair.languages[0]]!),
      withProtocol(pair.b, PROTOCOL[pair.languages[1]]!),
      'lines',
    ),
  'lines of 70, paragraphs apart': (pair) => make(pair, pair.a, pair.b, 'wrapped'),
  'lines of 70, nothing between': (pair) => make(pair, pair.a, pair.b, 'wrapped tight'),
  'lines of 70 on pages': (pair) => make(pair, pair.a, pair.b, 'pages'),
  'lines of 70, page heads, no page ends': (pair) =>
    make(pair, pair.a, pair.b, 'pages without form feeds'),
  'pages, articles missing': (pair) =>
    make(
      pair,
      without(pair.a, some(pair.a, 0.7)),
      without(pair.b, some(pair.b, 0.2, 0.5)),
      'pages',
    ),
};
