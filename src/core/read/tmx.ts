import type { Limits } from './limits.ts';
import type { NoticeLog } from './notice-log.ts';
import type { RawBlock, RawResult } from './raw.ts';
import { elementsOf, find, parseXml, textOf } from './xml/tree.ts';
import type { XmlElement, XmlNode } from './xml/tree.ts';

interface Version {
  readonly language: string;
  readonly name?: string;
  /** Where each block stands in its text, for files that say so (those written here); else 0. */
  readonly places: number[];
  readonly blocks: RawBlock[];
}

/** Formatting of the tool that made the file, not words (TMX 1.4b, section 3.3: bpt, ept, it, ph, ut hold native code). */
const NATIVE_CODE = new Set(['bpt', 'ept', 'it', 'ph', 'ut']);

/**
 * Reads TMX 1.4b: one text a language, one block a translation unit; blocks of one unit share their id.
 * Two variants of one language in a unit belong to two texts: by their witness where the file names it, else by order.
 * Files written here also say the order of each text, and which units are parts of another.
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
    const whole = propertyOf(unit, 'x-part-of');
    readUnit(unit, whole !== undefined && taken.has(whole) ? whole : id, versions, log);
  });
  const header = find(root, 'header');
  const title = header && propertyOf(header, 'x-title');
  const names = (header && propertyOf(header, 'x-witnesses'))?.split(' ') ?? [];
  return {
    ...(title === undefined ? {} : { title }),
    aligned: true,
    texts: inStatedOrder([...versions.values()], names).map(({ places, blocks, ...version }) => ({
      ...version,
      blocks: inOrder(blocks, places),
      segmented: true,
    })),
  };
}

/** Versions in the order that the file states, those it does not name last, as they come. */
function inStatedOrder(versions: readonly Version[], names: readonly string[]): readonly Version[] {
  const placeOf = ({ name }: Version): number => {
    const at = name === undefined ? -1 : names.indexOf(name);
    return at < 0 ? names.length : at;
  };
  return versions.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The blocks as their text has them, where the file says of each where that is; else as the units stand. */
function inOrder(blocks: readonly RawBlock[], places: readonly number[]): readonly RawBlock[] {
  if (!places.every((place) => place > 0)) return blocks;
  const order = blocks.map((_, at) => at).sort((a, b) => places[a]! - places[b]!);
  return order.map((at) => blocks[at]!);
}

function propertyOf(element: XmlElement, type: string): string | undefined {
  const property = elementsOf(element).find(
    ({ name, attributes }) => name === 'prop' && attributes.type === type,
  );
  return property && textOf(property).trim();
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
    const name = propertyOf(variant, 'x-witness');
    let key = `${language}\t${name ?? ''}`;
    for (let n = 2; seen.has(key); n++) key = `${language}\t${name ?? ''}\t${n}`;
    seen.add(key);
    const named = name ? { name } : {};
    const version = versions.get(key) ?? { language, ...named, places: [], blocks: [] };
    versions.set(key, version);
    addBlock(version, variant, id, log);
  }
  reportLeftOut(unit, log);
}

function addBlock(version: Version, variant: XmlElement, id: string, log: NoticeLog): void {
  const segment = find(variant, 'seg');
  if (!segment) return;
  version.blocks.push({ kind: 'paragraph', text: words(segment, log), id });
  version.places.push(Number(/^\d+$/.exec(propertyOf(variant, 'x-order') ?? '')?.[0] ?? 0));
}

function reportLeftOut(unit: XmlElement, log: NoticeLog): void {
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
