import { plural } from '../../messages/messages.ts';
import type { ProofWords } from '../words.ts';

const count = (n: number, one: string, other: string): string => plural('en', n, { one, other });

export const en: ProofWords = {
  lead: 'Does this copy say what the established text says? Bring a PDF, a Word file, a saved web page or a text: it is matched with the right version of this edition, and every difference is sorted.',
  privacy:
    'The file stays on your device: it is read and checked in this browser, and sent nowhere.',
  needsScript:
    'The check needs JavaScript. Without it, use the command line: npx wortlaut proof FILE.',
  choose: 'Choose a file',
  dropHere: 'or drop one anywhere on this page',
  paste: 'or paste a text',
  pasteField: 'Text to be checked',
  takePasted: 'Check this text',
  pastedName: 'Pasted text',
  reading: (file) => `Reading and checking ${file} …`,
  pagesRead: (read, of) => `page ${read} of ${of}`,
  stop: 'Stop',
  stopped: 'Stopped.',
  done: (file) => `${file} has been checked.`,
  notRead: (file) => `${file} was not read.`,
  failed: (reason) => `The check failed: ${reason}`,
  thisIs: 'This is',
  faithful: 'The copy says what the established text says.',
  differs: (n) =>
    `${count(n, 'difference changes', 'differences change')} what the text says: substance, missing or added words.`,
  notOfEdition: 'This is not a text of this edition.',
  nearest: (version, percent) =>
    `Nearest is ${version}: it has ${percent} of the copy’s pairs of neighbouring words.`,
  noNearest: 'It has no two neighbouring words in common with any of its texts.',
  score: ({ words, same, light, form, grave, added }, percent) =>
    `${percent} agree. Of ${count(words, 'word', 'words')} compared, ${same} are the same, ${light} differ by reading noise, capitals or spelling alone, ${form} in form or order, ${grave} in substance or are missing${added > 0 ? `; ${count(added, 'word is', 'words are')} added` : ''}.`,
  reckoned:
    'Reckoned as: (same words + words that differ by noise, capitals or spelling alone) divided by (words compared + words added). Punctuation does not count.',
  likeness: (percent) =>
    `${percent} of the copy’s words stand in this version in the same sequences of three.`,
  rival: (version, percent) => `Next nearest: ${version}, ${percent}.`,
  noDifference: 'No difference was found.',
  sorts: {
    substance: 'Substance',
    missing: 'Missing',
    added: 'Added',
    order: 'Order',
    'word-form': 'Word form',
    spelling: 'Spelling',
    capitals: 'Capitals',
    punctuation: 'Punctuation',
    noise: 'Reading noise',
  },
  sortMeans: {
    substance: 'other words, numbers or negations; articles run together',
    missing: 'words of the established text that the copy lacks',
    added: 'words that the copy has more',
    order: 'the same words in another order',
    'word-form': 'the same word in another form',
    spelling: 'the same word spelt otherwise',
    capitals: 'capital and small letters',
    punctuation: 'signs',
    noise: 'what scanning, printing and extracting did: ligatures, words cut at line ends, 1 for l',
  },
  nothing: 'nothing',
  established: 'established text',
  copy: 'copy',
  page: (page) => `page ${page}`,
  paragraph: (number) => `paragraph ${number}`,
  known: (copies) => `This reading is known from ${copies}.`,
  uncollated: 'The edition itself has not collated this clause.',
  rule: 'rule',
  notHeld: 'Clauses that the copy does not hold',
  foreign: 'Not of this edition, and not compared',
  words: (n) => count(n, 'word', 'words'),
  footnotes: (n) => `${count(n, 'footnote was', 'footnotes were')} not compared.`,
  notices: 'What reading the file left out or changed',
  take: 'Export the report',
  form: { html: 'Web page (HTML)', csv: 'Table (CSV)', json: 'Data (JSON)' },
  showPage: (page) => `Show page ${page}`,
};
