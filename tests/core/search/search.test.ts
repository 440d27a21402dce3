import fc from 'fast-check';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import {
  concordance,
  conceptsNamed,
  indexOf,
  openIndex,
  parseQuery,
  search,
  searchEntries,
  spanFinder,
  spansOf,
  storeIndex,
  type SearchEntry,
  type StoredIndex,
} from '../../../src/core/search/index.ts';
import { compileEdition } from '../../../src/edition/folder.ts';

const root = resolve(import.meta.dirname, '../../..');
const compiled = compileEdition(join(root, 'sources/german-soviet-pact-1939'));
if (!compiled.ok) throw new Error(compiled.faults.map(({ message }) => message).join('\n'));
const { edition } = compiled;
const index = indexOf(searchEntries(edition));

function found(typed: string, language?: string): string[] {
  const filter = { kinds: ['segment' as const], ...(language ? { languages: [language] } : {}) };
  const query = parseQuery(typed);
  return search(index, query, filter).flatMap((hit) =>
    spansOf(hit, query).map(({ start, end }) => hit.text.slice(start, end)),
  );
}

function entry(text: string, language: string): SearchEntry {
  return { kind: 'segment', document: 'd', unit: 'u', place: 'p', witness: 'w', language, text };
}

function finds(typed: string, text: string, language: string): boolean {
  return search(indexOf([entry(text, language)]), parseQuery(typed)).length > 0;
}

test.each([
  // typed, text, language, found?
  ['hiep uoc', 'Hiệp ước không xâm lược', 'vi', true],
  ['hiệp ước', 'Hiệp ước không xâm lược', 'vi', true],
  ['hiép ước', 'Hiệp ước không xâm lược', 'vi', false],
  ['duc', 'Đế chế Đức', 'vi', true],
  ['đức', 'một đúc khác', 'vi', false],
  ['hoà bình', 'củng cố sự nghiệp hòa bình', 'vi', true],
  ['hòa bình', 'củng cố sự nghiệp hoà bình', 'vi', true],
  ['kí kết', 'Bên ký kết', 'vi', true],
  ['ký kết', 'Bên kí kết', 'vi', true],
  ['Massgabe', 'mit der Maßgabe', 'de', true],
  ['Maßgabe', 'mit der Massgabe', 'de', true],
  ['daß', 'so dass er', 'de', true],
  ['machte', 'mit anderen Mächten', 'de', true],
  ['maechten', 'mit anderen Mächten', 'de', true],
  ['Mächte', 'mit anderen Mächten', 'de', true],
  ['Mächte', 'er machte mit', 'de', false],
  ['Sphäre', 'die Sphären', 'de', true],
  ['еще', 'ещё не сверено', 'ru', true],
  ['ещё', 'еще не сверено', 'ru', true],
  ['держава', 'третьей державы', 'ru', true],
  ['договор', 'Настоящий договор', 'ru', true],
  ['мир', 'мирным путем', 'ru', false],
  ['party', 'High Contracting Parties', 'en', true],
  ['USSR', 'Germany and the U.S.S.R.', 'en', true],
  ['U.S.S.R.', 'Germany and the USSR', 'en', true],
  ['desinteressement', 'political désintéressement', 'en', true],
  ['"third power"', 'by a third power,', 'en', true],
  ['"power third"', 'by a third power,', 'en', false],
  ['"third powers"', 'by a third power,', 'en', false],
  ['third -power', 'by a third power,', 'en', false],
  ['negot*', 'the negotiation', 'en', true],
  ['negot', 'the negotiation', 'en', false],
  ['aggression', 'Non-Aggression Pact', 'en', true],
  ['non-aggression', 'Non-Aggression Pact', 'en', true],
  ['nonaggression', 'Non-Aggression Pact', 'en', true],
  ['non-aggression', 'Nonaggression Pact', 'en', true],
  ['"aggression pact"', 'Non-Aggression Pact', 'en', true],
  // Vietnamese: place of the tone mark, i and y, đ
  ['ủy ban', 'Uỷ ban', 'vi', true],
  ['uỷ ban', 'Ủy ban', 'vi', true],
  ['khoẻ', 'khỏe mạnh', 'vi', true],
  ['qui định', 'theo quy định', 'vi', true],
  ['quý vị', 'quí vị', 'vi', true],
  ['quy', 'quỹ đạo', 'vi', true],
  ['quý', 'quỹ đạo', 'vi', false],
  ['lí do', 'lý do', 'vi', true],
  ['Mĩ', 'nước Mỹ', 'vi', true],
  ['my', 'nước Mỹ', 'vi', true],
  ['hoa', 'hòa bình', 'vi', true],
  ['hoá', 'hòa bình', 'vi', false],
  ['hoa', 'hoạch định', 'vi', false],
  ['dai', 'đại sứ', 'vi', true],
  ['đại', 'dài hạn', 'vi', false],
  ['đai', 'đại sứ', 'vi', false],
  ['Đức', 'nước Ðức', 'vi', true],
  ['HIỆP ƯỚC', 'hiệp ước', 'vi', true],
  ['hiệp ước', 'hiệp ước', 'vi', true],
  ['"uoc hiep"', 'Hiệp ước', 'vi', false],
  // German: old and new spelling, umlauts, word forms
  ['Verträge', 'dieser Vertrag', 'de', true],
  ['Verträge', 'des Vertrages', 'de', true],
  ['Vertrag', 'alle Verträge', 'de', true],
  ['Vertraege', 'den Verträgen', 'de', true],
  ['Verträge', 'den Vertraegen', 'de', true],
  ['für', 'fuer alle', 'de', true],
  ['schön', 'schon jetzt', 'de', false],
  ['fördern', 'sie fordern', 'de', false],
  ['zählen', 'sie zahlen', 'de', false],
  ['irgendeiner', 'irgend einer Form', 'de', true],
  ['irgend einer', 'irgendeiner Form', 'de', true],
  ['"irgend einer Form"', 'irgendeiner Form', 'de', true],
  ['irgend', 'irgend einer Form', 'de', true],
  ['einer', 'irgend einer Form', 'de', true],
  ['sodass', 'so daß er', 'de', true],
  ['so dass', 'sodaß er', 'de', true],
  ['aufgrund', 'auf Grund des Artikels', 'de', true],
  ['Grund', 'auf Grund des Artikels', 'de', true],
  ['Schifffahrt', 'Schiffahrt', 'de', true],
  ['Teile', 'beide Theile', 'de', true],
  ['Photographie', 'eine Fotografie', 'de', true],
  ['Telefon', 'das Telephon', 'de', true],
  ['Schluß', 'der Schluss', 'de', true],
  ['Schlüsse', 'der Schluß', 'de', true],
  ['vertragschließend', 'der Vertragschliessenden Teile', 'de', true],
  // Russian: word forms, letters of before 1918
  ['стороны', 'Договаривающаяся Сторона', 'ru', true],
  ['договаривающийся', 'Договаривающихся Сторон', 'ru', true],
  ['статья', 'согласно статей', 'ru', true],
  ['ненападение', 'Договор о ненападении', 'ru', true],
  ['интересы', 'сфер интересов', 'ru', true],
  ['советский', 'Советским Союзом', 'ru', true],
  ['мир', 'Миръ', 'ru', true],
  ['совет', 'Совѣтъ', 'ru', true],
  ['все', 'всё', 'ru', true],
  ['сторона', 'странами', 'ru', false],
  // English: British and American, word forms
  ['recognize', 'they recognised', 'en', true],
  ['favor', 'in favour of', 'en', true],
  ['defence', 'the defense of', 'en', true],
  ['center', 'the centres', 'en', true],
  ['hour', 'the horse', 'en', false],
  ['our', 'or', 'en', false],
  ['interest', 'spheres of interests', 'en', true],
  ['negotiate', 'they negotiated', 'en', true],
  ['policy', 'the police', 'en', false],
  // phrases and exclusion
  ['„third power“', 'by a third power,', 'en', true],
  ['«третьей державы»', 'стороны третьей державы,', 'ru', true],
  ['"third power', 'by a third power,', 'en', true],
  ['"third power" -become', 'by a third power,', 'en', true],
  ['third −power', 'by a third power,', 'en', false],
  ['third -"power by"', 'by a third power,', 'en', true],
  ['third -"a third"', 'by a third power,', 'en', false],
  ['third -pow*', 'by a third power,', 'en', false],
  ['-third', 'by a second power', 'en', false],
  ['"third, power"', 'by a third power,', 'en', true],
  ["Germany's", 'Germany’s interests', 'en', true],
])('typed %s, text "%s" (%s): %s', (typed, text, language, expected) => {
  expect(finds(typed, text, language)).toBe(expected);
});

test('"third power" stands in Article II of both treaty translations, and in the clauses beside it', () => {
  const hits = search(index, parseQuery('"third power"'), {
    kinds: ['segment'],
    languages: ['en'],
  });
  const places = hits.map(({ document, place, witness }) => `${document}/${place}@${witness}`);
  expect(places).toContain('treaty/art-2.1@en-nsr');
  expect(places).toContain('treaty/art-2.2@en-nsr');
  expect(places).toContain('treaty/art-2.1@en-tc25');
});

test('what is found without marks is found with its marks', () => {
  expect(new Set(found('hiep uoc', 'vi').map((text) => text.toLowerCase()))).toEqual(
    new Set(['hiệp ước', 'ước']),
  );
});

test('the name of a concept, or its words in one version, lead to its words in all', () => {
  for (const typed of ['third power', 'третьей державы', 'dritten Macht', 'cường quốc thứ ba']) {
    const [concept] = conceptsNamed(edition, typed);
    expect(concept?.id).toBe('third-power');
    const languages = new Set(
      concept!.occurrences.map(
        ({ document, witness }) =>
          edition.documents
            .find(({ id }) => id === document)!
            .witnesses.find(({ id }) => id === witness)!.language,
      ),
    );
    expect(languages).toEqual(new Set(['de', 'ru', 'en', 'vi']));
  }
});

test('filters leave only what they name', () => {
  const hits = search(index, parseQuery('interest'), { versions: ['protocol/en-dgfp'] });
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.every(({ witness }) => witness === 'en-dgfp')).toBe(true);
});

test('the concordance sorts by what stands to the right and to the left', () => {
  const hits = [entry('b x c', 'en'), entry('a x d', 'en'), entry('c x a', 'en')];
  const query = parseQuery('x');
  const lines = search(indexOf(hits), query);
  expect(concordance(lines, query, 'right', 'en').map(({ right }) => right.trim())).toEqual([
    'a',
    'c',
    'd',
  ]);
  expect(concordance(lines, query, 'left', 'en').map(({ left }) => left.trim())).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('an index taken up again finds the same', () => {
  const stored = JSON.parse(JSON.stringify(storeIndex(index))) as StoredIndex;
  const again = openIndex(stored, index.entries)!;
  for (const typed of ['kriegerischer', 'hiệp ước', '"third power"', 'negot* -treaty', 'ещё']) {
    expect(search(again, parseQuery(typed))).toEqual(search(index, parseQuery(typed)));
  }
});

test('an index of other texts is not taken up', () => {
  expect(openIndex(storeIndex(index), index.entries.slice(1))).toBeUndefined();
});

test('law: the index finds just those texts in which the words can be shown', () => {
  const words = [...new Set(index.entries.flatMap(({ text }) => text.split(/[^\p{L}\p{M}]+/u)))];
  const word = fc.constantFrom(...words.filter((each) => each.length > 1));
  const part = fc.oneof(
    word,
    fc.tuple(word, word).map((pair) => `"${pair.join(' ')}"`),
    word.map((each) => `-${each}`),
    word.map((each) => `${each.slice(0, 4)}*`),
  );
  const phrase = fc.tuple(fc.constantFrom(...index.entries), fc.nat()).map(
    ([{ text }, at]) =>
      `"${text
        .split(/\s+/)
        .slice(at % 20, (at % 20) + 3)
        .join(' ')}"`,
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, phrase), { minLength: 1, maxLength: 3 }), (parts) => {
      const query = parseQuery(parts.join(' '));
      const spansIn = spanFinder(query);
      const shown = index.entries.filter((entry) => spansIn(entry).length > 0);
      expect(search(index, query)).toEqual(shown);
    }),
    { seed: 1939, numRuns: 25 },
  );
});

test('law: every word of a text finds that text', () => {
  const segments = index.entries.filter(({ kind }) => kind === 'segment');
  fc.assert(
    fc.property(fc.constantFrom(...segments), fc.nat(), (segment, at) => {
      const words = segment.text.match(/(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+/gu) ?? ['x'];
      const word = words[at % words.length]!;
      const hits = search(index, parseQuery(word), { languages: [segment.language] });
      return words[0] === 'x' || hits.includes(segment);
    }),
    { seed: 1939, numRuns: 300 },
  );
});

test('law: no query breaks the search, and every span lies in its text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) =>
      search(index, parseQuery(typed)).every((hit) => {
        const spans = spansOf(hit, parseQuery(typed));
        return (
          spans.length > 0 && spans.every(({ start, end }) => start < end && end <= hit.text.length)
        );
      }),
    ),
    { seed: 1939, numRuns: 200 },
  );
});
