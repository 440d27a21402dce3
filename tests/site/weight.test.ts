import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defaultTreeAdapter as tree } from 'parse5';
import { expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../src/core/model/index.ts';
import { attribute, built, textOf, unitPages, type BuiltPage, type Element } from './built-site.ts';

const size = (content: string | Buffer) => gzipSync(content).length;
const file = (name: string) => readFileSync(join(built, name));

/** Bytes of HTML up to the end of the first twenty signs of the first clause, whatever is marked in them. */
function bytesToFirstWords({ html, elements }: Pick<BuiltPage, 'html' | 'elements'>): number {
  const text = elements.find((each) => {
    const id = attribute(each, 'id') ?? '';
    return attribute(each, 'class') === 'text' && !id.includes('.label@');
  })!;
  let left = Math.min(20, textOf(text).length);
  let end = 0;
  const walk = (element: Element) => {
    for (const child of element.childNodes) {
      if (left <= 0) return;
      if (tree.isElementNode(child)) walk(child);
      if (!tree.isTextNode(child)) continue;
      const taken = Math.min(left, child.value.length);
      end = child.sourceCodeLocation!.startOffset + taken;
      left -= taken;
    }
  };
  walk(text);
  return Buffer.byteLength(html.slice(0, end));
}

test('the first words of the first clause stand within the first 4096 bytes of every unit page', () => {
  const late = unitPages
    .map((page) => ({ path: page.path, bytes: bytesToFirstWords(page) }))
    .filter(({ bytes }) => bytes > 4096);
  expect(late).toEqual([]);
});

test('a unit page with its style is at most 20 kB compressed', () => {
  const heavy = unitPages
    .map(({ path, html, elements }) => {
      const styles = elements
        .filter((each) => attribute(each, 'rel') === 'stylesheet')
        .map((each) => file(new URL(attribute(each, 'href')!, `http://host/${path}`).pathname));
      expect(styles.length).toBeGreaterThan(0);
      return { path, bytes: size(html) + styles.reduce((sum, css) => sum + size(css), 0) };
    })
    .sort((a, b) => b.bytes - a.bytes);
  expect(heavy.filter(({ bytes }) => bytes > 20_000)).toEqual([]);
  console.log(`heaviest unit page: ${heavy[0]!.path}, ${heavy[0]!.bytes} bytes with its style`);
});

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

test('the script that starts the reading room is at most 45 kB compressed', () => {
  const manifest = JSON.parse(file('.vite/manifest.json').toString()) as Record<string, Chunk>;
  const started = new Set<string>();
  const start = (name: string) => {
    if (started.has(name)) return;
    started.add(name);
    manifest[name]!.imports?.forEach(start);
  };
  const entries = Object.keys(manifest).filter((name) => manifest[name]!.isEntry);
  expect(entries).toEqual(['src/ui/main.ts']);
  entries.forEach(start);
  start('src/ui/reading/open.ts');
  const weight = (name: string) => size(file(manifest[name]!.file));
  const catalogues = INTERFACE_LANGUAGES.map((tag) => weight(`src/ui/messages/${tag}.ts`));
  const total = [...started].reduce((sum, name) => sum + weight(name), Math.max(...catalogues));
  console.log(`script to start the reading room: ${total} bytes`);
  expect(total).toBeLessThanOrEqual(45_000);
});
