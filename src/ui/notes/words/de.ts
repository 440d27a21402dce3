import { plural } from '../../messages/messages.ts';
import type { NoteWords } from '../words.ts';

export const de: NoteWords = {
  notes: 'Anmerkungen',
  count: (count) => plural('de', count, { one: 'Anmerkung', other: 'Anmerkungen' }),
  kinds: {
    drafting: 'Entstehung',
    translation: 'Übersetzung',
    error: 'Übersetzungsfehler',
    divergence: 'Abweichung der maßgeblichen Texte',
    authenticity: 'Echtheit',
    law: 'Recht',
    fact: 'Tatsache',
    omission: 'Auslassung',
    form: 'Form',
    interpretation: 'Auslegung',
    history: 'Textgeschichte',
  },
  contested: 'umstritten',
  sources: 'Quellen',
  wordsInVersions: 'Die Worte in jeder Fassung',
  noWords: 'hat keine Worte dafür',
  lacks: {
    'not-established': 'die Stelle ist nicht ermittelt',
    omitted: 'lässt die Stelle aus',
    'not-quoted': 'zitiert die Stelle nicht',
    absent: 'hat keine solche Stelle',
  },
  wholeClause: 'der ganze Satz',
  readOn: 'Seite dieser Anmerkung',
  citeNote: 'Anmerkung zitieren',
  showWords: 'Ihre Worte in jeder Fassung zeigen',
  wordsShown: (title) => `In jeder Fassung markiert: ${title}`,
  inEnglish: 'Diese Anmerkung liegt nur auf Englisch vor.',
  indexTitle: 'Anmerkungen der Herausgeber',
  indexIntro:
    'Was umstritten, falsch übersetzt oder ausgelassen ist, Satz für Satz und mit Quellen. Folgerungen der Herausgeber sind als solche gekennzeichnet.',
  byKind: 'Nach Art',
  byPlace: 'Nach Dokument und Artikel',
  about: 'Betrifft',
  allNotes: 'Alle Anmerkungen',
  close: 'Schließen',
  keyNext: 'm, Umschalt+m: nächste und vorige Worte mit Anmerkung; Eingabe öffnet sie',
  openAsPanel: 'Anmerkung',
  ownIntro:
    'Wählen Sie Worte in einer beliebigen Fassung aus und schreiben Sie dazu. Ihre Notizen bleiben in diesem Browser, auf diesem Gerät, bis Sie sie ausgeben; sonst sieht sie niemand.',
  ownNeedsScript: 'Notizen zu schreiben erfordert JavaScript.',
};
