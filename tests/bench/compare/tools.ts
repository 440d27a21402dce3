import { diffArrays, diffWordsWithSpace } from 'diff';
import diffMatchPatch from 'diff-match-patch';
import * as myers from 'fast-myers-diff';
import * as jest from '@jest/diff-sequences';
import {
  compareTexts,
  compareTokens,
  tokenize,
  Vocabulary,
} from '../../../src/core/compare/index.ts';

/** Both texts of a case, cut and encoded: what every tool is given that takes tokens. */
export interface Encoded {
  readonly language: string;
  readonly texts: readonly [string, string];
  readonly codes: readonly [Uint32Array, Uint32Array];
}

export interface Tool {
  readonly name: string;
  /** Whether it is given encoded tokens, or the texts. */
  readonly from: 'tokens' | 'texts';
  readonly own: boolean;
  /** Prepares what is not measured, and returns what is. It returns the tokens taken out and put in, if that is its result. */
  prepare(given: Encoded): () => number | undefined;
}

interface LengthPart {
  readonly added?: boolean;
  readonly removed?: boolean;
  readonly count?: number;
}

function changed(parts: readonly LengthPart[]): number {
  return parts.reduce((sum, one) => sum + (one.added || one.removed ? (one.count ?? 0) : 0), 0);
}

function lengthOf(
  edits: readonly { aStart: number; aEnd: number; bStart: number; bEnd: number }[],
): number {
  return edits.reduce((sum, one) => sum + one.aEnd - one.aStart + one.bEnd - one.bStart, 0);
}

/** One character a token, outside the surrogates; there are 63,488 of them. */
function asCharacters(codes: Uint32Array): string {
  const parts: string[] = [];
  for (const code of codes) {
    if (code >= 63_488) throw new Error('too many distinct tokens for characters');
    parts.push(String.fromCharCode(code < 0xd800 ? code : code + 0x800));
  }
  return parts.join('');
}

// The package is CommonJS: bundled or not, its function may come as a default of the default.
const sequences: unknown = 'default' in jest ? jest.default : jest;
const jestDiff = (
  typeof sequences === 'function' ? sequences : (sequences as { default: unknown }).default
) as typeof jest.default;

export const TOOLS: readonly Tool[] = [
  {
    name: 'Wortlaut',
    from: 'tokens',
    own: true,
    prepare({ codes: [a, b] }) {
      return () => lengthOf(compareTokens(a, b));
    },
  },
  {
    name: 'diff-match-patch',
    from: 'tokens',
    own: false,
    prepare({ codes: [a, b] }) {
      const tool = new diffMatchPatch.diff_match_patch();
      tool.Diff_Timeout = 0;
      const [left, right] = [asCharacters(a), asCharacters(b)];
      return () =>
        tool
          .diff_main(left, right, false)
          .reduce((sum, [kind, text]) => sum + (kind === 0 ? 0 : text.length), 0);
    },
  },
  {
    name: 'fast-myers-diff',
    from: 'tokens',
    own: false,
    prepare({ codes: [a, b] }) {
      return () => {
        let sum = 0;
        for (const [aStart, aEnd, bStart, bEnd] of myers.diff(a, b)) {
          sum += aEnd - aStart + bEnd - bStart;
        }
        return sum;
      };
    },
  },
  {
    name: '@jest/diff-sequences',
    from: 'tokens',
    own: false,
    prepare({ codes: [a, b] }) {
      return () => {
        let common = 0;
        jestDiff(
          a.length,
          b.length,
          (i, j) => a[i] === b[j],
          (count) => {
            common += count;
          },
        );
        return a.length + b.length - 2 * common;
      };
    },
  },
  {
    name: 'jsdiff diffArrays',
    from: 'tokens',
    own: false,
    prepare({ codes }) {
      const [a, b] = codes.map((side) => Array.from(side)) as [number[], number[]];
      return () => changed(diffArrays(a, b));
    },
  },
  {
    name: 'Wortlaut, from the texts',
    from: 'texts',
    own: true,
    prepare({ texts: [a, b] }) {
      return () => {
        const vocabulary = new Vocabulary();
        return lengthOf(
          compareTokens(vocabulary.encode(tokenize(a)), vocabulary.encode(tokenize(b))),
        );
      };
    },
  },
  {
    name: 'Wortlaut, with classes',
    from: 'texts',
    own: true,
    prepare({ texts: [a, b], language }) {
      return () => {
        compareTexts(a, b, { language });
        return undefined;
      };
    },
  },
  {
    name: 'jsdiff diffWordsWithSpace',
    from: 'texts',
    own: false,
    prepare({ texts: [a, b] }) {
      return () => {
        diffWordsWithSpace(a, b);
        return undefined;
      };
    },
  },
];
