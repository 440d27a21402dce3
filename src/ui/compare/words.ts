import type { PackId, PivotDifference, VariantClass } from '../../core/compare/index.ts';
import type { InterfaceLanguage } from '../../core/model/index.ts';

/** The rules by their ids in the rule packs, and the ways in which a difference is decided without one. */
export type RuleName =
  | 'abbreviation'
  | 'accents'
  | 'added'
  | 'article'
  | 'british-american'
  | 'capitals'
  | 'd-stroke'
  | 'dashes'
  | 'different-words'
  | 'ellipsis'
  | 'eszett'
  | 'figures'
  | 'heading'
  | 'hyphen'
  | 'i-y'
  | 'joined'
  | 'left-out'
  | 'linking-s'
  | 'moved'
  | 'name'
  | 'negation'
  | 'number'
  | 'numeral'
  | 'old-ey'
  | 'old-letters'
  | 'old-th'
  | 'paradigm'
  | 'ph'
  | 'plural'
  | 'quotes'
  | 'ruling'
  | 'signs'
  | 'slip'
  | 'space'
  | 'stem'
  | 'tone-place'
  | 'transposed'
  | 'triple-consonant'
  | 'umlaut'
  | 'verbal-noun'
  | 'yo';

/** Every word that comparing needs on screen. */
export interface CompareWords {
  readonly language: InterfaceLanguage;
  readonly compare: string;
  readonly endComparison: string;
  readonly comparison: string;
  readonly nothingToCompare: string;
  readonly base: string;
  readonly measured: string;
  readonly otherVersions: string;
  readonly layout: string;
  readonly inColumns: string;
  readonly asOneText: (version: string) => string;
  readonly classes: string;
  readonly className: Readonly<Record<VariantClass, string>>;
  readonly rules: string;
  readonly rulesHint: string;
  readonly packName: Readonly<Record<PackId, string>>;
  readonly rule: string;
  readonly ruleName: Readonly<Record<RuleName, string>>;
  readonly rulesOff: (names: string) => string;
  readonly nextGrave: string;
  readonly previousGrave: string;
  readonly noneGrave: string;
  readonly differenceKeys: string;
  readonly list: string;
  readonly differences: (count: number) => string;
  readonly position: (at: number, of: number) => string;
  readonly noDifferences: string;
  readonly notCompared: (clauses: string, version: string) => string;
  readonly missingHere: (words: string) => string;
  readonly noWords: string;
  readonly becomes: string;
  readonly goTo: (place: string) => string;
  readonly concept: string;
  readonly knownIn: (copies: string) => string;
  readonly slip: Readonly<Record<'certain' | 'probable', string>>;
  readonly copyList: string;
  readonly copied: string;
  readonly copyRefused: string;
  readonly exportAs: string;
  readonly exportHtml: string;
  readonly columns: {
    readonly place: string;
    readonly class: string;
    readonly rule: string;
    readonly version: string;
    readonly remarks: string;
    readonly address: string;
  };
  readonly computing: (percent: number) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly history: {
    readonly action: string;
    readonly title: string;
    readonly close: string;
    readonly intro: string;
    readonly language: string;
    readonly changes: (grave: number) => string;
    readonly unchanged: string;
    readonly notThere: string;
    readonly noVersion: (language: string) => string;
    readonly origins: string;
    readonly originsHint: string;
    readonly firstIn: (document: string) => string;
    readonly signed: string;
    readonly from: (places: string) => string;
    readonly first: string;
    readonly leadsTo: (document: string) => string;
    readonly whatChanged: string;
  };
  readonly pivot: {
    readonly action: string;
    readonly title: (first: string, second: string) => string;
    readonly close: string;
    readonly aid: string;
    readonly says: (language: string) => string;
    readonly published: string;
    readonly none: string;
    readonly noDifference: string;
    readonly same: string;
    readonly stance: Readonly<Record<PivotDifference['stance'], string>>;
    readonly places: string;
    readonly terms: string;
    readonly term: string;
    readonly literal: string;
    readonly inferred: string;
    readonly agrees: string;
    readonly departs: string;
    readonly first: string;
    readonly second: string;
  };
  readonly check: {
    readonly text: string;
    readonly textHint: string;
    readonly language: string;
    readonly guess: string;
    readonly against: string;
    readonly anyVersion: string;
    readonly ownText: string;
    readonly secondText: string;
    readonly openFile: string;
    readonly start: string;
    readonly empty: string;
    readonly tooLong: (limit: number) => string;
    readonly unknownLanguage: string;
    readonly noVersion: string;
    readonly notFound: string;
    readonly result: string;
    readonly found: (version: string, document: string) => string;
    readonly covers: (places: string) => string;
    readonly faithful: string;
    readonly same: string;
    readonly corrupt: (copy: string, count: number) => string;
    readonly runIn: (unit: string, into: string) => string;
    readonly missingHeading: (into: string) => string;
    readonly established: string;
    readonly yours: string;
    readonly first: string;
    readonly second: string;
    readonly more: (count: number) => string;
    readonly failed: (reason: string) => string;
    readonly closest: string;
    readonly words: (count: number) => string;
  };
}

/** The name of a rule; of several joined by "+" the names. A rule without a name keeps its id. */
export function ruleNames({ ruleName }: CompareWords, rule: string): string {
  const names: Readonly<Record<string, string>> = ruleName;
  return rule
    .split('+')
    .map((id) => names[id] ?? id)
    .join(' + ');
}

/** Loads the one catalogue that the page needs. */
export async function loadCompareWords(language: InterfaceLanguage): Promise<CompareWords> {
  switch (language) {
    case 'en':
      return (await import('./words/en.ts')).en;
    case 'vi':
      return (await import('./words/vi.ts')).vi;
    case 'de':
      return (await import('./words/de.ts')).de;
    case 'ru':
      return (await import('./words/ru.ts')).ru;
  }
}
