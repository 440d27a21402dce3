import type {
  Authority,
  Certainty,
  DocumentKind,
  GapReason,
  InterfaceLanguage,
  Status,
} from '../../core/model/index.ts';

/** Every word of the tool. A catalogue that lacks one does not compile. */
export interface Messages {
  readonly language: InterfaceLanguage;
  readonly tagline: string;
  readonly skipToText: string;
  readonly contents: string;
  readonly read: string;
  readonly versions: string;
  readonly notes: string;
  readonly notesOfEditors: string;
  readonly ownNotes: string;
  readonly search: string;
  readonly downloads: string;
  readonly interfaceLanguage: string;
  readonly colours: string;
  readonly colourScheme: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly editions: string;
  readonly documents: string;
  readonly documentKinds: Readonly<Record<DocumentKind, string>>;
  /** Name of the page that checks a reader's copy, and what it does in a line. */
  readonly proof: string;
  readonly proofLead: string;
  readonly startReading: string;
  readonly aboutTool: string;
  readonly ownTexts: string;
  readonly ownTextsLead: string;
  readonly openOwnTexts: string;
  /** "Article II", "Điều II": from kind and printed numeral. */
  readonly article: (numeral: string) => string;
  readonly point: (numeral: string) => string;
  readonly title: string;
  readonly preamble: string;
  readonly introduction: string;
  readonly closing: string;
  readonly postscript: string;
  /** Heading over a list of clauses, e.g. for a screen reader: "Clause". */
  readonly clause: string;
  readonly authority: Readonly<Record<Authority, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly statusMark: { readonly uncollated: string; readonly doubtful: string };
  readonly gap: string;
  readonly gapReasons: Readonly<Record<GapReason, string>>;
  readonly noCounterpart: (document: string) => string;
  readonly notAligned: string;
  readonly onlyIn: (document: string) => string;
  readonly standsBefore: (clauses: string) => string;
  readonly standsAfter: (clauses: string) => string;
  readonly standsFor: (clauses: string) => string;
  readonly from: (place: string) => string;
  readonly variants: (count: number) => string;
  readonly apparatus: string;
  readonly apparatusFor: (version: string) => string;
  readonly readingText: string;
  readonly readsInstead: string;
  readonly foundIn: string;
  readonly nothing: string;
  readonly slip: Readonly<Record<'certain' | 'probable', string>>;
  readonly undecided: string;
  readonly furtherVersions: string;
  readonly wholeDocument: string;
  readonly previous: string;
  readonly next: string;
  readonly chooseVersions: string;
  readonly chooseVersionsHint: string;
  readonly moveEarlier: (version: string) => string;
  readonly moveLater: (version: string) => string;
  readonly remove: (version: string) => string;
  readonly shown: string;
  readonly notShown: string;
  readonly resetVersions: string;
  readonly close: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly copyFailed: string;
  readonly shortcuts: string;
  readonly shortcutsOn: string;
  readonly shortcutKeys: {
    readonly move: string;
    readonly term: string;
    readonly copy: string;
    readonly help: string;
    readonly leave: string;
  };
  readonly term: string;
  readonly termIn: (concept: string) => string;
  readonly ledger: {
    readonly title: string;
    readonly intro: string;
    readonly version: string;
    readonly language: string;
    readonly authority: string;
    readonly standing: string;
    readonly source: string;
    readonly madeFrom: string;
    readonly checkedAgainst: string;
    readonly original: string;
    readonly collation: string;
    readonly extent: string;
    readonly rights: string;
    readonly references: string;
    readonly stemma: string;
    readonly stemmaIntro: string;
    readonly stemmaLabel: (document: string) => string;
    readonly bibliography: string;
    readonly certainty: Readonly<Record<Certainty, string>>;
    readonly legend: string;
  };
  readonly state: (state: string, hash: string) => string;
  readonly rights: string;
  readonly sourcesAtEnd: string;
  readonly noScript: string;
  readonly loadFailed: string;
  readonly retry: string;
  readonly unknownVersions: (names: string) => string;
  readonly unknownPlace: (place: string) => string;
}

/** Chooses a plural form by the language's own rules (CLDR, through Intl). */
export function plural(
  language: InterfaceLanguage,
  count: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string },
): string {
  const rule = new Intl.PluralRules(language).select(count);
  return `${new Intl.NumberFormat(language).format(count)} ${forms[rule] ?? forms.other}`;
}
