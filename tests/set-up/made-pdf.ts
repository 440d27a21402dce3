import { zlibSync } from 'fflate';
import type { FaultKind } from '../../src/core/read/index.ts';

/** An object of a PDF: its dictionary's entries, and the bytes of its stream where it is one. */
export interface MadeObject {
  readonly entries: string;
  readonly stream?: Uint8Array | string;
}

/** Writes a PDF (ISO 32000-1) of objects numbered from 1; the first is the catalog. `trailer`: further entries of it. */
export function madePdf(objects: readonly MadeObject[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const write = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? latin1(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  write('%PDF-1.7\n');
  const places = objects.map(({ entries, stream }, index) => {
    const place = length;
    write(`${index + 1} 0 obj\n`);
    if (stream === undefined) write(`<< ${entries} >>\nendobj\n`);
    else {
      write(`<< ${entries} /Length ${stream.length} >>\nstream\n`);
      write(stream);
      write('\nendstream\nendobj\n');
    }
    return place;
  });
  const start = length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`);
  write(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\n`);
  write(`startxref\n${start}\n%%EOF\n`);
  return joined(parts, length);
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const CATALOG = { entries: '/Type /Catalog /Pages 2 0 R' };
const FONT = { entries: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica' };
const PAGE =
  '/Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R';

/** A PDF of as many pages as wished, each with the same content stream. */
export function madePages(
  stream: Uint8Array | string,
  pages = 1,
  filter = '',
  trailer = '',
): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${index === 0 ? 4 : 5 + index} 0 R`);
  return madePdf(
    [
      CATALOG,
      { entries: `/Type /Pages /Kids [${kids.join(' ')}] /Count ${pages}` },
      FONT,
      { entries: PAGE },
      { entries: filter, stream },
      ...kids.slice(1).map(() => ({ entries: PAGE })),
    ],
    trailer,
  );
}

const LINE = 'BT /F 12 Tf 40 500 Td (Article I. The parties keep the peace.) Tj ET\n';

function packed(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 9 });
}

const MEGABYTE = 1024 * 1024;

/** PDFs made to do harm, or broken on purpose, by name: each with the fault it must be called. */
export const HOSTILE: Readonly<
  Record<string, readonly [fault: FaultKind, make: () => Uint8Array]>
> = {
  'a page tree that is its own child': [
    'damaged',
    () => madePdf([CATALOG, { entries: '/Type /Pages /Kids [2 0 R] /Count 1' }]),
  ],
  'a page tree that goes in a circle': [
    'damaged',
    () =>
      madePdf([
        CATALOG,
        { entries: '/Type /Pages /Kids [3 0 R 3 0 R] /Count 200' },
        { entries: '/Type /Pages /Kids [2 0 R 2 0 R] /Count 100 /Parent 2 0 R' },
      ]),
  ],
  'a thousand million pages': [
    'damaged',
    () => madePdf([CATALOG, { entries: '/Type /Pages /Kids [] /Count 1000000000' }]),
  ],
  'pages that are not there': [
    'damaged',
    () => madePdf([CATALOG, { entries: '/Type /Pages /Kids [9 0 R 8 0 R] /Count 4000' }]),
  ],
  'a negative number of pages': [
    'damaged',
    () => madePdf([CATALOG, { entries: '/Type /Pages /Kids [] /Count -7' }]),
  ],
  'a stream packed twice': [
    'no-text',
    () =>
      madePages(
        packed(packed(new Uint8Array(16 * MEGABYTE).fill(32))),
        1,
        '/Filter [/FlateDecode /FlateDecode]',
      ),
  ],
  'a flood of text': [
    'too-large',
    () => madePages(packed(latin1(LINE.repeat(110_000))), 1, '/Filter /FlateDecode'),
  ],
  'a drawing that draws itself': [
    'no-text',
    () =>
      madePdf([
        CATALOG,
        { entries: '/Type /Pages /Kids [3 0 R] /Count 1' },
        {
          entries:
            '/Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>',
        },
        { entries: '', stream: '/X Do' },
        {
          entries:
            '/Type /XObject /Subtype /Form /BBox [0 0 400 600] /Resources << /XObject << /X 5 0 R >> >>',
          stream: '/X Do /X Do',
        },
      ]),
  ],
  'drawings that double thirty times': [
    'slow',
    () =>
      madePdf([
        CATALOG,
        { entries: '/Type /Pages /Kids [3 0 R] /Count 1' },
        {
          entries:
            '/Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>',
        },
        { entries: '', stream: '/X Do' },
        ...Array.from({ length: 30 }, (_, at) => ({
          entries: `/Type /XObject /Subtype /Form /BBox [0 0 400 600] /Resources << /XObject << /X ${6 + at} 0 R >> /Font << /F 35 0 R >> >>`,
          stream: at === 29 ? LINE : '/X Do /X Do',
        })),
        FONT,
      ]),
  ],
  'nothing but a header': ['damaged', () => latin1('%PDF-1.7\n')],
  'brackets in brackets': [
    'damaged',
    () => madePdf([CATALOG, { entries: `/Type /Pages /Kids ${'['.repeat(200_000)} /Count 1` }]),
  ],
};

/** One whose table of objects goes in a circle; its text can be read. */
export function circularTable(): Uint8Array {
  const start = /startxref\n(\d+)/.exec(new TextDecoder('latin1').decode(madePages(LINE)))![1]!;
  return madePages(LINE, 1, '', `/Prev ${start}`);
}

/** One that wants to run a script and open an address as soon as it is opened. */
export function scripted(script: string): Uint8Array {
  const action = `<< /S /JavaScript /JS (${script}) /Next << /S /URI /URI (https://example.org/) >> >>`;
  return madePdf([
    { entries: `/Type /Catalog /Pages 2 0 R /OpenAction ${action} /AA << /WC ${action} >>` },
    { entries: '/Type /Pages /Kids [4 0 R] /Count 1' },
    FONT,
    { entries: `${PAGE} /AA << /O ${action} >>` },
    { entries: '', stream: LINE },
  ]);
}
