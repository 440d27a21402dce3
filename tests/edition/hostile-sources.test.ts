import { expect, test } from 'vitest';
import { asBytes, faultsOf, SMALL_EDITION, withChange } from './small-edition.ts';

const DE = 'texts/treaty.de.xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

const withProlog = (prolog: string) => asBytes(withChange(DE, HEAD, HEAD + prolog));

const LOL = Array.from({ length: 9 }, (_, level) => {
  const inner = level === 0 ? 'lol' : `&lol${level - 1};`;
  return `<!ENTITY lol${level} "${inner.repeat(10)}">`;
}).join('\n');

const REFUSED =
  'texts/treaty.de.xml:2:1: a DOCTYPE is not allowed: a source holds its whole text itself and loads nothing';

test.each([
  ['entities that grow to gigabytes', `<!DOCTYPE TEI [\n${LOL}\n]>\n`],
  ['an entity from a file', '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n'],
  ['a DTD from elsewhere', '<!DOCTYPE TEI SYSTEM "https://example.org/tei.dtd">\n'],
])('refused: %s', (_name, prolog) => {
  const started = performance.now();
  expect(faultsOf(withProlog(prolog))).toEqual([REFUSED]);
  expect(performance.now() - started).toBeLessThan(1000);
});

test('an entity is not looked for outside', () => {
  const files = asBytes(withChange(DE, 'Er gilt', '&xxe;'));
  expect(faultsOf(files)).toEqual([
    'texts/treaty.de.xml:19:65: the XML is not well formed: undefined entity',
  ]);
});

test('a stylesheet is not loaded', () => {
  expect(faultsOf(withProlog('<?xml-stylesheet href="https://example.org/x.xsl"?>\n'))).toEqual([
    'texts/treaty.de.xml:2:1: the processing instruction "xml-stylesheet" is not allowed: a source holds its whole text itself and loads nothing',
  ]);
});

test('an element of another namespace is refused', () => {
  const script = '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>';
  expect(faultsOf(asBytes(withChange(DE, 'Er gilt', script)))).toEqual([
    'texts/treaty.de.xml:19:65: the element script is in the namespace "http://www.w3.org/1999/xhtml": only TEI (xmlns="http://www.tei-c.org/ns/1.0") is read',
  ]);
});

test('bytes of Latin-1 are told by line and column', () => {
  const files = new Map(asBytes(withChange(DE, 'Er gilt', 'Für')));
  const bytes = [...files.get(DE)!];
  const at = bytes.findIndex((byte, index) => byte === 0xc3 && bytes[index + 1] === 0xbc);
  files.set(DE, Uint8Array.from([...bytes.slice(0, at), 0xfc, ...bytes.slice(at + 2)]));
  expect(faultsOf(files)).toEqual([
    'texts/treaty.de.xml:19:66: byte 0xFC is not UTF-8: save the file in UTF-8',
  ]);
});

test('a character cut at the end of a file is no UTF-8', () => {
  const files = new Map(asBytes(SMALL_EDITION));
  files.set('history.json', Uint8Array.from([0x5b, 0x5d, 0x0a, 0xe1, 0xbb]));
  expect(faultsOf(files)).toEqual([
    'history.json:2:1: byte 0xE1 is not UTF-8: save the file in UTF-8',
  ]);
});

test('a declared encoding other than UTF-8 is refused', () => {
  expect(faultsOf(asBytes(withChange(DE, 'encoding="UTF-8"', 'encoding="ISO-8859-1"')))).toEqual([
    'texts/treaty.de.xml:1:31: the file declares the encoding "ISO-8859-1": sources are UTF-8',
  ]);
});

test('decomposed text is told where it begins', () => {
  const files = asBytes(withChange(DE, 'Er gilt', 'Fu\u0308r alle gilt'));
  expect(faultsOf(files)).toEqual([
    'texts/treaty.de.xml:19:66: "u\u0308" is written with 2 code units and is not NFC: normalise the file to NFC',
  ]);
});

test('text that a character reference decomposes is no NFC either', () => {
  expect(faultsOf(asBytes(withChange(DE, 'Er gilt', 'Fu&#x308;r')))).toEqual([
    'texts/treaty.de.xml:19:34: the text of "art-2.1" is not NFC: normalise it',
  ]);
});

test('elements nested 101 deep are refused, and a hundred thousand deep too', () => {
  for (const depth of [101, 100_000]) {
    const text = '<TEI xmlns="http://www.tei-c.org/ns/1.0">'.repeat(depth);
    expect(faultsOf(new Map([...asBytes(SMALL_EDITION), ...asBytes({ [DE]: text })]))).toEqual([
      'texts/treaty.de.xml:1:4101: elements are nested deeper than 100: a text of an edition is flat',
    ]);
  }
});

test('JSON nested 101 deep is refused, and a million deep too', () => {
  for (const depth of [101, 1_000_000]) {
    const files = asBytes({ ...SMALL_EDITION, 'history.json': '['.repeat(depth) });
    expect(faultsOf(files)).toEqual([
      'history.json:1:101: values are nested deeper than 100: no source of an edition is',
    ]);
  }
});

test('a huge attribute is refused', () => {
  const files = asBytes(withChange(DE, 'n="art-2"', `n="${'a'.repeat(1_000_000)}"`));
  expect(faultsOf(files)).toEqual([
    'texts/treaty.de.xml:19:24: the attribute n has 1000000 characters; 10000 at most are read',
  ]);
});

test('a file of more than 20 MB is not read', () => {
  const files = new Map([...asBytes(SMALL_EDITION)]);
  files.set('terms/terms.json', new Uint8Array(20_000_001));
  expect(faultsOf(files)).toEqual([
    'terms/terms.json:1:1: the file has 20000001 bytes; a source may have 20000000 at most: divide it',
  ]);
});

test('a key that would change the prototype is refused', () => {
  const key = '"segments": { "__proto__": "x",';
  const path = 'renderings/treaty.de.en-x-lit-de.json';
  expect(faultsOf(asBytes(withChange(path, '"segments": {', key)))).toEqual([
    'renderings/treaty.de.en-x-lit-de.json:5:17: the key "__proto__" cannot be a key',
  ]);
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
});

test('a fault is one line, whatever it quotes', () => {
  const files = asBytes(withChange(DE, 'ana="#u"', 'ana="#a&#10;b&#10;treaty.xml:1:1: no fault"'));
  expect(faultsOf(files)).toEqual([
    'texts/treaty.de.xml:18:30: the status is "a b treaty.xml:1:1: no fault"; expected one of #c, #u, #gap, #w',
  ]);
});
