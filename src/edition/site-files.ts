import type { Edition } from '../core/model/index.ts';

/** A file of the site: a page, or data for the script. */
export interface SiteFile {
  /** Relative to the root of the site, e.g. `german-soviet-pact-1939/treaty/art-2/index.html`. */
  readonly path: string;
  /** As a function where it costs something to make: while developing, only what is asked for is made. */
  readonly content: string | (() => string | Uint8Array);
}

/** What a page loads, as paths relative to the root of the site. */
export interface SiteAssets {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Modules the scripts import at once. */
  readonly preloads: readonly string[];
  /** The script that stands inside the edition's single file; absent while developing. */
  readonly inlineScript?: string;
}

/** Makes the files of the site from a compiled edition. */
export type SiteFiles = (edition: Edition, assets: SiteAssets) => Iterable<SiteFile>;

/** The files by path. Throws where a path stands twice, is absolute or leaves the site. */
export function filesByPath(files: Iterable<SiteFile>): ReadonlyMap<string, SiteFile> {
  const found = new Map<string, SiteFile>();
  for (const file of files) {
    const steps = file.path.split('/');
    if (steps.some((step) => step === '' || step === '.' || step === '..')) {
      throw new Error(`the site cannot have a file at "${file.path}": give a relative path`);
    }
    if (found.has(file.path)) throw new Error(`two files of the site are at "${file.path}"`);
    found.set(file.path, file);
  }
  return found;
}

/** Makes the content of a file. */
export function contentOf({ content }: SiteFile): string | Uint8Array {
  return typeof content === 'string' ? content : content();
}
