import type { Column, Concept, Copy, Edition, Witness } from '../../core/model/index.ts';
import { versionOf } from './comparable.ts';
import type { Difference, Side } from './differences.ts';

/** A reading of the apparatus that a difference is. */
export interface KnownCopyReading {
  readonly copies: readonly Copy[];
  readonly slip?: 'certain' | 'probable';
}

/** A concept whose words a difference touches, with the wording of the authentic versions there. */
export interface TouchedConcept {
  readonly concept: Concept;
  readonly authentic: readonly { readonly witness: Witness; readonly words: string }[];
}

/** The concepts of the rendering table whose words a difference touches, in the base or in the other version. */
export function touchedConcepts(
  edition: Edition,
  base: Column,
  difference: Difference,
): readonly TouchedConcept[] {
  const touched = edition.concepts.filter(
    (concept) =>
      touches(concept, base, difference.base) ||
      touches(concept, difference.column, difference.other),
  );
  const document = versionOf(edition, base)?.document;
  const segments = new Set(difference.base.places.flatMap(({ segment }) => segment.covers));
  const authentic = (document?.witnesses ?? []).filter(
    ({ id, authority }) =>
      authority === 'authentic' && id !== base.witness && id !== difference.column.witness,
  );
  return touched.map((concept) => ({
    concept,
    authentic: authentic.flatMap((witness) => {
      const words = wordsThere(concept, document!.id, witness, segments);
      return words === '' ? [] : [{ witness, words }];
    }),
  }));
}

function touches(concept: Concept, column: Column, side: Side): boolean {
  return concept.occurrences.some(
    ({ document, witness, segment, span }) =>
      document === column.document &&
      witness === column.witness &&
      side.places.some(
        (place) =>
          place.segment.id === segment &&
          place.span.start < span.end &&
          Math.max(place.span.end, place.span.start + 1) > span.start,
      ),
  );
}

function wordsThere(
  concept: Concept,
  document: string,
  witness: Witness,
  segments: ReadonlySet<string>,
): string {
  const there = concept.occurrences.filter(
    (one) =>
      one.document === document &&
      one.witness === witness.id &&
      witness.segments.some(
        ({ id, covers }) => id === one.segment && covers.some((place) => segments.has(place)),
      ),
  );
  return [...new Set(there.map(({ text }) => text))].join(', ');
}

/** The reading of the apparatus of either version that the other one's words are here, with the copies that have it. */
export function knownReading(
  edition: Edition,
  base: Column,
  difference: Difference,
): KnownCopyReading | undefined {
  return (
    readingIn(edition, base, difference.base, difference.other.words) ??
    readingIn(edition, difference.column, difference.other, difference.base.words)
  );
}

function readingIn(
  edition: Edition,
  column: Column,
  side: Side,
  words: string,
): KnownCopyReading | undefined {
  const variants = versionOf(edition, column)?.witness.variants ?? [];
  for (const variant of variants) {
    const here = variant.places.some(({ segment, span }) =>
      side.places.some(
        (place) =>
          place.segment.id === segment &&
          place.span.start <= span.end &&
          place.span.end >= span.start,
      ),
    );
    const reading =
      here &&
      variant.readings.find(({ text }) => isReading(text, variant.lemma, side.words, words));
    if (reading) {
      const copies = edition.copies.filter(({ id }) => reading.copies.includes(id));
      return { copies, ...(reading.slip ? { slip: reading.slip } : {}) };
    }
  }
  return undefined;
}

/** Whether the words found instead are the reading, or make it of the lemma that they are a part of. */
function isReading(reading: string, lemma: string, own: string, instead: string): boolean {
  const [wanted, mine, theirs] = [reading.trim(), own.trim(), instead.trim()];
  if (wanted === theirs) return theirs !== '';
  return (
    mine !== '' && lemma.replace(mine, () => theirs).trim() === wanted && lemma.trim() !== wanted
  );
}
