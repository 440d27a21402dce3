import type { PageSource } from '../../app/facsimile/page-source.ts';
import {
  readZoneAnnotations,
  readZoneTei,
  zonesToAnnotations,
  zonesToTei,
  type PageSize,
} from '../../core/facsimile/index.ts';
import type { Witness, Zone } from '../../core/model/index.ts';
import { shortHash, type Offered } from './offered.ts';

/** The boxes of a facsimile as a file to be kept. */
export async function zoneFileText(
  form: 'annotations' | 'tei',
  offered: Offered,
  zones: readonly Zone[],
  source: PageSource | undefined,
): Promise<{ readonly name: string; readonly type: string; readonly text: string }> {
  const { place, sha256, title } = offered;
  const file = { ...place, sha256, title, zones };
  const name = `${place.document}.${place.witness}.${shortHash(offered)}`;
  if (form === 'tei') {
    const text = zonesToTei(file, await sizesOf(zones, source));
    return { name: `${name}.xml`, type: 'application/tei+xml', text };
  }
  const options = { base: `${location.origin}/`, generated: new Date().toISOString() };
  const text = `${JSON.stringify(zonesToAnnotations(file, options), null, 2)}\n`;
  return { name: `${name}.jsonld`, type: 'application/ld+json', text };
}

async function sizesOf(
  zones: readonly Zone[],
  source: PageSource | undefined,
): Promise<readonly PageSize[]> {
  const pages = [...new Set(zones.map(({ page }) => page))];
  const sizes = await Promise.all(
    pages.map(async (page) => ({ page, size: await source?.size(page).catch(() => undefined) })),
  );
  return sizes.flatMap(({ page, size }) =>
    size ? [{ page, width: Math.round(size.width), height: Math.round(size.height) }] : [],
  );
}

/** Boxes read from a file; without an error where they are of another file or version. */
export type BroughtZones =
  | { readonly ok: true; readonly zones: readonly Zone[]; readonly skipped: number }
  | { readonly ok: false; readonly error?: string };

const MOST_BYTES = 20_000_000;

/** Reads boxes from a file of this tool's or another's making. Boxes of segments that the version lacks are skipped. */
export async function bringZones(
  file: Blob,
  { place, sha256 }: Offered,
  witness: Witness,
): Promise<BroughtZones> {
  if (file.size > MOST_BYTES) return { ok: false, error: `${file.size} > ${MOST_BYTES} B` };
  const text = (await file.text()).replace(/^\uFEFF/, '');
  const read = text.trimStart().startsWith('<') ? readZoneTei(text) : readZoneAnnotations(text);
  if (!read.ok) return read;
  const { file: found } = read;
  const isSame =
    found.sha256 === sha256 && found.document === place.document && found.witness === place.witness;
  if (!isSame) return { ok: false };
  const segments = new Set(witness.segments.map(({ id }) => id));
  const zones = found.zones.filter(({ segment }) => segments.has(segment));
  return { ok: true, zones, skipped: read.skipped + found.zones.length - zones.length };
}
