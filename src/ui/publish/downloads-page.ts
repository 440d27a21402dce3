import { html, nothing, type TemplateResult } from 'lit';
import type { EditionDocument } from '../../core/model/index.ts';
import type { Download, DownloadFormat } from '../../core/publish/index.ts';
import { link, type EditionSetting } from '../context.ts';
import { versionName } from '../names.ts';
import type { PublishWords } from './words.ts';

/** What the page of downloads shows. */
export interface DownloadsSetting extends EditionSetting {
  readonly p: PublishWords;
  readonly downloads: readonly Download[];
  readonly zip: { readonly bytes: Uint8Array; readonly sha256: string };
}

/** Everything that can be taken away: one file for all, then by document and version. */
export function downloadsPage(setting: DownloadsSetting): TemplateResult {
  const { p, m, edition, downloads, zip } = setting;
  const words = p.downloads;
  const name = `${edition.id}.zip`;
  return html`<div class="ledger downloads">
    <h1>${words.title}</h1>
    <p class="lead">${words.intro}</p>
    <h2>${words.all}</h2>
    <p>
      <a href=${fileLink(setting, name)} download>${name}</a>, ${sizeOf(setting, zip.bytes)}.
      ${words.inZip} <code class="hash">${zip.sha256}</code>
    </p>
    ${onePage(setting)} ${edition.documents.map((document) => documentFiles(setting, document))}
    <h2>${words.wholeEdition}</h2>
    <p>
      ${links(
        setting,
        downloads.filter(({ document }) => document === undefined),
      )}
    </p>
    <h2>${words.licence}</h2>
    <p>${edition.rights[m.language]}</p>
    <p><a href=${link(setting, { kind: 'api', edition: edition.id })}>${words.toApi}</a></p>
  </div>`;
}

/** The edition as one HTML file, where the build has made it. */
function onePage(setting: DownloadsSetting): unknown {
  const page = setting.downloads.find(({ format }) => format === 'html');
  if (!page) return nothing;
  const bytes = new TextEncoder().encode(page.content());
  return html`<p>
    ${setting.p.downloads.asPage}
    <a href=${fileLink(setting, page.name)} download>${page.name}</a>, ${sizeOf(setting, bytes)}.
  </p>`;
}

function documentFiles(setting: DownloadsSetting, document: EditionDocument): TemplateResult {
  const { m, p, downloads } = setting;
  const own = downloads.filter((each) => each.document?.id === document.id);
  const row = (name: string, lang: string | typeof nothing, files: readonly Download[]) =>
    html`<tr>
      <th scope="row" lang=${lang}>${name}</th>
      <td>${links(setting, files)}</td>
    </tr>`;
  return html`<h2>${document.title[m.language]}</h2>
    <table class="files">
      <tbody>
        ${row(
          p.downloads.wholeDocument,
          nothing,
          own.filter(({ witness }) => witness === undefined),
        )}
        ${document.witnesses.map((witness) =>
          row(
            versionName(m, witness),
            nothing,
            own.filter((each) => each.witness?.id === witness.id),
          ),
        )}
      </tbody>
    </table>`;
}

function links(setting: DownloadsSetting, files: readonly Download[]): unknown {
  return files.map(
    ({ name, format }, at) =>
      html`${at > 0 ? ' · ' : nothing}<a href=${fileLink(setting, name)} download
          >${formatName(setting, format)}</a
        >`,
  );
}

/** The names of formats are the same in every language. */
const NAMES: Readonly<Partial<Record<DownloadFormat, string>>> = {
  tei: 'TEI',
  akn: 'Akoma Ntoso',
  tmx: 'TMX',
  csv: 'CSV',
  json: 'JSON',
};

function formatName({ p }: DownloadsSetting, format: DownloadFormat): string {
  if (format === 'html') return p.downloads.webPage;
  return NAMES[format] ?? (format === 'txt' ? p.downloads.plainText : p.downloads.notes);
}

function sizeOf({ m }: DownloadsSetting, bytes: Uint8Array): string {
  const size = new Intl.NumberFormat(m.language, { style: 'unit', unit: 'kilobyte' });
  return size.format(Math.ceil(bytes.length / 1000));
}

/** The files stand beside the English page, once for all languages. */
function fileLink(setting: DownloadsSetting, name: string): string {
  return `${link(setting, { kind: 'downloads', edition: setting.edition.id }, 'en')}${name}`;
}
