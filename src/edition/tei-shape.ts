import type { FaultList } from './fault.ts';
import { quoted } from './fault.ts';
import { didYouMean } from './near-miss.ts';
import type { SourceText } from './source-text.ts';
import type { XmlElement } from './xml-tree.ts';
import { childElements } from './xml-tree.ts';

interface ElementShape {
  readonly attributes?: readonly string[];
  /** Those of `attributes` that must be there. */
  readonly required?: readonly string[];
  readonly children?: readonly string[];
  /** Children that must be there. */
  readonly needs?: readonly string[];
  /** Whether words may stand in it; in the others only white space. */
  readonly words?: true;
}

/** The elements of TEI P5 that a text of an edition may have, and where. */
const SHAPES: Readonly<Record<string, ElementShape>> = {
  TEI: {
    attributes: ['xmlns', 'xml:id', 'xml:lang'],
    required: ['xml:id', 'xml:lang'],
    children: ['teiHeader', 'text'],
    needs: ['teiHeader', 'text'],
  },
  teiHeader: {
    attributes: ['xml:lang'],
    children: ['fileDesc', 'encodingDesc', 'profileDesc', 'revisionDesc'],
    needs: ['fileDesc', 'profileDesc'],
  },
  fileDesc: {
    children: ['titleStmt', 'publicationStmt', 'sourceDesc'],
    needs: ['titleStmt', 'publicationStmt', 'sourceDesc'],
  },
  titleStmt: { children: ['title'], needs: ['title'] },
  title: { attributes: ['xml:lang'], words: true },
  publicationStmt: {
    children: ['publisher', 'availability'],
    needs: ['publisher', 'availability'],
  },
  publisher: { words: true },
  availability: { children: ['licence'], needs: ['licence'] },
  licence: { attributes: ['target'], required: ['target'], words: true },
  sourceDesc: { children: ['bibl', 'listRelation'], needs: ['bibl'] },
  bibl: { attributes: ['xml:id', 'xml:lang'], words: true },
  listRelation: { children: ['relation'], needs: ['relation'] },
  relation: {
    attributes: ['name', 'active', 'passive', 'cert'],
    required: ['name', 'active', 'passive', 'cert'],
  },
  encodingDesc: { children: ['p'] },
  profileDesc: { children: ['langUsage', 'textClass'], needs: ['langUsage', 'textClass'] },
  langUsage: { children: ['language'], needs: ['language'] },
  language: { attributes: ['ident'], required: ['ident'], words: true },
  textClass: { children: ['catRef'], needs: ['catRef'] },
  catRef: { attributes: ['scheme', 'target'], required: ['scheme', 'target'] },
  revisionDesc: { children: ['change'] },
  change: { attributes: ['when', 'who'], words: true },
  text: { children: ['body'], needs: ['body'] },
  body: { children: ['div', 'gap'] },
  div: {
    attributes: ['type', 'n'],
    required: ['type', 'n'],
    children: ['head', 'p', 'gap', 'note', 'pb'],
  },
  head: {
    attributes: ['xml:id', 'n', 'ana'],
    required: ['xml:id', 'ana'],
    children: ['seg'],
    words: true,
  },
  p: { children: ['seg', 'note', 'gap', 'pb'] },
  pb: { attributes: ['n'] },
  seg: { attributes: ['xml:id', 'n', 'ana', 'type'], children: ['seg'], words: true },
  note: {
    attributes: ['type', 'target', 'xml:lang'],
    required: ['type', 'target', 'xml:lang'],
    words: true,
  },
  gap: { attributes: ['reason', 'n'], required: ['reason', 'n'], children: ['desc'] },
  desc: { attributes: ['xml:lang'], required: ['xml:lang'], words: true },
};

/** Checks which elements, attributes and words stand where. Returns whether the file can be read on. */
export function checkTeiShape(source: SourceText, root: XmlElement, faults: FaultList): boolean {
  const before = faults.size;
  const check = new TeiShapeCheck(source, faults);
  if (root.name === 'TEI') check.element(root, '');
  else check.unknownElement(root, ['TEI'], '');
  return faults.size === before;
}

class TeiShapeCheck {
  constructor(
    private readonly source: SourceText,
    private readonly faults: FaultList,
  ) {}

  element(element: XmlElement, parent: string): void {
    const shape = this.shapeOf(element, parent);
    this.attributes(element, shape);
    const children = childElements(element);
    const allowed = shape.children ?? [];
    for (const child of children) {
      const policy = element.name === 'encodingDesc' && child.name === 'p';
      if (!allowed.includes(child.name)) this.unknownElement(child, allowed, element.name);
      else if (!policy) this.element(child, element.name);
    }
    for (const name of shape.needs ?? []) {
      if (children.some((child) => child.name === name)) continue;
      this.report(element.offset, 'nothing', `<${name}>`, `<${element.name}> lacks <${name}>`);
    }
    if (!shape.words) this.strayWords(element);
  }

  unknownElement(element: XmlElement, allowed: readonly string[], parent: string): void {
    const where = parent === '' ? 'as the root' : `in <${parent}>`;
    const expected =
      allowed.length === 0 ? 'no element' : allowed.map((name) => `<${name}>`).join(', ');
    const message = `<${element.name}> may not stand ${where}; expected ${expected}${didYouMean(element.name, allowed)}`;
    this.report(element.offset, `<${element.name}>`, expected, message);
  }

  /** A segment needs an id and a status; a stretch of doubtful words in it only `type`. */
  private shapeOf(element: XmlElement, parent: string): ElementShape {
    const shape = SHAPES[element.name]!;
    if (element.name !== 'seg') return shape;
    return parent === 'p'
      ? { ...shape, attributes: ['xml:id', 'n', 'ana'], required: ['xml:id', 'ana'] }
      : { attributes: ['type'], required: ['type'], words: true };
  }

  private attributes(element: XmlElement, shape: ElementShape): void {
    const known = shape.attributes ?? [];
    for (const [name, { offset }] of element.attributes) {
      if (known.includes(name) || name.startsWith('xmlns')) continue;
      const expected = known.length === 0 ? 'no attribute' : known.join(', ');
      const message = `<${element.name}> has no attribute ${quoted(name)}; expected ${expected}${didYouMean(name, known)}`;
      this.report(offset, name, expected, message);
    }
    for (const name of shape.required ?? []) {
      if (element.attributes.has(name)) continue;
      const message = `<${element.name}> lacks the attribute ${quoted(name)}`;
      this.report(element.offset, 'nothing', name, message);
    }
  }

  private strayWords(element: XmlElement): void {
    for (const child of element.children) {
      if (!('text' in child) || child.text.trim() === '') continue;
      const blank = /^\s*/.exec(this.source.text.slice(child.offset))![0].length;
      const words = child.text.trim();
      const message = `the words ${quoted(words)} stand in <${element.name}>, outside any segment`;
      this.report(child.offset + blank, words, 'words only in a segment', message);
    }
  }

  private report(offset: number, found: string, expected: string, message: string): void {
    this.faults.add(this.source.placeOf(offset), { found, expected, message });
  }
}
