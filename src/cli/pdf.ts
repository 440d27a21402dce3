import {
  getDocument,
  PasswordResponses,
  Util,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OpenPdf, PdfItem, PdfPage } from '../core/read/index.ts';

/** Opens a PDF with pdf.js in Node. No scripts, no fonts of this machine, no requests. */
export const openPdf: OpenPdf = async ({ name, bytes }, limits) => {
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy: pdf.js takes the buffer away
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > limits.pages) {
      const message = `${name} has ${document.numPages} pages; at most ${limits.pages} are read. Cut it into parts.`;
      return { ok: false, kind: 'too-large', message };
    }
    const title = await titleOf(document);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(await pageOf(document, number));
    }
    return { ok: true, ...(title ? { title } : {}), pages };
  } catch (error) {
    return { ok: false, ...faultOf(error, name) };
  } finally {
    await task.destroy();
  }
};

async function titleOf(document: PDFDocumentProxy): Promise<string | undefined> {
  const { info } = await document.getMetadata();
  return 'Title' in info && typeof info.Title === 'string' ? info.Title : undefined;
}

async function pageOf(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const found: PdfItem[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [a, b, c, d, x, y] = Util.transform(viewport.transform, item.transform) as number[];
    const turned = Math.abs(b!) > 0.1 * Math.abs(a!) && Math.abs(a!) + Math.abs(b!) > 0;
    found.push({
      text: item.str,
      x: x!,
      y: y!,
      width: item.width,
      height: item.height,
      fontSize: Math.hypot(c!, d!),
      hasEOL: item.hasEOL,
      ...(turned ? { turned } : {}),
    });
  }
  page.cleanup();
  return { width: viewport.width, height: viewport.height, items: found };
}

function faultOf(error: unknown, name: string): { kind: 'encrypted' | 'damaged'; message: string } {
  const encrypted =
    error instanceof Error &&
    error.name === 'PasswordException' &&
    'code' in error &&
    error.code === PasswordResponses.NEED_PASSWORD;
  if (encrypted) {
    return {
      kind: 'encrypted',
      message: `${name} is protected by a password; save it without one.`,
    };
  }
  const reason = error instanceof Error ? error.message.replace(/\.$/, '') : 'it cannot be opened';
  return {
    kind: 'damaged',
    message: `${name} is damaged and cannot be read as a PDF (${reason}).`,
  };
}
