import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../core/model/index.ts';

/** A place of the site that has an address of its own. */
export type Page =
  | { readonly kind: 'home' }
  /** The reader's own texts: the list, and with `?w=` the workbench of one. */
  | { readonly kind: 'desk' }
  /** A text of the reader's own in the reading room; `?w=` says which. */
  | { readonly kind: 'desk-read' }
  | { readonly kind: 'edition'; readonly edition: string }
  | EditionPage
  | { readonly kind: 'note'; readonly edition: string; readonly note: string }
  /** The reader's own notes. */
  | { readonly kind: 'own-notes'; readonly edition: string }
  | { readonly kind: 'document'; readonly edition: string; readonly document: string }
  | {
      readonly kind: 'unit';
      readonly edition: string;
      readonly document: string;
      readonly unit: string;
    };

/** The folder of the reader's own texts; no edition may be called so. */
const DESK = 'desk';

/** Names under an edition that are pages of their own; no document may be called so. */
const EDITION_PAGES = [
  'versions',
  'proof',
  'notes',
  'terms',
  'pictures',
  'check',
  'search',
  'downloads',
  'api',
] as const;
export type EditionPageKind = (typeof EDITION_PAGES)[number];

/** A page beside the documents of an edition. */
export type EditionPage = {
  [Kind in EditionPageKind]: { readonly kind: Kind; readonly edition: string };
}[EditionPageKind];

/** The name of the page of the reader's own notes, beside those of the edition's notes; no note may be called so. */
const OWN_NOTES = 'own';

const NAME = /^[a-z0-9][a-z0-9.-]*$/;

/** Path of a page below the site's root, with a closing slash; English has no language prefix. */
export function pathOf(page: Page, language: InterfaceLanguage): string {
  const prefix = language === 'en' ? '' : `${language}/`;
  switch (page.kind) {
    case 'home':
      return prefix;
    case 'desk':
      return `${prefix}${DESK}/`;
    case 'desk-read':
      return `${prefix}${DESK}/read/`;
    case 'edition':
      return `${prefix}${page.edition}/`;
    case 'note':
      return `${prefix}${page.edition}/notes/${page.note}/`;
    case 'own-notes':
      return `${prefix}${page.edition}/notes/${OWN_NOTES}/`;
    case 'document':
      return `${prefix}${page.edition}/${page.document}/`;
    case 'unit':
      return `${prefix}${page.edition}/${page.document}/${page.unit}/`;
    default:
      return `${prefix}${page.edition}/${page.kind}/`;
  }
}

/** Reads a path below the site's root; undefined where no page has such a path. */
export function pageAt(path: string): { page: Page; language: InterfaceLanguage } | undefined {
  const parts = path.split('/').filter((part) => part !== '' && part !== 'index.html');
  const prefix = INTERFACE_LANGUAGES.find((tag) => tag !== 'en' && tag === parts[0]);
  const names = prefix ? parts.slice(1) : parts;
  const language = prefix ?? 'en';
  if (names.length > 3 || !names.every((name) => NAME.test(name))) return undefined;
  const [edition, second, third] = names;
  if (edition === undefined) return { page: { kind: 'home' }, language };
  if (edition === DESK) {
    const page = deskPageAt(names.slice(1));
    return page && { page, language };
  }
  if (second === undefined) return { page: { kind: 'edition', edition }, language };
  const own = EDITION_PAGES.find((name) => name === second);
  if (own && third === undefined) return { page: { kind: own, edition }, language };
  if (own) return own === 'notes' ? { page: notePageAt(edition, third!), language } : undefined;
  if (third === undefined)
    return { page: { kind: 'document', edition, document: second }, language };
  return { page: { kind: 'unit', edition, document: second, unit: third }, language };
}

function deskPageAt([second, ...more]: readonly string[]): Page | undefined {
  if (second === undefined) return { kind: 'desk' };
  return second === 'read' && more.length === 0 ? { kind: 'desk-read' } : undefined;
}

function notePageAt(edition: string, name: string): Page {
  return name === OWN_NOTES
    ? { kind: 'own-notes', edition }
    : { kind: 'note', edition, note: name };
}

/** How to get from a page to the site's root: `''`, `../`, `../../`, ... */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').filter(Boolean).length);
}

/** The shortest relative link from one path below the root to another; both end with a slash. */
export function wayBetween(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/').slice(0, -1);
  const parting = here.findIndex((name, index) => name !== there[index]);
  const shared = parting < 0 ? here.length : parting;
  const way =
    '../'.repeat(here.length - shared) +
    there
      .slice(shared)
      .map((name) => `${name}/`)
      .join('');
  return way || './';
}
