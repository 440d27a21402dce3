import type { Page } from './page.ts';
import { pagePath, type Location } from './site.ts';

/** Links within a text of the reader's own, which has no pages on the site. */
export interface OwnLinks {
  /** Address of a unit, or of the whole text. */
  linkTo(unit: string | undefined): string;
  /** Address of what is said of its versions. */
  readonly versions: string;
}

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
  /** Present for a text of the reader's own. */
  readonly own?: OwnLinks;
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

/** Addresses of a text of the reader's own: one page for all, the query says which text, the fragment which unit. */
export function ownAddress(where: Location, work: string): RoomAddress {
  const path = pagePath(where, { kind: 'desk-read' });
  const query = `?w=${encodeURIComponent(work)}`;
  return {
    root: where.root,
    page: { kind: 'desk-read' },
    query: { w: work },
    pathOf: () => path,
    hasUnitPaths: false,
    own: {
      linkTo: (unit) => `${path}${query}${unit === undefined ? '' : `#${unit}`}`,
      versions: `${pagePath(where, { kind: 'desk' })}${query}`,
    },
  };
}
