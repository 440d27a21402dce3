import type { Authority, Block, UnitKind } from '../model/index.ts';
import { UNIT_GROUNDS, type UnitGround } from '../segment/index.ts';
import { DOCUMENT_DATE } from './edit.ts';
import type { Work, WorkRow, WorkSegment, WorkUnit, WorkVersion } from './work.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Thrown for a value that is no work; the sentence says what is wrong with it. */
export class NoWork extends Error {}

const AUTHORITIES: ReadonlySet<string> = new Set<Authority>([
  'authentic',
  'official-translation',
  'translation',
  'working-translation',
  'back-translation',
  'draft',
  'draft-translation',
  'quotation',
  'summary',
]);
const UNITS: ReadonlySet<string> = new Set<UnitKind>([
  'title',
  'preamble',
  'introduction',
  'article',
  'point',
  'closing',
  'postscript',
]);
const BLOCKS: ReadonlySet<string> = new Set<Block['kind']>([
  'heading',
  'paragraph',
  'item',
  'footnote',
]);
const GROUNDS: ReadonlySet<string> = new Set(UNIT_GROUNDS);
const FAMILIES: ReadonlySet<string> = new Set(['section', 'paragraph', 'chapter']);
/** What addresses of units and versions are made of. */
const NAME = /^[a-z0-9][a-z0-9-]*$/;
/** Versions that stand beside each other. */
export const MOST_VERSIONS = 6;

/**
 * Holds a value from outside against the shape of a work: every field, every id once, every segment in exactly one row.
 * Throws `NoWork`.
 */
export function readWork(value: unknown): Work {
  const from = fields(value, 'the work');
  const versions = list(from, 'versions').map(readVersion);
  if (versions.length < 1 || versions.length > MOST_VERSIONS) {
    throw new NoWork(`a work has 1 to ${MOST_VERSIONS} versions, not ${versions.length}`);
  }
  const units = list(from, 'units').map(readUnit);
  const rows = list(from, 'rows').map((row) => readRow(row, versions.length));
  once('version', versions);
  once('unit', units);
  once('row', rows);
  const work: Work = {
    id: name(from, 'id'),
    title: text(from, 'title'),
    ...(from['date'] === undefined ? {} : { date: documentDate(from) }),
    created: date(from, 'created'),
    modified: date(from, 'modified'),
    versions,
    units,
    rows,
    next: number(from, 'next'),
  };
  checkRows(work);
  return work;
}

function readVersion(value: unknown): WorkVersion {
  const from = fields(value, 'a version');
  const segments = list(from, 'segments').map(readSegment);
  once('segment', segments);
  const language = text(from, 'language');
  if (!/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language)) {
    throw new NoWork(`"${language}" is no language tag`);
  }
  return {
    id: name(from, 'id'),
    language,
    title: text(from, 'title'),
    authority: oneOf<Authority>(from, 'authority', AUTHORITIES),
    source: text(from, 'source'),
    rights: text(from, 'rights'),
    segments,
  };
}

function readSegment(value: unknown): WorkSegment {
  const from = fields(value, 'a segment');
  const own = text(from, 'text');
  if (own.trim() === '' || own.normalize('NFC') !== own) {
    throw new NoWork('the text of a segment is empty or not in Unicode normal form C');
  }
  const after = text(from, 'after');
  if (after.trim() !== '')
    throw new NoWork(`what follows a segment is white space, not "${after}"`);
  return {
    id: text(from, 'id'),
    text: own,
    after,
    kind: oneOf<Block['kind']>(from, 'kind', BLOCKS),
    ...(from['mark'] === undefined ? {} : { mark: text(from, 'mark') }),
    ...(from['page'] === undefined ? {} : { page: number(from, 'page') }),
  };
}

function readUnit(value: unknown): WorkUnit {
  const from = fields(value, 'a unit');
  return {
    id: name(from, 'id'),
    kind: oneOf<UnitKind>(from, 'kind', UNITS),
    ...(from['number'] === undefined ? {} : { number: number(from, 'number') }),
    ...(from['numeral'] === undefined ? {} : { numeral: text(from, 'numeral') }),
    evidence: text(from, 'evidence'),
    ...(from['grounds'] === undefined ? {} : { grounds: list(from, 'grounds').map(readGround) }),
  };
}

function readGround(value: unknown): UnitGround {
  const from = fields(value, 'a ground');
  const code = oneOf<UnitGround['code']>(from, 'code', GROUNDS);
  if (code === 'label' || code === 'headed' || code === 'point') {
    return { code, words: text(from, 'words') };
  }
  if (code !== 'inPlaceOfArticles') return { code };
  return { code, family: oneOf<'section' | 'paragraph' | 'chapter'>(from, 'family', FAMILIES) };
}

function readRow(value: unknown, versions: number): WorkRow {
  const from = fields(value, 'a row');
  const cells = list(from, 'cells').map((cell) => strings(cell, 'a cell'));
  if (cells.length !== versions) throw new NoWork('a row has a cell for each version');
  const confidence = number(from, 'confidence');
  if (confidence > 1) throw new NoWork(`a confidence is 0 to 1, not ${confidence}`);
  return {
    id: text(from, 'id'),
    unit: name(from, 'unit'),
    isLabel: truth(from, 'isLabel'),
    cells,
    confidence,
    by: strings(from['by'], 'the evidence of a row'),
    isChecked: truth(from, 'isChecked'),
  };
}

/** Every segment stands in exactly one row, every row in a unit that there is. */
function checkRows({ versions, units, rows }: Work): void {
  const known = new Set(units.map(({ id }) => id));
  const stray = rows.find(({ unit }) => !known.has(unit));
  if (stray)
    throw new NoWork(`the row "${stray.id}" is in the unit "${stray.unit}", which is none`);
  versions.forEach(({ id, segments }, at) => {
    const placed = rows.flatMap(({ cells }) => cells[at]!);
    const own = new Set(segments.map((segment) => segment.id));
    const isWhole =
      placed.length === own.size &&
      new Set(placed).size === own.size &&
      placed.every((each) => own.has(each));
    if (!isWhole) throw new NoWork(`not every segment of "${id}" stands in exactly one row`);
  });
}

function once(what: string, all: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of all) {
    if (seen.has(id)) throw new NoWork(`the ${what} "${id}" is there twice`);
    seen.add(id);
  }
}

function fields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new NoWork(`${what} is no object`);
  }
  return value as Fields;
}

function list(from: Fields, key: string): readonly unknown[] {
  const value = from[key];
  if (!Array.isArray(value)) throw new NoWork(`"${key}" is no list`);
  return value;
}

function strings(value: unknown, what: string): readonly string[] {
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) {
    throw new NoWork(`${what} is no list of words`);
  }
  return value;
}

function text(from: Fields, key: string): string {
  const value = from[key];
  if (typeof value !== 'string') throw new NoWork(`"${key}" is no text`);
  return value;
}

function name(from: Fields, key: string): string {
  const value = text(from, key);
  if (!NAME.test(value)) throw new NoWork(`"${value}" is no name: small letters, digits, hyphens`);
  return value;
}

function date(from: Fields, key: string): string {
  const value = text(from, key);
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) throw new NoWork(`"${value}" is no date and time`);
  return value;
}

function documentDate(from: Fields): string {
  const value = text(from, 'date');
  if (!DOCUMENT_DATE.test(value)) throw new NoWork(`"${value}" is no date of a document`);
  return value;
}

function number(from: Fields, key: string): number {
  const value = from[key];
  if (typeof value !== 'number' || !(value >= 0)) throw new NoWork(`"${key}" is no number from 0`);
  return value;
}

function truth(from: Fields, key: string): boolean {
  const value = from[key];
  if (typeof value !== 'boolean') throw new NoWork(`"${key}" is neither true nor false`);
  return value;
}

function oneOf<T extends string>(from: Fields, key: string, allowed: ReadonlySet<string>): T {
  const value = text(from, key);
  if (!allowed.has(value)) throw new NoWork(`"${value}" is not known as ${key}`);
  return value as T;
}
