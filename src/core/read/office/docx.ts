import type { NoticeLog } from '../notice-log.ts';
import type { RawResult } from '../raw.ts';
import { Flow } from '../xml/flow.ts';
import { elementsOf, find, findAll, textOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { DocxNumbering, DocxStyles, value } from './docx-styles.ts';
import { say } from '../sentences.ts';

/** Gives a part of the file as a tree; `undefined` where the file has no such part. */
export type Part = (name: string) => XmlElement | undefined;

interface Document {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  readonly footnotes: ReadonlyMap<string, XmlElement>;
  readonly endnotes: ReadonlyMap<string, XmlElement>;
}

const DELETED = 'Words deleted with tracked changes are not part of the text.';
const INSERTED = 'Words inserted with tracked changes are read as part of the text.';
const HIDDEN = 'Hidden words are not part of the text.';

/** Reads the body of a DOCX (ECMA-376): headings, paragraphs, list items with the marks Word prints, notes. */
export function readDocx(part: Part, names: readonly string[], log: NoticeLog): RawResult {
  const main = mainPart(part);
  const folder = main.replace(/[^/]*$/, '');
  const root = part(main);
  const body = root && find(root, 'body');
  const document: Document = {
    styles: new DocxStyles(part(`${folder}styles.xml`)),
    numbering: new DocxNumbering(part(`${folder}numbering.xml`)),
    footnotes: notesOf(part(`${folder}footnotes.xml`)),
    endnotes: notesOf(part(`${folder}endnotes.xml`)),
  };
  const flow = new Flow(log);
  if (body) new DocxBody(document, flow).walk(body);
  flow.end();
  reportBesides(part, names, folder, log);
  const properties = part('docProps/core.xml');
  const title = properties && find(properties, 'title');
  return { ...(title ? { title: textOf(title) } : {}), texts: [{ blocks: flow.blocks }] };
}

/** The name of the part that the package calls its document. */
export function mainPart(part: Part): string {
  const relations = part('_rels/.rels');
  const main =
    relations &&
    elementsOf(relations).find(({ attributes }) => attributes.Type?.endsWith('/officeDocument'));
  return main?.attributes.Target?.replace(/^\//, '') ?? 'word/document.xml';
}

function notesOf(root: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  const notes = root ? elementsOf(root) : [];
  return new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note]));
}

/** Page heads, feet and comments are in parts of their own. */
function reportBesides(part: Part, names: readonly string[], folder: string, log: NoticeLog): void {
  for (const name of names.filter((each) => each.startsWith(folder))) {
    const furniture = /\/(header|footer)\d*\.xml$/.test(name);
    if (!furniture && !/\/comments\.xml$/.test(name)) continue;
    const root = part(name);
    const words = root ? findAll(root, 'p').map(wordsOf) : [];
    for (const text of words) {
      if (text.trim() === '') continue;
      if (furniture)
        log.add('page-furniture', 'Page heads and feet are not part of the text.', text);
      else log.add('left-out', 'Comments are not part of the text.', text);
    }
  }
}

function wordsOf(element: XmlElement): string {
  const parts = elementsOf(element).map((child) =>
    child.name === 't' || child.name === 'delText' ? textOf(child) : wordsOf(child),
  );
  return parts.join('');
}

class DocxBody {
  readonly #document: Document;
  readonly #flow: Flow;

  constructor(document: Document, flow: Flow) {
    this.#document = document;
    this.#flow = flow;
  }

  /** Text stands in `t` elements alone; whatever else an element of Word holds is formatting. */
  walk(element: XmlElement): void {
    for (const child of elementsOf(element)) this.#visit(child);
  }

  #visit(element: XmlElement): void {
    const flow = this.#flow;
    switch (element.name) {
      case 't':
        return flow.write(textOf(element));
      case 'p':
        return this.#paragraph(element);
      case 'tbl':
        return this.#table(element);
      case 'r':
        return this.#run(element);
      case 'tab':
      case 'br':
      case 'cr':
      case 'ptab':
        return flow.write(' ');
      case 'noBreakHyphen':
        return flow.write('\u2011');
      case 'sym':
        return this.#symbol(element);
      case 'footnoteReference':
        return this.#note(this.#document.footnotes, element);
      case 'endnoteReference':
        return this.#note(this.#document.endnotes, element);
      case 'txbxContent':
        return flow.aside({ kind: 'paragraph' }, (inner) =>
          new DocxBody(this.#document, inner).walk(element),
        );
      default:
        return this.#revision(element);
    }
  }

  #revision(element: XmlElement): void {
    const { log } = this.#flow;
    switch (element.name) {
      case 'del':
      case 'moveFrom':
        return log.add('tracked-changes', DELETED, wordsOf(element));
      case 'ins':
      case 'moveTo':
        log.add('tracked-changes', INSERTED);
        return this.walk(element);
      case 'AlternateContent': {
        const form = find(element, 'Choice') ?? find(element, 'Fallback');
        return form && this.walk(form);
      }
      case 'rt':
        return log.add(
          'left-out',
          'Reading aids above characters are not part of the text.',
          wordsOf(element),
        );
      case 'altChunk':
        return log.add('incomplete', 'The file embeds another file, which was not read.');
      case 'pPr':
      case 'rPr':
      case 'instrText':
        return;
      default:
        return this.walk(element);
    }
  }

  #paragraph(element: XmlElement): void {
    const { styles, numbering } = this.#document;
    const { heading, place } = styles.formOf(element);
    const mark = place && numbering.next(place);
    const kind = heading !== undefined ? 'heading' : mark !== undefined ? 'item' : 'paragraph';
    const empty = wordsOf(element).trim() === '';
    this.#flow.block({ kind, level: heading, mark: empty ? undefined : mark }, () =>
      this.walk(element),
    );
  }

  #table(element: XmlElement): void {
    const rows = elementsOf(element).filter(({ name }) => name === 'tr');
    const columns = Math.max(
      0,
      ...rows.map((row) => elementsOf(row).filter(({ name }) => name === 'tc').length),
    );
    this.#flow.end();
    if (columns > 1) {
      this.#flow.log.add('table', say('table', { columns }));
    }
    this.walk(element);
    this.#flow.end();
  }

  #run(element: XmlElement): void {
    const properties = find(element, 'rPr');
    const vanish = properties && find(properties, 'vanish');
    if (vanish && !/^(0|false|off)$/.test(value(vanish) ?? '')) {
      return this.#flow.log.add('left-out', HIDDEN, wordsOf(element));
    }
    this.walk(element);
  }

  /** A letter of a symbol font: private-use codes mean nothing outside that font (ECMA-376 part 1, 17.3.3.30). */
  #symbol(element: XmlElement): void {
    const code = parseInt(element.attributes['w:char'] ?? '', 16);
    if (code > 0x1f && code < 0xe000) return this.#flow.write(String.fromCharCode(code));
    const font = element.attributes['w:font'] ?? 'unknown';
    this.#flow.write('\ufffd');
    this.#flow.log.add('undecodable', say('symbol', { font }));
  }

  #note(notes: ReadonlyMap<string, XmlElement>, reference: XmlElement): void {
    const note = notes.get(reference.attributes['w:id'] ?? '');
    if (!note) return;
    this.#flow.aside({ kind: 'footnote' }, (inner) => {
      const body = new DocxBody(this.#document, inner);
      for (const paragraph of elementsOf(note))
        inner.block({ kind: 'footnote' }, () => body.walk(paragraph));
    });
  }
}
