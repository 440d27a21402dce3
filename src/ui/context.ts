import { pathOf, type Page } from '../app/page.ts';
import type { Edition } from '../core/model/index.ts';
import type { Messages } from './messages/messages.ts';

/** What every template needs: the words of the interface and the way to the site's root. */
export interface Setting {
  readonly m: Messages;
  /** Relative way to the site's root: `''`, `../`, ... */
  readonly root: string;
  /** Present in the browser, where controls work; absent in the pages as they are built. */
  readonly live?: true;
}

/** A setting with the edition at hand. */
export interface EditionSetting extends Setting {
  readonly edition: Edition;
}

/** Relative link to a page in the interface's language. */
export function link(setting: Setting, page: Page): string {
  return `${setting.root}${pathOf(page, setting.m.language)}` || './';
}
