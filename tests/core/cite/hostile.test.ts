import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citable, cite } from '../../../src/core/cite/index.ts';
import type { Citable, CitationFormat, Subject } from '../../../src/core/cite/index.ts';
import type { Edition } from '../../../src/core/model/index.ts';
import { same, SAMPLE } from '../annotate/sample-edition.ts';

const ART_2: Subject = {
  kind: 'text',
  address: { edition: SAMPLE.id, document: 'treaty', segment: 'art-2' },
};

function of(edition: Edition, url = 'https://example.org/treaty/art-2/'): Citable {
  return citable(edition, ART_2, { url, accessed: '2026-11-23' })!;
}

const marks = [
  '\\',
  '{',
  '}',
  '$',
  '&',
  '#',
  '_',
  '%',
  '~',
  '^',
  '|',
  '}}',
  '{{',
  '[[',
  ']]',
  "''",
  '<script>',
  '\n',
  '\r\nER  - \r\nTY  - JOUR',
  '\u2028',
  '"',
  'a',
  'Ж',
];
const titles = fc
  .array(fc.constantFrom(...marks), { minLength: 1, maxLength: 12 })
  .map((list) => list.join(''));
const withTitle = (title: string) =>
  of({
    ...SAMPLE,
    documents: SAMPLE.documents.map((document) => ({ ...document, title: same(title) })),
  });
const law = (format: CitationFormat, holds: (text: string) => void) => {
  fc.assert(
    fc.property(titles, (title) => {
      holds(cite(withTitle(title), format, 'en'));
    }),
  );
};

test('BibTeX: braces stay balanced, no mark of TeX is left bare, one entry', () => {
  law('bibtex', (text) => {
    const plain = text.replace(
      /\\textbackslash\{\}|\\textasciitilde\{\}|\\textasciicircum\{\}|\\[{}$&#_%]/g,
      '',
    );
    let depth = 0;
    for (const mark of plain) {
      depth += mark === '{' ? 1 : mark === '}' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    const [title] = /^ {2}title = .*$/m.exec(plain)!;
    expect(title).not.toMatch(/[\\$&#_%~^]/);
    expect(text.match(/^@/gm)).toHaveLength(1);
  });
});

test('RIS: one record, each line a field', () => {
  law('ris', (text) => {
    const lines = text.trimEnd().split('\r\n');
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}-(?: .*)?$/.test(line))).toBe(true);
    expect(lines.filter((line) => line.startsWith('TY') || line.startsWith('ER'))).toHaveLength(2);
  });
});

test.each(['wikipedia-en', 'wikipedia-de', 'wikipedia-ru', 'wikipedia-vi'] as const)(
  '%s: one template, no tag, no link, no further parameter',
  (format) => {
    const parameters = cite(of(SAMPLE), format, 'en').split('|').length;
    law(format, (text) => {
      expect(text.match(/\{\{|\}\}/g)).toEqual(['{{', '}}']);
      expect(text.split('|')).toHaveLength(parameters);
      expect(text.match(/<[^>]*>/g)).toEqual(['<ref>', '</ref>']);
      expect(text).not.toMatch(/\[\[|\]\]|''|~~~|\n/);
    });
  },
);

test('an address cannot leave its place', () => {
  const cited = of(SAMPLE, 'https://x/a}}|b=<script>{"');
  expect(cite(cited, 'wikipedia-en', 'en')).toContain(
    'https://x/a%7D%7D%7Cb=%3Cscript%3E%7B%22?hash=',
  );
  expect(cite(cited, 'bibtex', 'en')).not.toContain('<script>');
});
