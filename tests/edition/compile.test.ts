import { expect, test } from 'vitest';
import { textHash } from '../../src/core/model/index.ts';
import { compileSources } from '../../src/edition/index.ts';
import { asBytes, SMALL_EDITION } from './small-edition.ts';

function compiled() {
  const result = compileSources(asBytes(SMALL_EDITION));
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 2));
  return result.edition;
}

const treaty = () => compiled().documents[0]!;

test('segments keep their words, status and order, and cover canonical clauses', () => {
  const [german, english] = treaty().witnesses;
  expect(german!.segments.map(({ id, text, status }) => `${id} ${status} ${text}`)).toEqual([
    'title c Vertrag',
    'art-1.label c Artikel I.',
    'art-1.1 c Die Macht wird der Macht nicht schaden,',
    'art-1.2 u auch nicht im Kriege.',
    'art-2.1 c Er gilt ab heute.',
  ]);
  expect(english!.segments.map(({ covers }) => covers.join('+'))).toEqual([
    'title',
    'art-1.label',
    'art-1.1+art-1.2',
  ]);
});

test('doubtful words are a span of the segment', () => {
  const { text, doubtful } = treaty().witnesses[0]!.segments[3]!;
  expect(doubtful!.map(({ start, end }) => text.slice(start, end))).toEqual(['im Kriege']);
});

test('what a witness lacks is a gap with its reason', () => {
  expect(treaty().witnesses[1]!.gaps).toEqual([
    {
      segments: ['art-2.1'],
      reason: 'omitted',
      remark: { en: 'Not there.', vi: 'Không có.', de: 'Fehlt.', ru: 'Нет.' },
    },
  ]);
});

test('a text that breaks off says why', () => {
  const [segment] = compiled().documents[1]!.witnesses[0]!.segments;
  expect(segment).toMatchObject({ status: 'gap', remark: { vi: 'Bị ngắt.' } });
});

test('every text has its hash, and the edition one over all', () => {
  const edition = compiled();
  const witnesses = edition.documents.flatMap((document) =>
    document.witnesses.map((witness) => ({ name: `${document.id}/${witness.id}`, witness })),
  );
  for (const { witness } of witnesses) {
    const lines = witness.segments.map(({ id, text }) => `${id}\t${text}\n`);
    expect(witness.hash).toBe(textHash(lines.join('')));
    for (const { text, hash } of witness.segments) expect(hash).toBe(textHash(text));
  }
  const lines = witnesses.map(({ name, witness }) => `${name}\t${witness.hash}\n`);
  expect(edition.hash).toBe(textHash(lines.join('')));
});

test('words of terms, variants and notes are found in the text', () => {
  const edition = compiled();
  const { text } = treaty().witnesses[0]!.segments[2]!;
  const spans = edition.concepts[0]!.occurrences.map(({ span }) => span);
  expect(spans).toEqual([
    { start: 4, end: 9 },
    { start: 19, end: 24 },
  ]);
  const [harm, never] = treaty().witnesses[0]!.variants;
  expect(text.slice(harm!.places[0]!.span.start, harm!.places[0]!.span.end)).toBe('schaden');
  expect(never).toMatchObject({ segments: ['art-1.1'], lemma: '' });
  expect(never!.places).toEqual([{ segment: 'art-1.1', span: { start: 14, end: 14 } }]);
  expect(edition.notes[0]!.targets[0]!.spans).toEqual([
    { witness: 'de', segment: 'art-1.1', span: { start: 4, end: 9 }, text: 'Macht' },
  ]);
});

test('a variant of merged clauses concerns each of them', () => {
  const apparatus = JSON.stringify({
    document: 'treaty',
    witness: 'en',
    variants: [
      {
        id: 'harm',
        lemma: 'harm',
        places: [{ segment: 'art-1.1-2' }],
        readings: [{ text: 'hurt', copies: ['print'] }],
      },
    ],
  });
  const result = compileSources(
    asBytes({ ...SMALL_EDITION, 'apparatus/treaty.en.json': apparatus }),
  );
  const variants = result.ok ? result.edition.documents[0]!.witnesses[1]!.variants : [];
  expect(variants[0]!.segments).toEqual(['art-1.1', 'art-1.2']);
});

test('the same sources give the same edition, whatever the order of their files', () => {
  const reversed = new Map([...asBytes(SMALL_EDITION)].reverse());
  expect(compileSources(reversed)).toEqual(compileSources(asBytes(SMALL_EDITION)));
});

test('a byte order mark is passed over', () => {
  const marked = Object.entries(SMALL_EDITION).map(([path, text]) => [path, `\uFEFF${text}`]);
  expect(compileSources(asBytes(Object.fromEntries(marked)))).toEqual({
    ok: true,
    edition: compiled(),
  });
});

test('a ruling of the editors is of the edition', () => {
  const ruling = {
    language: 'de',
    wordings: ['eins', 'zwei'],
    class: 'spelling',
    remark: { en: 'x', vi: 'x', de: 'x', ru: 'x' },
  };
  const compiledWith = (...rulings: object[]) =>
    compileSources(asBytes({ ...SMALL_EDITION, 'rulings.json': JSON.stringify(rulings, null, 1) }));
  const good = compiledWith(ruling);
  expect(good.ok && good.edition.rulings).toEqual([ruling]);
  const bad = compiledWith(
    { ...ruling, class: 'omission' },
    { ...ruling, wordings: ['a', 'b', 'c'] },
  );
  expect(bad.ok ? [] : bad.faults.map(({ message }) => message)).toEqual([
    '[0].class is "omission"; expected one of substantive, spelling, capitals, punctuation, word-form, order',
    '[1].wordings has 3 entries; expected at most 2',
  ]);
  const wrong = compiledWith(
    { ...ruling, wordings: ['eins', 'eins'] },
    ruling,
    { ...ruling, wordings: ['zwei', 'eins'] },
    { ...ruling, language: 'xx' },
  );
  expect(wrong.ok ? [] : wrong.faults.map(({ message }) => message)).toEqual([
    'the two wordings are the same, "eins": a ruling is on a difference',
    'there is a ruling on "zwei / eins" already',
    expect.stringContaining('no version is in "xx"'),
  ]);
});

test('while a text is edited its published state need not agree with it; otherwise it must', () => {
  const published = { state: '2026.1', date: '2026-11-23', hash: '000000000000', earlier: {} };
  const remark = { en: 'x', vi: 'x', de: 'x', ru: 'x' };
  const files = asBytes({
    ...SMALL_EDITION,
    'history.json': JSON.stringify([{ ...published, remark }]),
  });
  expect(compileSources(files, { isDraft: true }).ok).toBe(true);
  expect(compileSources(files).ok).toBe(false);
});
