import type { TermsWords } from '../words.ts';

export const de: TermsWords = {
  title: 'Begriffe: ein Begriff, seine Wörter in jeder Fassung',
  short: 'Begriffe',
  intro:
    'Jede Zelle enthält die genauen Wörter einer Fassung; jede führt an ihre Stelle im Text. Ein Strich: Die Fassung hat dafür keine Wörter, oder der Satz steht nicht in ihr.',
  concept: 'Begriff',
  none: 'keine Wörter',
  at: (place) => `Stelle: ${place}`,
  warning: 'siehe Hinweis',
  warnings: 'Hinweise',
  warningsIntro:
    'Nach den Regeln unten aus der Tabelle errechnet. Ein Hinweis sagt, wo man nachsehen sollte, nicht wer recht hat.',
  noWarnings: 'Es gibt nichts, worauf hinzuweisen wäre.',
  twoRenderings: (one, other, authentic, authenticWords) =>
    `Ein Begriff, zwei Wiedergaben: „${one}“ und „${other}“, wo ${authentic} beide Male „${authenticWords}“ hat.`,
  shared: (words, other, authentic) =>
    `Zwei Begriffe teilen sich „${words}“: dieser und „${other}“; ${authentic} hält sie auseinander.`,
  breaks: (words, reference) =>
    `„${words}“ fällt aus der Reihe: Weder die wörtlichen Wiedergaben der authentischen Texte noch „${reference}“ haben diese Wörter.`,
  breaksWithAuthentic: (words, reference) =>
    `„${words}“ fällt aus der Reihe: Der authentische Text derselben Sprache hat „${reference}“.`,
  agreeing: (versions) => `In derselben Sprache fällt nicht aus der Reihe: ${versions}.`,
  rules: 'Wie die Hinweise errechnet werden',
  ruleLines: [
    'Zwei Wiedergaben: Eine Fassung hat für einen Begriff an zwei Stellen verschiedene Wörter, wo eine authentische Fassung dieselben hat. Formen eines Wortes und Schreibungen gelten als gleich.',
    'Geteilt: Eine Fassung hat dieselben Wörter für zwei Begriffe, für die eine authentische Fassung verschiedene hat.',
    'Fällt aus der Reihe: Die Wörter einer Fassung enthalten weder die des authentischen Textes derselben Sprache, noch sind sie in ihnen enthalten; wo es keinen gibt, ebenso beim Namen des Begriffs; und sie stehen in keiner wörtlichen Wiedergabe desselben Satzes. Einzelne Wörter mit denselben ersten acht Buchstaben gelten als eine Familie.',
    'An den authentischen Fassungen werden die anderen gemessen; zu ihnen gibt es keine Hinweise. Auch wo eine Fassung keine Wörter für einen Begriff hat, gibt es keinen.',
  ],
  download: 'Tabelle herunterladen',
};
