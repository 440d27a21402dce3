/** A file that is published beside the pages. */
export interface PublishedFile {
  /** Relative to the site's root. */
  readonly path: string;
  readonly content: () => string | Uint8Array;
}

/** A JSON file, indented so that people can read it too. */
export function jsonFile(path: string, value: () => unknown): PublishedFile {
  return { path, content: () => `${JSON.stringify(value(), null, 1)}\n` };
}

/** What leads from a file to the site's root: the site's own address where it is known, else the relative way. */
export function rootOf(path: string, site: string | undefined): string {
  return site ?? ('../'.repeat(path.split('/').length - 1) || './');
}
