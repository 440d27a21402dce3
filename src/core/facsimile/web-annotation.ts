import { ImportError, readJson } from '../annotate/index.ts';
import type { ExportOptions, JsonObject, JsonPlace } from '../annotate/index.ts';
import { parseAddress } from '../model/index.ts';
import type { PageBox, Zone } from '../model/index.ts';
import { hashInName, nameOfFile } from './file-name.ts';
import { cleanZones, ZONE_LIMITS } from './zone-file.ts';
import type { ReadZones, ZoneFile } from './zone-file.ts';

const MEDIA_FRAGMENTS = 'http://www.w3.org/TR/media-frags/';

/**
 * Boxes as annotations of the W3C Web Annotation Data Model (2017): each links a segment (body) with a part of the file
 * (target, named by its hash), a media fragment `page=3&xywh=72,90,300,40` (the page as in RFC 8118).
 */
export function zonesToAnnotations(file: ZoneFile, { base, generated }: ExportOptions): JsonObject {
  const { edition, document, witness, sha256, title, zones } = file;
  const id = `${base}${edition}/${document}/facsimiles/${sha256.slice(0, 16)}`;
  const items = zones.map((zone) => ({
    id: `${id}#${zone.id}`,
    type: 'Annotation',
    motivation: 'linking',
    ...(zone.by === 'text' ? { 'schema:additionalType': FOUND } : {}),
    body: {
      type: 'SpecificResource',
      source: `${base}${edition}/${document}/`,
      selector: { type: 'FragmentSelector', value: `${zone.segment}@${witness}` },
    },
    target: {
      type: 'SpecificResource',
      source: nameOfFile(sha256),
      selector: {
        type: 'FragmentSelector',
        conformsTo: MEDIA_FRAGMENTS,
        value: fragmentOf(zone),
      },
    },
  }));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: title,
    generated,
    total: items.length,
    first: { id: `${id}#page`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

/** How a box is said to have been found through the words of the page. */
const FOUND = 'found-by-text';

/** `page=3&xywh=72,90,300,40`: a box as a media fragment. */
function fragmentOf({ page, x, y, width, height }: PageBox): string {
  return `page=${page}&xywh=${x},${y},${width},${height}`;
}

/** Reads what `zonesToAnnotations` wrote; decimal numbers are rounded, what is no such link is skipped and counted. */
export function readZoneAnnotations(text: string): ReadZones {
  try {
    return readCollection(readJson(text));
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { ok: false, error: error.message };
  }
}

interface Link {
  readonly edition: string;
  readonly document: string;
  readonly witness: string;
  readonly sha256: string;
  readonly zone: Zone;
}

function readCollection(file: JsonPlace): ReadZones {
  const list = file.at('items') ?? file.at('first')?.at('items') ?? file;
  const places = list.items(ZONE_LIMITS.zones);
  const links = places.map(readLink);
  const [first] = links.flatMap((link) => link ?? []);
  if (!first) return { ok: false, error: 'The file links no part of a page with a segment.' };
  const { zone: _zone, ...place } = first;
  const same = links.flatMap((link) => (link && isSame(link, first) ? [link.zone] : []));
  const { zones } = cleanZones(same);
  const title = file.at('label')?.text(1000) ?? '';
  return { ok: true, file: { ...place, title, zones }, skipped: places.length - zones.length };
}

function isSame(link: Link, first: Link): boolean {
  const keys = ['edition', 'document', 'witness', 'sha256'] as const;
  return keys.every((key) => link[key] === first[key]);
}

function readLink(place: JsonPlace): Link | undefined {
  const source = textAt(place, 'body', 'source');
  const document = /(?:^|\/)([a-z0-9-]+\/[a-z0-9-]+)\/?$/.exec(source)?.[1];
  const address = parseAddress(`${document ?? ''}/${textAt(place, 'body', 'selector', 'value')}`);
  const sha256 = hashInName(textAt(place, 'target', 'source'));
  const box = boxIn(textAt(place, 'target', 'selector', 'value'));
  if (!address?.segment || !address.witness || sha256 === undefined || !box) return undefined;
  const { edition, segment, witness } = address;
  const by = textAt(place, 'schema:additionalType') === FOUND ? 'text' : 'hand';
  const id = textAt(place, 'id').replace(/^.*#/, '');
  return {
    edition,
    document: address.document,
    witness,
    sha256,
    zone: { id, segment, ...box, by },
  };
}

function textAt(place: JsonPlace, ...path: readonly string[]): string {
  const found = path.reduce<JsonPlace | undefined>((at, key) => at?.at(key), place);
  return typeof found?.value === 'string' ? found.text(4000) : '';
}

/** The box that a media fragment names; the first page where it names none. */
function boxIn(fragment: string): PageBox | undefined {
  const pairs = new Map(fragment.split('&').map((pair) => pair.split('=', 2) as [string, string]));
  const sizes = /^(?:pixel:)?([\d.]+),([\d.]+),([\d.]+),([\d.]+)$/.exec(pairs.get('xywh') ?? '');
  if (!sizes) return undefined;
  const [x, y, width, height] = sizes.slice(1).map((size) => Math.round(Number(size)));
  const page = Number(pairs.get('page') ?? 1);
  return { page, x: x!, y: y!, width: width!, height: height! };
}
