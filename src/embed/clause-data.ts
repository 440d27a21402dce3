import type { ClauseAddress } from './clause-address.ts';

/** A stretch of text as one version has it; `doubtful` in UTF-16 units. */
export interface ShownText {
  readonly text: string;
  readonly status: string;
  readonly doubtful: readonly { readonly start: number; readonly end: number }[];
}

/** What one version has for the clauses asked for. */
export interface ShownVersion {
  readonly id: string;
  readonly language: string;
  readonly authority: string;
  readonly name: Readonly<Record<string, unknown>>;
  readonly texts: readonly ShownText[];
  /** Why a clause is missing, each reason once. */
  readonly gaps: readonly string[];
}

/** Everything that an embedded clause shows. */
export interface ShownClause {
  readonly unit: string;
  readonly title: Readonly<Record<string, unknown>>;
  readonly versions: readonly ShownVersion[];
  /** Versions asked for that the document does not have. */
  readonly unknown: readonly string[];
}

/** The address names no clause that the edition has. */
export class NoSuchClause extends Error {}

/** Longest file that is read, in characters: far above any file of the interface. */
const LONGEST_FILE = 2_000_000;
const LONGEST_WAIT = 15_000;

type Values = Readonly<Record<string, unknown>>;

function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null ? (value as Values) : {};
}

function listOf(value: unknown): readonly Values[] {
  return Array.isArray(value) ? value.map(valuesOf) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function hasText(list: unknown, text: string): boolean {
  return Array.isArray(list) && list.includes(text);
}

/** Fetches a file of the static interface. Rejects where it is not there, not JSON, or too long. */
async function fetchJson(url: URL): Promise<Values> {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(LONGEST_WAIT),
    credentials: 'omit',
  });
  if (response.status === 404) throw new NoSuchClause(`there is no ${url.href}`);
  if (!response.ok) throw new Error(`${url.href} answered ${response.status}`);
  const content = await response.text();
  if (content.length > LONGEST_FILE) throw new Error(`${url.href} is too long`);
  return valuesOf(JSON.parse(content));
}

/** A document's texts, however they were had. */
interface Texts {
  readonly about: Values;
  readonly unitFile: (unit: string) => Promise<Values>;
}

/**
 * The texts from the static interface; where they may not be fetched (the host allows it to its own pages alone, the page's
 * policy forbids it, the page stands on a disk), from a script, which may be loaded wherever this one was.
 */
async function textsAt(root: URL, { edition, document }: ClauseAddress): Promise<Texts> {
  const folder = new URL(`api/v1/${edition}/${document}/`, root);
  try {
    const about = await fetchJson(new URL('index.json', folder));
    const unitFile = (unit: string) =>
      fetchJson(new URL(`units/${encodeURIComponent(unit)}.json`, folder));
    return { about, unitFile };
  } catch (error) {
    if (error instanceof NoSuchClause) throw error;
    const data = await scriptedTexts(root, `${edition}/${document}`);
    const units = valuesOf(data['units']);
    const unitFile = (unit: string) => Promise.resolve(valuesOf(units[unit]));
    return { about: valuesOf(data['about']), unitFile };
  }
}

const loading = new Map<string, Promise<void>>();

/** Loads the script with a document's texts, once a page. */
async function scriptedTexts(root: URL, name: string): Promise<Values> {
  const { href } = new URL(`embed/data/${name}.js`, root);
  const known = loading.get(href) ?? loadScript(href);
  loading.set(href, known);
  await known;
  const { wortlautTexts } = globalThis as { wortlautTexts?: Values };
  return valuesOf(wortlautTexts?.[name]);
}

function loadScript(href: string): Promise<void> {
  const script = document.createElement('script');
  script.async = true;
  script.src = href;
  return new Promise((done, failed) => {
    script.addEventListener('load', () => done());
    script.addEventListener('error', () => failed(new Error(`there is no ${href}`)));
    document.head.append(script);
  });
}

/**
 * Fetches a clause, or all clauses of a unit, in the versions named; without names, in those the document shows first.
 * `root` is the site's root. Rejects with `NoSuchClause` where the address leads nowhere.
 */
export async function fetchClause(
  root: URL,
  address: ClauseAddress,
  versions: readonly string[],
): Promise<ShownClause> {
  const { document, place } = address;
  const { about, unitFile } = await textsAt(root, address);
  const unit = listOf(about['units']).find(
    ({ id, label, segments }) => id === place || label === place || hasText(segments, place),
  );
  if (!unit) throw new NoSuchClause(`${document} has no ${place}`);
  const id = textOf(unit['id']);
  const file = await unitFile(id);
  const clauses = listOf(file['clauses']).filter((each) => id === place || each['id'] === place);
  const known = listOf(about['witnesses']);
  const first = Array.isArray(about['defaultWitnesses'])
    ? about['defaultWitnesses'].map(textOf)
    : [];
  const wanted = versions.length > 0 ? versions : first;
  const named = wanted.map((name) => known.find((witness) => witness['id'] === name));
  return {
    unit: id,
    title: valuesOf(about['shortTitle']),
    versions: named.flatMap((witness) => (witness ? [versionOf(witness, clauses)] : [])),
    unknown: wanted.filter((_name, index) => named[index] === undefined),
  };
}

function versionOf(witness: Values, clauses: readonly Values[]): ShownVersion {
  const own = clauses.flatMap((clause) =>
    listOf(clause['versions']).filter((version) => version['witness'] === witness['id']),
  );
  const segments = own.flatMap((version) => listOf(version['segments']));
  // One text may stand for several clauses: it is shown once.
  const once = segments.filter(
    ({ id }, index) => segments.findIndex((each) => each['id'] === id) === index,
  );
  const gaps = own.flatMap(({ gap }) => (typeof gap === 'string' ? [gap] : []));
  return {
    id: textOf(witness['id']),
    language: textOf(witness['language']),
    authority: textOf(witness['authority']),
    name: valuesOf(witness['name']),
    texts: once.map(shownText),
    gaps: [...new Set(gaps)],
  };
}

function shownText(segment: Values): ShownText {
  const text = textOf(segment['text']);
  const doubtful = listOf(segment['doubtful']).flatMap(({ start, end }) =>
    typeof start === 'number' && typeof end === 'number' && start < end ? [{ start, end }] : [],
  );
  return { text, status: textOf(segment['status']), doubtful };
}
