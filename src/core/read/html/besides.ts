// What stands on a page besides its text.
import { attribute, isElement, textOf } from './tree.ts';
import type { HtmlElement } from './tree.ts';

const MENUS = 'Menus, forms and other parts of the page around the text were left out.';
const HIDDEN = 'Words that the page hides were left out.';
const MEDIA = 'Words inside pictures and other embedded things were left out.';
const UNSEEN = 'Scripts and style sheets were left out.';

const BY_TAG: Readonly<Record<string, string>> = {
  script: UNSEEN, style: UNSEEN, link: UNSEEN, template: HIDDEN, noscript: HIDDEN, noframes: HIDDEN, dialog: HIDDEN,
  nav: MENUS, menu: MENUS, button: MENUS, select: MENUS, datalist: MENUS, search: MENUS,
  svg: MEDIA, canvas: MEDIA, object: MEDIA, audio: MEDIA, video: MEDIA, iframe: MEDIA, picture: MEDIA,
  rt: 'Reading aids above characters were left out.', rp: 'Reading aids above characters were left out.',
  del: 'Words marked as deleted were left out.',
  title: 'The title of the page is given apart.', head: '',
}; // prettier-ignore

const MENU_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'menu',
  'menubar',
  'toolbar',
]);

/** Why an element is not part of the text (empty: it is given elsewhere); `undefined` where it is. `outside`: there is a main part, and it is not in it. */
export function leftOut(element: HtmlElement, outside: boolean): string | undefined {
  const { tagName } = element;
  const byTag = BY_TAG[tagName];
  if (byTag !== undefined) return byTag;
  if (isHidden(element)) return HIDDEN;
  const role = attribute(element, 'role')?.toLowerCase() ?? '';
  const around = outside && (tagName === 'header' || tagName === 'footer' || tagName === 'aside');
  const printed =
    tagName === 'div' && /^(?:header|footer)$/.test(attribute(element, 'title') ?? '');
  if (MENU_ROLES.has(role) || around || printed) return MENUS;
  return hasClass(
    element,
    /^(?:mw-editsection|mw-jump-link|navbox|noprint|skip-link|breadcrumbs?|toc-backref)$/,
  )
    ? MENUS
    : undefined;
}

function isHidden(element: HtmlElement): boolean {
  const style = attribute(element, 'style') ?? '';
  return (
    attribute(element, 'hidden') !== undefined ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  );
}

function hasClass(element: HtmlElement, pattern: RegExp): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).some((name) => pattern.test(name));
}

const NOTE_ROLES = new Set(['doc-footnote', 'doc-endnote', 'doc-endnotes']);

/** Whether an element holds notes: by role, or by the class names that common programs give. */
export function isNotePlace(element: HtmlElement): boolean {
  if (NOTE_ROLES.has(attribute(element, 'role') ?? '')) return true;
  if (!/^(?:section|aside|div|ol|ul|li|p)$/.test(element.tagName)) return false;
  const id = attribute(element, 'id') ?? '';
  return (
    hasClass(
      element,
      /^(?:footnotes?|endnotes?|references|sdfootnote|sdendnote|MsoFootnoteText|MsoEndnoteText)$/,
    ) || /^(?:sdfootnote|sdendnote)\d+$/.test(id)
  );
}

/** Whether an element is the mark of a note in the text, or the way back from one. */
export function isNoteMark(element: HtmlElement): boolean {
  const role = attribute(element, 'role') ?? '';
  if (role === 'doc-noteref' || role === 'doc-backlink') return true;
  if (
    hasClass(
      element,
      /^(?:footnote-ref|footnote-back|noteref|mw-cite-backlink|sdfootnoteanc|sdfootnotesym|sdendnoteanc|sdendnotesym)$/,
    )
  ) {
    return true;
  }
  if (element.tagName === 'sup')
    return hasClass(element, /^reference$/) || onlyLinksInside(element);
  return (
    element.tagName === 'a' &&
    linksInside(element) &&
    /^\s*\[\s*[\divxa-z*†]{1,5}\s*\]\s*$/i.test(textOf(element))
  );
}

function onlyLinksInside(element: HtmlElement): boolean {
  const parts = element.childNodes.filter(
    (child) => isElement(child) || textOf(child).trim() !== '',
  );
  return (
    parts.length > 0 &&
    parts.every((child) => isElement(child) && linksInside(child)) &&
    textOf(element).trim().length <= 6
  );
}

function linksInside(element: HtmlElement): boolean {
  return element.tagName === 'a' && (attribute(element, 'href')?.startsWith('#') ?? false);
}
