import {
  findDocument,
  findWitness,
  type Edition,
  type TermOccurrence,
} from '../../core/model/index.ts';

/** Canonical segments that an occurrence stands in, as `document/segment`. */
export function canonicalPlaces(edition: Edition, occurrence: TermOccurrence): readonly string[] {
  const document = findDocument(edition, occurrence.document);
  const witness = document && findWitness(document, occurrence.witness);
  const segment = witness?.segments.find(({ id }) => id === occurrence.segment);
  return (segment?.covers ?? []).map((place) => `${occurrence.document}/${place}`);
}
