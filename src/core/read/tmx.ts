import type { Limits } from './limits.ts';
import type { NoticeLog } from './notice-log.ts';
import type { RawBlock, RawResult } from './raw.ts';
import { elementsOf, find, parseXml, textOf } from './xml/tree.ts';
import type { XmlElement, XmlNode } from './xml/tree.ts';

interface Version {
  readonly language: string;
  readonly name?: string;
  readonly blocks: RawBlock[];
}

/** Formatting of the tool that made the file, not words (TMX 1.4b, section 3.3: bpt, ept, it, ph, ut hold native code). */
const NATIVE_CODE = new Set(['bpt', 'ept', 'it', 'ph', 'ut']);

/**
 * Reads TMX 1.4b: one text a language, one block a translation unit; blocks of one unit share their id.
 * Two variants of one language in a unit belong to two texts: by their witness where the file names it, else by order.
 */
export function readTmx(
  source: string,
  log: NoticeLog,
  settings: { readonly name: string; readonly limits: Limits },
): RawResult {
  // The one document type the standard prescribes; it is named and never fetched.
  const root = parseXml(source, {
    ...settings,
    doctype: /^tmx\s+SYSTEM\s+["'][^"'<>]*tmx1[0-9]\.dtd["']$/i,
  });
  const body = find(root, 'body');
  const versions = new Map<string, Version>();
  const taken = new Set<string>();
  const units = body ? elementsOf(body).filter(({ name }) => name === 'tu') : [];
  units.forEach((unit, i) => {
    const wanted = unit.attributes.tuid?.trim() || `tu-${i + 1}`;
    const id = taken.has(wanted) ? `${wanted}-${i + 1}` : wanted;
    taken.add(id);
    readUnit(unit, id, versions, log);
  });
  const title = headerProperty(root, 'title');
  return {
    ...(title === undefined ? {} : { title }),
    aligned: true,
    texts: [...versions.values()].map((version) => ({ ...version, segmented: true })),
  };
}

function headerProperty(root: XmlElement, type: string): string | undefined {
  const header = find(root, 'header');
  const property =
    header && elementsOf(header).find((child) => child.attributes.type === `x-${type}`);
  return property && textOf(property);
}

function readUnit(
  unit: XmlElement,
  id: string,
  versions: Map<string, Version>,
  log: NoticeLog,
): void {
  const seen = new Set<string>();
  for (const variant of elementsOf(unit).filter(({ name }) => name === 'tuv')) {
    const language = (variant.attributes['xml:lang'] ?? variant.attributes.lang ?? '').trim();
    const witness = elementsOf(variant).find(
      ({ name, attributes }) => name === 'prop' && attributes.type === 'x-witness',
    );
    const name = witness && textOf(witness).trim();
    let key = `${language}\t${name ?? ''}`;
    for (let n = 2; seen.has(key); n++) key = `${language}\t${name ?? ''}\t${n}`;
    seen.add(key);
    const version = versions.get(key) ?? { language, ...(name ? { name } : {}), blocks: [] };
    versions.set(key, version);
    const segment = find(variant, 'seg');
    if (segment) version.blocks.push({ kind: 'paragraph', text: words(segment, log), id });
  }
  const stray = [unit, ...elementsOf(unit)]
    .filter(({ name }) => name === 'tu' || name === 'tuv')
    .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
    .join(' ');
  if (stray.trim() !== '') {
    log.add('left-out', 'Words outside the segments were left out.', stray);
  }
  for (const note of elementsOf(unit).filter(({ name }) => name === 'note')) {
    log.add('left-out', 'Notes of translation units are not part of the text.', textOf(note));
  }
}

function words(node: XmlNode, log: NoticeLog): string {
  if (typeof node === 'string') return node;
  if (NATIVE_CODE.has(node.name)) {
    log.add(
      'left-out',
      'Formatting codes of the program that made the file were left out.',
      textOf(node),
    );
    return '';
  }
  return node.children.map((child) => words(child, log)).join('');
}
