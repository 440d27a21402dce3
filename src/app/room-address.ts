import type { Page } from './page.ts';
import { pagePath, type Location } from './site.ts';

/** Where a reading room stands: how its units are addressed. A work of the reader's own has another way than the site. */
export interface RoomAddress {
  /** Path of the site's root with a closing slash. */
  readonly root: string;
  /** The page that was opened, for the same page in the other languages. */
  readonly page: Page;
  /** The unit that the page is of. */
  readonly unit?: string;
  /** What stands in the query of every address of the room. */
  readonly query: Readonly<Record<string, string>>;
  /** Path of a unit, or of the whole document. */
  pathOf(unit: string | undefined): string;
  /** Whether the path says which unit; otherwise the fragment has to. */
  readonly hasUnitPaths: boolean;
}

/** Addresses of a document of the site: a page for each unit. */
export function siteAddress(
  where: Location,
  page: Extract<Page, { kind: 'document' | 'unit' }>,
): RoomAddress {
  const { edition, document } = page;
  return {
    root: where.root,
    page,
    ...(page.kind === 'unit' ? { unit: page.unit } : {}),
    query: {},
    pathOf: (unit) =>
      pagePath(
        where,
        unit === undefined
          ? { kind: 'document', edition, document }
          : { kind: 'unit', edition, document, unit },
      ),
    hasUnitPaths: true,
  };
}
