import type { PublishWords } from '../words.ts';

export const de: PublishWords = {
  downloads: {
    title: 'Herunterladen',
    intro:
      'Die ganze Edition und jeder ihrer Texte, zum Lesen an anderem Ort und zum Weiterarbeiten.',
    all: 'Alles in einer Datei',
    inZip: 'Mit einer README und dem SHA-256 jeder Datei. Der Datei selbst:',
    asPage:
      'Als eine Seite, die sich von der Festplatte öffnen und ohne JavaScript lesen, mit ihm auch durchsuchen und vergleichen lässt, ohne Netz:',
    webPage: 'Webseite',
    wholeDocument: 'Alle Fassungen',
    wholeEdition: 'Die ganze Edition',
    plainText: 'Reiner Text',
    notes: 'Anmerkungen (JSON-LD)',
    licence: 'Rechte',
    toApi: 'Für Programme: JSON und Distributed Text Services',
  },
  api: {
    title: 'Für Programme',
    intro:
      'Die Edition als statische Dateien mit festen Adressen: JSON und Distributed Text Services.',
    jsonIntro:
      'Jede Datei sagt, wo die nächsten stehen (href, relativ zur Datei). Stellen werden in UTF-16-Einheiten über NFC-Text gezählt, von null an, das Ende ausgeschlossen.',
    address: 'Adresse',
    holds: 'Inhalt',
    rows: {
      editions: 'Die Editionen dieser Seiten',
      edition: 'Eine Edition: Dokumente, Zuordnungen, Bibliographie, Geschichte',
      document: 'Ein Dokument: Teile, Fassungen und was über sie gesagt ist',
      unit: 'Ein Teil: jeder Satz in jeder Fassung, oder der Grund, warum er fehlt',
      witness: 'Eine Fassung: ganzer Text mit Prüfstand und Hash jedes Satzes, Lücken, Varianten',
      concepts: 'Die Begriffe mit ihren Wörtern in jeder Fassung',
      notes: 'Die Anmerkungen als W3C Web Annotations',
    },
    stable:
      'Innerhalb von v1 kommen Namen hinzu; keiner fällt weg oder bekommt eine andere Bedeutung. Ein veröffentlichter Text, der sich ändert, bekommt einen anderen Hash und die Edition einen neuen Stand.',
    dtsIntro:
      'Jede Fassung ist eine Ressource, jedes Dokument und die Edition eine Sammlung. Von hier aus führen die URI-Vorlagen weiter:',
    dtsLimits:
      'Dateien können nicht alles beantworten: Bereiche (start, end), Ebenen (down), Seiten, Übergeordnetes und andere Medientypen als TEI gibt es nicht; die Navigation gibt stets den ganzen Baum unter ihrer Stelle.',
    embed: {
      title: 'In anderen Webseiten',
      element:
        'Ein Satz oder ein ganzer Teil in jeder Webseite. Was im Element steht, ist zu sehen, bis die Texte da sind, und überall, wo kein Skript läuft. Der Lesesaal gibt den Code fertig zum Kopieren.',
      attributes:
        'address ist EDITION/DOKUMENT/SATZ (oder ein Teil); versions nennt Fassungen mit ihren Kennungen, ohne Angabe gelten die zuerst gezeigten; lang, hier oder an der Seite, ist die Sprache der Bemerkungen; colours ist light oder dark, ohne Angabe die Wahl des Lesers.',
      frame:
        'Wo kein Skript erlaubt ist: ein Rahmen. ?versions= verlangt andere Fassungen als die ersten und braucht JavaScript im Rahmen; #SATZ führt zu einem Satz.',
      origins:
        'Ein Programm in einer Seite anderer Herkunft kann das JSON laden, wenn der Server dieser Seiten dafür den Header Access-Control-Allow-Origin sendet. Das Element hängt davon nicht ab: Wo es nicht laden darf, holt es dieselben Texte als Skript.',
    },
    library: 'Als Bibliothek',
    libraryIntro:
      'Vergleichen, Zuordnen, Verankern und Zitieren sind der Kern dieses Programms und stehen auch anderen offen, mit Typen. In einer Arbeitskopie baut npm run library sie; docs/API.md nennt jeden Namen, mit Beispielen.',
    feed: 'Geschichte',
    feedIntro: 'Jeder veröffentlichte Stand der Edition als Atom-Feed:',
    example: 'Beispiel',
  },
};
