import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readZoneAnnotations,
  readZoneTei,
  zonesToAnnotations,
  zonesToTei,
} from '../../../src/core/facsimile/index.ts';
import type { ReadZones, ZoneFile } from '../../../src/core/facsimile/index.ts';

const OPTIONS = { base: 'https://example.org/w/', generated: '2026-01-02T03:04:05Z' };
const size = fc.integer({ min: 0, max: 5000 });
const zone = fc.record({
  id: fc.stringMatching(/^[\w.-]{1,20}$/),
  segment: fc.constantFrom('art-1.1', 'art-2.label', 'title', 'p-3.2-b'),
  page: fc.integer({ min: 1, max: 9999 }),
  x: size,
  y: size,
  width: size.map((each) => each + 1),
  height: size.map((each) => each + 1),
  by: fc.constantFrom('hand' as const, 'text' as const),
});
const file: fc.Arbitrary<ZoneFile> = fc.record({
  edition: fc.constantFrom('german-soviet-pact-1939', 'small'),
  document: fc.constant('treaty'),
  witness: fc.constantFrom('de-signed', 'ru'),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  title: fc.constantFrom('Scan & "Abschrift" <1>.pdf', 'Договор', 'Bản chụp'),
  zones: fc.uniqueArray(zone, { minLength: 1, maxLength: 12, selector: ({ id }) => id }),
});

const inOrder = (read: ReadZones): unknown =>
  read.ok ? { ...read.file, zones: sorted(read.file), skipped: read.skipped } : read;
const sorted = ({ zones }: ZoneFile) => [...zones].sort((a, b) => (a.id < b.id ? -1 : 1));

test('law: annotations read again give the same boxes, in their order', () => {
  fc.assert(
    fc.property(file, (given) => {
      const read = readZoneAnnotations(JSON.stringify(zonesToAnnotations(given, OPTIONS)));
      expect(read).toEqual({ ok: true, file: given, skipped: 0 });
    }),
  );
});

test('law: TEI read again gives the same boxes', () => {
  fc.assert(
    fc.property(file, (given) => {
      const read = inOrder(readZoneTei(zonesToTei(given, [{ page: 3, width: 595, height: 842 }])));
      expect(read).toEqual({ ...given, zones: sorted(given), skipped: 0 });
    }),
  );
});

const GIVEN: ZoneFile = {
  edition: 'small',
  document: 'treaty',
  witness: 'de',
  sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
  title: 'A scan',
  zones: [
    { id: 'one', segment: 'art-1.1', page: 3, x: 72, y: 90, width: 300, height: 40, by: 'hand' },
  ],
};

test('an annotation has the page and the box as a media fragment, and the file by its hash (RFC 6920)', () => {
  const text = JSON.stringify(zonesToAnnotations(GIVEN, OPTIONS));
  expect(text).toContain('"page=3&xywh=72,90,300,40"');
  expect(text).toContain('"ni:///sha-256;LPJNul-wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ"');
  expect(text).toContain('"value":"art-1.1@de"');
});

test('TEI has a surface with its size, a zone, and the segment that points at it', () => {
  const text = zonesToTei(GIVEN, [{ page: 3, width: 595, height: 842 }]);
  expect(text).toContain('<surface n="3" ulx="0" uly="0" lrx="595" lry="842">');
  expect(text).toContain(
    '<zone xml:id="z.one" type="hand" ulx="72" uly="90" lrx="372" lry="130"/>',
  );
  expect(text).toContain('<seg corresp="treaty.de.xml#art-1.1" facs="#z.one"/>');
});

test('another tool’s pixels are taken, percentages, boxes of other files and empty boxes are skipped', () => {
  const made = zonesToAnnotations(GIVEN, OPTIONS) as unknown as {
    first: { items: Record<string, unknown>[] };
  };
  const [item] = JSON.parse(JSON.stringify(made.first.items)) as [Record<string, unknown>];
  const as = (
    value: string,
    source = 'ni:///sha-256;LPJNul-wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ',
  ) => ({
    ...item,
    target: { source, selector: { value } },
  });
  const items = [
    as('xywh=pixel:10.4,20.6,30,40'),
    as('xywh=percent:1,2,3,4'),
    as('page=2&xywh=1,2,0,4'),
    as('page=0&xywh=1,2,3,4'),
    as('page=1&xywh=1,2,3,4', 'https://example.org/other.pdf'),
    { type: 'Annotation' },
  ];
  const read = readZoneAnnotations(JSON.stringify(items));
  expect(read).toMatchObject({ ok: true, skipped: 5 });
  expect(read.ok && read.file.zones).toEqual([
    { id: 'one', segment: 'art-1.1', page: 1, x: 10, y: 21, width: 30, height: 40, by: 'hand' },
  ]);
});

test.each([
  ['', /not JSON/],
  ['{"items": []}', /links no part/],
  ['[1, null, "x"]', /links no part/],
  ['['.repeat(50), /levels deep/],
])('what is no list of links is refused: %.20s', (text, error) => {
  const read = readZoneAnnotations(text);
  expect(read.ok ? '' : read.error).toMatch(error);
});

test.each([
  ['<TEI/>', /does not say/],
  ['<!DOCTYPE x [<!ENTITY a "b">]><TEI>&a;</TEI>', /./],
  ['no xml', /./],
])('what is no such TEI is refused: %s', (text, error) => {
  const read = readZoneTei(text);
  expect(read.ok ? 'taken' : read.error).toMatch(error);
  expect(read.ok).toBe(false);
});
