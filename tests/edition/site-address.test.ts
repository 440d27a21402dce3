import { expect, test } from 'vitest';
import { siteAddress } from '../../src/edition/site-address.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/wortlaut', 'https://example.org/wortlaut/'],
  ['https://example.org/wortlaut/', 'https://example.org/wortlaut/'],
  [' http://localhost:4173/ ', 'http://localhost:4173/'],
])('the site named %j stands at %j', (named, address) => {
  expect(siteAddress(named)).toBe(address);
});

test.each(['example.org', 'file:///site/', 'https://example.org/?a=1', 'https://example.org/#a'])(
  '%s is refused, named, with what to write',
  (named) => {
    expect(() => siteAddress(named)).toThrow(`"${named}"`);
  },
);
