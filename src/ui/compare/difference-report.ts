import type { DifferenceReport, DifferenceRow } from '../../app/compare/difference-row.ts';
import {
  formatAddress,
  type Edition,
  type EditionDocument,
  type Ruling,
} from '../../core/model/index.ts';
import type { EditionSetting } from '../context.ts';
import { clauseName, columnName as versionInFull, unitName, versionName } from '../names.ts';
import { versionOf } from './comparable.ts';
import type { ComparisonState } from './comparison-state.ts';
import { knownReading, touchedConcepts } from './difference-facts.ts';
import type { Difference } from './differences.ts';
import { ruleNames, type CompareWords } from './words.ts';

/** What a report of differences is made from. */
export interface ReportSource {
  readonly setting: EditionSetting;
  readonly words: CompareWords;
  readonly document: EditionDocument;
  readonly state: ComparisonState;
  /** Address of the comparison. */
  readonly url: string;
}

/** The differences as a list to be read, copied and exported. */
export function differenceReport(
  source: ReportSource,
  differences: readonly Difference[],
): DifferenceReport {
  const { setting, words, document, state, url } = source;
  const { m, edition } = setting;
  const base = versionOf(edition, state.base);
  return {
    title: `${words.comparison}: ${document.title[m.language]}`,
    language: base?.witness.language ?? 'und',
    interfaceLanguage: m.language,
    baseId: `${state.base.document}/${state.base.witness}`,
    baseName: nameOf(setting, document, state.base),
    source: `${edition.title[m.language]}. ${m.state(edition.state, edition.hash)}. ${offLine(words, state)}`,
    url,
    heads: {
      place: words.columns.place,
      class: words.columns.class,
      rule: words.columns.rule,
      base: words.base,
      version: words.columns.version,
      readsInstead: m.readsInstead,
      remarks: words.columns.remarks,
      address: words.columns.address,
      noWords: words.noWords,
    },
    rows: differences.map((difference) => differenceRow(source, difference)),
  };
}

/** Which rules are switched off, in a sentence; `''` where none is. */
export function offLine(words: CompareWords, { packsOff, rulesOff }: ComparisonState): string {
  const names = [
    ...packsOff.map((id) => words.packName[id]),
    ...rulesOff.map((rule) => ruleNames(words, rule)),
  ];
  return names.length > 0 ? `${words.rulesOff(names.join(', '))}.` : '';
}

/** A difference in the reader's words. */
export function differenceRow(source: ReportSource, difference: Difference): DifferenceRow {
  const { setting, words, document, state } = source;
  const place = difference.base.places[0];
  return {
    place: placeName(source, difference),
    address: place ? addressOf(setting.edition, state, place) : '',
    segment: place?.segment.id ?? '',
    class: difference.class,
    className: words.className[difference.class],
    rule: difference.rule,
    ruleName: ruleNames(words, difference.rule),
    baseWords: difference.base.words,
    otherWords: difference.other.words,
    version: `${difference.column.document}/${difference.column.witness}`,
    versionName: nameOf(setting, document, difference.column),
    remarks: remarksOf(source, difference),
  };
}

/** "Article II, 1": the clause of the page's document where a difference lies. */
export function placeName(
  { setting: { m }, document, state }: ReportSource,
  { unit, base }: Difference,
): string {
  const clause = base.places[0]?.segment.covers[0];
  return clause !== undefined && state.base.document === document.id
    ? clauseName(m, unit, clause)
    : unitName(m, unit);
}

function addressOf(
  edition: Edition,
  { base }: ComparisonState,
  place: Difference['base']['places'][number],
): string {
  return formatAddress({
    edition: edition.id,
    document: base.document,
    segment: place.segment.id,
    witness: base.witness,
    span: place.span,
  });
}

function nameOf(
  { m, edition }: EditionSetting,
  page: EditionDocument,
  column: ComparisonState['base'],
): string {
  const version = versionOf(edition, column);
  if (!version) return column.witness;
  return version.document === page
    ? versionName(m, version.witness)
    : versionInFull(m, version.document, version.witness);
}

/** The concepts a difference touches, with the authentic wording, and the copies that are known for the reading. */
function remarksOf(
  { setting: { m, edition }, words, state }: ReportSource,
  difference: Difference,
): readonly string[] {
  const concepts = touchedConcepts(edition, state.base, difference).map(
    ({ concept, authentic }) => {
      const wording = authentic.map(
        ({ witness, words: said }) => `${witness.language.toUpperCase()} ${said}`,
      );
      const name = `${words.concept}: ${concept.label[m.language]}`;
      return wording.length > 0 ? `${name} (${wording.join('; ')})` : name;
    },
  );
  const said = [
    ...concepts,
    ...rulingsOn(edition, difference).map(({ remark }) => remark[m.language]),
  ];
  const known = knownReading(edition, state.base, difference);
  if (!known) return said;
  const copies = known.copies.map(({ name }) => name[m.language]).join('; ');
  const slip = known.slip ? ` (${words.slip[known.slip]})` : '';
  return [...said, `${words.knownIn(copies)}${slip}`];
}

/** The editors' rulings that gave a difference its class. */
function rulingsOn({ rulings }: Edition, { rule, base, other }: Difference): readonly Ruling[] {
  if (rule !== 'ruling') return [];
  const wordings = [base.words.trim(), other.words.trim()];
  return rulings.filter((ruling) => ruling.wordings.every((words) => wordings.includes(words)));
}
