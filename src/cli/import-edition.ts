import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { alignMany } from '../core/align/index.ts';
import {
  coverageOf,
  rowsFromLinks,
  workFromAlignment,
  workToEdition,
  type CutVersion,
} from '../core/work/index.ts';
import { writeEditionFolder } from '../core/write/index.ts';
import type { Level } from '../core/segment/index.ts';
import { readLinked, readVersion } from './align-input.ts';

/** Versions per edition that the screens can show and the aligner takes. */
const MOST_VERSIONS = 12;

/**
 * Aligns versions of one text and writes them as an edition folder that `wortlaut check` accepts: a start to be mended by
 * hand. Never writes into a folder that has something in it. Returns what was done, in a line.
 */
export async function importAsEdition(
  files: readonly string[],
  languages: readonly string[],
  level: Level,
  folder: string,
): Promise<string> {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there && (!there.isDirectory() || readdirSync(folder).length > 0)) {
    throw new Error(`${folder} is there already and not empty; name a new folder`);
  }
  const versions = await versionsOf(files, languages, level);
  const id = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const about = { id: id || 'edition', title: basename(folder), now: new Date().toISOString() };
  const rows = files.length === 1 ? rowsFromLinks(versions) : undefined;
  const work = workFromAlignment(about, versions, rows ?? alignMany(versions));
  // The format wants a date: until somebody states the text's own it is that of the folder, and the last line says so.
  const dated = { date: work.created.slice(0, 10), ...work };
  for (const [path, text] of writeEditionFolder(workToEdition(dated))) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  const { clauses, aligned, unsure } = coverageOf(work);
  return `${folder}: ${aligned} of ${clauses} clauses aligned, ${unsure} unsure; dates, authority, source and rights are still to be stated in edition.json`;
}

/** The versions of several files, or of one that holds several and links them itself. */
async function versionsOf(
  files: readonly string[],
  languages: readonly string[],
  level: Level,
): Promise<readonly CutVersion[]> {
  const inputs =
    files.length === 1
      ? await readLinked(files[0]!)
      : await Promise.all(files.map((file, at) => readVersion(file, level, languages[at])));
  if (inputs.length < 2 || inputs.length > MOST_VERSIONS) {
    throw new Error(
      `--out needs two to ${MOST_VERSIONS} versions of one text, not ${inputs.length}`,
    );
  }
  return inputs.map((input) => ({
    ...input,
    title: input.name,
    authority: 'translation' as const,
    source: input.name,
    rights: '',
  }));
}
