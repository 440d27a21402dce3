import type { Limits } from './limits.ts';
import type { NoticeLog } from './notice-log.ts';
import type { RawResult } from './raw.ts';
import { Flow, languageOf } from './xml/flow.ts';
import { elementsOf, find, findAll, parseXml, textOf } from './xml/tree.ts';
import type { XmlElement, XmlNode } from './xml/tree.ts';

/** Document types of Akoma Ntoso 1.0 (OASIS LegalDocML, part 1, section 5.2), besides the collections. */
const DOCUMENTS = new Set([
  'act', 'bill', 'doc', 'statement', 'judgment', 'amendment', 'debate', 'debateReport', 'officialGazette', 'portion',
]); // prettier-ignore

/** Divisions above the article, by depth: their headings get levels from 1. */
const HIERARCHY = new Set([
  'book', 'tome', 'part', 'title', 'chapter', 'subpart', 'subtitle', 'subchapter', 'section', 'subsection', 'division',
  'subdivision', 'article', 'rule', 'subrule', 'alinea', 'paragraph', 'subparagraph', 'clause', 'subclause', 'point',
  'indent', 'list', 'sublist', 'level', 'transitional', 'proviso', 'hcontainer', 'item', 'tblock', 'recital', 'citation',
]); // prettier-ignore

/** Pieces of an article: their number is a list mark, not a heading. */
const ITEMS = new Set([
  'alinea', 'paragraph', 'subparagraph', 'clause', 'subclause', 'point', 'indent', 'sublist', 'item', 'recital', 'level', 'rule', 'subrule', 'proviso',
]); // prettier-ignore

const BLOCKS = new Set([
  'p', 'block', 'li', 'formula', 'longTitle', 'listIntroduction', 'listWrapUp', 'docketNumber', 'caption', 'th', 'td', 'toc', 'tocItem',
]); // prettier-ignore

interface Context {
  readonly language?: string | undefined;
  readonly level: number;
  /** True inside a docTitle's paragraph and the like: what it holds is part of that block. */
  readonly inBlock: boolean;
}

/** Reads Akoma Ntoso 1.0: numbers and headings of divisions as headings, paragraphs and points with their marks. */
export function readAkomaNtoso(
  source: string,
  log: NoticeLog,
  settings: { readonly name: string; readonly limits: Limits },
): RawResult {
  const root = parseXml(source, settings);
  const documents = documentsOf(root);
  const title = documents.flatMap((document) => findAll(document, 'docTitle'))[0];
  return {
    ...(title ? { title: textOf(title) } : {}),
    texts: documents.map((document) => {
      const flow = new Flow(log);
      const language = languageOf(document, languageOfMeta(document));
      const context = { language, level: 0, inBlock: false };
      for (const part of elementsOf(document)) if (part.name !== 'meta') visit(part, flow, context);
      flow.end();
      const name = find(document, 'meta', 'identification', 'FRBRExpression', 'FRBRalias')
        ?.attributes.value;
      return {
        ...(language === undefined ? {} : { language }),
        ...(name === undefined ? {} : { name }),
        segmented: false,
        blocks: flow.blocks,
      };
    }),
  };
}

/** Documents of the file: collections hold several, each perhaps in a language of its own. */
function documentsOf(element: XmlElement): XmlElement[] {
  if (DOCUMENTS.has(element.name)) return [element];
  return elementsOf(element).flatMap(documentsOf);
}

/** ISO 639-2 codes of the languages a text is likely to be in; other codes are left as they are. */
const TWO_LETTERS: Readonly<Record<string, string>> = {
  eng: 'en', deu: 'de', ger: 'de', rus: 'ru', vie: 'vi', fra: 'fr', fre: 'fr', ukr: 'uk', pol: 'pl', zho: 'zh', chi: 'zh',
  ara: 'ar', spa: 'es', por: 'pt', ita: 'it', nld: 'nl', dut: 'nl', ces: 'cs', cze: 'cs', swe: 'sv', fin: 'fi', tur: 'tr',
  jpn: 'ja', kor: 'ko', ell: 'el', gre: 'el', hun: 'hu', ron: 'ro', rum: 'ro', bul: 'bg', dan: 'da',
}; // prettier-ignore

function languageOfMeta(document: XmlElement): string | undefined {
  const code = find(document, 'meta', 'identification', 'FRBRExpression', 'FRBRlanguage')
    ?.attributes.language;
  return code === undefined ? undefined : (TWO_LETTERS[code.toLowerCase()] ?? code);
}

/** `wId` names the piece in the work, whatever the language: it goes first. */
function idOf({ attributes }: XmlElement): string | undefined {
  return attributes.wId ?? attributes.eId ?? attributes.id;
}

function visit(node: XmlNode, flow: Flow, context: Context): void {
  if (typeof node === 'string') return flow.write(node);
  if (HIERARCHY.has(node.name)) return readDivision(node, flow, context);
  switch (node.name) {
    case 'meta':
      return;
    case 'eol':
    case 'br':
      flow.write(' ');
      return walk(node, flow, context);
    case 'authorialNote':
      return readNote(node, flow, context);
    case 'remark':
    case 'omissis':
      return flow.log.add(
        'gap',
        'The source marks words as left out or remarked on.',
        textOf(node),
      );
    case 'del':
      return flow.log.add('left-out', 'Deleted words are not part of the text.', textOf(node));
    case 'noteRef':
      return flow.log.add(
        'note-marks',
        'Marks of notes are not part of the text.',
        node.attributes.marker ?? textOf(node),
      );
    default:
      return readElement(node, flow, context);
  }
}

function walk(element: XmlElement, flow: Flow, context: Context): void {
  const inner = { ...context, language: languageOf(element, context.language) };
  for (const child of element.children) visit(child, flow, inner);
}

function readNote(element: XmlElement, flow: Flow, context: Context): void {
  const mark = element.attributes.marker;
  flow.aside({ kind: 'footnote', language: context.language, id: idOf(element), mark }, (inner) =>
    walk(element, inner, { ...context, inBlock: true }),
  );
}

function readElement(element: XmlElement, flow: Flow, context: Context): void {
  const { name } = element;
  const heading = HEADINGS.has(name);
  if (context.inBlock || (!heading && !BLOCKS.has(name))) return walk(element, flow, context);
  const titled = elementsOf(element).some((child) => child.name === 'docTitle');
  const kind = heading || titled ? 'heading' : name === 'li' ? 'item' : 'paragraph';
  const level = Math.max(1, Math.min(6, context.level));
  const language = languageOf(element, context.language);
  flow.block({ kind, language, id: idOf(element), level }, () =>
    walk(element, flow, { ...context, inBlock: name !== 'li' && name !== 'td' && name !== 'th' }),
  );
}

const HEADINGS = new Set(['num', 'heading', 'subheading', 'docTitle', 'crossHeading']);

/** An article's number and heading are headings; the number of a paragraph or point is the mark of its first block. */
function readDivision(element: XmlElement, flow: Flow, context: Context): void {
  const language = languageOf(element, context.language);
  const item = ITEMS.has(element.name);
  const number = elementsOf(element).find(({ name }) => name === 'num');
  const mark = item && number ? textOf(number) : undefined;
  const kind = mark === undefined ? 'paragraph' : 'item';
  const level = item ? context.level : context.level + 1;
  flow.block({ kind, language, id: idOf(element), mark }, () => {
    for (const child of element.children) {
      if (child !== number || mark === undefined) {
        visit(child, flow, { language, level, inBlock: false });
      }
    }
  });
}
