import assert from 'node:assert/strict';
import { anchor, quote } from 'wortlaut';

// Words are remembered with what stands around them, and found again after the text has changed.
const before =
  'Should one of the Parties become the object of belligerent action by a third power,';
const start = before.indexOf('third power');
const remembered = quote(before, { start, end: start + 'third power'.length });

const after = `In case that ${before}`;
const found = anchor(after, remembered);
assert.equal(found.found, 'moved');
assert.equal(after.slice(found.span.start, found.span.end), 'third power');

assert.equal(anchor('Another text altogether.', remembered).found, 'orphan');
