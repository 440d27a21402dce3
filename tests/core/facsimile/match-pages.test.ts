import { expect, test } from 'vitest';
import { PageMatcher, pageText } from '../../../src/core/facsimile/index.ts';
import { findDocument, findWitness } from '../../../src/core/model/index.ts';
import type { Witness, Zone } from '../../../src/core/model/index.ts';
import { firstEdition } from '../first-edition.ts';
import { printed, type Press, type SetWord } from './printed.ts';

const edition = firstEdition();
const witness = (document: string, id: string): Witness =>
  findWitness(findDocument(edition, document)!, id)!;

function zonesOn(
  { segments }: Pick<Witness, 'segments'>,
  pages: ReturnType<typeof printed>['pages'],
): readonly Zone[] {
  const matcher = new PageMatcher(segments);
  pages.forEach((page, index) => matcher.add(pageText(index + 1, page)));
  return matcher.zones();
}

const holds = (zone: Zone, word: SetWord): boolean =>
  zone.page === word.page &&
  word.x > zone.x &&
  word.x < zone.x + zone.width &&
  word.y > zone.y &&
  word.y < zone.y + zone.height;

/** Words that stand in a box of their own segment, and in a box of another's. */
function reckon(zones: readonly Zone[], words: readonly SetWord[]) {
  const own = words.filter((word) =>
    zones.some((zone) => zone.segment === word.segment && holds(zone, word)),
  );
  const foreign = words.filter((word) =>
    zones.some((zone) => zone.segment !== word.segment && holds(zone, word)),
  );
  return { own: own.length / words.length, foreign: foreign.length / words.length };
}

const PLAIN: Press = { columns: 1, hyphens: false, head: 'Reichsgesetzblatt' };

test.each([
  ['treaty', 'de-signed', PLAIN],
  ['treaty', 'ru-signed', { ...PLAIN, hyphens: true, head: 'Документы' }],
  ['treaty', 'vi-working', { ...PLAIN, columns: 2, head: 'Trang' }],
  ['protocol', 'en-nsr', { ...PLAIN, columns: 2, hyphens: true, head: 'Nazi-Soviet Relations' }],
  ['protocol', 'de-signed', { ...PLAIN, hyphens: true }],
] as const)('%s@%s: the words of every segment stand in its boxes', (document, id, press) => {
  const { segments } = witness(document, id);
  const { pages, words } = printed(segments, press);
  const zones = zonesOn({ segments }, pages);
  expect(new Set(zones.map(({ segment }) => segment)).size).toBe(segments.length);
  const { own, foreign } = reckon(zones, words);
  expect(own).toBeGreaterThan(0.97);
  expect(foreign).toBeLessThan(0.02);
});

test('in a thick book, the pages of the treaty are found and no others', () => {
  const { segments } = witness('treaty', 'de-signed');
  const filler = ['soviet-draft', 'german-draft', 'berlin-1926'].flatMap((document) =>
    findDocument(edition, document)!.witnesses.flatMap((each) =>
      each.segments.map(({ text }) => text),
    ),
  );
  const before = Array.from({ length: 40 }, () => filler).flat();
  const { pages, words } = printed(segments, { ...PLAIN, before });
  expect(pages.length).toBeGreaterThan(100);
  const zones = zonesOn({ segments }, pages);
  const { own, foreign } = reckon(zones, words);
  expect(own).toBeGreaterThan(0.95);
  expect(foreign).toBeLessThan(0.02);
  const first = Math.min(...words.map(({ page }) => page));
  expect(zones.filter(({ page }) => page < first)).toEqual([]);
});

test('a scan that was read badly: one letter in thirty wrong, and segments are still found', () => {
  const { segments } = witness('treaty', 'en-nsr');
  let letter = 0;
  const misread = segments.map(({ id, text }) => ({
    id,
    text: text.replace(/\p{L}/gu, (sign) => ((letter += 1) % 31 === 0 ? 'l' : sign)),
  }));
  const { pages, words } = printed(misread, PLAIN);
  const { own, foreign } = reckon(zonesOn({ segments }, pages), words);
  expect(own).toBeGreaterThan(0.85);
  expect(foreign).toBeLessThan(0.03);
});

test('a segment that stands out of its order is found where it stands', () => {
  const { segments } = witness('treaty', 'de-signed');
  const moved = segments.find(({ id }) => id === 'art-2.1')!;
  const others = segments.filter((segment) => segment !== moved);
  const { pages, words } = printed([...others, moved], PLAIN);
  const zones = zonesOn({ segments }, pages).filter(({ segment }) => segment === moved.id);
  const own = words.filter(({ segment }) => segment === moved.id);
  expect(own.filter((word) => zones.some((zone) => holds(zone, word))).length).toBe(own.length);
});

test('a version in another language, and pages without words, have no boxes', () => {
  const { segments } = witness('treaty', 'de-signed');
  const russian = printed(witness('treaty', 'ru-signed').segments, PLAIN);
  expect(zonesOn({ segments }, russian.pages)).toEqual([]);
  expect(zonesOn({ segments }, [{ width: 100, height: 100, items: [] }])).toEqual([]);
  expect(zonesOn({ segments: [] }, russian.pages)).toEqual([]);
});
