import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { citable, cite, parseAddress } from 'wortlaut';

// An edition as the site publishes it (edition.json), and the address of a clause in one version.
const edition = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const address = parseAddress('german-soviet-pact-1939/treaty/art-2.1@de-signed');
const cited = citable(
  edition,
  { kind: 'text', address },
  { url: 'https://example.org/treaty/art-2/', accessed: '2026-01-31' },
);
assert.match(cite(cited, 'chicago', 'en'), /art\. II/);
assert.match(cite(cited, 'bibtex', 'de'), /^@\w+\{/);
assert.ok(cite(cited, 'link', 'en').includes(cited.hash));
