import { html } from 'lit';
import { pathOf, rootFrom, wayBetween } from '../../app/page.ts';
import { defaultColumns } from '../../app/view.ts';
import {
  INTERFACE_LANGUAGES,
  type Edition,
  type EditionDocument,
  type InterfaceLanguage,
  type Unit,
} from '../../core/model/index.ts';
import type { PublishedFile } from '../../core/publish/index.ts';
import { EMBED_SCRIPT, framePath } from '../embed/code.ts';
import { embedWordsIn } from '../embed/words/all.ts';
import { messagesIn } from '../messages/all.ts';
import { unitName } from '../names.ts';
import { parallelUnit } from '../reading/unit-table.ts';
import { CONTENT_SECURITY_POLICY, escapeHtml, type Assets } from './head.ts';
import { serialise } from './serialise.ts';

/** A page for each unit that stands in a frame of another site: text and styles, links that leave the frame; other versions by script. */
export function* embedFiles(edition: Edition, assets: Assets): Generator<PublishedFile> {
  for (const language of INTERFACE_LANGUAGES) {
    for (const document of edition.documents) {
      for (const unit of document.units) {
        const at = { edition: edition.id, document: document.id, unit: unit.id };
        const path = framePath(at, language);
        const content = () => framePage({ edition, document, unit, language, path }, assets);
        yield { path: `${path}index.html`, content };
      }
    }
  }
}

interface FramePage {
  readonly edition: Edition;
  readonly document: EditionDocument;
  readonly unit: Unit;
  readonly language: InterfaceLanguage;
  readonly path: string;
}

function framePage(shown: FramePage, { styles }: Assets): string {
  const { edition, document, unit, language, path } = shown;
  const m = messagesIn(language);
  const root = rootFrom(path);
  const address = { edition: edition.id, document: document.id, unit: unit.id };
  const page = wayBetween(path, pathOf({ kind: 'unit', ...address }, language));
  const title = `${unitName(m, unit)}. ${document.title[language]}`;
  const columns = defaultColumns(document);
  const setting = { m, base: { page: path }, edition, document, columns };
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`,
    '<meta name="robots" content="noindex">',
    '<base target="_blank">',
    `<title>${escapeHtml(title)}</title>`,
    ...styles.map((file) => `<link rel="stylesheet" href="${root}${file}">`),
    `<link rel="canonical" href="${page}">`,
    `<script src="${root}${EMBED_SCRIPT}" defer></script>`,
  ].join('\n');
  const main = html`<main class="framed">
    <h1><a href=${page}>${title}</a></h1>
    <div data-frame=${`${edition.id}/${document.id}`} data-unit=${unit.id}>
      ${parallelUnit({ ...setting, level: 1, heads: 'own' }, unit)}
    </div>
    <p>${m.state(edition.state, edition.hash)}</p>
  </main>`;
  const body = serialise(main);
  return `<!doctype html>\n<html lang="${language}">\n<head>\n${head}\n</head>\n<body>\n${body}\n<noscript><p>${escapeHtml(embedWordsIn(language).firstVersions)}</p></noscript>\n</body>\n</html>\n`;
}
