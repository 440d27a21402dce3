import type { Zone } from '../model/index.ts';
import { DEFAULT_LIMITS, parseXml, ReadError } from '../read/index.ts';
import type { XmlElement } from '../read/index.ts';
import { attributes, escapeXml } from '../write/index.ts';
import { hashInName, nameOfFile } from './file-name.ts';
import { cleanZones } from './zone-file.ts';
import type { ReadZones, ZoneFile } from './zone-file.ts';

const TEI = 'http://www.tei-c.org/ns/1.0';

/** How large a page is, in its units. */
export interface PageSize {
  readonly page: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Boxes as TEI P5: a `<surface>` a page, a `<zone>` a box, and for each segment its zones in `@facs`. The words stay in the
 * text of the witness, to which `@corresp` points. `sizes`: of the pages, as far as they are known.
 */
export function zonesToTei(file: ZoneFile, sizes: readonly PageSize[] = []): string {
  const { edition, document, witness, sha256, title, zones } = file;
  const pages = [...new Set(zones.map(({ page }) => page))].sort((a, b) => a - b);
  const segments = [...new Set(zones.map(({ segment }) => segment))];
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="${TEI}">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>${escapeXml(title)}</title></titleStmt>
      <publicationStmt><p>${escapeXml(`${edition}/${document}@${witness}`)}</p></publicationStmt>
      <sourceDesc><bibl><title>${escapeXml(title)}</title><idno type="sha-256">${sha256}</idno></bibl></sourceDesc>
    </fileDesc>
  </teiHeader>
  <facsimile>
${pages.map((page) => surface(file, page, sizes)).join('\n')}
  </facsimile>
  <text>
    <body>
      <ab>
${segments.map((segment) => segmentLine(file, segment)).join('\n')}
      </ab>
    </body>
  </text>
</TEI>
`;
}

function surface({ sha256, zones }: ZoneFile, page: number, sizes: readonly PageSize[]): string {
  const size = sizes.find((each) => each.page === page);
  const corners = size
    ? { ulx: '0', uly: '0', lrx: String(size.width), lry: String(size.height) }
    : {};
  const lines = zones.filter((zone) => zone.page === page).map(zoneLine);
  const url = `${nameOfFile(sha256)}#page=${page}`;
  return `    <surface${attributes({ n: String(page), ...corners })}>
      <graphic${attributes({ url })}/>
${lines.join('\n')}
    </surface>`;
}

function zoneLine({ id, by, x, y, width, height }: Zone): string {
  const corners = [x, y, x + width, y + height].map(String);
  const [ulx, uly, lrx, lry] = corners;
  return `      <zone${attributes({ 'xml:id': `z.${id}`, type: by, ulx, uly, lrx, lry })}/>`;
}

function segmentLine({ document, witness, zones }: ZoneFile, segment: string): string {
  const own = zones.filter((zone) => zone.segment === segment);
  const facs = own.map(({ id }) => `#z.${id}`).join(' ');
  const corresp = `${document}.${witness}.xml#${segment}`;
  return `        <seg${attributes({ corresp, facs })}/>`;
}

/** Reads what `zonesToTei` wrote; what is no box of a segment is skipped and counted. */
export function readZoneTei(text: string): ReadZones {
  try {
    const root = parseXml(text, { name: 'The file', limits: DEFAULT_LIMITS });
    return readTree(root);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { ok: false, error: error.message };
  }
}

function readTree(root: XmlElement): ReadZones {
  const all = elementsOf(root).filter(({ space }) => space === TEI);
  const named = (name: string) => all.filter((element) => element.name === name);
  const [place] = named('publicationStmt').map((element) =>
    /^\s*([a-z0-9-]+)\/([a-z0-9-]+)@([a-z0-9-]+)\s*$/.exec(textOf(element)),
  );
  const idno = named('idno').find(({ attributes: { type } }) => type === 'sha-256');
  const [graphic] = named('graphic');
  const sha256 = idno
    ? textOf(idno).trim()
    : hashInName((graphic?.attributes['url'] ?? '').replace(/#.*$/, ''));
  if (!place || !/^[0-9a-f]{64}$/.test(sha256 ?? '')) {
    const error = 'The file does not say of which version and of which file its zones are.';
    return { ok: false, error };
  }
  const found = named('surface').flatMap((element) => zonesOf(element, segmentsOf(named('seg'))));
  const order = [...segmentsOf(named('seg')).keys()];
  const sorted = found.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  const { zones } = cleanZones(sorted.filter(({ segment }) => segment !== ''));
  const [, edition, document, witness] = place;
  const title = named('title')[0];
  return {
    ok: true,
    file: {
      edition: edition!,
      document: document!,
      witness: witness!,
      sha256: sha256!,
      title: title ? textOf(title) : '',
      zones,
    },
    skipped: named('zone').length - zones.length,
  };
}

/** The segment that each zone is of, in the order in which the segments name them. */
function segmentsOf(segments: readonly XmlElement[]): ReadonlyMap<string, string> {
  return new Map(
    segments.flatMap(({ attributes: { corresp = '', facs = '' } }) =>
      facs
        .split(/\s+/)
        .filter((reference) => reference.startsWith('#z.'))
        .map((reference) => [reference.slice(3), corresp.replace(/^.*#/, '')] as const),
    ),
  );
}

function zonesOf(surface: XmlElement, segments: ReadonlyMap<string, string>): readonly Zone[] {
  const page = Number(surface.attributes['n']);
  return childrenOf(surface)
    .filter(({ name }) => name === 'zone')
    .map(({ attributes: given }) => {
      const number = (name: string) => Math.round(Number(given[name] ?? NaN));
      const [x, y] = [number('ulx'), number('uly')];
      const id = (given['xml:id'] ?? '').replace(/^z\./, '');
      return {
        id,
        segment: segments.get(id) ?? '',
        page,
        x,
        y,
        width: number('lrx') - x,
        height: number('lry') - y,
        by: given['type'] === 'text' ? 'text' : 'hand',
      };
    });
}

function childrenOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

function elementsOf(element: XmlElement): readonly XmlElement[] {
  return [element, ...childrenOf(element).flatMap(elementsOf)];
}

function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}
