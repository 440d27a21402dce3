import type { Limits } from './limits.ts';
import type { NoticeLog } from './notice-log.ts';
import type { RawBlock, RawResult } from './raw.ts';
import { Flow, languageOf } from './xml/flow.ts';
import type { Surroundings } from './xml/flow.ts';
import { elementsOf, find, findAll, parseXml, textOf } from './xml/tree.ts';
import type { XmlElement, XmlNode } from './xml/tree.ts';
import { say } from './sentences.ts';

/** Blocks of their own (TEI P5 guidelines, chapters 3, 4 and 6). */
const BLOCKS: Readonly<Record<string, RawBlock['kind']>> = {
  head: 'heading', p: 'paragraph', ab: 'paragraph', l: 'paragraph', item: 'item', cell: 'paragraph',
  signed: 'paragraph', dateline: 'paragraph', salute: 'paragraph', byline: 'paragraph', closer: 'paragraph',
  opener: 'paragraph', trailer: 'paragraph', argument: 'paragraph', epigraph: 'paragraph', titlePart: 'heading',
  docTitle: 'heading', docAuthor: 'paragraph', docDate: 'paragraph', docImprint: 'paragraph', imprimatur: 'paragraph',
  speaker: 'paragraph', stage: 'paragraph', desc: 'paragraph', quote: 'paragraph', postscript: 'paragraph',
}; // prettier-ignore

/** Read as running text although they can hold blocks: a quotation inside a sentence. */
const INLINE_IN_TEXT = new Set(['quote', 'desc', 'l']);

/** What is not the text but about it, or another form of it. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  fw: 'Page heads and page numbers are not part of the text.',
  del: 'Deleted words are not part of the text.',
  surplus: 'Words marked as surplus are not part of the text.',
  figDesc: 'Descriptions of figures are not part of the text.',
  teiHeader: 'A header inside the text was left out.',
  rdg: 'Other readings of the apparatus are not part of the text.',
  standOff: 'Stand-off annotation was left out.',
  index: 'Index terms were left out.',
  interp: 'Interpretations were left out.',
};

/** Of `<choice>`, the form the source has, as far as it says so. */
const CHOSEN = ['orig', 'sic', 'abbr', 'unclear', 'seg'];

interface Context {
  readonly language?: string | undefined;
  readonly level: number;
  /** True inside a block: some elements are then part of the sentence. */
  readonly inText: boolean;
}

/** Reads TEI P5: `seg` elements with an id become blocks of their own, else paragraphs, heads, items and notes do. */
export function readTei(
  source: string,
  log: NoticeLog,
  settings: { readonly name: string; readonly limits: Limits },
): RawResult {
  const root = parseXml(source, settings);
  const documents = root.name === 'teiCorpus' ? findAll(root, 'TEI') : [root];
  const title = documents.map((tei) => find(tei, 'teiHeader', 'fileDesc', 'titleStmt', 'title'));
  return {
    ...(title[0] ? { title: textOf(title[0]) } : {}),
    texts: documents.flatMap((tei) => {
      const name = tei.attributes['xml:id'];
      const flow = new Flow(log);
      const language = languageOf(tei, undefined) ?? usedLanguage(tei);
      for (const part of elementsOf(tei).filter((child) => child.name === 'text')) {
        walk(part, flow, { language, level: 0, inText: false });
      }
      flow.end();
      return {
        ...(language === undefined ? {} : { language }),
        ...(name === undefined ? {} : { name }),
        segmented: findAll(tei, 'seg').some(({ attributes }) => attributes['xml:id'] !== undefined),
        blocks: flow.blocks,
      };
    }),
  };
}

/** The language of the header where it names exactly one. */
function usedLanguage(tei: XmlElement): string | undefined {
  const used = find(tei, 'teiHeader', 'profileDesc', 'langUsage');
  const tags = used ? elementsOf(used).map(({ attributes }) => attributes.ident) : [];
  return tags.length === 1 ? tags[0] : undefined;
}

function walk(element: XmlElement, flow: Flow, context: Context): void {
  const inner = { ...context, language: languageOf(element, context.language) };
  if (element.name === 'list') return walkList(element, flow, inner);
  for (const child of element.children) visit(child, flow, inner);
}

/** In a list of pairs each label is the mark of the item after it. */
function walkList(element: XmlElement, flow: Flow, context: Context): void {
  const { language } = context;
  let label: XmlElement | undefined;
  const labelAlone = () => {
    if (label) flow.block({ kind: 'paragraph', language }, () => walk(label!, flow, context));
    label = undefined;
  };
  for (const child of element.children) {
    if (typeof child !== 'string' && child.name === 'label') {
      labelAlone();
      label = child;
    } else if (label && typeof child !== 'string' && child.name === 'item') {
      flow.block({ kind: 'item', language, mark: textOf(label) }, () =>
        visit(child, flow, context),
      );
      label = undefined;
    } else visit(child, flow, context);
  }
  labelAlone();
}

function visit(node: XmlNode, flow: Flow, context: Context): void {
  if (typeof node === 'string') return flow.write(node);
  const reason = LEFT_OUT[node.name];
  if (reason !== undefined) return flow.log.add('left-out', reason, textOf(node), flow.page);
  switch (node.name) {
    case 'lb':
    case 'cb':
      // A break inside a word is marked so (TEI P5, att.breaking).
      if (node.attributes.break !== 'no') flow.write(' ');
      return walk(node, flow, context);
    case 'pb':
      turnPage(node, flow);
      return walk(node, flow, context);
    case 'gap':
      return readGap(node, flow);
    case 'choice':
    case 'app':
      return choose(node, flow, context);
    case 'note':
      return readNote(node, flow, context);
    default:
      return readElement(node, flow, context);
  }
}

function turnPage(element: XmlElement, flow: Flow): void {
  const { n } = element.attributes;
  const said = n !== undefined && /^[1-9]\d{0,5}$/.test(n) ? Number(n) : undefined;
  flow.page = said ?? (flow.page ?? (flow.blocks.length === 0 ? 0 : 1)) + 1;
  if (element.attributes.break !== 'no') flow.write(' ');
}

function readGap(element: XmlElement, flow: Flow): void {
  const { reason, n } = element.attributes;
  flow.log.add(
    'gap',
    reason === undefined ? say('gap') : say('gapBecause', { reason }),
    [n, ...element.children.map(textOf)].filter(Boolean).join(' '),
  );
}

function choose(element: XmlElement, flow: Flow, context: Context): void {
  const forms = elementsOf(element);
  const chosen =
    element.name === 'app'
      ? (forms.find(({ name }) => name === 'lem') ?? forms[0])
      : (CHOSEN.map((name) => forms.find((form) => form.name === name)).find(Boolean) ?? forms[0]);
  for (const form of element.children) {
    if (typeof form === 'string') flow.write(form);
    else if (form === chosen) walk(form, flow, context);
    else {
      flow.log.add(
        'left-out',
        'Other forms of the same words (corrections, expansions, readings) were left out.',
        textOf(form),
      );
    }
  }
}

/** Remarks of editors are reported; notes of the text itself are footnotes. */
function readNote(element: XmlElement, flow: Flow, context: Context): void {
  const { type, resp } = element.attributes;
  if (type === 'remark' || type === 'editorial' || resp === '#editor' || resp === 'editor') {
    flow.log.add('left-out', 'Remarks of the editors are not part of the text.', textOf(element));
    return;
  }
  const mark = element.attributes.n;
  const at: Surroundings = {
    kind: 'footnote',
    language: languageOf(element, context.language),
    id: element.attributes['xml:id'],
    mark,
  };
  flow.aside(at, (inner) => walk(element, inner, { ...context, inText: true }));
}

function readElement(element: XmlElement, flow: Flow, context: Context): void {
  const { name, attributes } = element;
  const language = languageOf(element, context.language);
  const id = attributes['xml:id'];
  if (/^div\d?$/.test(name)) {
    return flow.block({ kind: 'paragraph', language }, () =>
      walk(element, flow, { ...context, level: context.level + 1, inText: false }),
    );
  }
  const kind = BLOCKS[name];
  const segment = name === 'seg' && id !== undefined;
  const block = segment || (kind !== undefined && !(context.inText && INLINE_IN_TEXT.has(name)));
  if (!block) return walk(element, flow, context);
  flow.block(
    {
      kind: kind ?? 'paragraph',
      language,
      level: Math.max(1, Math.min(6, context.level)),
      id,
    },
    () => walk(element, flow, { language, level: context.level, inText: true }),
  );
}
