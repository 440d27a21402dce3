import type { Limits } from '../limits.ts';
import type { NoticeLog } from '../notice-log.ts';
import type { RawBlock, RawResult } from '../raw.ts';
import { readPlainText } from '../text.ts';
import { Flow } from '../xml/flow.ts';
import { isNotePlace, isNoteMark, leftOut } from './besides.ts';
import { listMark } from './list-mark.ts';
import { attribute, findElement, isElement, parseHtml, textOf } from './tree.ts';
import type { HtmlElement, HtmlNode, HtmlParent } from './tree.ts';
import { say } from '../sentences.ts';

/** Elements that begin on a line of their own (WHATWG HTML, section 15.3). */
const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dir', 'div', 'dl', 'dt',
  'fieldset', 'figcaption', 'figure', 'footer', 'form', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu',
  'ol', 'optgroup', 'option', 'p', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]); // prettier-ignore

/**
 * Reads HTML: headings, paragraphs, list items with the marks a browser prints, notes; menus, scripts and hidden parts
 * are left out and said. A double line break ends a paragraph, as on old pages.
 */
export function readHtml(
  source: string,
  log: NoticeLog,
  { name, limits }: { readonly name: string; readonly limits: Limits },
): RawResult {
  const document = parseHtml(source, name, limits);
  const root = findElement(document, ({ tagName }) => tagName === 'html');
  const body = root && findElement(root, ({ tagName }) => tagName === 'body');
  const title = root && findElement(root, ({ tagName }) => tagName === 'title');
  const language = [body, root]
    .map((each) => each && attribute(each, 'lang')?.trim())
    .find(Boolean);
  return {
    ...(title ? { title: textOf(title) } : {}),
    texts: [
      { ...(language ? { claimedLanguage: language } : {}), blocks: htmlBlocks(document, log) },
    ],
  };
}

/** The blocks of a tree or a part of one. */
export function htmlBlocks(parent: HtmlParent, log: NoticeLog): RawBlock[] {
  const flow = new Flow(log);
  const hasMain = findElement(parent, ({ tagName }) => tagName === 'main' || tagName === 'article');
  new HtmlBody(flow, hasMain !== undefined).walk(parent, { notes: false, inMain: false });
  flow.end();
  return flow.blocks;
}

interface Context {
  /** Inside a list of notes: every block is a footnote. */
  readonly notes: boolean;
  readonly inMain: boolean;
}

class HtmlBody {
  readonly #flow: Flow;
  readonly #hasMain: boolean;
  #breaks = 0;

  constructor(flow: Flow, hasMain: boolean) {
    this.#flow = flow;
    this.#hasMain = hasMain;
  }

  walk(parent: HtmlParent, context: Context): void {
    for (const child of parent.childNodes) this.#visit(child, context);
  }

  #visit(node: HtmlNode, context: Context): void {
    if ('value' in node) {
      if (node.value.trim() !== '') this.#breaks = 0;
      return this.#flow.write(node.value);
    }
    if (!isElement(node)) return;
    const { log } = this.#flow;
    const reason = leftOut(node, this.#hasMain && !context.inMain);
    if (reason === '') return;
    if (reason !== undefined) return log.add('left-out', reason, textOf(node));
    if (isNoteMark(node)) {
      return log.add('note-marks', 'Marks of notes are not part of the text.', textOf(node));
    }
    this.#element(node, context);
  }

  #element(element: HtmlElement, outer: Context): void {
    const { tagName } = element;
    const context = {
      notes: outer.notes || isNotePlace(element),
      inMain: outer.inMain || tagName === 'main' || tagName === 'article',
    };
    if (/^h[1-6]$/.test(tagName)) {
      return this.#block(element, context, { kind: 'heading', level: Number(tagName[1]) });
    }
    switch (tagName) {
      case 'br':
        return this.#lineBreak();
      case 'pre':
      case 'listing':
      case 'xmp':
      case 'textarea':
        return this.#preformatted(element, context);
      case 'li': {
        const mark = textOf(element).trim() === '' ? undefined : listMark(element);
        return this.#block(element, context, { kind: 'item', mark });
      }
      default:
        if (tagName === 'table') this.#sayTable(element);
        if (!BLOCKS.has(tagName)) return this.walk(element, context);
        return this.#block(element, context, { kind: 'paragraph' });
    }
  }

  #block(
    element: HtmlElement,
    context: Context,
    at: {
      readonly kind: RawBlock['kind'];
      readonly level?: number;
      readonly mark?: string | undefined;
    },
  ): void {
    this.#breaks = 0;
    this.#flow.block(context.notes ? { ...at, kind: 'footnote' } : at, () =>
      this.walk(element, context),
    );
    this.#breaks = 0;
  }

  #lineBreak(): void {
    this.#flow.write(' ');
    if (++this.#breaks > 1) this.#flow.end();
  }

  /** Old pages put a whole typewritten text into one element. */
  #preformatted(element: HtmlElement, context: Context): void {
    this.#flow.end();
    const [text] = readPlainText(textOf(element), this.#flow.log).texts;
    for (const { text: words } of text?.blocks ?? []) {
      const kind = context.notes ? 'footnote' : 'paragraph';
      this.#flow.block({ kind }, () => this.#flow.write(words));
    }
  }

  #sayTable(element: HtmlElement): void {
    const row = findElement(element, ({ tagName }) => tagName === 'tr');
    const columns = row?.childNodes.filter(
      (cell) => isElement(cell) && /^t[dh]$/.test(cell.tagName),
    );
    if (!columns || columns.length < 2) return;
    this.#flow.log.add('table', say('table', { columns: columns.length }));
  }
}
