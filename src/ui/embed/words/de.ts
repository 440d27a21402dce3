import type { EmbedWords } from '../words.ts';

export const de: EmbedWords = {
  action: 'In eine Webseite',
  title: 'Diesen Text in einer Webseite zeigen',
  intro:
    'Setzen Sie eines von beiden in das HTML Ihrer Seite. Gezeigt werden die Fassungen der Spalten; der Wortlaut bleibt der der Edition.',
  asScript: 'Mit Skript',
  asFrame: 'Als Rahmen, wo kein Skript erlaubt ist',
  copy: 'Kopieren',
  copied: 'Kopiert',
  refused:
    'Der Browser erlaubt das Kopieren nicht: Der Code ist markiert, kopieren Sie ihn von Hand.',
  close: 'Schließen',
  firstVersions: 'Ohne JavaScript zeigt dieser Rahmen die Fassungen, die die Edition zuerst zeigt.',
};
