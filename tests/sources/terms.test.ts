import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Localized } from '../../src/core/model/index.ts';
import { readSegments } from './tei-segments.ts';

const SOURCES = resolve(import.meta.dirname, '../../sources/german-soviet-pact-1939');

interface Mark {
  readonly segment: string;
  readonly words: string;
  readonly nth?: number;
}

interface Concept {
  readonly id: string;
  readonly occurrences: Readonly<Record<string, readonly Mark[]>>;
  readonly remarks?: Readonly<Record<string, Localized>>;
}

const { concepts } = JSON.parse(readFileSync(join(SOURCES, 'terms/terms.json'), 'utf8')) as {
  readonly concepts: readonly Concept[];
};

/** Where marked words stand without being the concept's: in `boundary of the spheres` they render Grenze. */
const OTHER_SENSE: readonly string[] = [
  'delimitation protocol/en-nsr p-1.1 boundary',
  'contracting-parties treaty/vi-wikipedia art-2.2 bên',
];

test('the table has a row for each of the twenty concepts', () => {
  expect(concepts.map(({ id }) => id)).toEqual([
    'contracting-parties',
    'act-of-violence',
    'aggressive-action',
    'attack',
    'belligerent-action',
    'third-power',
    'support',
    'consultation',
    'grouping-of-powers',
    'settlement-commission',
    'denounce',
    'ratification',
    'sphere-of-interest',
    'rearrangement',
    'delimitation',
    'vilna-area',
    'river-line',
    'disinterest',
    'strictly-secret',
    'full-power',
  ]);
});

test.each(concepts)('$id is marked wherever its words stand', ({ id, occurrences }) => {
  const unmarked = Object.entries(occurrences).flatMap(([witness, marks]) => {
    const isMarked = (segment: string, words: string): boolean =>
      marks.some((mark) => mark.segment === segment && hasWords(mark.words, words));
    return segmentsOf(witness).flatMap(({ id: segment, text }) =>
      [...new Set(marks.map(({ words }) => words))]
        .filter((words) => hasWords(text, words) && !isMarked(segment, words))
        .map((words) => `${id} ${witness} ${segment} ${words}`),
    );
  });
  expect(unmarked.filter((place) => !OTHER_SENSE.includes(place))).toEqual([]);
});

test('the authentic texts of a concept are both marked, or neither', () => {
  const halves = concepts.flatMap(({ id, occurrences }) =>
    ['treaty', 'protocol']
      .filter((name) => `${name}/de-signed` in occurrences !== `${name}/ru-signed` in occurrences)
      .map((name) => `${id} in ${name}`),
  );
  expect(halves).toEqual([]);
});

test('the versions that speak of influence say so in a remark', () => {
  const concept = concepts.find(({ id }) => id === 'sphere-of-interest');
  const influence = Object.entries(concept?.occurrences ?? {}).filter(([, marks]) =>
    marks.some(({ words }) => /influence|влияния|ảnh hưởng/.test(words)),
  );
  expect(influence.map(([witness]) => witness)).toEqual([
    'protocol/en-nsr',
    'protocol/ru-backtranslation',
    'protocol/vi-wikipedia',
  ]);
  expect(Object.keys(concept?.remarks ?? {}).sort()).toEqual(influence.map(([name]) => name));
});

describe('literal renderings', () => {
  const files = readdirSync(join(SOURCES, 'renderings'));
  const renderings = files.map(
    (file) =>
      JSON.parse(readFileSync(join(SOURCES, 'renderings', file), 'utf8')) as {
        readonly document: string;
        readonly witness: string;
        readonly language: string;
        readonly segments: Readonly<Record<string, string>>;
      },
  );

  test('exist in English and Vietnamese for both signed texts of both documents', () => {
    expect(files.map((file) => basename(file, '.json'))).toEqual(
      ['protocol', 'treaty'].flatMap((name) =>
        ['de', 'ru'].flatMap((text) =>
          ['en', 'vi'].map((language) => `${name}.${text}-signed.${language}-x-lit-${text}`),
        ),
      ),
    );
  });

  test.each(renderings)('$document/$witness in $language has every clause', (rendering) => {
    const clauses = segmentsOf(`${rendering.document}/${rendering.witness}`)
      .map(({ id }) => id)
      .filter((id) => id !== 'title' && !id.endsWith('.label') && !id.startsWith('closing.'));
    expect(Object.keys(rendering.segments)).toEqual(clauses);
    expect(
      Object.values(rendering.segments).every((text) => text === text.normalize('NFC').trim()),
    ).toBe(true);
  });
});

function segmentsOf(witness: string): ReturnType<typeof readSegments> {
  return readSegments(join(SOURCES, 'texts', `${witness.replace('/', '.')}.xml`));
}

/** Whether the words stand whole in the text. */
function hasWords(text: string, words: string): boolean {
  const escaped = words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${escaped}(?![\p{L}\p{M}\p{N}])`, 'u').test(
    text,
  );
}
