/** A PDF written by hand (ISO 32000-1, 7.5), in Helvetica and Latin letters. */
export interface SmallPdf {
  /** Lines of each page. */
  readonly pages: readonly (readonly string[])[];
  /** Bookmarks, and the pages that they lead to, from 1. */
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
  readonly title?: string;
  /** More entries of the catalog, e.g. `/OpenAction << /S /JavaScript /JS (app.alert(1)) >>`. */
  readonly catalog?: string;
  /** More entries of every page, e.g. `/Rotate 90`. */
  readonly page?: string;
  /** The page tree itself, in place of a good one. */
  readonly tree?: string;
}

const SIZE = 11;
const LEADING = 14;

/** The bytes of such a PDF. Page of 595 × 842 points, the first line 72 points from its upper edge. */
export function smallPdf({
  pages,
  outline = [],
  title,
  catalog = '',
  page = '',
  tree,
}: SmallPdf): Uint8Array<ArrayBuffer> {
  const first = 5 + outline.length;
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ');
  const outlines = outline.length > 0 ? '/Outlines 4 0 R' : '';
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${outlines} ${catalog} >>`,
    tree ?? `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Type /Outlines /First 5 0 R /Last ${4 + outline.length} 0 R /Count ${outline.length} >>`,
    ...outline.map(({ title: name, page: number }, at) => {
      const next = at + 1 < outline.length ? `/Next ${6 + at} 0 R` : '';
      const dest = `/Dest [${first + 2 * (number - 1)} 0 R /Fit]`;
      return `<< /Title (${escaped(name)}) /Parent 4 0 R ${next} ${dest} >>`;
    }),
  ];
  for (const lines of pages) {
    const shown = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
    const content = `BT /F ${SIZE} Tf ${LEADING} TL 72 770 Td\n${shown}\nET`;
    const fonts = '/Resources << /Font << /F 3 0 R >> >>';
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${fonts} /Contents ${objects.length + 2} 0 R ${page} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  if (title !== undefined) objects.push(`<< /Title (${escaped(title)}) >>`);
  const info = title === undefined ? '' : `/Info ${objects.length} 0 R`;
  return asFile(objects, `/Root 1 0 R ${info}`);
}

/** Lines of at most so many signs, as a page of a book has them. */
export function linesOf(text: string, most = 80): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function asFile(objects: readonly string[], trailer: string): Uint8Array<ArrayBuffer> {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  const count = objects.length + 1;
  text += `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer << /Size ${count} ${trailer} >>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

const QUOTES = /[\u2018-\u201F]/g;

function escaped(text: string): string {
  const plain = text.replace(QUOTES, '"').replace(/[\u2010-\u2014]/g, '-');
  return plain.replace(/[()\\]/g, '\\$&').replace(/[^\x20-\xff]/g, '?');
}
