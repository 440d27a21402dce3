import { plural } from '../../../messages/messages.ts';
import type { ComparePagesWords } from '../words.ts';

export const en: ComparePagesWords = {
  group: 'Comparing',
  pictures: {
    title: 'Differences in pictures',
    short: 'Pictures',
    intro:
      'Where versions of one language differ, how far they are from each other, and which article of a draft became which of the treaty. Computed from the texts of this edition. A table stands behind each picture.',
    map: (document, language) => `Where the differences lie: ${document}, ${language}`,
    mapNote: (base) =>
      `Each box is a clause; its number says how many substantive differences, additions and omissions a version has there against ${base}. A box with a dash could not be compared, because a version has no text there.`,
    cell: (place, count) =>
      `${place}: ${plural('en', count, { one: 'difference of substance', other: 'differences of substance' })}`,
    notCompared: 'not compared',
    unit: 'Part',
    table: 'The same as a table',
    matrix: (document) => `How far the versions are from each other: ${document}`,
    matrixNote:
      'Per cent of the words of both versions that would have to be taken out or put in to make one of the other, spelling apart. Only versions of one language can be measured; only what both have is counted.',
    noDistance: 'nothing in common to measure',
    ribbons: (draft, document) => `What became of the articles: ${draft} → ${document}`,
    ribbonsNote:
      'A ribbon leads from a part of the draft to the part of the treaty that its clauses are aligned with; the wider, the more clauses.',
    linked: (count) => plural('en', count, { one: 'link', other: 'links' }),
    from: 'Draft',
    to: 'Treaty',
    change: 'What changed',
    isNew: 'new',
    isDropped: 'dropped',
  },
  check: {
    title: 'Check a text of your own',
    short: 'Check a text',
    intro:
      'Paste a version from elsewhere and see where it departs from the established text, what each departure amounts to, and whether it is a copy known for its faults.',
    needsScript: 'Comparing a text of your own needs JavaScript.',
  },
};
