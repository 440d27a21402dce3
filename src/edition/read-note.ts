import type { Note, NoteTarget } from '../core/model/index.ts';
import type { FaultList } from './fault.ts';
import { quoted } from './fault.ts';
import type { JsonSource } from './json-tree.ts';
import type { Lookup } from './lookup.ts';
import type { RawNote, RawNoteTarget } from './raw.ts';
import { locateWords } from './words.ts';

type NoteSource = JsonSource<RawNote>;

/** A tag, a comment or a character reference of HTML. */
const HTML = /<[a-z/!?]|&(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);/i;
/** A citation in a body: `[@key, locator]`. */
const CITATION = /\[@([^\],\s]*)[^\]]*\]?/g;

/** Checks a note and finds the words it is about. */
export function readNote(json: NoteSource, lookup: Lookup, faults: FaultList): Note {
  const { id, kinds, contested, title, body, sources } = json.value;
  for (const [field, texts] of Object.entries({ title, body })) {
    for (const [language, text] of Object.entries(texts)) {
      checkBody(json, [field, language], text, lookup, faults);
    }
  }
  for (const [index, { reference }] of sources.entries()) {
    lookup.reference(reference, json.at('sources', index, 'reference'));
  }
  const targets = json.value.targets.flatMap((target, index) => {
    const read = readTarget(json, index, target, lookup, faults);
    return read ? [read] : [];
  });
  return { id, kinds, contested, title, body, targets, sources };
}

function checkBody(
  json: NoteSource,
  path: readonly [string, string],
  text: string,
  lookup: Lookup,
  faults: FaultList,
): void {
  const place = json.at(...path);
  const html = HTML.exec(text)?.[0];
  if (html !== undefined) {
    const message = `${path.join('.')} has HTML (${quoted(html)}): write paragraphs, *emphasis* and "quotations" only`;
    faults.add(place, { found: html, expected: 'no HTML', message });
  }
  for (const [whole, key] of text.matchAll(CITATION)) {
    if (whole.endsWith(']') && key) lookup.reference(key, place);
    else {
      const message = `${path.join('.')} has a broken citation ${quoted(whole)}; expected [@key] or [@key, locator]`;
      faults.add(place, { found: whole, expected: '[@key, locator]', message });
    }
  }
}

function readTarget(
  json: NoteSource,
  index: number,
  target: RawNoteTarget,
  lookup: Lookup,
  faults: FaultList,
): NoteTarget | undefined {
  const { document, segments, witnesses, words = {} } = target;
  const path = ['targets', index] as const;
  if (!lookup.document(document, json.at(...path, 'document'))) return undefined;
  for (const [which, segment] of segments.entries()) {
    lookup.canonical(document, segment, json.at(...path, 'segments', which));
  }
  for (const [which, witness] of (witnesses ?? []).entries()) {
    lookup.witness(document, witness, json.at(...path, 'witnesses', which));
  }
  const spans = Object.keys(words).flatMap((witness) =>
    readSpans(json, index, witness, lookup, faults),
  );
  return { document, segments, ...(witnesses ? { witnesses } : {}), spans };
}

function readSpans(
  json: NoteSource,
  index: number,
  witness: string,
  lookup: Lookup,
  faults: FaultList,
): NoteTarget['spans'][number][] {
  const { document, segments, witnesses, words } = json.value.targets[index]!;
  const path = ['targets', index, 'words', witness] as const;
  const place = json.atKey(...path);
  if (!lookup.witness(document, witness, place)) return [];
  if (witnesses && !witnesses.includes(witness)) {
    const message = `the note has words of ${quoted(witness)}, which is not among its witnesses`;
    faults.add(place, { found: witness, expected: witnesses.join(', '), message });
  }
  return (words?.[witness] ?? []).flatMap(({ segment, words: text, nth }, which) => {
    const at = json.at(...path, which, 'segment');
    const found = lookup.segment(document, witness, segment, at);
    if (!found) return [];
    if (!found.covers.some((id) => segments.includes(id))) {
      const message = `the words stand in ${quoted(segment)}, which is not among the segments of this target`;
      faults.add(at, { found: segment, expected: segments.join(', '), message });
    }
    const where = `${document}/${witness}`;
    const span = locateWords(found, where, text, nth, json.at(...path, which, 'words'), faults);
    return span ? [{ witness, segment, span, text }] : [];
  });
}
