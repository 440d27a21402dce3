import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatAddress, textHash } from '../../src/core/model/index.ts';
import { collatedTexts, readClauses, readCollated } from './collated-texts.ts';
import type { CollatedLine } from './collated-texts.ts';
import { readSegments } from './tei-segments.ts';
import type { FileSegment } from './tei-segments.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const EDITION = 'german-soviet-pact-1939';
const TEXTS = join(ROOT, 'sources', EDITION, 'texts');
const witnesses: ReadonlyMap<string, readonly FileSegment[]> = new Map(
  readdirSync(TEXTS)
    .sort()
    .map((file) => [file.replace(/\.xml$/, ''), readSegments(join(TEXTS, file))]),
);

/** Names of the collated files where they differ from the names of the witnesses. */
const RENAMED: Readonly<Record<string, string>> = {
  'soviet-draft.ru': 'soviet-draft.ru-draft',
  'german-draft.ru': 'german-draft.ru-translation',
};

describe('against the committed fingerprints', () => {
  // A changed hash means a changed word of a source. Enter a new one by hand, and only after the
  // word was read in a copy; sources/README.md says how.
  const path = join(import.meta.dirname, 'fingerprints.json');
  const committed = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>;

  test.each([...witnesses])('%s has every word it had, and no other', (name, segments) => {
    const [document, witness] = name.split('.');
    const found = segments.map(({ id, text }) => [
      formatAddress({ edition: EDITION, document: document!, segment: id, witness: witness! }),
      textHash(text),
    ]);
    const mine = Object.entries(committed).filter(
      ([address]) =>
        address.startsWith(`${EDITION}/${document}/`) && address.endsWith(`@${witness}`),
    );
    expect(found).toEqual(mine);
  });

  test('no fingerprint is left over from a text that is gone', () => {
    const count = [...witnesses.values()].reduce((sum, { length }) => sum + length, 0);
    expect(Object.keys(committed)).toHaveLength(count);
  });
});

test.each([...witnesses])('%s is NFC, in single lines, with single spaces', (_, segments) => {
  for (const { id, text } of segments) {
    expect({ id, text }).toEqual({
      id,
      text: text.normalize('NFC').replaceAll(/\s+/g, ' ').trim(),
    });
  }
});

const folder = collatedTexts(ROOT);

describe.runIf(folder !== undefined)('against the collated texts', () => {
  const files = folder ? readdirSync(folder).filter((file) => file !== 'comparanda.txt') : [];
  const clauses = folder ? readClauses(join(folder, 'comparanda.txt')) : [];

  test('every collated text is in the sources, and every source was collated', () => {
    const collated = [...files.map(witnessOf), ...clauses.map(({ witness }) => witness)];
    expect([...witnesses.keys()]).toEqual(collated.sort());
  });

  test.each(files)('%s to the letter, in its order, with its status', (file) => {
    const segments = witnesses.get(witnessOf(file)) ?? [];
    expect(segments.map(asLine)).toEqual(readCollated(join(folder!, file)).map(withoutPlace));
  });

  test.each(clauses)('$witness, $article to the letter', ({ witness, article, status, text }) => {
    const segments = witnesses.get(witness) ?? [];
    expect(segments.map((segment) => segment.text).join(' ')).toBe(text);
    for (const segment of segments) {
      expect(segment.id.startsWith(`${article}.`)).toBe(true);
      expect(segment.status).toBe(status);
    }
  });
});

test('only the words that were not seen in a copy are marked as doubtful', () => {
  const doubtful = [...witnesses].flatMap(([name, segments]) =>
    segments.flatMap(({ id, doubtful }) => doubtful.map((words) => `${name} ${id}: ${words}`)),
  );
  expect(doubtful).toEqual([
    'treaty.de-signed art-6.2: verlängert gilt',
    'treaty.en-nsr art-6.2: denounce',
  ]);
});

function witnessOf(file: string): string {
  const name = file.replace(/\.txt$/, '');
  return RENAMED[name] ?? name;
}

/** A segment as a line of the collated texts names it: `art-1.1+art-1.2` where it covers two. */
function asLine({ covers, status, text }: FileSegment): CollatedLine {
  return { segment: covers.join('+'), status, text };
}

/** A second reading says in brackets where it stands. */
function withoutPlace({ segment, status, text }: CollatedLine): CollatedLine {
  return { segment: segment.replace(/ \(.*\)$/, ''), status, text };
}
