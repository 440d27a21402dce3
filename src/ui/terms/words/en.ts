import type { TermsWords } from '../words.ts';

export const en: TermsWords = {
  title: 'Terms: one concept, its words in every version',
  short: 'Terms',
  intro:
    'Each cell has the exact words of a version; each leads to its place in the text. A dash: the version has no words for it, or the clause is not in it.',
  concept: 'Concept',
  none: 'no words',
  at: (place) => `in ${place}`,
  warning: 'see warning',
  warnings: 'Warnings',
  warningsIntro:
    'Computed from the table by the rules below. A warning says where to look, not who is right.',
  noWarnings: 'There is nothing to warn of.',
  twoRenderings: (one, other, authentic, authenticWords) =>
    `One concept, two renderings: “${one}” and “${other}”, where ${authentic} has “${authenticWords}” both times.`,
  shared: (words, other, authentic) =>
    `Two concepts share “${words}”: this one and “${other}”; ${authentic} keeps them apart.`,
  breaks: (words, reference) =>
    `“${words}” breaks with the others: neither the literal renderings of the authentic texts nor “${reference}” have these words.`,
  breaksWithAuthentic: (words, reference) =>
    `“${words}” breaks with the authentic text of its own language, which has “${reference}”.`,
  agreeing: (versions) => `In the same language, ${versions} does not break with them.`,
  rules: 'How the warnings are computed',
  ruleLines: [
    'Two renderings: a version has different words for a concept in two places where an authentic version has the same words. Forms of one word and spellings count as the same.',
    'Shared: a version has the same words for two concepts that an authentic version has different words for.',
    'Breaks with the others: the words of a version neither contain nor are contained in the words of the authentic text of the same language; where there is none, in the name of the concept; nor do they stand in a literal rendering of the same clause. Single words with the same first eight letters count as one family.',
    'Authentic versions are what the others are measured against, and get no warnings. Where a version has no words for a concept there is none either.',
  ],
  download: 'Download the table',
};
