import MiniSearch from 'minisearch';
import {
  indexOf,
  parseQuery,
  search,
  spanFinder,
  type SearchEntry,
} from '../../../src/core/search/index.ts';

/** A way of searching: builds what it needs, then says how many texts a query finds; undefined: it cannot ask that. */
export interface Tool {
  readonly name: string;
  readonly prepare: (entries: readonly SearchEntry[]) => (typed: string) => number | undefined;
}

const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');

export const TOOLS: readonly Tool[] = [
  {
    name: 'Wortlaut',
    prepare: (entries) => {
      const index = indexOf(entries);
      return (typed) => search(index, parseQuery(typed)).length;
    },
  },
  {
    name: 'plain scan, same rules',
    prepare: (entries) => (typed) => {
      const spansIn = spanFinder(parseQuery(typed));
      return entries.filter((entry) => spansIn(entry).length > 0).length;
    },
  },
  {
    name: 'plain scan, letters only',
    prepare: (entries) => {
      const texts = entries.map(({ text }) => bare(text));
      return (typed) => {
        const { wanted, unwanted } = parseQuery(typed);
        const written = (words: readonly string[]) => bare(words.join(' '));
        const has = wanted.map(({ words }) => written(words));
        const lacks = unwanted.map(({ words }) => written(words));
        return texts.filter(
          (text) =>
            has.every((part) => text.includes(part)) && !lacks.some((part) => text.includes(part)),
        ).length;
      };
    },
  },
  {
    name: 'minisearch 7.2.0',
    prepare: (entries) => {
      const index = new MiniSearch<{ id: number; text: string }>({
        fields: ['text'],
        processTerm: (term) => bare(term),
      });
      index.addAll(entries.map(({ text }, id) => ({ id, text })));
      return (typed) => {
        const { wanted, unwanted } = parseQuery(typed);
        if (unwanted.length > 0 || wanted.some(({ isPhrase }) => isPhrase)) return undefined;
        const prefix = wanted.some(({ isPrefix }) => isPrefix);
        const words = wanted.flatMap(({ words: each }) => each).join(' ');
        return index.search(words, { combineWith: 'AND', prefix }).length;
      };
    },
  },
];
