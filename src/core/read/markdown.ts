import { Lexer } from 'marked';
import type { Token, Tokens } from 'marked';
import { htmlBlocks } from './html/html.ts';
import { decodeReferences, parseHtml } from './html/tree.ts';
import type { Limits } from './limits.ts';
import type { NoticeLog } from './notice-log.ts';
import type { RawResult } from './raw.ts';
import { readPlainText } from './text.ts';
import { Flow } from './xml/flow.ts';
import { say } from './sentences.ts';

const NOTE = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*(?:\n(?:[ \t]+.*|(?=\n[ \t]+\S)))*)/gm;
const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Deeper than anyone writes: each level costs a pass over all that is in it. */
const NESTED = /^(?:[ \t>]{150}|(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){40})/m;

/** Reads Markdown (CommonMark with tables and footnotes): list marks as written, HTML inside it cleaned. */
export function readMarkdown(
  source: string,
  log: NoticeLog,
  settings: { readonly name: string; readonly limits: Limits },
): RawResult {
  const text = source.replace(/\r\n?/g, '\n');
  if (NESTED.test(text)) {
    log.add(
      'incomplete',
      'Lists or quotations are nested so deeply that the file was read as plain text.',
    );
    return readPlainText(text, log);
  }
  const front = FRONT_MATTER.exec(text)?.[1];
  const notes = new Map<string, string>();
  const body = text
    .slice(front === undefined ? 0 : FRONT_MATTER.exec(text)![0].length)
    .replace(NOTE, (whole, label: string, words: string) => {
      if (notes.has(label)) return whole;
      notes.set(label, words);
      return '';
    });
  const about = frontMatter(front, log);
  const reader = new MarkdownBody(log, settings, notes);
  reader.walk(tokensOf(body, log));
  reader.unusedNotes();
  return { ...about, texts: [{ blocks: reader.flow.blocks, ...claimed(front) }] };
}

/** How many marks of emphasis and links a paragraph may have: pairing them takes quadratic time. */
const MOST_MARKS = 300;

/** Blocks and what is in them; paragraphs with more marks than any writer makes are taken as they stand. */
function tokensOf(source: string, log: NoticeLog): Token[] {
  const lexer = new Lexer();
  const tokens = lexer.blockTokens(source);
  for (const { src, tokens: inner } of lexer.inlineQueue) {
    if ((src.match(/[*_~`[<]/g)?.length ?? 0) <= MOST_MARKS) lexer.inlineTokens(src, inner);
    else {
      log.add('incomplete', say('manyMarks', { count: MOST_MARKS }));
      inner.push({ type: 'text', raw: src, text: src });
    }
  }
  return tokens;
}

function field(front: string | undefined, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*["']?(.*?)["']?[ \\t]*$`, 'm').exec(front ?? '')?.[1];
}

function claimed(front: string | undefined): { claimedLanguage?: string } {
  const language = field(front, 'lang') ?? field(front, 'language');
  return language ? { claimedLanguage: language } : {};
}

function frontMatter(front: string | undefined, log: NoticeLog): { title?: string } {
  if (front === undefined) return {};
  log.add('left-out', 'The lines about the file at its head are not part of the text.', front);
  const title = field(front, 'title');
  return title ? { title } : {};
}

class MarkdownBody {
  readonly flow: Flow;
  readonly #settings: { readonly name: string; readonly limits: Limits };
  readonly #notes: ReadonlyMap<string, string>;
  readonly #used = new Set<string>();

  constructor(
    log: NoticeLog,
    settings: { readonly name: string; readonly limits: Limits },
    notes: ReadonlyMap<string, string>,
  ) {
    this.flow = new Flow(log);
    this.#settings = settings;
    this.#notes = notes;
  }

  walk(tokens: readonly Token[]): void {
    for (const token of tokens) this.#block(token);
  }

  unusedNotes(): void {
    this.flow.end();
    for (const label of this.#notes.keys()) if (!this.#used.has(label)) this.#note(label);
    this.flow.end();
  }

  #block(token: Token): void {
    const { flow } = this;
    switch (token.type) {
      case 'heading':
        return flow.block({ kind: 'heading', level: (token as Tokens.Heading).depth }, () =>
          this.#inline(token),
        );
      case 'paragraph':
        return flow.block({ kind: 'paragraph' }, () => this.#inline(token));
      case 'list':
        return this.#list(token as Tokens.List);
      case 'table':
        return this.#table(token as Tokens.Table);
      case 'code':
        return this.#code((token as Tokens.Code).text);
      case 'html':
        return this.#html(token.raw);
      case 'def':
        return flow.log.add('left-out', 'Targets of links are not part of the text.', token.raw);
      case 'space':
      case 'hr':
        return flow.end();
      case 'blockquote':
        flow.end();
        return this.walk((token as Tokens.Blockquote).tokens);
      default:
        return this.#inline(token);
    }
  }

  #list(list: Tokens.List): void {
    for (const item of list.items) {
      const mark = /^\s*([-*+]|\d{1,9}[.)])/.exec(item.raw)?.[1];
      const printed = mark !== undefined && /[-*+]/.test(mark) ? '•' : mark;
      const empty = item.text.trim() === '';
      this.flow.block({ kind: 'item', mark: empty ? undefined : printed }, () =>
        this.walk(item.tokens),
      );
    }
  }

  #table(table: Tokens.Table): void {
    this.flow.log.add('table', say('table', { columns: table.header.length }));
    const rows = table.raw.trimStart().split('\n').slice(2);
    for (const cell of table.header) this.#cell(() => this.#tokens(cell.tokens));
    for (const [i, row] of table.rows.entries()) {
      for (const cell of row) this.#cell(() => this.#tokens(cell.tokens));
      for (const words of cellsOf(rows[i] ?? '').slice(row.length)) {
        this.#cell(() => this.flow.write(words));
      }
    }
  }

  #cell(write: () => void): void {
    this.flow.block({ kind: 'paragraph' }, write);
  }

  #code(text: string): void {
    const blocks = readPlainText(text, this.flow.log).texts[0]?.blocks ?? [];
    for (const block of blocks) {
      this.flow.block({ kind: 'paragraph' }, () => this.flow.write(block.text));
    }
  }

  #html(source: string): void {
    const { name, limits } = this.#settings;
    this.flow.end();
    for (const block of htmlBlocks(parseHtml(source, name, limits), this.flow.log)) {
      this.flow.block(block, () => this.flow.write(block.text));
    }
  }

  #tokens(tokens: readonly Token[]): void {
    for (const token of tokens) this.#inline(token);
  }

  #inline(token: Token): void {
    const { flow } = this;
    if (token.type === 'image') {
      return flow.log.add(
        'left-out',
        'Descriptions of pictures are not part of the text.',
        token.raw,
      );
    }
    if (token.type === 'br') return flow.write(' ');
    if (token.type === 'html') return this.#tag(token.raw);
    if ('tokens' in token && Array.isArray(token.tokens)) return this.#tokens(token.tokens);
    const text = 'text' in token ? String(token.text) : token.raw;
    if (token.type === 'codespan') return flow.write(text);
    this.#words(token.type === 'escape' ? text : decodeReferences(text));
  }

  /** A tag in running text; a comment is dropped like the tag. */
  #tag(raw: string): void {
    if (/^<br\b/i.test(raw)) this.flow.write(' ');
  }

  #words(text: string): void {
    for (const [i, part] of text.split(/\[\^([^\]\s]+)\]/).entries()) {
      if (i % 2 === 0) this.flow.write(part);
      else if (this.#notes.has(part)) this.#note(part);
      else this.flow.write(`[^${part}]`);
    }
  }

  #note(label: string): void {
    if (this.#used.has(label)) return;
    this.#used.add(label);
    const words = (this.#notes.get(label) ?? '').replace(/\n[ \t]*/g, ' ');
    this.flow.aside({ kind: 'footnote', mark: label }, (inner) => {
      const short = (words.match(/[*_~`[<]/g)?.length ?? 0) <= MOST_MARKS;
      inner.write(short ? new Lexer().inlineTokens(words).map(plain).join('') : words);
    });
  }
}

/**
 * The cells of a row of a table as written. Those beyond the columns of its head are left out where
 * Markdown is shown (GitHub Flavored Markdown 0.29, 4.10); here they are words of the text.
 */
function cellsOf(row: string): string[] {
  const cells = row.match(/(?:\\[^]|[^|\\])*(?:\||\\?$)/g) ?? [];
  const words = cells.map((cell) => cell.replace(/\|$/, '').trim());
  return words[0] === '' ? words.slice(1) : words;
}

/** The words of an inline token. */
function plain(token: Token): string {
  if ('tokens' in token && Array.isArray(token.tokens)) return token.tokens.map(plain).join('');
  if (token.type === 'br') return ' ';
  if (token.type === 'html') return '';
  return 'text' in token ? decodeReferences(String(token.text)) : token.raw;
}
