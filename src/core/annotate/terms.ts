import type { Concept, Edition, Span, TermOccurrence } from '../model/index.ts';
import { escapeMarkdown, markdownText, parseMarkdown } from './markdown.ts';
import { createNote, type Motivation, type OwnNote } from './own-note.ts';
import { placeTarget, targetAt } from './place.ts';

/** Why a note is made that says of words which concept they stand for (Web Annotation Vocabulary: assigning an identity). */
export const TERM_MOTIVATION: Motivation = 'identifying';

const LONGEST_LABEL = 120;

/**
 * The concepts that a reader has marked in an edition: notes made to identify words. Notes of the same first line are one
 * concept; without any text the words name it themselves.
 */
export function conceptsOf(edition: Edition, notes: readonly OwnNote[]): readonly Concept[] {
  const found = new Map<string, TermOccurrence[]>();
  for (const note of notes.filter(({ motivation }) => motivation === TERM_MOTIVATION)) {
    const places = occurrencesOf(edition, note);
    if (places.length === 0) continue;
    const label = labelOf(note) || places[0]!.text;
    found.set(label, [...(found.get(label) ?? []), ...places]);
  }
  return [...found].map(([label, occurrences], at) => ({
    id: `term-${at + 1}`,
    label: { en: label, vi: label, de: label, ru: label },
    occurrences: inOrder(edition, once(occurrences)),
    remarks: [],
  }));
}

/** The concepts of an edition as notes of the reader's own. `newId` gives each a UUID. */
export function notesOfConcepts(
  edition: Edition,
  language: keyof Concept['label'],
  now: string,
  newId: () => string,
): readonly OwnNote[] {
  return edition.concepts.flatMap(({ label, occurrences }) => {
    const targets = occurrences.flatMap(({ document, witness, segment, span }) => {
      const place = { edition: edition.id, document, witness, segment, span };
      return targetAt(edition, place) ?? [];
    });
    const content = {
      motivation: TERM_MOTIVATION,
      tags: [],
      body: escapeMarkdown(label[language]),
      targets,
    };
    return targets.length === 0 ? [] : [createNote(content, newId(), now)];
  });
}

function labelOf({ body }: OwnNote): string {
  const [line = ''] = markdownText(parseMarkdown(body)).trim().split('\n');
  return line.trim().slice(0, LONGEST_LABEL);
}

function occurrencesOf(edition: Edition, note: OwnNote): readonly TermOccurrence[] {
  return note.targets.flatMap((target) => {
    const placed = placeTarget(edition, target);
    if (placed.found === 'orphan' || placed.found === 'whole') return [];
    const { document, witness, segment, span } = placed;
    const text = edition.documents
      .find(({ id }) => id === document)
      ?.witnesses.find(({ id }) => id === witness)
      ?.segments.find(({ id }) => id === segment)?.text;
    return text === undefined
      ? []
      : [{ document, witness, segment, span, text: text.slice(span.start, span.end) }];
  });
}

/** Words that two notes mark for the same concept are marked once. */
function once(occurrences: readonly TermOccurrence[]): readonly TermOccurrence[] {
  const key = ({ document, witness, segment, span }: TermOccurrence) =>
    `${document}/${witness}/${segment}:${span.start}-${span.end}`;
  return [...new Map(occurrences.map((each) => [key(each), each])).values()];
}

/** In the order of the versions and of their texts. */
function inOrder(
  { documents }: Edition,
  occurrences: readonly TermOccurrence[],
): readonly TermOccurrence[] {
  const place = ({ document, witness, segment, span }: TermOccurrence): readonly number[] => {
    const at = documents.findIndex(({ id }) => id === document);
    const { witnesses } = documents[at]!;
    const version = witnesses.findIndex(({ id }) => id === witness);
    return [
      at,
      version,
      witnesses[version]!.segments.findIndex(({ id }) => id === segment),
      span.start,
    ];
  };
  return occurrences
    .map((each) => ({ each, at: place(each) }))
    .sort((a, b) => a.at.map((n, i) => n - b.at[i]!).find((n) => n !== 0) ?? 0)
    .map(({ each }) => each);
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Whether a span begins and ends where words do: what the format of an edition wants of the words of a term. */
export function standsWhole(text: string, { start, end }: Span): boolean {
  const joined = (at: number) => {
    const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
    const after = text.slice(at, at + 2);
    return WORD.test(before) && WORD.test([...after][0] ?? '');
  };
  return !joined(start) && !joined(end);
}
