import { plural } from '../../messages/messages.ts';
import type { NoteWords } from '../words.ts';

export const en: NoteWords = {
  notes: 'Notes',
  count: (count) => plural('en', count, { one: 'note', other: 'notes' }),
  kinds: {
    drafting: 'drafting',
    translation: 'translation',
    error: 'translation error',
    divergence: 'divergence of the authentic texts',
    authenticity: 'authenticity',
    law: 'law',
    fact: 'fact',
    omission: 'omission',
    form: 'form',
    interpretation: 'interpretation',
    history: 'history of the text',
  },
  contested: 'contested',
  sources: 'Sources',
  wordsInVersions: 'The words in each version',
  noWords: 'has no words for it',
  lacks: {
    'not-established': 'this clause is not established',
    omitted: 'leaves the clause out',
    'not-quoted': 'does not quote the clause',
    absent: 'has no such clause',
  },
  wholeClause: 'the whole clause',
  readOn: 'Page of this note',
  citeNote: 'Cite the note',
  showWords: 'Show its words in every version',
  wordsShown: (title) => `Marked in every version: ${title}`,
  inEnglish: 'This note is in English only.',
  indexTitle: 'Notes of the editors',
  indexIntro:
    'What is disputed, mistranslated or left out, clause by clause, with the sources. Inferences of the editors are marked as theirs.',
  byKind: 'By kind',
  byPlace: 'By document and article',
  about: 'About',
  allNotes: 'All notes',
  close: 'Close',
  keyNext: 'm, Shift+m: next and previous words with a note; Enter opens it',
  openAsPanel: 'Note',
  ownIntro:
    'Select words of any version and write about them. Your notes stay in this browser, on this machine, until you export them; nobody else sees them.',
  ownNeedsScript: 'Writing notes needs JavaScript.',
};
