export { formatAddress, parseAddress } from './address.ts';
export type { Address } from './address.ts';
export type { Block } from './block.ts';
export type {
  AlignmentLink,
  Authority,
  BibliographyEntry,
  Certainty,
  Concept,
  Copy,
  Derivation,
  DocumentAlignment,
  DocumentKind,
  Edition,
  EditionDocument,
  Gap,
  GapReason,
  Note,
  NoteKind,
  NoteTarget,
  PublishedState,
  Reading,
  Rendering,
  Segment,
  Status,
  TermOccurrence,
  Unit,
  UnitKind,
  Variant,
  Witness,
} from './edition.ts';
export type { Facsimile, PageBox, Zone } from './facsimile.ts';
export { linksBetween, unitRows, unmatchedRows } from './grid.ts';
export type { Cell, Column, Row, TextCell, UnitRows } from './grid.ts';
export { textHash, witnessHash } from './hash.ts';
export { INTERFACE_LANGUAGES } from './localized.ts';
export type { InterfaceLanguage, Localized, PartlyLocalized } from './localized.ts';
export { findDocument, findUnit, findWitness, placesOf, segmentsFor } from './lookup.ts';
export type { Ruling, VariantClass } from './ruling.ts';
export { runs } from './runs.ts';
export type { Mark, Run } from './runs.ts';
export type { Span } from './span.ts';
