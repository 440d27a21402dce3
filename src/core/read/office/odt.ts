import type { NoticeLog } from '../notice-log.ts';
import type { RawResult } from '../raw.ts';
import { Flow } from '../xml/flow.ts';
import { elementsOf, find, findAll, textOf } from '../xml/tree.ts';
import type { XmlElement, XmlNode } from '../xml/tree.ts';
import type { Part } from './docx.ts';
import { OdtLists } from './odt-lists.ts';
import { say } from '../sentences.ts';

/** Reads the body of an ODT (OpenDocument 1.3): headings, paragraphs, list items with their marks, notes. */
export function readOdt(part: Part, log: NoticeLog): RawResult {
  const content = part('content.xml');
  const styles = part('styles.xml');
  const meta = part('meta.xml');
  const body = content && find(content, 'body', 'text');
  const flow = new Flow(log);
  const roots = [styles, content].filter((root) => root !== undefined);
  if (body)
    new OdtBody({ lists: new OdtLists(roots), titles: titleStyles(roots) }, flow).walk(body);
  flow.end();
  for (const page of styles ? findAll(styles, 'master-styles') : []) {
    for (const line of ['p', 'h'].flatMap((name) => findAll(page, name))) {
      const words = textOf(line);
      if (words.trim() !== '') {
        log.add('page-furniture', 'Page heads and feet are not part of the text.', words);
      }
    }
  }
  const title = meta && findAll(meta, 'title')[0];
  return { ...(title ? { title: textOf(title) } : {}), texts: [{ blocks: flow.blocks }] };
}

/** What holds no words of the text. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'tracked-changes': 'Words deleted with tracked changes are not part of the text.',
  annotation: 'Comments are not part of the text.',
  'ruby-text': 'Reading aids above characters are not part of the text.',
  'hidden-text': 'Hidden words are not part of the text.',
  title: 'Descriptions of figures are not part of the text.',
  desc: 'Descriptions of figures are not part of the text.',
  'note-citation': '',
  forms: '',
};

interface ListPlace {
  readonly style: string;
  readonly depth: number;
}

interface Document {
  readonly lists: OdtLists;
  readonly titles: ReadonlySet<string>;
}

/** Paragraph styles that are the one for titles, or made from it. */
function titleStyles(roots: readonly XmlElement[]): Set<string> {
  const styles = roots.flatMap((root) => findAll(root, 'style'));
  const made = styles.filter(({ attributes }) => attributes['style:parent-style-name'] === 'Title');
  return new Set(['Title', ...made.map(({ attributes }) => attributes['style:name'] ?? '')]);
}

class OdtBody {
  readonly #document: Document;
  readonly #lists: OdtLists;
  readonly #flow: Flow;

  constructor(document: Document, flow: Flow) {
    this.#document = document;
    this.#lists = document.lists;
    this.#flow = flow;
  }

  walk(element: XmlElement, list?: ListPlace): void {
    for (const child of element.children) this.#visit(child, list);
  }

  #visit(node: XmlNode, list?: ListPlace): void {
    const flow = this.#flow;
    if (typeof node === 'string') return flow.write(node);
    const reason = LEFT_OUT[node.name];
    if (reason !== undefined) return reason === '' ? undefined : this.#leaveOut(node, reason);
    switch (node.name) {
      case 'h':
        return this.#heading(node);
      case 'p':
        return this.#paragraph(node);
      case 'list':
        return this.#list(node, list);
      case 'table':
        return this.#table(node);
      case 's':
      case 'tab':
      case 'line-break':
        return flow.write(' ');
      case 'note':
        return this.#note(node);
      case 'text-box':
        return flow.aside({ kind: 'paragraph' }, (inner) =>
          new OdtBody(this.#document, inner).walk(node),
        );
      default:
        return this.walk(node, list);
    }
  }

  #paragraph(element: XmlElement): void {
    const title = this.#document.titles.has(element.attributes['text:style-name'] ?? '');
    this.#flow.block(title ? { kind: 'heading', level: 1 } : { kind: 'paragraph' }, () =>
      this.walk(element),
    );
  }

  #leaveOut(element: XmlElement, reason: string): void {
    const kind = element.name === 'tracked-changes' ? 'tracked-changes' : 'left-out';
    const paragraphs = findAll(element, 'p');
    const words = paragraphs.length > 0 ? paragraphs.map(textOf) : [textOf(element)];
    for (const text of words) if (text.trim() !== '') this.#flow.log.add(kind, reason, text);
  }

  #heading(element: XmlElement): void {
    const level = Math.max(1, Number(element.attributes['text:outline-level'] ?? 1) || 1);
    const unnumbered = element.attributes['text:is-list-header'] === 'true';
    const mark = unnumbered ? undefined : this.#lists.nextHeading(level);
    this.#flow.block({ kind: 'heading', level: Math.min(level, 6), mark }, () =>
      this.walk(element),
    );
  }

  #list(element: XmlElement, outer: ListPlace | undefined): void {
    const style = element.attributes['text:style-name'] ?? outer?.style ?? '';
    const depth = outer ? outer.depth + 1 : 1;
    const goesOn =
      element.attributes['text:continue-numbering'] === 'true' ||
      element.attributes['text:continue-list'] !== undefined;
    if (!goesOn) this.#lists.restart(style, depth);
    for (const child of elementsOf(element)) {
      const start = Number(child.attributes['text:start-value'] ?? NaN);
      const nested = elementsOf(child)[0]?.name === 'list';
      const mark =
        child.name === 'list-item' && !nested
          ? this.#lists.next(style, depth, Number.isNaN(start) ? undefined : start)
          : undefined;
      const empty = textOf(child).trim() === '';
      this.#flow.block({ kind: 'item', mark: empty ? undefined : mark }, () =>
        this.walk(child, { style, depth }),
      );
    }
  }

  #table(element: XmlElement): void {
    const columns = findAll(element, 'table-row').map(
      (row) => elementsOf(row).filter(({ name }) => name === 'table-cell').length,
    );
    const most = Math.max(0, ...columns);
    this.#flow.end();
    if (most > 1) {
      this.#flow.log.add('table', say('table', { columns: most }));
    }
    this.walk(element);
  }

  #note(element: XmlElement): void {
    const citation = find(element, 'note-citation');
    const mark = citation && textOf(citation);
    this.#flow.aside({ kind: 'footnote', mark }, (inner) => {
      const body = find(element, 'note-body');
      const paragraphs = body ? elementsOf(body) : [];
      for (const paragraph of paragraphs) {
        inner.block({ kind: 'footnote' }, () => new OdtBody(this.#document, inner).walk(paragraph));
      }
    });
  }
}
