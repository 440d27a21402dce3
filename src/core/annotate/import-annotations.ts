import { parseAddress } from '../model/index.ts';
import type { Address } from '../model/index.ts';
import type { QuoteSelector } from './anchor.ts';
import { FILE_LIMITS, ImportError, readJson } from './json-place.ts';
import type { JsonPlace } from './json-place.ts';
import { MOTIVATIONS, normalBody, normalTags, NOTE_LIMITS } from './own-note.ts';
import type { LooseTarget, Motivation, OwnNote, OwnTarget, PlacedTarget } from './own-note.ts';
import { noteId } from './web-annotation.ts';

/** What a file holds, or what is wrong with it. Nothing of a wrong file is taken. */
export type Imported =
  | {
      readonly ok: true;
      readonly notes: readonly OwnNote[];
      /** Annotations that say nothing about any words: a page note, a reply. */
      readonly skipped: readonly { readonly at: string; readonly reason: string }[];
    }
  | { readonly ok: false; readonly error: string };

/**
 * Reads annotations of the W3C Web Annotation Data Model (a collection, a page, a list or a single one), of Hypothesis'
 * export, of Recogito and of Apache Annotator. Words of other tools become loose targets: `findLoose` looks for them.
 * `now` (ISO, UTC) dates what has no date.
 */
export function readAnnotations(text: string, now: string): Imported {
  try {
    const read = annotationsOf(readJson(text)).map((one) => readNote(one, now));
    const notes = read.flatMap((one) => ('note' in one ? [one.note] : []));
    const skipped = read.flatMap((one) => ('reason' in one ? [one] : []));
    return { ok: true, notes, skipped };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { ok: false, error: error.message };
  }
}

function annotationsOf(file: JsonPlace): readonly JsonPlace[] {
  if (Array.isArray(file.value)) return file.items(FILE_LIMITS.notes);
  if (!file.isObject()) file.fail('must be an annotation or a list of annotations');
  const list = file.at('annotations', 'items') ?? file.at('first')?.at('items');
  if (list) return list.items(FILE_LIMITS.notes);
  if (typesOf(file).includes('AnnotationCollection') || typesOf(file).includes('AnnotationPage')) {
    file.fail('names its annotations by address only: save the page that holds them');
  }
  if (!file.at('target')) file.fail('holds no annotations: neither "items" nor a "target"');
  return [file];
}

type Read = { readonly note: OwnNote } | { readonly at: string; readonly reason: string };

function readNote(place: JsonPlace, now: string): Read {
  if (!place.isObject()) place.fail('must be an annotation');
  const id = place.at('id', '@id');
  if (!id) place.fail('has no id');
  const uri = place.at('uri')?.text(4000) ?? '';
  const targets = place
    .list(['target'], NOTE_LIMITS.targets)
    .flatMap((target) => readTarget(target, sourceOf(target) ?? uri));
  if (targets.length === 0) return { at: place.path || 'the annotation', reason: 'no-words' };
  const created = readDate(place.at('created'), now);
  // Recogito names its annotations by fragment.
  const name = noteId(id.name(2000).replace(/^#(?=.)/, ''));
  const modified = readDate(place.at('modified', 'updated'), created);
  return { note: { id: name, created, modified, ...readContent(place), targets } };
}

function readContent(place: JsonPlace): Pick<OwnNote, 'motivation' | 'tags' | 'body'> {
  const { body, tags, purpose } = readBodies(place.list(['body', 'bodies']));
  const plain = place.list(['tags'], NOTE_LIMITS.tags).map((tag) => tag.text(NOTE_LIMITS.tag));
  const all = normalTags([...tags, ...plain]);
  if (all.length > NOTE_LIMITS.tags) place.fail(`has more than ${NOTE_LIMITS.tags} tags`);
  return {
    motivation: motivationOf(place.at('motivation')) ?? purpose ?? 'commenting',
    tags: all,
    body: normalBody(place.at('text')?.text(NOTE_LIMITS.body) ?? body),
  };
}

function readTarget(target: JsonPlace, source: string): readonly OwnTarget[] {
  const selectors = target.list(['selector'], 100);
  const placed = readPlaced(target, source, selectors);
  if (placed) return [placed];
  const quote = quoteOf(selectors.flatMap(withRefinements));
  if (!quote) return [];
  // Offsets count from another beginning than that of a segment.
  const { exact, prefix, suffix } = quote;
  const words = {
    exact,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
  return [{ kind: 'loose', source, quote: words } satisfies LooseTarget];
}

/** A target of this project's own form: a document by its address, and in it a fragment such as `art-2.1@de-signed`. */
function readPlaced(
  target: JsonPlace,
  source: string,
  selectors: readonly JsonPlace[],
): PlacedTarget | undefined {
  const state = target.at('state')?.at('schema:identifier');
  const document = /(?:^|\/)([a-z0-9-]+\/[a-z0-9-]+)\/?$/.exec(source)?.[1];
  const fragment = selectors.find((selector) => typesOf(selector).includes('FragmentSelector'));
  if (!state || document === undefined || (selectors.length > 0 && !fragment)) return undefined;
  const quote = fragment && quoteOf(fragment.list(['refinedBy'], 20));
  const carried = target.at('schema:additionalType')?.value;
  return {
    kind: 'placed',
    place: addressOf(document, fragment && (fragment.at('value') ?? fragment)),
    ...(quote ? { quote } : {}),
    state: state.text(200),
    ...(carried === 'carried-by-segment' ? { carried: 'segment' } : {}),
    ...(carried === 'carried-by-term' ? { carried: 'term' } : {}),
  };
}

function addressOf(document: string, fragment: JsonPlace | undefined): Address {
  const value = fragment?.text(400) ?? '';
  const isPlace = value !== '' && !value.startsWith('@');
  const address = parseAddress(`${document}${isPlace ? '/' : ''}${value}`);
  if (address && !address.span) return address;
  return fragment!.fail(`names no place of an edition: "${value}"`);
}

function withRefinements(selector: JsonPlace): readonly JsonPlace[] {
  const refined = selector.list(['refinedBy'], 20);
  return [selector, ...refined.flatMap(withRefinements)];
}

/** The words among selectors: TextQuoteSelector, or Recogito's `{ quote, start, end }`; with offsets where all have them. */
function quoteOf(selectors: readonly JsonPlace[]): QuoteSelector | undefined {
  const words = selectors.find((one) => one.at('exact', 'quote'));
  if (!words) return undefined;
  const text = (key: string) => words.at(key)?.text(NOTE_LIMITS.quote).normalize('NFC');
  const exact = text('exact') ?? text('quote')!;
  const position = selectors.find((one) => one.at('start') && one.at('end'));
  const [start, end] = [position?.at('start')?.value, position?.at('end')?.value];
  const isNumbered = typeof start === 'number' || typeof end === 'number';
  const prefix = text('prefix');
  const suffix = text('suffix');
  return {
    exact,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(isNumbered
      ? { start: position!.at('start')!.offset(), end: position!.at('end')!.offset() }
      : {}),
  };
}

function readBodies(bodies: readonly JsonPlace[]): {
  readonly body: string;
  readonly tags: readonly string[];
  readonly purpose: Motivation | undefined;
} {
  const texts: string[] = [];
  const tags: string[] = [];
  let purpose: Motivation | undefined;
  for (const body of bodies) {
    const value = typeof body.value === 'string' ? body : body.at('value', 'chars');
    if (!value) continue;
    const isTag = body.at('purpose')?.value === 'tagging';
    if (isTag) tags.push(value.text(NOTE_LIMITS.tag));
    else texts.push(value.text(NOTE_LIMITS.body));
    purpose ??= isTag ? undefined : motivationOf(body.at('purpose'));
  }
  return { body: texts.filter(Boolean).join('\n\n'), tags, purpose };
}

function motivationOf(place: JsonPlace | undefined): Motivation | undefined {
  const names = place?.items(20).map(({ value }) => String(value).replace(/^(?:oa:|.*[#/])/, ''));
  return MOTIVATIONS.find((motivation) => names?.includes(motivation));
}

/** A date in UTC. */
function readDate(place: JsonPlace | undefined, otherwise: string): string {
  if (!place) return otherwise;
  const time = Date.parse(place.text(100));
  if (Number.isNaN(time)) place.fail(`is no date: "${place.text(100)}"`);
  return new Date(time).toISOString();
}

function sourceOf(target: JsonPlace): string | undefined {
  if (typeof target.value === 'string') return target.text(4000);
  const source = target.at('source');
  return typeof source?.value === 'string' ? source.text(4000) : source?.at('id')?.text(4000);
}

function typesOf(place: JsonPlace): readonly unknown[] {
  return place.list(['type', '@type'], 20).map(({ value }) => value);
}
