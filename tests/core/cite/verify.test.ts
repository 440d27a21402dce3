import { describe, expect, test } from 'vitest';
import { citedHash, citedTexts, verify, withHash } from '../../../src/core/cite/index.ts';
import type { Subject } from '../../../src/core/cite/index.ts';
import type { Edition, PublishedState } from '../../../src/core/model/index.ts';
import { occurrence, same, SAMPLE, withText } from '../annotate/sample-edition.ts';

const PLACE = { edition: SAMPLE.id, document: 'treaty' };
const DE = SAMPLE.documents[0]!.witnesses[0]!;
const WHERE = 'treaty/art-2.1@de-signed';
const OLD = DE.segments.find(({ id }) => id === 'art-2.1')!.text;
const NEW = OLD.replace('kriegerischer Handlungen', 'militärischer Handlungen');

const SUBJECTS: readonly (readonly [string, Subject])[] = [
  ['segment', { kind: 'text', address: { ...PLACE, segment: 'art-2.1', witness: 'de-signed' } }],
  ['unit', { kind: 'text', address: { ...PLACE, segment: 'art-2', witness: 'de-signed' } }],
  ['unit in all versions', { kind: 'text', address: { ...PLACE, segment: 'art-2' } }],
  ['document', { kind: 'text', address: PLACE }],
  [
    'comparison',
    {
      kind: 'comparison',
      address: { ...PLACE, segment: 'art-2.1' },
      witnesses: ['ru-signed', 'de-signed'],
    },
  ],
  [
    'words',
    {
      kind: 'text',
      address: {
        ...PLACE,
        segment: 'art-2.1',
        witness: 'de-signed',
        span: occurrence(DE, 'art-2.1', 'kriegerischer Handlungen').span,
      },
    },
  ],
];

function published(state: string, earlier: PublishedState['earlier']): PublishedState {
  return { state, date: '2026-01-01', hash: '0'.repeat(12), remark: same(''), earlier };
}

const AFTER: Edition = {
  ...withText(SAMPLE, WHERE, NEW),
  history: [published('2027.1', {}), published('2026.1', { [WHERE]: OLD })],
};

describe.each(SUBJECTS)('a citation of a %s', (_what, subject) => {
  const hash = citedHash(citedTexts(SAMPLE, subject)!);

  test('says that the text is unchanged', () => {
    expect(verify(hash, SAMPLE, subject)).toEqual({ state: 'unchanged' });
  });

  test('shows then and now, and which state had it', () => {
    const result = verify(hash, AFTER, subject);
    expect(result).toMatchObject({ state: 'changed', then: { published: { state: '2026.1' } } });
    if (result.state !== 'changed') return;
    expect(result.then?.texts).toEqual(citedTexts(SAMPLE, subject));
    expect(result.now).toEqual(citedTexts(AFTER, subject));
  });

  test('shows only now where the history does not reach back so far', () => {
    expect(verify(hash, { ...AFTER, history: [] }, subject)).not.toHaveProperty('then');
  });
});

test('a change elsewhere leaves a citation as it was', () => {
  const subject: Subject = { kind: 'text', address: { ...PLACE, segment: 'art-2.2' } };
  const hash = citedHash(citedTexts(SAMPLE, subject)!);
  expect(verify(hash, AFTER, subject)).toEqual({ state: 'unchanged' });
});

test("a segment's own hash is the hash of its citation", () => {
  const [, subject] = SUBJECTS[0]!;
  const { hash } = DE.segments.find(({ id }) => id === 'art-2.1')!;
  expect(citedHash(citedTexts(SAMPLE, subject)!)).toBe(hash);
});

test('a note is changed when its words are', () => {
  const subject: Subject = { kind: 'note', note: 'art-2-renderings' };
  const hash = citedHash(citedTexts(SAMPLE, subject)!);
  const notes = SAMPLE.notes.map((note) => ({ ...note, body: { ...note.body, en: 'Other.' } }));
  expect(verify(hash, SAMPLE, subject)).toEqual({ state: 'unchanged' });
  expect(verify(hash, { ...SAMPLE, notes }, subject)).toMatchObject({ state: 'changed' });
});

test.each([
  ['no hash', '<script>', SUBJECTS[0]![1], 'no-hash'],
  ['half a hash', 'abc', SUBJECTS[0]![1], 'no-hash'],
  [
    'no such place',
    '0123456789ab',
    { kind: 'text', address: { ...PLACE, segment: 'art-9' } },
    'no-such-place',
  ],
] as const)('unknown: %s', (_what, hash, subject, reason) => {
  expect(verify(hash, SAMPLE, subject)).toEqual({ state: 'unknown', reason });
});

test.each([
  ['https://x/a/', 'https://x/a/?hash=H'],
  ['https://x/a/?v=de&hash=old#s', 'https://x/a/?v=de&hash=H#s'],
  ['a/?', 'a/?hash=H'],
])('%s with a hash', (url, expected) => {
  expect(withHash(url, 'H')).toBe(expected);
});
