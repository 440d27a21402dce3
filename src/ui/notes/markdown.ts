import { html, nothing, type TemplateResult } from 'lit';
import {
  parseMarkdown,
  type MarkdownBlock,
  type MarkdownInline,
} from '../../core/annotate/index.ts';
import type { Edition } from '../../core/model/index.ts';
import { link, type EditionSetting } from '../context.ts';
import { foreignWords, type TextPiece } from './foreign-words.ts';
import { shortReference } from './short-reference.ts';

/** How a text of Markdown is shown: where citations lead, and which language it is in. */
export interface MarkdownSetting extends EditionSetting {
  /** BCP 47 of the text; absent where nobody knows, as in a reader's own note. */
  readonly bodyLanguage?: string;
}

/** A note's Markdown as paragraphs. All of it becomes text nodes: nothing in it can be markup or script. */
export function markdownBody(setting: MarkdownSetting, text: string): TemplateResult {
  return html`${parsed(text).map((block) => blockTemplate(setting, block))}`;
}

const cache = new Map<string, readonly MarkdownBlock[]>();
const MOST_KEPT = 200;

/** A room renders often, a note changes seldom. */
function parsed(text: string): readonly MarkdownBlock[] {
  const known = cache.get(text);
  if (known) return known;
  if (cache.size >= MOST_KEPT) cache.clear();
  const blocks = parseMarkdown(text);
  cache.set(text, blocks);
  return blocks;
}

function blockTemplate(setting: MarkdownSetting, block: MarkdownBlock): TemplateResult {
  return block.kind === 'quotation'
    ? html`<blockquote>${block.blocks.map((each) => blockTemplate(setting, each))}</blockquote>`
    : html`<p>${block.children.map((each) => inlineTemplate(setting, each))}</p>`;
}

function inlineTemplate(setting: MarkdownSetting, inline: MarkdownInline): unknown {
  switch (inline.kind) {
    case 'text':
      return textTemplate(setting, inline.text);
    case 'emphasis':
      return html`<em>${inline.children.map((each) => inlineTemplate(setting, each))}</em>`;
    case 'strong':
      return html`<strong>${inline.children.map((each) => inlineTemplate(setting, each))}</strong>`;
    case 'link':
      // The parser lets only http and https through.
      return html`<a href=${inline.href} rel="noopener noreferrer">${inline.text}</a>`;
    case 'citation':
      return citationLink(setting, inline.key, inline.locator);
  }
}

/** Words of another language carry its tag, so that they are spoken and set as what they are. */
function textTemplate({ edition, bodyLanguage }: MarkdownSetting, text: string): unknown {
  if (bodyLanguage === undefined) return text;
  return foreignWords(edition, bodyLanguage, text).map(({ text: piece, language }: TextPiece) =>
    language === undefined ? piece : html`<span lang=${language}>${piece}</span>`,
  );
}

/** "(Fleischhauer 1990, p. 297)", linked to the bibliography; a key that it does not have stays as it was written. */
function citationLink(setting: EditionSetting, key: string, locator: string | undefined): unknown {
  const page = referenceLink(setting, key);
  const where = locator === undefined ? '' : `, ${locator}`;
  if (page === undefined) return `[@${key}${where}]`;
  const name = referenceName(setting.edition, key);
  return html`<a class="reference" href=${page}>(${name}${where || nothing})</a>`;
}

/** The place of an entry in the bibliography on the page of versions; undefined where there is no such entry. */
export function referenceLink(setting: EditionSetting, key: string): string | undefined {
  const { edition } = setting;
  if (!edition.bibliography.some(({ id }) => id === key)) return undefined;
  return `${link(setting, { kind: 'versions', edition: edition.id })}#ref-${key}`;
}

/** The short name of an entry of the bibliography. */
export function referenceName(edition: Edition, key: string): string {
  const entry = edition.bibliography.find(({ id }) => id === key);
  return entry ? shortReference(entry) : key;
}
