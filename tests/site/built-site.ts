import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterMap } from 'parse5';
import { inject } from 'vitest';
import { pageAt, type Page } from '../../src/app/page.ts';
import type { Edition, InterfaceLanguage } from '../../src/core/model/index.ts';

export type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

/** A page of the built site. */
export interface BuiltPage {
  /** Relative to the site's root, with a closing slash. */
  readonly path: string;
  readonly page: Page;
  readonly language: InterfaceLanguage;
  readonly html: string;
  /** Every element, in the order of the source. */
  readonly elements: readonly Element[];
}

/** The built site's folder. */
export const built = inject('built');

export const edition = JSON.parse(
  readFileSync(join(built, 'german-soviet-pact-1939/edition.json'), 'utf8'),
) as Edition;

/** Every page of the site; what is made to stand elsewhere, in a frame or on a disk, is none. */
export const builtPages: readonly BuiltPage[] = readdirSync(built, {
  recursive: true,
  encoding: 'utf8',
})
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.html') && !/(^|\/)embed\/|\/wortlaut-[^/]+$/.test(file))
  .map((file) => readPage(file));

/** The pages of single units, which search engines and readers without script are led to. */
export const unitPages = builtPages.filter(({ page }) => page.kind === 'unit');

function readPage(file: string): BuiltPage {
  const path = file.replace(/index\.html$/, '');
  const found = pageAt(path);
  if (!found || path === file) throw new Error(`${file} is not at the path of a page`);
  const html = readFileSync(join(built, file), 'utf8');
  const document = parse(html, { sourceCodeLocationInfo: true });
  return { path, ...found, html, elements: [...elementsIn(document)] };
}

function* elementsIn(node: Node): Generator<Element> {
  if (tree.isElementNode(node)) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** All text in an element, to the letter. */
export function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The first element with this name and, where given, this attribute value. */
export function find(
  { elements }: BuiltPage,
  tag: string,
  name?: string,
  value?: string,
): Element | undefined {
  return elements.find(
    (each) => each.tagName === tag && (name === undefined || attribute(each, name) === value),
  );
}

/** Whether a file of the site has this path; a folder is its `index.html`. */
export function isThere(path: string): boolean {
  return existsSync(join(built, path.endsWith('/') || path === '' ? `${path}index.html` : path));
}
