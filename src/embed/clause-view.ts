import { runs } from '../core/model/index.ts';
import type { ShownClause, ShownText, ShownVersion } from './clause-data.ts';
import type { ClauseWords } from './words.ts';

/** What an embedded clause is shown with. */
export interface ClauseView {
  readonly words: ClauseWords;
  /** Language of the page, as a BCP 47 tag. */
  readonly language: string;
  /** Page of the unit in the edition. */
  readonly page: URL;
}

/** An element with text or other elements in it: what comes from files is text, never markup. */
export function element(
  name: string,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** A text by language: that of the page, else English, else any. */
function inLanguage(texts: Readonly<Record<string, unknown>>, tag: string): string {
  const language = tag.toLowerCase().split('-')[0]!;
  const found = [texts[language], texts['en'], ...Object.values(texts)];
  return found.find((text): text is string => typeof text === 'string') ?? '';
}

function ownWord(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? words[key]! : key;
}

/** The versions side by side and the way to the edition. */
export function clauseView(clause: ShownClause, view: ClauseView): HTMLElement {
  const { words, language, page } = view;
  const link = element('a', '', words.toEdition) as HTMLAnchorElement;
  link.href = page.href;
  const title = inLanguage(clause.title, language);
  const unknown = clause.unknown.map((name) =>
    element('p', 'remark', `${words.noVersion}: ${name}`),
  );
  const versions = clause.versions.map((version) => versionView(version, view));
  return element(
    'div',
    'sheet',
    element('div', 'versions', ...versions),
    ...unknown,
    element('p', 'foot', title ? `${title} · ` : '', link),
  );
}

function versionView(version: ShownVersion, { words, language }: ClauseView): HTMLElement {
  const name = inLanguage(version.name, language);
  const authority = ownWord(words.authority, version.authority);
  const head = element(
    'p',
    'head',
    element('b', '', languageName(version.language, language)),
    `, ${name} (${authority})`,
  );
  const gaps = version.gaps.map((reason) =>
    element('p', 'gap', `[${ownWord(words.gapReasons, reason)}]`),
  );
  const section = element('section', 'version', head);
  section.append(...version.texts.flatMap((text) => textView(text, version, words)), ...gaps);
  return section;
}

function languageName(tag: string, pageLanguage: string): string {
  try {
    return new Intl.DisplayNames([pageLanguage || 'en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // no well-formed tag
  }
}

function textView(shown: ShownText, version: ShownVersion, words: ClauseWords): HTMLElement[] {
  const marks = shown.doubtful.map((span) => ({ kind: 'doubtful', span }));
  const pieces = runs(shown.text, marks).map((run) =>
    run.marks.length > 0 ? element('span', 'doubtful', run.text) : run.text,
  );
  const text = element('p', 'text', ...pieces);
  text.lang = version.language;
  if (shown.status === 'c') return [text];
  const remark = shown.doubtful.length > 0 ? words.doubtful : ownWord(words.status, shown.status);
  return [text, element('p', 'remark', remark)];
}

/** What stands there where the texts cannot be had: what the page's writer put into the element, and why. */
export function failedView(reason: string): HTMLElement {
  return element('div', 'sheet', document.createElement('slot'), element('p', 'failed', reason));
}
