import { defaultTreeAdapter, parse, parseFragment } from 'parse5';
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes, TreeAdapter } from 'parse5';
import type { Limits } from '../limits.ts';
import { ReadError } from '../read-error.ts';
import { say } from '../sentences.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/**
 * Parses HTML as browsers do (WHATWG HTML, section 13.2), so that tag soup gives the tree its author saw.
 * Throws `ReadError` where elements are nested or numbered beyond the limits.
 */
export function parseHtml(source: string, name: string, limits: Limits): HtmlParent {
  return parse(source, { treeAdapter: guarded(name, limits), scriptingEnabled: false });
}

/** Decodes character references in text that is not HTML otherwise (`&nbsp;` in Markdown). */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  const fragment = parseFragment(text.replaceAll('<', '&lt;'));
  return fragment.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function guarded(name: string, limits: Limits): TreeAdapter<DefaultTreeAdapterMap> {
  let nodes = 0;
  let depth = 0;
  const count = () => {
    if (++nodes <= limits.nodes) return;
    throw new ReadError('too-large', say('manyElements', { name, most: limits.nodes }));
  };
  return {
    ...defaultTreeAdapter,
    createElement(tag, space, attributes) {
      count();
      return defaultTreeAdapter.createElement(tag, space, attributes);
    },
    createCommentNode(text) {
      count();
      return defaultTreeAdapter.createCommentNode(text);
    },
    onItemPush() {
      if (++depth <= limits.depth) return;
      throw new ReadError('bomb', say('deepElements', { name, most: limits.depth }));
    },
    onItemPop() {
      depth--;
    },
  };
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** All text inside, without what no browser shows. */
export function textOf(node: HtmlNode): string {
  if ('value' in node) return node.value;
  if (!isElement(node) || node.tagName === 'script' || node.tagName === 'style') return '';
  return node.childNodes.map(textOf).join('');
}

/** The first element that passes, in document order. */
export function findElement(
  parent: HtmlParent,
  test: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    const found = test(child) ? child : findElement(child, test);
    if (found) return found;
  }
  return undefined;
}
