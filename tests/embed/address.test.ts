import { expect, test } from 'vitest';
import { parseClauseAddress, parseVersions } from '../../src/embed/clause-address.ts';

test('an address names an edition, a document and a place', () => {
  expect(parseClauseAddress(' german-soviet-pact-1939/treaty/art-2.1 ')).toEqual({
    edition: 'german-soviet-pact-1939',
    document: 'treaty',
    place: 'art-2.1',
  });
});

test.each([
  '',
  'a/b',
  'a/b/c/d',
  '../b/c',
  'a/../c',
  'a/b/..',
  'a/b/c?d',
  'https://x.org/b/c',
  'a//c',
  'a/b/<c>',
  `a/b/${'c'.repeat(200)}`,
])('what could lead elsewhere is no address: %s', (address) =>
  expect(parseClauseAddress(address)).toBeUndefined(),
);

test('versions are separated by commas or spaces, each once', () => {
  expect(parseVersions('de-signed, vi-working de-signed')).toEqual(['de-signed', 'vi-working']);
  expect(parseVersions('"><script>,a')).toEqual(['a']);
  expect(parseVersions('')).toEqual([]);
});
