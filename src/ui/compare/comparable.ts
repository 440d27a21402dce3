import {
  findDocument,
  findWitness,
  linksBetween,
  type Column,
  type Edition,
  type EditionDocument,
  type InterfaceLanguage,
  type Witness,
} from '../../core/model/index.ts';
import { sameColumn } from './comparison-state.ts';

/** A version with the document it is of. */
export interface Version {
  readonly column: Column;
  readonly document: EditionDocument;
  readonly witness: Witness;
}

/** The version of a column, where the edition has it. */
export function versionOf(edition: Edition, column: Column): Version | undefined {
  const document = findDocument(edition, column.document);
  const witness = document && findWitness(document, column.witness);
  return document && witness && { column, document, witness };
}

/** First subtag of a BCP 47 tag: what decides whether two versions are of one language. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0]!;
}

/** Every version that can stand beside a document's own, in one language: its own first, then those of aligned documents. */
export function versionsIn(
  edition: Edition,
  document: EditionDocument,
  language: string,
): readonly Version[] {
  const aligned = edition.documents.filter(
    (other) => other !== document && linksBetween(edition, other.id, document.id) !== undefined,
  );
  return [document, ...aligned].flatMap((owner) =>
    owner.witnesses
      .filter((witness) => primaryLanguage(witness.language) === primaryLanguage(language))
      .map((witness) => ({
        column: { document: owner.id, witness: witness.id },
        document: owner,
        witness,
      })),
  );
}

/** The columns that are of the base's language and another version than it. */
export function comparedColumns(
  edition: Edition,
  columns: readonly Column[],
  base: Column,
): readonly Column[] {
  const language = versionOf(edition, base)?.witness.language;
  if (language === undefined) return [];
  return columns.filter((column) => {
    const tag = versionOf(edition, column)?.witness.language;
    const alike = tag !== undefined && primaryLanguage(tag) === primaryLanguage(language);
    return alike && !sameColumn(column, base);
  });
}

/** Columns and base to begin with: those shown, where two of them are of one language; else versions of the likeliest one. */
export function firstComparison(
  edition: Edition,
  document: EditionDocument,
  columns: readonly Column[],
  language: InterfaceLanguage,
): { readonly base: Column; readonly columns: readonly Column[] } | undefined {
  const shown = columns.find((column) => comparedColumns(edition, columns, column).length > 0);
  if (shown) return { base: shown, columns };
  const tags = [language, ...document.witnesses.map((witness) => witness.language)];
  const choices = tags.map((tag) => versionsIn(edition, document, tag));
  const own = (versions: readonly Version[]) =>
    versions.filter((version) => version.document === document);
  const chosen =
    choices.map(own).find((versions) => versions.length > 1) ??
    choices.find((versions) => versions.length > 1);
  const [base] = chosen ?? [];
  if (!chosen || !base) return undefined;
  return { base: base.column, columns: chosen.slice(0, 6).map(({ column }) => column) };
}
