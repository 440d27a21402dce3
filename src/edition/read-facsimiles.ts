import { readZoneAnnotations, readZoneTei } from '../core/facsimile/index.ts';
import type { ZoneFile } from '../core/facsimile/index.ts';
import type { Facsimile, Zone } from '../core/model/index.ts';
import type { FaultList } from './fault.ts';
import { quoted } from './fault.ts';
import type { JsonSource } from './json-tree.ts';
import type { Lookup } from './lookup.ts';
import type { RawFacsimiles } from './raw.ts';
import type { SourceFiles } from './source-text.ts';
import { readSourceText } from './source-text.ts';

/** How large a file is, and its SHA-256 in hex digits; `undefined` where there is none at the path. */
export type Digest = (
  path: string,
) => { readonly sha256: string; readonly bytes: number } | undefined;

/** Where the facsimiles of an edition stand in its folder, and below the edition on the site. */
export const FACSIMILES = 'facsimiles/';

type FacsimilesSource = JsonSource<RawFacsimiles>;

/** What facsimiles are checked against. */
export interface FacsimileCheck {
  readonly edition: string;
  readonly files: SourceFiles;
  readonly digest: Digest;
  readonly lookup: Lookup;
  readonly faults: FaultList;
}

/** Checks the list of facsimiles: each file is there and is the one that was described, its witness and segments exist. */
export function readFacsimiles(json: FacsimilesSource, check: FacsimileCheck): Facsimile[] {
  const seen = new Set<string>();
  return json.value.map(({ links, ...raw }, index) => {
    const { document, witness, file } = raw;
    const at = (key: string) => json.at(index, key);
    check.lookup.witness(document, witness, at('witness'));
    const name = `${file} ${document}/${witness}`;
    if (seen.has(name)) {
      const message = `the file ${quoted(file)} is listed twice for ${document}/${witness}`;
      check.faults.add(at('file'), { found: file, expected: 'each file once', message });
    }
    seen.add(name);
    const bytes = checkFile(json, index, check);
    const zones = links === undefined ? [] : readLinks(json, index, links, check);
    return { ...raw, bytes, zones };
  });
}

function checkFile(
  json: FacsimilesSource,
  index: number,
  { digest, faults }: FacsimileCheck,
): number {
  const { file, sha256 } = json.value[index]!;
  const found = digest(FACSIMILES + file);
  if (!found) {
    const message = `there is no file ${quoted(FACSIMILES + file)}`;
    faults.add(json.at(index, 'file'), { found: 'nothing', expected: file, message });
    return 0;
  }
  if (found.sha256 !== sha256) {
    const message = `the file ${quoted(file)} is not the one that is described: its SHA-256 is ${found.sha256}`;
    faults.add(json.at(index, 'sha256'), { found: sha256, expected: found.sha256, message });
  }
  return found.bytes;
}

function readLinks(
  json: FacsimilesSource,
  index: number,
  links: string,
  { edition, files, lookup, faults }: FacsimileCheck,
): readonly Zone[] {
  const place = json.at(index, 'links');
  const path = FACSIMILES + links;
  const bytes = files.get(path);
  if (!bytes) {
    const message = `there is no file ${quoted(path)}`;
    faults.add(place, { found: 'nothing', expected: links, message });
    return [];
  }
  const source = readSourceText(path, bytes, faults);
  if (!source) return [];
  const read = links.endsWith('.xml') ? readZoneTei(source.text) : readZoneAnnotations(source.text);
  const start = source.placeOf(0);
  if (!read.ok) {
    const message = `the links cannot be read: ${read.error}`;
    faults.add(start, { found: links, expected: 'TEI zones or Web Annotations', message });
    return [];
  }
  const raw = json.value[index]!;
  const wrong = otherThan(read.file, { ...raw, edition });
  if (wrong) {
    const message = `the links are of ${wrong.found}; the list says ${wrong.expected}`;
    faults.add(start, { ...wrong, message });
  }
  if (read.skipped > 0) {
    const message = `${read.skipped} of the links are no box of a segment`;
    faults.add(start, {
      found: String(read.skipped),
      expected: 'a box and a segment each',
      message,
    });
  }
  for (const { segment } of read.file.zones) {
    lookup.segment(raw.document, raw.witness, segment, place);
  }
  return read.file.zones;
}

function otherThan(
  file: ZoneFile,
  raw: { edition: string; document: string; witness: string; sha256: string },
): { found: string; expected: string } | undefined {
  for (const key of ['edition', 'document', 'witness', 'sha256'] as const) {
    if (file[key] !== raw[key]) return { found: file[key], expected: raw[key] };
  }
  return undefined;
}
