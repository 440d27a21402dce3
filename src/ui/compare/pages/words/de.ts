import { plural } from '../../../messages/messages.ts';
import type { ComparePagesWords } from '../words.ts';

export const de: ComparePagesWords = {
  group: 'Vergleichen',
  pictures: {
    title: 'Abweichungen in Schaubildern',
    short: 'Schaubilder',
    intro:
      'Wo Fassungen einer Sprache voneinander abweichen, wie weit sie auseinanderliegen und welcher Artikel eines Entwurfs zu welchem des Vertrags wurde. Aus den Texten dieser Edition errechnet. Zu jedem Schaubild gibt es eine Tabelle.',
    map: (document, language) => `Wo die Abweichungen liegen: ${document}, ${language}`,
    mapNote: (base) =>
      `Jedes Feld ist ein Satz; seine Zahl sagt, wie viele sachliche Abweichungen, Zusätze und Auslassungen eine Fassung dort hat, gemessen an: ${base}. Ein Feld mit Strich ließ sich nicht vergleichen, weil eine Fassung dort keinen Text hat.`,
    cell: (place, count) =>
      `${place}: ${plural('de', count, { one: 'sachliche Abweichung', other: 'sachliche Abweichungen' })}`,
    notCompared: 'nicht verglichen',
    unit: 'Teil',
    table: 'Dasselbe als Tabelle',
    matrix: (document) => `Wie weit die Fassungen auseinanderliegen: ${document}`,
    matrixNote:
      'Prozent der Wörter beider Fassungen, die man streichen oder einsetzen müsste, um aus der einen die andere zu machen, von der Schreibung abgesehen. Nur Fassungen einer Sprache lassen sich messen; gezählt wird nur, was beide haben.',
    noDistance: 'nichts gemeinsam, was sich messen ließe',
    ribbons: (draft, document) => `Was aus den Artikeln wurde: ${draft} → ${document}`,
    ribbonsNote:
      'Ein Band führt von einem Teil des Entwurfs zu dem Teil des Vertrags, mit dem seine Sätze verbunden sind; je breiter, desto mehr Sätze.',
    linked: (count) => plural('de', count, { one: 'Verbindung', other: 'Verbindungen' }),
    from: 'Entwurf',
    to: 'Vertrag',
    change: 'Was sich änderte',
    isNew: 'neu',
    isDropped: 'weggefallen',
  },
  check: {
    title: 'Einen eigenen Text prüfen',
    short: 'Text prüfen',
    intro:
      'Fügen Sie eine Fassung von anderswo ein und sehen Sie, wo sie vom festgestellten Text abweicht, was jede Abweichung bedeutet und ob es eine Kopie ist, deren Fehler bekannt sind.',
    needsScript: 'Einen eigenen Text zu vergleichen erfordert JavaScript.',
  },
};
