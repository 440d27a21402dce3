import type { Sort } from '../../../src/core/proof/index.ts';
import type { Random } from '../compare/random.ts';
import type { Line } from './texts.ts';

/** A fault put into a copy: where the words stood in the text, and what they must be called. */
export interface Fault {
  readonly sort: Sort;
  readonly kind: string;
  /** Index of the line. */
  readonly line: number;
  /** In the line as it was; empty for words put in. */
  readonly start: number;
  readonly end: number;
  readonly established: string;
  readonly copy: string;
}

interface Place {
  readonly text: string;
  readonly start: number;
  readonly word: string;
}

/** A kind of fault: what becomes of a word, undefined where it cannot be made of this one. */
interface Kind {
  readonly kind: string;
  readonly sort: Sort;
  readonly languages?: readonly string[];
  make(place: Place, pool: readonly string[], random: Random): string | undefined;
}

const INSERTIONS: Readonly<Record<string, string>> = {
  de: 'sofern beide Seiten schriftlich zustimmen',
  ru: 'если стороны письменно согласятся',
  en: 'unless each of them consents in writing',
  vi: 'trừ khi cả hai phía viết thư đồng thuận',
};

const NEGATION = /^(?:nicht|keiner|not|neither|не|không)$/iu;
const LETTERS = /^\p{L}+$/u;

function scanned(from: string, to: string): Kind['make'] {
  return ({ word }) => (word.includes(from) ? word.replace(from, to) : undefined);
}

/** Another word of the text: of another beginning, so that it is no form of the same. */
const otherWord: Kind['make'] = ({ word }, pool, random) => {
  if (word.length < 4 || !LETTERS.test(word)) return undefined;
  const others = pool.filter(
    (other) => other.slice(0, 2).toLowerCase() !== word.slice(0, 2).toLowerCase(),
  );
  const capital = /^\p{Lu}/u.test(word);
  const fitting = others.filter((other) => /^\p{Lu}/u.test(other) === capital);
  return fitting[Math.floor(random() * fitting.length)];
};

const KINDS: readonly Kind[] = [
  { kind: 'a word changed', sort: 'substance', make: otherWord },
  {
    kind: 'a number changed',
    sort: 'substance',
    make: ({ word }) => (/^\d{2,4}$/.test(word) ? String(Number(word) + 7) : undefined),
  },
  {
    kind: 'a negation dropped',
    sort: 'substance',
    make: ({ word }) => (NEGATION.test(word) ? '' : undefined),
  },
  { kind: '1 for l', sort: 'noise', make: scanned('l', '1') },
  { kind: '0 for o', sort: 'noise', make: scanned('o', '0') },
  { kind: 'rn for m', sort: 'noise', languages: ['de', 'en'], make: scanned('m', 'rn') },
  { kind: 'ligature', sort: 'noise', make: scanned('fi', 'ﬁ') },
  { kind: 'Latin for Cyrillic o', sort: 'noise', languages: ['ru'], make: scanned('о', 'o') },
  {
    kind: 'cut at a line end',
    sort: 'noise',
    languages: ['de', 'en', 'ru'],
    make: ({ word }) =>
      /^\p{L}{9,}$/u.test(word) ? `${word.slice(0, 4)}- ${word.slice(4)}` : undefined,
  },
  { kind: 'ß for ss', sort: 'spelling', languages: ['de'], make: scanned('ss', 'ß') },
  { kind: 'é for e', sort: 'spelling', languages: ['en'], make: scanned('e', 'é') },
  { kind: 'ё for е', sort: 'spelling', languages: ['ru'], make: scanned('е', 'ё') },
  { kind: 'oà for òa', sort: 'spelling', languages: ['vi'], make: scanned('òa', 'oà') },
  {
    kind: 'a capital',
    sort: 'capitals',
    make: ({ word }) =>
      /^\p{Ll}{4,}$/u.test(word) ? word[0]!.toUpperCase() + word.slice(1) : undefined,
  },
  {
    kind: 'another form',
    sort: 'word-form',
    languages: ['en'],
    make: ({ word }) => (/^\p{Ll}{4,}[^s]s$/u.test(word) ? word.slice(0, -1) : undefined),
  },
  {
    kind: 'another article',
    sort: 'word-form',
    languages: ['de'],
    make: ({ word }) => (word === 'der' ? 'die' : word === 'die' ? 'der' : undefined),
  },
];

/** Words that a fault may stand apart from the next: nearer ones are one difference. */
const APART = 8;

/** A copy of a text with faults in it, each kind about as often as the others. */
export function withFaults(
  lines: readonly Line[],
  language: string,
  random: Random,
): { readonly lines: readonly Line[]; readonly faults: readonly Fault[] } {
  const pool = [...new Set(lines.flatMap(({ text }) => text.match(/\p{L}{5,}/gu) ?? []))];
  const kinds = KINDS.filter(({ languages }) => !languages || languages.includes(language));
  const faults: Fault[] = [];
  let since = 0;
  const changed = lines.map((line, index) => {
    if (line.heading) return line;
    const whole = wholeLine(line, index, language, random, faults.length);
    if (whole && since >= APART) {
      since = 0;
      faults.push(whole.fault);
      return whole.line;
    }
    let text = '';
    let from = 0;
    for (const match of line.text.matchAll(/[\p{L}\p{N}]+/gu)) {
      since += 1;
      const place = { text: line.text, start: match.index, word: match[0] };
      if (since < APART || isAtEdge(place)) continue;
      const fault = faultAt(place, kinds, pool, random);
      if (!fault) continue;
      since = 0;
      const end =
        fault.copy === '' ? match.index + match[0].length + 1 : match.index + match[0].length;
      text += line.text.slice(from, match.index) + fault.copy;
      from = end;
      faults.push({
        ...fault,
        line: index,
        start: match.index,
        end: match.index + match[0].length,
      });
    }
    return { ...line, text: text + line.text.slice(from) };
  });
  return { lines: changed, faults };
}

/** First and last words of a line are left alone: what is changed there may be joined with the next line. */
function isAtEdge({ text, start, word }: Place): boolean {
  return start === 0 || start + word.length + 2 >= text.length;
}

function faultAt(
  place: Place,
  kinds: readonly Kind[],
  pool: readonly string[],
  random: Random,
): Pick<Fault, 'sort' | 'kind' | 'established' | 'copy'> | undefined {
  const first = Math.floor(random() * kinds.length);
  // One try in two for this word, so that rare kinds get their chance further on.
  const tries = NEGATION.test(place.word) || /\d/.test(place.word) ? kinds.length : 2;
  for (let step = 0; step < tries; step += 1) {
    const { kind, sort, make } = kinds[(first + step) % kinds.length]!;
    const copy = make(place, pool, random);
    if (copy !== undefined && copy !== place.word) {
      return { kind, sort, established: place.word, copy };
    }
  }
  return undefined;
}

/** One clause in eight is dropped, one in eight gets words more. */
function wholeLine(
  line: Line,
  index: number,
  language: string,
  random: Random,
  before: number,
): { readonly line: Line; readonly fault: Fault } | undefined {
  const chance = random();
  const words = line.text.split(' ').length;
  if (words < 5 || before === 0) return undefined;
  if (chance < 0.125) {
    const fault: Fault = {
      sort: 'missing',
      kind: 'a clause dropped',
      line: index,
      start: 0,
      end: line.text.length,
      established: line.text,
      copy: '',
    };
    return { line: { ...line, text: '' }, fault };
  }
  if (chance > 0.25) return undefined;
  const at = line.text.indexOf(' ', line.text.length / 2);
  if (at < 0) return undefined;
  const copy = ` ${INSERTIONS[language]!}`;
  return {
    line: { ...line, text: line.text.slice(0, at) + copy + line.text.slice(at) },
    fault: {
      sort: 'added',
      kind: 'words put in',
      line: index,
      start: at,
      end: at,
      established: '',
      copy,
    },
  };
}
