/** The words of the single file. It speaks English; its texts are in all languages of the edition. */
export const SINGLE_WORDS = {
  intro:
    'The whole edition in one file: it needs no network and no other file. With script it can be searched and versions of one language compared; without, it is read.',
  further: 'Further versions',
  search: 'Search',
  searchHint: 'Words, "phrases", -exclusion, beginnings*',
  previous: 'Previous',
  next: 'Next',
  clear: 'Clear',
  hits: (count: number, query: string) =>
    `${count} ${count === 1 ? 'clause' : 'clauses'} with: ${query}`,
  compare: 'Compare two versions of this text',
  noComparison: '(choose)',
  same: 'No difference in this clause.',
  legend: 'Struck through: only in the first. Underlined: only in the second.',
};
