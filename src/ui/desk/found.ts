import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { BringFault } from '../../app/desk/bring.ts';
import { ENCODINGS } from '../../app/desk/encodings.ts';
import type { Described, FoundFile, FoundText } from '../../app/desk/found-text.ts';
import type { FolderRemark } from '../../app/desk/read-folder.ts';
import type { ReadingFile } from '../../app/desk/reading-file.ts';
import type { Format, Notice } from '../../core/read/index.ts';
import type { DeskSetting } from './desk-page.ts';
import { versionFields } from './fields.ts';
import { folderRemarks } from './folder-remarks.ts';
import { groundsLine } from './grounds.ts';
import { saidTo } from './said.ts';

/** A text found in a file, and whether it is to be aligned. */
export interface Choice {
  readonly text: FoundText;
  readonly isUsed: boolean;
}

/** A file that was brought: what was found in it, or why it could not be read. */
export interface BroughtFile {
  readonly key: number;
  readonly name: string;
  /** Absent where the file was not even begun. */
  readonly reading?: ReadingFile;
  readonly isReading: boolean;
  /** Of a PDF, while it is read. */
  readonly pages?: { readonly read: number; readonly of: number };
  readonly fault?: BringFault | { readonly kind: 'broken'; readonly message: string };
  readonly found?: FoundFile;
  readonly remarks?: readonly FolderRemark[];
  readonly choices: readonly Choice[];
}

export interface FoundActions {
  readonly takeAway: (file: BroughtFile) => void;
  /** Stops reading it. */
  readonly stop: (file: BroughtFile) => void;
  readonly reread: (file: BroughtFile, encoding: string) => void;
  readonly use: (file: BroughtFile, at: number, isUsed: boolean) => void;
  readonly describe: (file: BroughtFile, at: number, change: Partial<Described>) => void;
}

const FORMATS: Readonly<Record<Exclude<Format, 'text'>, string>> = {
  markdown: 'Markdown',
  html: 'HTML',
  tei: 'TEI',
  tmx: 'TMX',
  'akoma-ntoso': 'Akoma Ntoso',
  docx: 'DOCX',
  odt: 'ODT',
  pdf: 'PDF',
};

/** One brought file. */
export function foundFile(
  setting: DeskSetting,
  file: BroughtFile,
  actions: FoundActions,
): TemplateResult {
  const { d } = setting;
  return html`<li class="brought" ?data-fault=${file.fault !== undefined}>
    <div class="brought-head">
      <h3>${file.name}</h3>
      ${file.found ? formatLine(setting, file, file.found, actions) : nothing}
      <button
        type="button"
        aria-label=${d.bring.takeAway(file.name)}
        @click=${() => actions.takeAway(file)}
      >
        ×
      </button>
    </div>
    ${file.isReading ? readingLine(setting, file, actions) : nothing}
    ${file.fault ? faultLine(setting, file.name, file.fault) : nothing}
    ${file.choices.map((choice, at) => foundText(setting, file, choice, at, actions))}
    ${file.found ? noticeList(setting, file.found.notices) : nothing}
    ${file.remarks ? folderRemarks(setting, file.remarks) : nothing}
  </li>`;
}

function formatLine(
  { d }: DeskSetting,
  file: BroughtFile,
  { format, encoding }: FoundFile,
  actions: FoundActions,
): TemplateResult {
  const name =
    format === 'text'
      ? d.bring.plainText
      : format === 'edition'
        ? d.bring.editionFolder
        : FORMATS[format];
  const onChange = (event: Event) =>
    actions.reread(file, (event.target as HTMLSelectElement).value);
  return html`<p class="format">
    ${name}${file.choices.length > 1 ? html`, ${d.bring.texts(file.choices.length)}` : nothing}
    ${
      encoding
        ? html`<label
            >${d.bring.encoding}
            <select @change=${onChange}>
              ${[...new Set([...ENCODINGS, encoding.label])].map(
                (label) =>
                  html`<option value=${label} .selected=${live(label === encoding.label)}>
                    ${label}
                  </option>`,
              )}
            </select>
            <small>${d.bring.ground[encoding.ground]}</small></label
          >`
        : nothing
    }
  </p>`;
}

/** That a file is being read, how far, and the way to stop it. */
function readingLine(
  { d }: DeskSetting,
  file: BroughtFile,
  { stop }: FoundActions,
): TemplateResult {
  const { name, pages } = file;
  return html`<p class="reading">
    <label
      >${d.bring.reading(name)}
      ${
        pages
          ? html`<progress max=${pages.of} .value=${pages.read}></progress>`
          : html`<progress></progress>`
      }</label
    >
    <button type="button" class="stop" @click=${() => stop(file)}>${d.bring.stop}</button>
  </p>`;
}

/** The reason, then exactly. */
function faultLine(
  setting: DeskSetting,
  name: string,
  fault: NonNullable<BroughtFile['fault']>,
): TemplateResult {
  const { d } = setting;
  const place = 'line' in fault ? ` (${fault.line}:${fault.column ?? 1})` : '';
  const exactly = saidTo(setting, fault);
  return html`<p class="fault" role="alert">
    <b>${d.bring.notRead(name)}</b> ${d.bring.fault[fault.kind]}
    <small lang=${exactly.lang ?? nothing}>${exactly.text}${place}</small>
  </p>`;
}

function foundText(
  setting: DeskSetting,
  file: BroughtFile,
  { text, isUsed }: Choice,
  at: number,
  { use, describe }: FoundActions,
): TemplateResult {
  const { d } = setting;
  const onUse = (event: Event) => use(file, at, (event.target as HTMLInputElement).checked);
  return html`<fieldset class="found-text">
    <legend>
      <label
        ><input type="checkbox" .checked=${isUsed} @change=${onUse} />
        ${d.bring.use(text.title)}</label
      >
    </legend>
    ${versionFields(
      setting,
      text,
      (change) => describe(file, at, change),
      d.bring.ground[text.languageGround],
    )}
    ${articleList(setting, text)}
  </fieldset>`;
}

/** The articles that were found, each with its evidence; the first of them are written out. */
function articleList(setting: DeskSetting, text: FoundText): TemplateResult {
  const { d } = setting;
  const { articles, articleCount } = text;
  if (articleCount === 0) return html`<p class="articles">${d.bring.noArticles}</p>`;
  return html`<details class="articles">
    <summary>${d.bring.articles(articleCount)}. ${d.bring.showArticles}</summary>
    <ul>
      ${articles.map(
        (unit) =>
          html`<li>
            <span lang=${text.language}>${unit.label ?? unit.name}</span>
            ${groundsLine(setting, unit)}
          </li>`,
      )}
      ${articleCount > articles.length ? html`<li>…</li>` : nothing}
    </ul>
  </details>`;
}

function noticeList(setting: DeskSetting, notices: readonly Notice[]): unknown {
  const { d } = setting;
  if (notices.length === 0) return nothing;
  return html`<details class="notices">
    <summary>${d.bring.notices(notices.length)}</summary>
    <ul>
      ${notices.map((notice) => noticeLine(setting, notice))}
    </ul>
  </details>`;
}

function noticeLine(setting: DeskSetting, notice: Notice): TemplateResult {
  const { d } = setting;
  const { kind, text = [] } = notice;
  const exactly = saidTo(setting, notice);
  return html`<li>
    <b>${d.bring.notice[kind]}</b> <span lang=${exactly.lang ?? nothing}>${exactly.text}</span>
    ${
      text.length > 0
        ? html`<ul class="pieces">
            ${text.slice(0, 100).map((piece) => html`<li>${piece}</li>`)}
            ${text.length > 100 ? html`<li>… +${text.length - 100}</li>` : nothing}
          </ul>`
        : nothing
    }
  </li>`;
}
