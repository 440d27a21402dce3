import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compileSources } from './compile.ts';
import type { CompileOptions, CompileResult } from './compile.ts';
import { LARGEST_SOURCE_BYTES } from './source-text.ts';
import type { SourceFiles } from './source-text.ts';

/** Reads and compiles the edition in a folder. Throws where the folder cannot be read. */
export function compileEdition(folder: string, options: CompileOptions = {}): CompileResult {
  return compileSources(readSourceFolder(folder), options);
}

/** Reads the files of an edition's folder. Of a file that is too large only as much is read as shows it; links are not followed. */
export function readSourceFolder(folder: string): SourceFiles {
  const files = new Map<string, Uint8Array>();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((found) => found.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file);
    const compiled = /\.(?:xml|json)$/.test(path) && !path.startsWith(`facsimiles${sep}`);
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
