import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown, markdownText, parseMarkdown } from '../../../src/core/annotate/index.ts';
import type { MarkdownBlock, MarkdownInline } from '../../../src/core/annotate/index.ts';

/** Writes the tree in brackets: `p(em(word) "text")`. */
function tree(blocks: readonly MarkdownBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? `p(${block.children.map(inline).join(' ')})`
        : `q(${tree(block.blocks)})`,
    )
    .join(' ');
}

function inline(node: MarkdownInline): string {
  if (node.kind === 'text') return JSON.stringify(node.text);
  if (node.kind === 'link') return `a<${node.href}>(${node.text})`;
  if (node.kind === 'citation')
    return `cite(${node.key}${node.locator ? ` | ${node.locator}` : ''})`;
  return `${node.kind === 'emphasis' ? 'em' : 'b'}(${node.children.map(inline).join(' ')})`;
}

test.each([
  ['', ''],
  ['one\ntwo\n\nthree', 'p("one two") p("three")'],
  ['*a* **b** ***c***', 'p(em("a") " " b("b") " " b(em("c")))'],
  ['*a **b** c*', 'p(em("a " b("b") " c"))'],
  ['2 * 3 * 4 and a*', 'p("2 * 3 * 4 and a*")'],
  ['*never closed', 'p("*never closed")'],
  ['**a *b** c', 'p(b("a *b") " c")'],
  ['\\*not\\* \\[@x]', 'p("*not* [@x]")'],
  ['> said\n> he\nthen', 'q(p("said he")) p("then")'],
  ['> > deep', 'q(q(p("deep")))'],
  [
    'see [@nsr, p. 76] and [@fleischhauer1990]',
    'p("see " cite(nsr | p. 76) " and " cite(fleischhauer1990))',
  ],
  [
    '[Wiki](https://en.wikipedia.org/wiki/A_(b))',
    'p(a<https://en.wikipedia.org/wiki/A_(b)>(Wiki))',
  ],
  ['[x](javascript:alert(1))', 'p("[x](javascript:alert(1))")'],
  ['[x](data:text/html,1)', 'p("[x](data:text/html,1)")'],
  ['[x](https://a" onclick="b)', 'p("[x](https://a\\" onclick=\\"b)")'],
  ['<img src=x onerror=alert(1)>', 'p("<img src=x onerror=alert(1)>")'],
  ['&lt;b&gt;', 'p("&lt;b&gt;")'],
])('%j', (text, expected) => {
  expect(tree(parseMarkdown(text))).toBe(expected);
});

test('no text is lost or made up: letters stay as they are, in order', () => {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  const notation = fc.array(
    fc.constantFrom('a', 'b ', '*', '**', '[', ']', '(', ')', '\\', '>', '\n', '\n\n', '<i>'),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(notation, (parts) => {
      const text = parts.join('');
      expect(letters(markdownText(parseMarkdown(text)))).toBe(letters(text));
    }),
    { numRuns: 1000 },
  );
});

test('escaped words are read back as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      const text = value.replace(/\s+/g, ' ').trim();
      expect(markdownText(parseMarkdown(escapeMarkdown(text)))).toBe(text);
    }),
  );
});

test('hostile marks take no time', () => {
  const begun = performance.now();
  for (const mark of ['*', '**a ', '[', '[@a, ', '[a](https://(', '> ', '\\', '*a **b ']) {
    parseMarkdown(mark.repeat(50_000 / mark.length));
  }
  expect(performance.now() - begun).toBeLessThan(2000);
});
