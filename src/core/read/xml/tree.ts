import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import type { Limits } from '../limits.ts';
import { ReadError } from '../read-error.ts';

/** An element of an XML file (XML 1.0 with namespaces), without comments and processing instructions. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  /** Namespace; empty where there is none. */
  readonly space: string;
  /** By name as written, prefix included (`xml:id`, `w:val`). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Where its start tag ends, from 1. */
  readonly line: number;
}
export type XmlNode = XmlElement | string;

interface Building extends XmlElement {
  readonly children: XmlNode[];
}

export interface XmlRules {
  readonly name: string;
  readonly limits: Limits;
  /** External document type that may be named, and is never fetched: `tmx14.dtd`. */
  readonly doctype?: RegExp;
}

const CHUNK = 1 << 16;

/**
 * Parses XML into a tree. Refuses document types, entities other than the five of XML, and trees too deep or too large;
 * faults say line and column. Throws `ReadError`.
 */
export function parseXml(source: string, rules: XmlRules): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const builder = new TreeBuilder(rules, parser);
  parser.on('doctype', (text) => builder.doctype(text));
  parser.on('opentag', (tag) => builder.open(tag));
  parser.on('closetag', () => builder.close());
  parser.on('text', (text) => builder.text(text));
  parser.on('cdata', (text) => builder.text(text));
  parser.on('error', (error) => builder.fault(error.message));
  for (let at = 0; at < source.length; at += CHUNK) parser.write(source.slice(at, at + CHUNK));
  parser.close();
  return builder.root();
}

class TreeBuilder {
  readonly #rules: XmlRules;
  readonly #place: { readonly line: number; readonly column: number };
  readonly #open: Building[] = [];
  #root: Building | undefined;
  #nodes = 0;

  constructor(rules: XmlRules, place: { readonly line: number; readonly column: number }) {
    this.#rules = rules;
    this.#place = place;
  }

  open(tag: SaxesTagNS): void {
    const { limits } = this.#rules;
    if (this.#open.length >= limits.depth) {
      this.#refuse('bomb', `more than ${limits.depth} elements stand inside one another`);
    }
    this.#count();
    const attributes: Record<string, string> = {};
    for (const { name, value } of Object.values(tag.attributes)) attributes[name] = value;
    const element: Building = {
      name: tag.local,
      space: tag.uri,
      attributes,
      children: [],
      line: this.#place.line,
    };
    this.#open.at(-1)?.children.push(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  close(): void {
    this.#open.pop();
  }

  text(text: string): void {
    this.#count();
    this.#open.at(-1)?.children.push(text);
  }

  doctype(text: string): void {
    if (this.#rules.doctype?.test(text.trim())) return;
    const what = text.includes('[')
      ? 'defines its own entities or elements'
      : 'names a document type';
    this.#refuse(
      'doctype',
      `it ${what} (<!DOCTYPE ...>), which is not read; delete that declaration`,
    );
  }

  fault(message: string): never {
    const reason = message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '');
    const entity = reason.startsWith('undefined entity')
      ? '; entities are not resolved, write the character itself'
      : '';
    this.#refuse('xml', `${reason}${entity}`);
  }

  root(): XmlElement {
    if (!this.#root) this.#refuse('xml', 'it has no element');
    return this.#root;
  }

  #count(): void {
    if (++this.#nodes > this.#rules.limits.nodes) {
      this.#refuse('too-large', `it has more than ${this.#rules.limits.nodes} elements and texts`);
    }
  }

  #refuse(kind: 'xml' | 'doctype' | 'bomb' | 'too-large', reason: string): never {
    const place = { line: this.#place.line, column: this.#place.column + 1 };
    throw new ReadError(
      kind,
      `${this.#rules.name}, line ${place.line}, column ${place.column}: ${reason}.`,
      place,
    );
  }
}

/** All text inside an element, as it stands. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The first element of a name on a path of child names. */
export function find(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, name) => at && elementsOf(at).find((child) => child.name === name),
    element,
  );
}

/** Every element of a name at any depth, in document order, not looking inside those found. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    child.name === name ? [child] : findAll(child, name),
  );
}
