import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Edition } from '../core/model/index.ts';
import { compileSources } from './compile.ts';
import type { CompileOptions, CompileResult } from './compile.ts';
import { FACSIMILES } from './read-facsimiles.ts';
import type { Digest } from './read-facsimiles.ts';
import type { SiteFile } from './site-files.ts';
import { LARGEST_SOURCE_BYTES } from './source-text.ts';
import type { SourceFiles } from './source-text.ts';

/** Reads and compiles the edition in a folder. Throws where the folder cannot be read. */
export function compileEdition(folder: string, options: CompileOptions = {}): CompileResult {
  const digest: Digest = (path) => digestOf(join(folder, path));
  return compileSources(readSourceFolder(folder), { digest, ...options });
}

/** Reads the files of an edition's folder, pictures and PDFs by name only. Of a file that is too large only as much is read as shows it; links are not followed. */
export function readSourceFolder(folder: string): SourceFiles {
  const files = new Map<string, Uint8Array>();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((found) => found.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file);
    const compiled = /\.(?:xml|json|jsonld)$/.test(path);
    files.set(path.split(sep).join('/'), compiled ? readSource(file) : new Uint8Array());
  }
  return files;
}

function readSource(file: string): Uint8Array {
  const { size } = statSync(file);
  return size > LARGEST_SOURCE_BYTES
    ? new Uint8Array(LARGEST_SOURCE_BYTES + 1)
    : readFileSync(file);
}

/** The folders with an `edition.json`: the folder itself, or those directly in it. */
export function editionFolders(folder: string): readonly string[] {
  const isEdition = (path: string): boolean =>
    statSync(join(path, 'edition.json'), { throwIfNoEntry: false })?.isFile() ?? false;
  if (isEdition(folder)) return [folder];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .filter(isEdition)
    .sort();
}

const PART = 1 << 20;

/** Size and SHA-256 of a file of any size, a part of it in memory at a time; `undefined` where there is none. */
function digestOf(file: string): ReturnType<Digest> {
  const bytes = statSync(file, { throwIfNoEntry: false });
  if (!bytes?.isFile()) return undefined;
  const hash = createHash('sha256');
  const part = Buffer.alloc(PART);
  const opened = openSync(file, 'r');
  try {
    for (let read = readSync(opened, part); read > 0; read = readSync(opened, part)) {
      hash.update(part.subarray(0, read));
    }
  } finally {
    closeSync(opened);
  }
  return { sha256: hash.digest('hex'), bytes: bytes.size };
}

/** The files of the site that show the facsimiles of the edition in a folder. */
export function facsimileFiles(
  folder: string,
  { id, facsimiles = [] }: Edition,
): readonly SiteFile[] {
  const names = [...new Set(facsimiles.map(({ file }) => file))];
  return names.map((name) => ({
    path: `${id}/${FACSIMILES}${name}`,
    content: () => readFileSync(join(folder, FACSIMILES, name)),
  }));
}
