import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { placesOf } from '../../src/core/model/index.ts';
import { readSegments, type FileSegment } from '../sources/tei-segments.ts';
import { attribute, builtPages, edition, textOf, unitPages } from './built-site.ts';

const TEXTS = resolve(import.meta.dirname, '../../sources/german-soviet-pact-1939/texts');

/** Segments of each `document.witness`, read from the files without the compiler. */
const files: ReadonlyMap<string, readonly FileSegment[]> = new Map(
  readdirSync(TEXTS).map((name) => [name.replace(/\.xml$/, ''), readSegments(join(TEXTS, name))]),
);

test('every segment of every version stands word for word on the page of its unit, in its language', () => {
  let held = 0;
  for (const { path, page, elements } of unitPages) {
    if (page.kind !== 'unit') continue;
    const document = edition.documents.find(({ id }) => id === page.document)!;
    const places = placesOf(document.units.find(({ id }) => id === page.unit)!);
    const texts = elements.filter((each) => attribute(each, 'class') === 'text');
    const shown = texts.map((each) => [
      attribute(each, 'id'),
      attribute(each, 'lang'),
      textOf(each),
    ]);
    const wanted = document.witnesses.flatMap(({ id, language }) =>
      files
        .get(`${document.id}.${id}`)!
        .filter(({ covers }) => covers.some((place) => places.includes(place)))
        .map((segment) => [`${segment.id}@${id}`, language, segment.text]),
    );
    const sorted = (list: unknown[][]) => list.map((each) => JSON.stringify(each)).sort();
    expect({ path, texts: sorted(shown) }).toEqual({ path, texts: sorted(wanted) });
    held += wanted.length;
  }
  const all = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  expect(held).toBe(all * 4);
});

test('the page of a whole document has every word of the versions shown first', () => {
  for (const { path, page, elements } of builtPages) {
    if (page.kind !== 'document') continue;
    const document = edition.documents.find(({ id }) => id === page.document)!;
    const shown = new Map(
      elements
        .filter((each) => attribute(each, 'class') === 'text')
        .map((each) => [attribute(each, 'id'), textOf(each)]),
    );
    for (const witness of document.defaultWitnesses) {
      for (const { id, text } of files.get(`${document.id}.${witness}`)!) {
        expect([path, id, shown.get(`${id}@${witness}`)]).toEqual([path, id, text]);
      }
    }
  }
});

test("every page with a text of a version says that version's authority", () => {
  for (const { path, elements } of unitPages) {
    const heads = elements.filter((each) => attribute(each, 'class') === 'head');
    const authorities = elements.filter((each) => attribute(each, 'class') === 'authority');
    expect(heads.length, path).toBeGreaterThan(0);
    expect(authorities.length, path).toBeGreaterThanOrEqual(heads.length);
    for (const each of authorities) expect(textOf(each).trim(), path).not.toBe('');
  }
});
