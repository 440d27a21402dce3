import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { OutlineEntry } from './page-source.ts';

type PdfEntries = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;
type PdfEntry = PdfEntries[number];

const MOST_ENTRIES = 2000;
const DEEPEST = 8;

/** The outline of a PDF with the pages that it leads to. Links out of the file lead nowhere. */
export async function outlineOf(document: PDFDocumentProxy): Promise<readonly OutlineEntry[]> {
  // A file without an outline has null here.
  const entries = (await document.getOutline()) as PdfEntries | null;
  let left = MOST_ENTRIES;
  const read = async (items: readonly PdfEntry[], depth: number): Promise<OutlineEntry[]> => {
    const found: OutlineEntry[] = [];
    for (const item of items) {
      if (left <= 0) break;
      left -= 1;
      const page = await pageOf(document, item.dest);
      const below = depth < DEEPEST ? await read(item.items as readonly PdfEntry[], depth + 1) : [];
      const title = item.title.replace(/\s+/gu, ' ').trim().slice(0, 300);
      found.push({ title, ...(page === undefined ? {} : { page }), entries: below });
    }
    return found;
  };
  return read(entries ?? [], 1);
}

async function pageOf(
  document: PDFDocumentProxy,
  destination: PdfEntry['dest'],
): Promise<number | undefined> {
  try {
    const place =
      typeof destination === 'string' ? await document.getDestination(destination) : destination;
    const [page] = (place ?? []) as readonly unknown[];
    if (typeof page === 'number') return page + 1;
    if (typeof page !== 'object' || page === null) return undefined;
    return (await document.getPageIndex(page as { num: number; gen: number })) + 1;
  } catch {
    return undefined; // it names no page of this file
  }
}
