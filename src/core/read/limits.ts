/** How much a file may ask for. Everything from outside is hostile until it has been read. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly bytes: number;
  /** Bytes of all that is unpacked from a DOCX or ODT. */
  readonly inflated: number;
  /** Unpacked bytes for each packed one, once more than a megabyte has come out. */
  readonly ratio: number;
  /** Entries of a zip. */
  readonly entries: number;
  /** Elements inside one another, in XML and HTML. */
  readonly depth: number;
  /** Elements and runs of text of one XML or HTML file. */
  readonly nodes: number;
  /** Pages of a PDF. */
  readonly pages: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  bytes: 200 * MEGABYTE,
  inflated: 300 * MEGABYTE,
  ratio: 200,
  entries: 10_000,
  depth: 500,
  nodes: 4_000_000,
  pages: 5_000,
};
