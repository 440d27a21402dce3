import { PagesError, type PageSource } from './page-source.ts';

/** Milliseconds after which a file, or a page of it, is given up: one made to keep its reader busy. */
const PATIENCE = 30_000;

/**
 * Opens a PDF, or images as one page each, for looking at. `assets`: where the files of pdf.js stand. Rejects with a
 * PagesError where the files are neither, or cannot be read.
 */
export async function openPages(files: readonly Blob[], assets: string): Promise<PageSource> {
  const [first] = files;
  if (!first) throw new PagesError('unknown', 'there is no file');
  const kind = await kindOf(first);
  if (kind === 'image') return (await import('./image-pages.ts')).openImages(files);
  if (kind === undefined) throw new PagesError('unknown', first.type);
  // pdf.js is large: it is loaded when there is a PDF.
  const { openPdfPages } = await import('./pdf-pages.ts');
  return openPdfPages(first, assets, PATIENCE);
}

const SIGNATURES: readonly (readonly [string, 'pdf' | 'image'])[] = [
  ['\x89PNG\r\n\x1a\n', 'image'],
  ['\xff\xd8\xff', 'image'],
];

/** What a file is by its first bytes, whatever its name says. The header of a PDF may stand in its first 1,024 bytes. */
export async function kindOf(file: Blob): Promise<'pdf' | 'image' | undefined> {
  const bytes = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  const head = String.fromCharCode(...bytes);
  const found = SIGNATURES.find(([signature]) => head.startsWith(signature));
  return found?.[1] ?? (head.includes('%PDF-') ? 'pdf' : undefined);
}
