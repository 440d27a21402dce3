import type {
  Concept,
  Edition,
  EditionDocument,
  InterfaceLanguage,
  TermOccurrence,
  Witness,
} from '../../core/model/index.ts';
import { findWitness } from '../../core/model/index.ts';
import { WordFinder } from '../../core/compare/index.ts';
import { warningsFor, type TermWarning } from './term-warnings.ts';

/** A version as a column: one source, in all the documents it has. */
export interface TermColumn {
  /** Witness id. */
  readonly id: string;
  readonly witness: Witness;
  readonly documents: readonly EditionDocument[];
}

/** One wording of a concept in a version, with every place that has it, in whatever form. */
export interface Wording {
  readonly text: string;
  readonly occurrences: readonly TermOccurrence[];
}

export interface TermCell {
  readonly column: TermColumn;
  readonly wordings: readonly Wording[];
  readonly remarks: readonly string[];
  readonly warnings: readonly TermWarning[];
}

export interface TermRow {
  readonly concept: Concept;
  readonly cells: readonly TermCell[];
}

export interface TermsTable {
  readonly columns: readonly TermColumn[];
  readonly rows: readonly TermRow[];
}

/** The rendering table of the documents that are in force: concepts by versions. Drafts and comparanda stand apart. */
export function termsTable(edition: Edition, language: InterfaceLanguage): TermsTable {
  const documents = edition.documents.filter(
    ({ kind }) => kind === 'treaty' || kind === 'protocol',
  );
  const columns = columnsOf(documents);
  const finders = new Map(
    columns.map(({ witness }) => [witness.language, new WordFinder(witness.language)]),
  );
  const rows = edition.concepts.map((concept) => {
    const cells = columns.map((column) => ({
      column,
      wordings: wordingsOf(concept, column, finders.get(column.witness.language)!),
      remarks: remarksOf(concept, column, language),
    }));
    return { concept, cells };
  });
  return {
    columns,
    rows: rows.map(({ concept, cells }) => ({
      concept,
      cells: cells.map((cell) => ({
        ...cell,
        warnings: warningsFor({ edition, concept, cell, row: cells, rows, finders }),
      })),
    })),
  };
}

/** The versions of some documents, one column for each source; authentic ones first. */
function columnsOf(documents: readonly EditionDocument[]): readonly TermColumn[] {
  const ids = [...new Set(documents.flatMap(({ witnesses }) => witnesses.map(({ id }) => id)))];
  const columns = ids.map((id) => {
    const having = documents.filter((document) => findWitness(document, id));
    return { id, documents: having, witness: findWitness(having[0]!, id)! };
  });
  const rank = ({ witness }: TermColumn) => (witness.authority === 'authentic' ? 0 : 1);
  const order = ({ witness }: TermColumn) =>
    columns.findIndex((one) => one.witness.language === witness.language);
  return columns.toSorted((a, b) => rank(a) - rank(b) || order(a) - order(b));
}

/** The wordings of a concept in a version: forms of the same words are one. */
function wordingsOf(
  concept: Concept,
  { id, documents }: TermColumn,
  finder: WordFinder,
): readonly Wording[] {
  const groups: { text: string; occurrences: TermOccurrence[] }[] = [];
  for (const occurrence of concept.occurrences) {
    const own = documents.some((document) => document.id === occurrence.document);
    if (!own || occurrence.witness !== id) continue;
    const known = groups.find(({ text }) => finder.same(text, occurrence.text));
    if (known) known.occurrences.push(occurrence);
    else groups.push({ text: occurrence.text, occurrences: [occurrence] });
  }
  return groups;
}

function remarksOf(
  { remarks }: Concept,
  { id, documents }: TermColumn,
  language: InterfaceLanguage,
): readonly string[] {
  return remarks
    .filter(
      ({ document, witness }) => witness === id && documents.some((one) => one.id === document),
    )
    .map(({ remark }) => remark[language]);
}
