import type { InterfaceLanguage } from '../core/model/index.ts';
import { pageAt, pathOf, type Page } from './page.ts';

/** Where the reader is: the site's root as an absolute path, the page, the language of the interface. */
export interface Location {
  /** Path of the site's root with a closing slash. */
  readonly root: string;
  readonly page: Page;
  readonly language: InterfaceLanguage;
}

/** Reads where a page stands from its own address and the way to the root that it carries. */
export function locate(url: URL, wayToRoot: string): Location | undefined {
  const root = new URL(wayToRoot || './', url).pathname;
  if (!url.pathname.startsWith(root)) return undefined;
  const found = pageAt(url.pathname.slice(root.length));
  return found && { root, ...found };
}

/** The address of a page within the site, as a path. */
export function pagePath(location: Location, page: Page): string {
  return location.root + pathOf(page, location.language);
}
