import { expect, test } from 'vitest';
import { formatAddress, parseAddress } from '../../src/core/model/index.ts';

test.each([
  'german-soviet-pact-1939/treaty',
  'german-soviet-pact-1939/treaty/art-2',
  'german-soviet-pact-1939/treaty/art-2.1@ru-signed',
  'german-soviet-pact-1939/treaty/art-2.1@ru-signed:45-60',
])('an address is written as it was read: %s', (text) => {
  expect(formatAddress(parseAddress(text)!)).toBe(text);
});

test.each([
  '',
  'treaty',
  'a/b/c@d:9-3',
  'a/b/c:1-2',
  'a/b/../c',
  'a/b/<script>',
  'a/b/c@d:1-99999999999',
])('no address: %j', (text) => {
  expect(parseAddress(text)).toBeUndefined();
});
