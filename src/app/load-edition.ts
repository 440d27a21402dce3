import type { Edition } from '../core/model/index.ts';

/** Fetches a compiled edition from the site's own files. Throws where it cannot be had. */
export async function loadEdition(root: string, id: string): Promise<Edition> {
  const response = await fetch(`${root}${id}/edition.json`);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return (await response.json()) as Edition;
}
