import { plural } from '../../messages/messages.ts';
import type { ProofWords } from '../words.ts';

const count = (n: number, one: string, other: string): string => plural('de', n, { one, other });

export const de: ProofWords = {
  lead: 'Steht in dieser Kopie, was im festgestellten Text steht? Nehmen Sie eine PDF, eine Word-Datei, eine gespeicherte Webseite oder einen Text: Die passende Fassung dieser Edition wird gefunden und jeder Unterschied eingeordnet.',
  privacy:
    'Die Datei bleibt auf Ihrem Gerät: Sie wird in diesem Browser gelesen und geprüft und nirgendwohin gesendet.',
  needsScript:
    'Die Prüfung braucht JavaScript. Ohne JavaScript geht es auf der Befehlszeile: npx wortlaut proof DATEI.',
  choose: 'Datei wählen',
  dropHere: 'oder irgendwo auf dieser Seite ablegen',
  paste: 'oder einen Text einfügen',
  pasteField: 'Zu prüfender Text',
  takePasted: 'Diesen Text prüfen',
  pastedName: 'Eingefügter Text',
  reading: (file) => `${file} wird gelesen und geprüft …`,
  pagesRead: (read, of) => `Seite ${read} von ${of}`,
  stop: 'Abbrechen',
  stopped: 'Abgebrochen.',
  done: (file) => `${file} ist geprüft.`,
  notRead: (file) => `${file} wurde nicht gelesen.`,
  failed: (reason) => `Die Prüfung ist gescheitert: ${reason}`,
  thisIs: 'Das ist',
  faithful: 'In der Kopie steht, was im festgestellten Text steht.',
  differs: (n) =>
    `${count(n, 'Unterschied ändert', 'Unterschiede ändern')}, was der Text sagt: andere, fehlende oder hinzugefügte Wörter.`,
  notOfEdition: 'Das ist kein Text dieser Edition.',
  nearest: (version, percent) =>
    `Am nächsten kommt ${version}: Dort stehen ${percent} der Paare benachbarter Wörter der Kopie.`,
  noNearest: 'Sie hat mit keinem ihrer Texte zwei benachbarte Wörter gemeinsam.',
  score: ({ words, same, light, form, grave, added }, percent) =>
    `${percent} stimmen überein. Von ${count(words, 'verglichenen Wort', 'verglichenen Wörtern')} sind ${same} gleich; ${light} unterscheiden sich nur durch Lesefehler, Groß- und Kleinschreibung oder Schreibweise, ${form} in Form oder Stellung, ${grave} in der Sache oder fehlen${added > 0 ? `; ${count(added, 'Wort ist', 'Wörter sind')} hinzugefügt` : ''}.`,
  reckoned:
    'Gerechnet wird: (gleiche Wörter + Wörter, die sich nur durch Lesefehler, Großschreibung oder Schreibweise unterscheiden) geteilt durch (verglichene + hinzugefügte Wörter). Satzzeichen zählen nicht.',
  likeness: (percent) =>
    `${percent} der Wörter der Kopie stehen in dieser Fassung in denselben Folgen von dreien.`,
  rival: (version, percent) => `Nächstähnliche: ${version}, ${percent}.`,
  noDifference: 'Kein Unterschied wurde gefunden.',
  sorts: {
    substance: 'Sache',
    missing: 'Fehlend',
    added: 'Hinzugefügt',
    order: 'Stellung',
    'word-form': 'Wortform',
    spelling: 'Schreibweise',
    capitals: 'Groß- und Kleinschreibung',
    punctuation: 'Satzzeichen',
    noise: 'Lesefehler',
  },
  sortMeans: {
    substance: 'andere Wörter, Zahlen oder Verneinungen; ineinander gelaufene Artikel',
    missing: 'Wörter des festgestellten Textes, die der Kopie fehlen',
    added: 'Wörter, die die Kopie mehr hat',
    order: 'dieselben Wörter in anderer Folge',
    'word-form': 'dasselbe Wort in anderer Form',
    spelling: 'dasselbe Wort anders geschrieben',
    capitals: 'große und kleine Buchstaben',
    punctuation: 'Zeichen',
    noise:
      'was beim Scannen, Drucken und Auslesen entstand: Ligaturen, am Zeilenende getrennte Wörter, 1 statt l',
  },
  nothing: 'nichts',
  established: 'festgestellter Text',
  copy: 'Kopie',
  page: (page) => `Seite ${page}`,
  paragraph: (number) => `Absatz ${number}`,
  known: (copies) => `Diese Lesart ist bekannt aus: ${copies}.`,
  uncollated: 'Die Edition selbst hat diesen Satz nicht kollationiert.',
  rule: 'Regel',
  notHeld: 'Sätze, die die Kopie nicht enthält',
  foreign: 'Nicht aus dieser Edition und nicht verglichen',
  words: (n) => count(n, 'Wort', 'Wörter'),
  footnotes: (n) => `${count(n, 'Fußnote wurde', 'Fußnoten wurden')} nicht verglichen.`,
  notices: 'Was beim Lesen der Datei weggelassen oder geändert wurde',
  take: 'Bericht exportieren',
  form: { html: 'Webseite (HTML)', csv: 'Tabelle (CSV)', json: 'Daten (JSON)' },
  showPage: (page) => `Seite ${page} zeigen`,
};
