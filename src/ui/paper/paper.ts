import { html, nothing, type TemplateResult } from 'lit';
import { defaultColumns } from '../../app/view.ts';
import {
  parseMarkdown,
  type MarkdownBlock,
  type MarkdownInline,
} from '../../core/annotate/index.ts';
import type {
  Column,
  Edition,
  EditionDocument,
  InterfaceLanguage,
  Note,
} from '../../core/model/index.ts';
import type { EditionSetting } from '../context.ts';
import { messagesIn } from '../messages/all.ts';
import { clauseName } from '../names.ts';
import { serialise } from '../pages/serialise.ts';
import { wholeDocument } from '../reading/document-page.ts';
import { bibliographyLine } from '../versions/bibliography-line.ts';
import { paperWords } from './words.ts';

export interface PaperOptions {
  readonly language: InterfaceLanguage;
  /** Ids of the versions to stand beside each other; of a document that has none of them, its default ones. */
  readonly versions?: readonly string[];
  /** Ids of the documents; absent: all. */
  readonly documents?: readonly string[];
  /** Addresses of the style sheets. */
  readonly styles: readonly string[];
}

/** The edition as one page to be printed: every document in parallel columns, its sources, the notes, the bibliography. */
export function paperHtml(edition: Edition, options: PaperOptions): string {
  const { language, styles } = options;
  const m = messagesIn(language);
  const setting: EditionSetting = { m, base: { page: '' }, edition };
  const { documents } = edition;
  const shown = documents.filter(({ id }) => options.documents?.includes(id) ?? true);
  const body = serialise(
    html`<main class="paper">
      <header class="paper-title">
        <h1>${edition.title[language]}</h1>
        <p>${edition.description[language]}</p>
        <p>${m.state(edition.state, edition.hash)}</p>
        <p>${edition.rights[language]}</p>
      </header>
      ${shown.map((document) => documentPart(setting, document, options.versions))}
      ${notesPart(setting, shown)}
      <section class="paper-part">
        <h1>${m.ledger.bibliography}</h1>
        <ul class="bibliography">
          ${edition.bibliography.map((entry) => html`<li>${bibliographyLine(m, entry)}</li>`)}
        </ul>
      </section>
    </main>`,
  );
  const sheets = styles.map((file) => `<link rel="stylesheet" href="${file}">`).join('');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(edition.title[language])}</title>${sheets}</head><body>${body}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function documentPart(
  setting: EditionSetting,
  document: EditionDocument,
  versions: readonly string[] | undefined,
): TemplateResult {
  return html`<section class="paper-part" data-document=${document.id}>
    ${wholeDocument({ ...setting, document, columns: columnsOf(document, versions) })}
  </section>`;
}

function columnsOf(
  document: EditionDocument,
  versions: readonly string[] | undefined,
): readonly Column[] {
  const chosen = (versions ?? []).filter((id) => document.witnesses.some((each) => each.id === id));
  return chosen.length > 0
    ? chosen.map((witness) => ({ document: document.id, witness }))
    : defaultColumns(document);
}

function notesPart(
  setting: EditionSetting,
  documents: readonly EditionDocument[],
): TemplateResult | typeof nothing {
  const { m, edition } = setting;
  const ids = new Set(documents.map(({ id }) => id));
  const notes = edition.notes.filter(({ targets }) =>
    targets.some((each) => ids.has(each.document)),
  );
  if (notes.length === 0) return nothing;
  return html`<section class="paper-part">
    <h1>${paperWords[m.language].notes}</h1>
    ${notes.map((note) => notePart(setting, note))}
  </section>`;
}

function notePart({ m, edition }: EditionSetting, note: Note): TemplateResult {
  const { language } = m;
  const places = note.targets.flatMap(({ document: id, segments }) => {
    const document = edition.documents.find((each) => each.id === id);
    return segments.map((place) => {
      const unit = document?.units.find(
        (each) => each.id === place || each.label === place || each.segments.includes(place),
      );
      return document && unit
        ? `${document.shortTitle[language]}: ${clauseName(m, unit, place)}`
        : place;
    });
  });
  // A note that is not in the reader's language is shown in English, and says so to a screen reader.
  const own = note.body[language] !== undefined;
  const body = parseMarkdown(note.body[language] ?? note.body.en);
  return html`<article class="paper-note">
    <h2>${note.title[language] ?? note.title.en}</h2>
    <p class="paper-places">${[...new Set(places)].join('; ')}</p>
    <div lang=${own ? nothing : 'en'}>${body.map(blockOf)}</div>
  </article>`;
}

function blockOf(block: MarkdownBlock): TemplateResult {
  return block.kind === 'quotation'
    ? html`<blockquote>${block.blocks.map(blockOf)}</blockquote>`
    : html`<p>${block.children.map(inlineOf)}</p>`;
}

function inlineOf(inline: MarkdownInline): unknown {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'emphasis':
      return html`<em>${inline.children.map(inlineOf)}</em>`;
    case 'strong':
      return html`<strong>${inline.children.map(inlineOf)}</strong>`;
    case 'link':
      return html`<a href=${inline.href}>${inline.text}</a>`;
    case 'citation':
      return `[${inline.key}${inline.locator === undefined ? '' : `, ${inline.locator}`}]`;
  }
}
