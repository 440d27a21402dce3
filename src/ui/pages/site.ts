import type { TemplateResult } from 'lit';
import { pathOf, rootFrom, type EditionPageKind, type Page } from '../../app/page.ts';
import { defaultColumns } from '../../app/view.ts';
import { curatedAnnotations } from '../../core/annotate/index.ts';
import type { IndexFile } from '../../app/search/load-search.ts';
import { jsonLdText } from '../../core/cite/index.ts';
import {
  findDocument,
  INTERFACE_LANGUAGES,
  type Edition,
  type InterfaceLanguage,
} from '../../core/model/index.ts';
import { indexOf, searchEntries, storeIndex } from '../../core/search/index.ts';
import type { EditionSetting } from '../context.ts';
import { checkPage } from '../compare/pages/check-page.ts';
import { picturesPage } from '../compare/pages/pictures-page.ts';
import { deskPage } from '../desk/desk-page.ts';
import { deskWordsIn } from '../desk/words/all.ts';
import { editionPage, homePage } from '../home/home-page.ts';
import { noteWordsIn } from '../notes/words/all.ts';
import { NOTES_FILE, notePage, notesIndex } from '../notes/notes-pages.ts';
import type { NotesSetting } from '../notes/note-article.ts';
import { ownNotesPage } from '../notes/own/own-page.ts';
import { builtNotes } from '../notes/unit-notes.ts';
import { messagesIn } from '../messages/all.ts';
import { singleUnit, wholeDocument } from '../reading/document-page.ts';
import { proofPage } from '../proof/proof-page.ts';
import { proofWordsIn } from '../proof/words/all.ts';
import { apiPage } from '../publish/api-page.ts';
import { downloadsPage } from '../publish/downloads-page.ts';
import { publishWordsIn } from '../publish/words/all.ts';
import { searchPage } from '../search/search-page.ts';
import { searchWordsIn } from '../search/words/all.ts';
import { frame } from '../shell/frame.ts';
import { termsCsv, termsTbx } from '../terms/terms-exports.ts';
import { termsPage } from '../terms/terms-page.ts';
import { versionsPage } from '../versions/versions-page.ts';
import { appFiles } from './app-files.ts';
import { embedFiles } from './embed-files.ts';
import { allDownloads, publishedFiles, zipOf } from './published.ts';
import { headHtml, type Assets } from './head.ts';
import { serialise } from './serialise.ts';
import { describePage } from './description.ts';

/** A file of the site: its path below the root and what stands in it. */
export interface SiteFile {
  readonly path: string;
  readonly content: () => string | Uint8Array;
}

/** Every page of an edition in every interface language, and the edition's data for the reading room. */
export function* siteFiles(edition: Edition, assets: Assets): Generator<SiteFile> {
  yield { path: `${edition.id}/edition.json`, content: () => JSON.stringify(edition) };
  yield { path: `${edition.id}/terms/terms.csv`, content: () => termsCsv(edition) };
  yield { path: `${edition.id}/terms/terms.tbx`, content: () => termsTbx(edition) };
  yield { path: `${edition.id}/${NOTES_FILE}`, content: () => annotationsJson(edition, assets) };
  yield { path: `${edition.id}/search.json`, content: () => JSON.stringify(indexFile(edition)) };
  yield* appFiles();
  yield* publishedFiles(edition, assets);
  yield* embedFiles(edition, assets);
  for (const language of INTERFACE_LANGUAGES) {
    for (const page of pagesOf(edition)) {
      yield {
        path: `${pathOf(page, language)}index.html`,
        content: () => pageHtml(edition, page, language, assets),
      };
    }
  }
}

/** The edition's notes as W3C Web Annotations. Without a known site their addresses are relative to its root. */
function annotationsJson(edition: Edition, { site = '' }: Assets): string {
  const generated = `${edition.history.at(-1)?.date ?? edition.state}T00:00:00Z`;
  return JSON.stringify(curatedAnnotations(edition, { base: site, generated }));
}

function indexFile(edition: Edition): IndexFile {
  const index = storeIndex(indexOf(searchEntries(edition)));
  return { edition: edition.id, hash: edition.hash, index };
}

/** The pages of an edition, the site's first page included. */
export function pagesOf(edition: Edition): readonly Page[] {
  const { id } = edition;
  return [
    { kind: 'home' },
    { kind: 'desk' },
    { kind: 'desk-read' },
    { kind: 'edition', edition: id },
    { kind: 'versions', edition: id },
    { kind: 'proof', edition: id },
    { kind: 'terms', edition: id },
    { kind: 'pictures', edition: id },
    { kind: 'check', edition: id },
    { kind: 'notes', edition: id },
    { kind: 'own-notes', edition: id },
    ...edition.notes.map((note): Page => ({ kind: 'note', edition: id, note: note.id })),
    { kind: 'search', edition: id },
    { kind: 'downloads', edition: id },
    { kind: 'api', edition: id },
    ...edition.documents.flatMap((document): Page[] => [
      { kind: 'document', edition: id, document: document.id },
      ...document.units.map((unit): Page => ({
        kind: 'unit',
        edition: id,
        document: document.id,
        unit: unit.id,
      })),
    ]),
  ];
}

/** One page as a file: readable and citable without script. */
export function pageHtml(
  edition: Edition,
  page: Page,
  language: InterfaceLanguage,
  assets: Assets,
): string {
  const path = pathOf(page, language);
  const setting: EditionSetting = { m: messagesIn(language), base: { page: path }, edition };
  const { title, description, meta, data } = describePage(setting, page, assets.site);
  const head = headHtml({ page, language, title, description, meta }, assets);
  const body = serialise(frame(setting, page, mainOf(setting, page, assets)));
  const block = data ? `<script type="application/ld+json">${jsonLdText(data)}</script>` : '';
  return `<!doctype html>\n<html lang="${language}" data-root="${rootFrom(path)}">\n<head>\n${head}\n</head>\n<body>\n${body}\n${block}</body>\n</html>\n`;
}

function mainOf(setting: EditionSetting, page: Page, assets: Assets): TemplateResult {
  const notes = { ...setting, n: noteWordsIn(setting.m.language) };
  switch (page.kind) {
    case 'home':
      return homePage(setting);
    case 'desk':
    case 'desk-read':
      return deskPage({ ...setting, d: deskWordsIn(setting.m.language) }, setting.edition.id);
    case 'edition':
      return editionPage(setting);
    case 'notes':
    case 'note':
    case 'own-notes':
      return notesMain(notes, page);
    case 'document':
    case 'unit':
      return textMain(notes, page);
    default:
      return EDITION_PAGES[page.kind](setting, assets);
  }
}

/** The pages beside the documents, but for the notes. */
const EDITION_PAGES: Readonly<
  Record<
    Exclude<EditionPageKind, 'notes'>,
    (setting: EditionSetting, assets: Assets) => TemplateResult
  >
> = {
  versions: versionsPage,
  proof: (setting) => proofPage({ ...setting, p: proofWordsIn(setting.m.language) }),
  terms: termsPage,
  pictures: picturesPage,
  check: checkPage,
  search: (setting) => searchPage({ ...setting, s: searchWordsIn(setting.m.language) }),
  downloads: (setting, assets) =>
    downloadsPage({
      ...setting,
      p: publishWordsIn(setting.m.language),
      downloads: allDownloads(setting.edition, assets),
      zip: zipOf(setting.edition, assets),
    }),
  api: (setting) => apiPage({ ...setting, p: publishWordsIn(setting.m.language) }),
};

function textMain(
  notes: NotesSetting,
  page: Extract<Page, { kind: 'document' | 'unit' }>,
): TemplateResult {
  const document = findDocument(notes.edition, page.document)!;
  const columns = defaultColumns(document);
  const unit = page.kind === 'unit' && document.units.find((each) => each.id === page.unit);
  const parts = [builtNotes(notes, document, unit ? 'full' : 'links')];
  const reading = { ...notes, document, columns, parts };
  return unit ? singleUnit(reading, unit) : wholeDocument(reading);
}

function notesMain(
  notes: NotesSetting,
  page: Extract<Page, { kind: 'notes' | 'note' | 'own-notes' }>,
): TemplateResult {
  if (page.kind === 'own-notes') return ownNotesPage(notes);
  const note = page.kind === 'note' && notes.edition.notes.find(({ id }) => id === page.note);
  return note ? notePage(notes, note) : notesIndex(notes);
}
