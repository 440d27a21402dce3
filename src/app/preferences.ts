import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../core/model/index.ts';

export const COLOURS = ['auto', 'light', 'dark'] as const;
export type Colours = (typeof COLOURS)[number];

/** What a reader has chosen, kept in the browser; without storage every choice lasts as long as the page. */
export interface Preferences {
  readonly language?: InterfaceLanguage;
  readonly colours?: Colours;
  /** Whether single keys are shortcuts (WCAG 2.2, 2.1.4). */
  readonly singleKeys?: boolean;
  /** Columns last chosen, by document, as they stand in the URL. */
  readonly columns?: Readonly<Record<string, string>>;
}

const KEY = 'wortlaut.preferences';

/** Reads the choices; whatever is damaged or of another shape is left out. */
export function readPreferences(storage: Storage | undefined): Preferences {
  const stored = parsed(storage);
  const language = INTERFACE_LANGUAGES.find((tag) => tag === stored['language']);
  const colours = COLOURS.find((name) => name === stored['colours']);
  const singleKeys = stored['singleKeys'];
  return {
    ...(language ? { language } : {}),
    ...(colours ? { colours } : {}),
    ...(typeof singleKeys === 'boolean' ? { singleKeys } : {}),
    columns: stringRecord(stored['columns']),
  };
}

/** Keeps a choice beside the others; false where the browser refuses to store it. */
export function keepPreference(storage: Storage | undefined, change: Preferences): boolean {
  try {
    const next = { ...readPreferences(storage), ...change };
    storage?.setItem(KEY, JSON.stringify(next));
    return storage !== undefined;
  } catch {
    return false;
  }
}

/** The browser's local storage, where it may be used at all. */
export function localStore(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** The first language of the reader's browser that the interface speaks. */
export function preferredLanguage(languages: readonly string[]): InterfaceLanguage {
  for (const tag of languages) {
    const primary = tag.toLowerCase().split('-')[0];
    const found = INTERFACE_LANGUAGES.find((language) => language === primary);
    if (found) return found;
  }
  return 'en';
}

function parsed(storage: Storage | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function stringRecord(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
