import type { Edition, InterfaceLanguage, Note, NoteTarget } from '../model/index.ts';
import type { QuoteSelector } from './anchor.ts';
import type { OwnNote, OwnTarget } from './own-note.ts';
import { quote } from './quote.ts';

/** JSON-LD of the W3C Web Annotation Data Model (2017). */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The JSON-LD context of the Web Annotation Vocabulary. */
export const CONTEXT_IRI = 'http://www.w3.org/ns/anno.jsonld';

/** Where the edition's pages stand: absolute, ending with a slash. Sources of annotations are named under it. */
export interface ExportOptions {
  readonly base: string;
  /** ISO date in UTC. */
  readonly generated: string;
}

/** The reader's notes as an AnnotationCollection with one page. */
export function toAnnotations(notes: readonly OwnNote[], options: ExportOptions): JsonObject {
  return collection(
    notes.map((note) => ownAnnotation(note, options.base)),
    'notes/own',
    options,
  );
}

/** The notes of an edition with bodies in every language they have. */
export function curatedAnnotations(edition: Edition, options: ExportOptions): JsonObject {
  return collection(
    edition.notes.map((note) => curatedAnnotation(edition, note, options.base)),
    `${edition.id}/notes`,
    options,
  );
}

/** The IRI of a note: a UUID as URN, an IRI as it is. */
export function noteIri(id: string): string {
  return UUID.test(id) ? `urn:uuid:${id}` : id;
}

/** The id of a note by its IRI: the inverse of `noteIri`. */
export function noteId(iri: string): string {
  return iri.replace(/^urn:uuid:/i, '');
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function collection(
  items: readonly JsonObject[],
  path: string,
  { base, generated }: ExportOptions,
): JsonObject {
  const id = `${base}${path}`;
  return {
    '@context': CONTEXT_IRI,
    id,
    type: 'AnnotationCollection',
    generated,
    total: items.length,
    first: { id: `${id}#page`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

function ownAnnotation(note: OwnNote, base: string): JsonObject {
  const { id, created, modified, motivation, tags, body, targets } = note;
  // A body whose purpose is tagging would be read as a tag.
  const purpose = motivation === 'tagging' ? 'describing' : motivation;
  return {
    id: noteIri(id),
    type: 'Annotation',
    motivation,
    created,
    modified,
    body: [
      { type: 'TextualBody', value: body, format: 'text/markdown', purpose },
      ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ],
    target: targets.map((target) => ownTarget(target, base)),
  };
}

function ownTarget(target: OwnTarget, base: string): JsonObject {
  if (target.kind === 'loose') {
    return { type: 'SpecificResource', source: target.source, selector: words(target.quote) };
  }
  const { place, quote: chosen, state, carried } = target;
  const { edition, document, segment, witness } = place;
  return specific(`${base}${edition}/${document}/`, segment, witness, chosen, state, carried);
}

function specific(
  source: string,
  segment: string | undefined,
  witness: string | undefined,
  chosen: QuoteSelector | undefined,
  state: string,
  carried?: string,
): JsonObject {
  const value = `${segment ?? ''}${witness === undefined ? '' : `@${witness}`}`;
  const fragment = {
    type: 'FragmentSelector',
    value,
    ...(chosen ? { refinedBy: words(chosen) } : {}),
  };
  return {
    type: 'SpecificResource',
    source,
    ...(value === '' ? {} : { selector: fragment }),
    state: { type: 'oa:State', 'schema:identifier': state },
    ...(carried === undefined ? {} : { 'schema:additionalType': `carried-by-${carried}` }),
  };
}

/** The words of a target: by themselves and, where they are known, by their offsets in the segment. */
function words({ exact, prefix, suffix, start, end }: QuoteSelector): readonly JsonObject[] {
  const textQuote = {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
  const isPlaced = start !== undefined && end !== undefined;
  return isPlaced ? [textQuote, { type: 'TextPositionSelector', start, end }] : [textQuote];
}

function curatedAnnotation(edition: Edition, note: Note, base: string): JsonObject {
  const languages = (['en', 'vi', 'de', 'ru'] as const).filter(
    (language): language is InterfaceLanguage => note.body[language] !== undefined,
  );
  const tags = [...note.kinds, ...(note.contested ? ['contested'] : [])];
  return {
    id: `${base}${edition.id}/notes/${note.id}/`,
    type: 'Annotation',
    motivation: 'commenting',
    'schema:headline': languages.map((language) => ({
      '@value': note.title[language] ?? note.title.en,
      '@language': language,
    })),
    body: [
      ...languages.map((language) => ({
        type: 'TextualBody',
        value: note.body[language],
        language,
        format: 'text/markdown',
        purpose: 'commenting',
      })),
      ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ],
    target: note.targets.flatMap((target) => curatedTargets(edition, target, base)),
    'dcterms:references': note.sources.map(({ reference, locator }) =>
      locator === undefined ? reference : `${reference}, ${locator}`,
    ),
  };
}

/** Each segment, in each version named or as such; and the words where the note names any. */
function curatedTargets(edition: Edition, target: NoteTarget, base: string): JsonObject[] {
  const source = `${base}${edition.id}/${target.document}/`;
  const witnesses = target.witnesses ?? [undefined];
  const whole = target.segments.flatMap((segment) =>
    witnesses.map((witness) => specific(source, segment, witness, undefined, edition.hash)),
  );
  const document = edition.documents.find(({ id }) => id === target.document);
  const spans = target.spans.flatMap(({ witness, segment, span }) => {
    const holder = document?.witnesses.find(({ id }) => id === witness);
    const text = holder?.segments.find(({ id }) => id === segment)?.text;
    if (text === undefined) return [];
    return [specific(source, segment, witness, quote(text, span), edition.hash)];
  });
  return [...whole, ...spans];
}
