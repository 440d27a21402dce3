import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  curatedAnnotations,
  findLoose,
  notesFromMarkdown,
  notesToMarkdown,
  readAnnotations,
  targetAt,
  toAnnotations,
} from '../../../src/core/annotate/index.ts';
import type { Imported } from '../../../src/core/annotate/index.ts';
import { ownNotes } from './own-notes.ts';
import { SAMPLE } from './sample-edition.ts';

const NOW = '2026-11-23T12:00:00.000Z';
const OPTIONS = { base: 'https://example.org/', generated: NOW };

function notesOf(imported: Imported) {
  if (!imported.ok) throw new Error(imported.error);
  return imported.notes;
}

const read = (value: unknown) => readAnnotations(JSON.stringify(value), NOW);

describe('round trips', () => {
  test('notes to JSON-LD and back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ownNotes, { selector: ({ id }) => id, minLength: 1 }), (notes) => {
        expect(notesOf(read(toAnnotations(notes, OPTIONS)))).toEqual(notes);
      }),
    );
  });

  test('notes to Markdown and back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ownNotes, { selector: ({ id }) => id, minLength: 1 }), (notes) => {
        const text = notesToMarkdown(notes);
        expect(notesOf(notesFromMarkdown(text))).toEqual(notes);
        expect(notesOf(notesFromMarkdown(text.replaceAll('\n', '\r\n')))).toEqual(notes);
      }),
    );
  });
});

test('a note has the form of the W3C model: fragment, refined by words and offsets, with the state', () => {
  const place = {
    edition: SAMPLE.id,
    document: 'treaty',
    segment: 'art-2.1',
    witness: 'en-nsr',
    span: { start: 64, end: 82 },
  };
  const note = {
    id: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
    created: NOW,
    modified: NOW,
    motivation: 'questioning' as const,
    tags: ['law'],
    body: 'Who began?',
    targets: [targetAt(SAMPLE, place)!],
  };
  expect(toAnnotations([note], OPTIONS)).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    total: 1,
    first: {
      type: 'AnnotationPage',
      items: [
        {
          id: 'urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8',
          type: 'Annotation',
          motivation: 'questioning',
          body: [
            {
              type: 'TextualBody',
              value: 'Who began?',
              format: 'text/markdown',
              purpose: 'questioning',
            },
            { type: 'TextualBody', value: 'law', purpose: 'tagging' },
          ],
          target: [
            {
              type: 'SpecificResource',
              source: 'https://example.org/german-soviet-pact-1939/treaty/',
              selector: {
                type: 'FragmentSelector',
                value: 'art-2.1@en-nsr',
                refinedBy: [
                  { type: 'TextQuoteSelector', exact: 'belligerent action' },
                  { type: 'TextPositionSelector', start: 64, end: 82 },
                ],
              },
              state: { type: 'oa:State', 'schema:identifier': '0123456789ab' },
            },
          ],
        },
      ],
    },
  });
});

test('curated notes have a body in each of their languages, and their words in each version', () => {
  const collection = curatedAnnotations(SAMPLE, OPTIONS);
  expect(collection).toMatchObject({
    first: {
      items: [
        {
          id: 'https://example.org/german-soviet-pact-1939/notes/art-2-renderings/',
          'schema:headline': [
            { '@value': 'How the words were rendered', '@language': 'en' },
            { '@value': 'Các cách dịch', '@language': 'vi' },
          ],
          body: [
            { language: 'en' },
            { language: 'vi' },
            { value: 'translation', purpose: 'tagging' },
          ],
          target: [
            { selector: { value: 'art-2.1' } },
            {
              selector: {
                value: 'art-2.1@de-signed',
                refinedBy: [{ exact: 'kriegerischer Handlungen' }, {}],
              },
            },
            {
              selector: {
                value: 'art-2.1@en-nsr',
                refinedBy: [{ exact: 'belligerent action' }, {}],
              },
            },
          ],
          'dcterms:references': ['nsr, p. 76'],
        },
      ],
    },
  });
  expect(notesOf(read(collection))[0]?.targets).toHaveLength(3);
});

describe('files of other tools', () => {
  test('Hypothesis', () => {
    const file = {
      export_date: NOW,
      annotations: [
        {
          id: 'AVx2',
          created: '2024-01-02T03:04:05+01:00',
          updated: '2024-02-02T03:04:05+01:00',
          uri: 'https://avalon.example/treaty',
          text: 'Not *attack*.',
          tags: ['wording'],
          target: [
            {
              source: 'https://avalon.example/treaty',
              selector: [
                { type: 'RangeSelector', startContainer: '/p[2]', startOffset: 1 },
                { type: 'TextPositionSelector', start: 4001, end: 4019 },
                {
                  type: 'TextQuoteSelector',
                  exact: 'belligerent action',
                  prefix: 'of ',
                  suffix: ' by',
                },
              ],
            },
          ],
        },
        {
          id: 'page',
          text: 'a page note',
          uri: 'https://avalon.example/',
          target: [{ source: 'x' }],
        },
      ],
    };
    const result = read(file);
    expect(result).toEqual({
      ok: true,
      notes: [
        {
          id: 'AVx2',
          created: '2024-01-02T02:04:05.000Z',
          modified: '2024-02-02T02:04:05.000Z',
          motivation: 'commenting',
          tags: ['wording'],
          body: 'Not *attack*.',
          targets: [
            {
              kind: 'loose',
              source: 'https://avalon.example/treaty',
              quote: { exact: 'belligerent action', prefix: 'of ', suffix: ' by' },
            },
          ],
        },
      ],
      skipped: [{ at: 'annotations[1]', reason: 'no-words' }],
    });
  });

  test('Recogito, as W3C annotations and in its own form', () => {
    const w3c = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: '#07475897-d2eb-4dce-aa12-ecb50771c734',
      type: 'Annotation',
      body: [
        { type: 'TextualBody', value: 'My comment', purpose: 'commenting' },
        { type: 'TextualBody', value: 'tag', purpose: 'tagging' },
      ],
      target: {
        selector: [
          { type: 'TextQuoteSelector', exact: 'kriegerischer Handlungen' },
          { type: 'TextPositionSelector', start: 977, end: 1001 },
        ],
      },
    };
    const own = {
      id: 'a1',
      bodies: [{ purpose: 'commenting', value: 'Hi' }],
      target: { selector: [{ quote: 'dritte Macht', start: 5, end: 17 }] },
    };
    expect(notesOf(read([w3c, own]))).toMatchObject([
      {
        id: '07475897-d2eb-4dce-aa12-ecb50771c734',
        body: 'My comment',
        tags: ['tag'],
        created: NOW,
        targets: [{ kind: 'loose', quote: { exact: 'kriegerischer Handlungen' } }],
      },
      { id: 'a1', body: 'Hi', targets: [{ quote: { exact: 'dritte Macht' } }] },
    ]);
  });

  test('Apache Annotator: one target, one selector, a body of text', () => {
    const file = {
      id: 'https://example.com/a',
      type: 'Annotation',
      body: 'plain',
      target: {
        source: 'https://example.com/page',
        selector: { type: 'TextQuoteSelector', exact: 'third power', prefix: 'a ', suffix: ',' },
      },
    };
    expect(notesOf(read(file))).toMatchObject([
      { id: 'https://example.com/a', body: 'plain', targets: [{ quote: { suffix: ',' } }] },
    ]);
  });

  test('their words are placed where one segment of the edition has them, and nowhere else', () => {
    expect(findLoose(SAMPLE, { exact: 'belligerent action', prefix: 'x' })).toMatchObject({
      place: { document: 'treaty', segment: 'art-2.1', witness: 'en-nsr' },
      quote: { start: 64, end: 82 },
    });
    expect(findLoose(SAMPLE, { exact: 'Contracting Part' })).toBeUndefined();
    expect(findLoose(SAMPLE, { exact: 'not in it' })).toBeUndefined();
    expect(findLoose(SAMPLE, { exact: '' })).toBeUndefined();
  });
});

describe('a bad file is refused as a whole, with the place named', () => {
  const target = { selector: { type: 'TextQuoteSelector', exact: 'x' } };
  const good = { id: 'a', target };
  test.each([
    ['no JSON', '{', /^The file is not JSON: /],
    ['no annotations', '{"a": 1}', /holds no annotations/],
    ['a number', '7', /^The file must be an annotation or a list/],
    ['no id', [good, { target }], /^\[1\] has no id/],
    [
      'an id with a line break',
      [{ id: 'a\n## note b', target }],
      /^\[0\]\.id must not be empty nor/,
    ],
    ['a bad date', [{ ...good, created: 'soon' }], /^\[0\]\.created is no date: "soon"/],
    [
      'words that are a number',
      [{ id: 'a', target: { selector: { exact: 5 } } }],
      /^\[0\]\.target\.selector\.exact must be a text, but is 5/,
    ],
    [
      'too long words',
      [{ id: 'a', target: { selector: { exact: 'x'.repeat(20_001) } } }],
      /exact has 20001 characters; 20000 are the most/,
    ],
    [
      'too many tags',
      [{ ...good, tags: Array.from({ length: 51 }, String) }],
      /tags has 51 items; 50 are the most/,
    ],
    [
      'negative offsets',
      [
        {
          id: 'a',
          target: {
            source: 'x/y',
            state: { 'schema:identifier': 'h' },
            selector: {
              type: 'FragmentSelector',
              value: 'z',
              refinedBy: [{ exact: 'x' }, { start: -1, end: 3 }],
            },
          },
        },
      ],
      /start must be a whole number from 0, but is -1/,
    ],
    [
      'a fragment that is no place',
      [
        {
          id: 'a',
          target: {
            source: 'x/y',
            state: { 'schema:identifier': 'h' },
            selector: { type: 'FragmentSelector', value: '../z' },
          },
        },
      ],
      /names no place of an edition: "\.\.\/z"/,
    ],
    [
      'a page that is not in the file',
      { id: 'c', type: 'AnnotationCollection', first: 'https://x' },
      /names its annotations by address only/,
    ],
  ])('%s', (_what, file, message) => {
    const result = typeof file === 'string' ? readAnnotations(file, NOW) : read(file);
    expect(result).toMatchObject({ ok: false, error: expect.stringMatching(message) });
  });

  test('deep, long and many', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(readAnnotations(deep, NOW)).toMatchObject({
      error: expect.stringContaining('levels deep'),
    });
    expect(readAnnotations(' '.repeat(10_000_001), NOW)).toMatchObject({
      error: expect.stringContaining('10000000 are the most'),
    });
    expect(read(Array.from({ length: 10_001 }, () => 0))).toMatchObject({
      error: expect.stringContaining('10000 are the most'),
    });
  });

  test('names of the language itself are only names', () => {
    const file =
      '{"id":"a","__proto__":{"target":{}},"constructor":1,"target":{"selector":{"exact":"x"}}}';
    expect(notesOf(readAnnotations(file, NOW))).toHaveLength(1);
    expect(({} as Record<string, unknown>)['target']).toBeUndefined();
  });

  test.each([
    ['# Notes', /no line "## note/],
    ['## note a\n- created: soon\n', /^Line 2 has no date: "soon"/],
    ['## note a\nwords\n\nbody', /^Line 2 must be "- name: value", but is "words"/],
    [
      '## note a\n- created: 2026-01-01\n- modified: 2026-01-01\n- place: ../x\n  - state: "h"\n',
      /^Line 4 names no place/,
    ],
    [
      '## note a\n- created: 2026-01-01\n- modified: 2026-01-01\n- place: a/b/c\n',
      /^Line 4 the place needs the "state"/,
    ],
  ])('Markdown: %j', (file, message) => {
    expect(notesFromMarkdown(file)).toMatchObject({
      ok: false,
      error: expect.stringMatching(message),
    });
  });
});
