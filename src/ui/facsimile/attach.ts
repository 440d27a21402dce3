import { kindOf, openPages } from '../../app/facsimile/open-pages.ts';
import { PagesError, type PagesFault } from '../../app/facsimile/page-source.ts';
import type { Attachment, Shelf, ShelfPlace } from '../../app/facsimile/shelf.ts';

/** Why files are not attached: what is wrong with them, or that there are too many or of two kinds. */
export type AttachProblem = PagesFault | 'mixed' | 'large';

const MOST_BYTES = 2 ** 30;
const MOST_IMAGES = 500;

/** Attaches a PDF, or pictures in the order of their names as one facsimile, once it is certain that they can be shown. */
export async function attach(
  files: readonly File[],
  place: ShelfPlace,
  shelf: Shelf,
  assets: string,
): Promise<Attachment | AttachProblem> {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST_BYTES || files.length > MOST_IMAGES) return 'large';
  try {
    const kinds = await Promise.all(files.map(kindOf));
    if (kinds.includes(undefined)) return 'unknown';
    if (files.length > 1 && kinds.includes('pdf')) return 'mixed';
    const sorted = files.toSorted((one, other) =>
      one.name.localeCompare(other.name, undefined, { numeric: true }),
    );
    const source = await openPages(sorted, assets);
    const { count: pages, title = sorted[0]!.name } = source;
    await source.close();
    // Copies of what is there now: a file on the disk may be moved, and its name is not kept with it.
    const blobs = sorted.map((file) => file.slice(0, file.size, file.type));
    const about = { title, pages, now: new Date().toISOString() };
    return await shelf.attach(place, blobs, about);
  } catch (error) {
    return error instanceof PagesError ? error.fault : 'damaged';
  }
}
