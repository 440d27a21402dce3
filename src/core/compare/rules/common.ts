import type { RulePack } from './rule.ts';

const ROMAN = /^(?=[ivxl])(xl|l?x{0,3})(ix|iv|v?i{0,3})$/i;
const VALUE: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function arabic(numeral: string): string {
  const values = [...numeral.toLowerCase()].map((sign) => VALUE[sign]!);
  const sum = values.reduce((total, value, index) => {
    return total + (value < (values[index + 1] ?? 0) ? -value : value);
  }, 0);
  return String(sum);
}

/** Consonants that typists and typesetters confuse, by sound or place on the keyboard. */
const CONFUSED = [
  'sz',
  'dt',
  'bp',
  'gk',
  'vw',
  'mn',
  'ck',
  'vf',
  'сз',
  'дт',
  'бп',
  'гк',
  'вф',
  'мн',
];
const CONSONANT = /^[b-df-hj-np-tv-zßбвгджзйклмнпрстфхцчшщ]$/;
const SHORTEST_SLIP = 8;

/** One consonant added, dropped, exchanged with its neighbour or with one it is confused with, in a long word. */
export function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length < SHORTEST_SLIP || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (start === 0) return false;
  const rest = short.slice(start);
  const other = long.slice(start);
  if (short.length < long.length) return rest === other.slice(1) && CONSONANT.test(other[0]!);
  if (rest.slice(2) === other.slice(2) && rest[0] === other[1] && rest[1] === other[0]) return true;
  const pair = [rest[0], other[0]].sort().join('');
  return (
    rest.slice(1) === other.slice(1) &&
    CONFUSED.some((confused) => [...confused].sort().join('') === pair)
  );
}

/** Rules for every language: signs, capitals, how words are joined, numerals, slips, order. */
export const COMMON: RulePack = {
  id: 'common',
  rules: [
    { kind: 'structural', id: 'space', class: 'punctuation' },
    {
      kind: 'fold',
      id: 'quotes',
      class: 'punctuation',
      fold: (text) => text.replace(/[“”„‟«»‹›‚‘’‛"']/gu, '"'),
    },
    {
      kind: 'fold',
      id: 'dashes',
      class: 'punctuation',
      fold: (text) => text.replace(/[‐‑‒–—―−]/gu, '-'),
    },
    {
      kind: 'fold',
      id: 'ellipsis',
      class: 'punctuation',
      fold: (text) => text.replace(/…/gu, '...'),
    },
    {
      kind: 'fold',
      id: 'abbreviation',
      class: 'spelling',
      // The second dot of "USSR." at the end of a sentence is the first one of "U.S.S.R." there.
      fold: (text) =>
        text
          .replace(/(?:\p{L}\p{M}*\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
          .replace(/^(\p{Lu}{2,})\.$/u, '$1'),
    },
    { kind: 'fold', id: 'capitals', class: 'capitals', fold: (text) => text.toLowerCase() },
    {
      kind: 'fold',
      id: 'hyphen',
      class: 'spelling',
      fold: (text) => text.replace(/\u00ad|(?<=[\p{L}\p{M}\p{N}])[-‐‑](?=[\p{L}\p{N}])/gu, ''),
    },
    {
      kind: 'fold',
      id: 'joined',
      class: 'spelling',
      fold: (text) => text.replace(/(?<=[\p{L}\p{M}\p{N}])[-‐‑ \u00ad](?=[\p{L}\p{N}])/gu, ''),
    },
    {
      kind: 'fold',
      id: 'numeral',
      class: 'spelling',
      fold: (text) => (ROMAN.test(text) ? arabic(text) : text),
    },
    { kind: 'pair', id: 'slip', class: 'spelling', alike: isSlip },
    // The class is the one that the editors' ruling gives.
    { kind: 'structural', id: 'ruling', class: 'substantive' },
    { kind: 'structural', id: 'transposed', class: 'order' },
    { kind: 'structural', id: 'moved', class: 'order' },
    { kind: 'structural', id: 'number', class: 'substantive' },
    { kind: 'structural', id: 'heading', class: 'omission' },
  ],
};
