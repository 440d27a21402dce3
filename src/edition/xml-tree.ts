import { SaxesParser } from 'saxes';
import type { FaultList } from './fault.ts';
import { quoted } from './fault.ts';
import type { SourceText } from './source-text.ts';

/** An element of a source, with the offset of its `<`. */
export interface XmlElement {
  /** Local name; the namespace is TEI's, anything else is a fault. */
  readonly name: string;
  readonly offset: number;
  /** By qualified name: `xml:id`, `n`. */
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  readonly children: readonly (XmlElement | XmlText)[];
}

export interface XmlAttribute {
  readonly value: string;
  /** Offset of the value. */
  readonly offset: number;
}

export interface XmlText {
  readonly text: string;
  readonly offset: number;
}

export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';
const DEEPEST = 100;
const LONGEST_ATTRIBUTE = 10_000;

/** Ends parsing after a fault that what follows would only repeat. */
class Stopped extends Error {}

interface Growing {
  readonly name: string;
  readonly offset: number;
  readonly attributes: Map<string, XmlAttribute>;
  readonly children: (Growing | XmlText)[];
}

/** Reads XML 1.0 with namespaces into a located tree. No DOCTYPE, no entities but the five of XML, no processing instructions; `undefined` after a fault. */
export function readXml(source: SourceText, faults: FaultList): XmlElement | undefined {
  const builder = new TreeBuilder(source, faults);
  try {
    builder.parse();
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return undefined;
  }
  return builder.root;
}

class TreeBuilder {
  root: Growing | undefined;
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly open: Growing[] = [];
  private closed: Growing | undefined;
  private started = 0;
  private textStart = 0;
  private attributes = new Map<string, XmlAttribute>();

  constructor(
    private readonly source: SourceText,
    private readonly faults: FaultList,
  ) {}

  parse(): void {
    const { parser } = this;
    parser.on('error', (error) => this.malformed(error));
    parser.on('doctype', () => this.refuse('<!DOCTYPE', 'a DOCTYPE', 'no DOCTYPE and no entities'));
    parser.on('processinginstruction', ({ target }) =>
      this.refuse(
        '<?',
        `the processing instruction ${quoted(target)}`,
        'no processing instruction',
      ),
    );
    parser.on('xmldecl', ({ encoding }) => this.checkEncoding(encoding));
    parser.on('opentagstart', () => this.startTag());
    parser.on('attribute', ({ name, value }) => this.addAttribute(name, value));
    parser.on('opentag', ({ local, uri }) => this.openTag(local, uri));
    parser.on('closetag', () => this.closeTag());
    parser.on('text', (text) => this.addText(text));
    parser.on('cdata', (text) => this.addText(text));
    parser.write(this.source.text).close();
  }

  private stop(offset: number, found: string, expected: string, message: string): never {
    this.faults.add(this.source.placeOf(offset), { found, expected, message });
    throw new Stopped();
  }

  private malformed(error: Error): never {
    const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    const { text } = this.source;
    const end = Math.min(Math.max(0, this.parser.position - 1), text.length);
    const offset = reason.includes('entity') ? Math.max(0, text.lastIndexOf('&', end)) : end;
    // The parser tells of each element it closes before it finds that the name is another.
    const unclosed = reason === 'unexpected close tag' ? this.closed : undefined;
    const which = unclosed
      ? `<${unclosed.name}> of line ${this.source.placeOf(unclosed.offset).line} is not closed`
      : reason;
    const message = `the XML is not well formed: ${which}`;
    this.stop(offset, text.slice(offset, offset + 20), 'well-formed XML', message);
  }

  private refuse(opening: string, what: string, expected: string): never {
    const offset = this.source.text.lastIndexOf(opening, this.parser.position - 1);
    this.stop(
      Math.max(0, offset),
      what,
      expected,
      `${what} is not allowed: a source holds its whole text itself and loads nothing`,
    );
  }

  private checkEncoding(encoding: string | undefined): void {
    if (encoding === undefined || encoding.toLowerCase() === 'utf-8') return;
    const offset = Math.max(0, this.source.text.indexOf(encoding));
    const message = `the file declares the encoding ${quoted(encoding)}: sources are UTF-8`;
    this.stop(offset, encoding, 'UTF-8', message);
  }

  private startTag(): void {
    this.started = this.source.text.lastIndexOf('<', this.parser.position - 1);
    this.attributes = new Map();
    if (this.open.length < DEEPEST) return;
    const message = `elements are nested deeper than ${DEEPEST}: a text of an edition is flat`;
    this.stop(this.started, `depth ${this.open.length + 1}`, `at most ${DEEPEST}`, message);
  }

  private addAttribute(name: string, value: string): void {
    const { text } = this.source;
    const end = this.parser.position - 1; // the closing quote
    const offset = text.lastIndexOf(text[end] ?? '"', end - 1) + 1;
    if (value.length > LONGEST_ATTRIBUTE) {
      const message = `the attribute ${name} has ${value.length} characters; ${LONGEST_ATTRIBUTE} at most are read`;
      this.stop(offset, `${value.length} characters`, `at most ${LONGEST_ATTRIBUTE}`, message);
    }
    this.attributes.set(name, { value, offset });
  }

  private openTag(name: string, uri: string): void {
    if (uri !== TEI_NAMESPACE) {
      const message = `the element ${name} is in the namespace ${quoted(uri)}: only TEI (xmlns="${TEI_NAMESPACE}") is read`;
      this.stop(this.started, uri, TEI_NAMESPACE, message);
    }
    const element = { name, offset: this.started, attributes: this.attributes, children: [] };
    const parent = this.open.at(-1);
    if (parent) parent.children.push(element);
    else this.root = element;
    this.open.push(element);
    this.textStart = this.parser.position;
  }

  private closeTag(): void {
    this.closed = this.open.pop();
    this.textStart = this.parser.position;
  }

  private addText(text: string): void {
    this.open.at(-1)?.children.push({ text, offset: this.textStart });
  }
}

/** The child elements of one name, or all of them. */
export function childElements(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => 'name' in child && (name === undefined || child.name === name),
  );
}

/** The first element along a path of names. */
export function descend(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let current: XmlElement | undefined = element;
  for (const name of path) current = current && childElements(current, name)[0];
  return current;
}

/** All text of an element in document order, unchanged. */
export function textContent(element: XmlElement): string {
  return element.children
    .map((child) => ('text' in child ? child.text : textContent(child)))
    .join('');
}
