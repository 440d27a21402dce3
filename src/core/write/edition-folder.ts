import { strToU8, zipSync } from 'fflate';
import type {
  Concept,
  Edition,
  EditionDocument,
  Note,
  NoteTarget,
  Segment,
  Span,
  Variant,
  Witness,
} from '../model/index.ts';
import { writeTei } from './tei.ts';
import { nthOf } from './words.ts';

/** Path inside the folder, with `/`, to text. */
export type Folder = ReadonlyMap<string, string>;

/** An edition as the folder of sources it is compiled from: what the compiler reads gives the same edition again. */
export function writeEditionFolder(edition: Edition): Folder {
  const files = new Map<string, string>();
  const lookup = new SegmentLookup(edition);
  const put = (path: string, value: unknown) =>
    files.set(path, `${JSON.stringify(value, null, 2)}\n`);
  put('edition.json', editionFile(edition));
  for (const document of edition.documents) {
    for (const witness of document.witnesses) {
      const name = `${document.id}.${witness.id}`;
      files.set(`texts/${name}.xml`, writeTei(document, witness));
      if (witness.variants.length > 0) {
        put(`apparatus/${name}.json`, apparatusFile(document, witness, lookup));
      }
    }
  }
  for (const { from, to, links } of edition.alignments) {
    put(`alignment/${from}--${to}.json`, { from, to, links });
  }
  if (edition.concepts.length > 0) {
    put('terms/terms.json', {
      concepts: edition.concepts.map((concept) => conceptEntry(concept, lookup)),
    });
  }
  for (const rendering of edition.renderings) {
    put(
      `renderings/${rendering.document}.${rendering.witness}.${rendering.language}.json`,
      rendering,
    );
  }
  for (const note of edition.notes) put(`notes/${note.id}.json`, noteFile(note, lookup));
  put('bibliography.json', edition.bibliography);
  if (edition.rulings.length > 0) put('rulings.json', edition.rulings);
  put('history.json', edition.history);
  return files;
}

/** The folder as a zip. The same folder gives the same bytes: no entry has a date of its own. */
export function zipFolder(folder: Folder): Uint8Array {
  const encoded = [...folder].map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(encoded), { mtime: new Date(1980, 0, 1), level: 6 });
}

function editionFile(edition: Edition): unknown {
  const { id, title, description, rights, state, copies, documents } = edition;
  const file = documents.map(({ witnesses, ...document }) => ({
    ...document,
    witnesses: witnesses.map(statedOf),
  }));
  return { id, title, description, rights, state, copies, documents: file };
}

/** What edition.json says of a witness; its text and variants have files of their own. */
function statedOf(witness: Witness): Partial<Witness> {
  const inOtherFiles = new Set(['segments', 'gaps', 'variants', 'hash']);
  return Object.fromEntries(Object.entries(witness).filter(([key]) => !inOtherFiles.has(key)));
}

class SegmentLookup {
  readonly #texts = new Map<string, Segment>();

  constructor(edition: Edition) {
    for (const document of edition.documents) {
      for (const witness of document.witnesses) {
        for (const segment of witness.segments) {
          this.#texts.set(`${document.id}/${witness.id}/${segment.id}`, segment);
        }
      }
    }
  }

  text(document: string, witness: string, segment: string): string {
    const found = this.#texts.get(`${document}/${witness}/${segment}`);
    if (!found) throw new Error(`no segment ${segment} in ${document}/${witness}`);
    return found.text;
  }

  /** `segment`, `words` and, where they stand there several times, `nth`. */
  words(
    document: string,
    witness: string,
    place: { readonly segment: string; readonly span: Span },
  ) {
    const text = this.text(document, witness, place.segment);
    const nth = nthOf(text, place.span);
    const words = text.slice(place.span.start, place.span.end);
    return { segment: place.segment, words, ...(nth === undefined ? {} : { nth }) };
  }
}

function apparatusFile(
  document: EditionDocument,
  witness: Witness,
  lookup: SegmentLookup,
): unknown {
  const variants = witness.variants.map(({ id, lemma, places, readings, remark }: Variant) => ({
    id,
    lemma,
    places: places.map((place) =>
      lemma === ''
        ? placeAfter(document, witness, place, lookup)
        : placeOf(document, witness, place, lookup),
    ),
    readings,
    ...(remark ? { remark } : {}),
  }));
  return { document: document.id, witness: witness.id, variants };
}

type Place = Variant['places'][number];

function placeOf(document: EditionDocument, witness: Witness, place: Place, lookup: SegmentLookup) {
  const { segment, nth } = lookup.words(document.id, witness.id, place);
  return { segment, ...(nth === undefined ? {} : { nth }) };
}

/** Where others add words: after the word before the place, with as many words more as tell it from others. */
function placeAfter(
  document: EditionDocument,
  witness: Witness,
  place: Place,
  lookup: SegmentLookup,
) {
  const { start } = place.span;
  if (start === 0) return { segment: place.segment, after: '' };
  const before = lookup.text(document.id, witness.id, place.segment).slice(0, start);
  const from = before.search(/\S+\s*$/);
  const span = { start: Math.max(0, from), end: start };
  const { words, ...rest } = lookup.words(document.id, witness.id, {
    segment: place.segment,
    span,
  });
  return { ...rest, after: words };
}

function conceptEntry(
  { id, label, occurrences, remarks }: Concept,
  lookup: SegmentLookup,
): unknown {
  const byWitness: Record<string, unknown[]> = {};
  for (const occurrence of occurrences) {
    const { document, witness } = occurrence;
    (byWitness[`${document}/${witness}`] ??= []).push(lookup.words(document, witness, occurrence));
  }
  const said = remarks.map(({ document, witness, remark }) => [`${document}/${witness}`, remark]);
  return {
    id,
    label,
    occurrences: byWitness,
    ...(said.length > 0 ? { remarks: Object.fromEntries(said) } : {}),
  };
}

function noteFile(
  { id, kinds, contested, title, body, targets, sources }: Note,
  lookup: SegmentLookup,
): unknown {
  return {
    id,
    kinds,
    contested,
    title,
    body,
    targets: targets.map((target) => noteTarget(target, lookup)),
    sources,
  };
}

function noteTarget(
  { document, segments, witnesses, spans }: NoteTarget,
  lookup: SegmentLookup,
): unknown {
  const words: Record<string, unknown[]> = {};
  for (const span of spans)
    (words[span.witness] ??= []).push(lookup.words(document, span.witness, span));
  return {
    document,
    segments,
    ...(witnesses ? { witnesses } : {}),
    ...(spans.length > 0 ? { words } : {}),
  };
}
