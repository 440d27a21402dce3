import { PasswordResponses, Util } from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { OpenPdf, PdfItem, PdfPage } from '../../core/read/index.ts';
import { openDocument } from './open-document.ts';

/** Reads the text of PDFs in the browser. `assets`: where the files of pdf.js stand, an address with a closing slash. */
export function pdfOpener(assets: string): OpenPdf {
  return async ({ name, bytes }, limits) => {
    const opening = openDocument(bytes, assets);
    try {
      const document = await opening.task.promise;
      if (document.numPages > limits.pages) {
        const message = `${name} has ${document.numPages} pages; at most ${limits.pages} are read. Cut it into parts.`;
        return { ok: false, kind: 'too-large', message };
      }
      const title = await titleOf(document);
      const pages: PdfPage[] = [];
      for (let number = 1; number <= document.numPages; number += 1) {
        pages.push(await pageOf(document, number));
      }
      return { ok: true, ...(title ? { title } : {}), pages };
    } catch (error) {
      return { ok: false, ...faultOf(error, name) };
    } finally {
      await opening.close();
    }
  };
}

async function titleOf(document: PDFDocumentProxy): Promise<string | undefined> {
  const { info } = await document.getMetadata();
  return 'Title' in info && typeof info.Title === 'string' ? info.Title : undefined;
}

/** Reads the runs of text of one page, from 1. */
export async function pageOf(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const items = (await textItems(page)).map((item): PdfItem => {
    const [a, b, c, d, x, y] = Util.transform(transform, item.transform) as number[];
    const turned = Math.abs(b!) > 0.1 * Math.abs(a!) && Math.abs(a!) + Math.abs(b!) > 0;
    return {
      text: item.str,
      x: x!,
      y: y!,
      width: item.width,
      height: item.height,
      fontSize: Math.hypot(c!, d!),
      hasEOL: item.hasEOL,
      ...(turned ? { turned } : {}),
    };
  });
  page.cleanup();
  return { width, height, items };
}

/** Read from the stream piece by piece: `getTextContent()` needs async iteration of streams, which WebKit lacks. */
async function textItems(page: PDFPageProxy): Promise<readonly TextItem[]> {
  const reader = (
    page.streamTextContent() as ReadableStream<{ readonly items: readonly object[] }>
  ).getReader();
  const found: TextItem[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return found;
    for (const item of value.items) if ('str' in item) found.push(item as TextItem);
  }
}

function faultOf(error: unknown, name: string): { kind: 'encrypted' | 'damaged'; message: string } {
  const isEncrypted =
    error instanceof Error &&
    error.name === 'PasswordException' &&
    'code' in error &&
    error.code === PasswordResponses.NEED_PASSWORD;
  if (isEncrypted) {
    const message = `${name} is protected by a password; save it without one.`;
    return { kind: 'encrypted', message };
  }
  const reason = error instanceof Error ? error.message.replace(/\.$/, '') : 'it cannot be opened';
  const message = `${name} is damaged and cannot be read as a PDF (${reason}).`;
  return { kind: 'damaged', message };
}
