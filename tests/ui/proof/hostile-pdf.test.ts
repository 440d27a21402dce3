import { expect, test, vi } from 'vitest';
import { pdfOpener } from '../../../src/app/pdf/open-pdf.ts';
import { DEFAULT_LIMITS, read } from '../../../src/core/read/index.ts';
import { HOSTILE, madePages, scripted } from '../../set-up/made-pdf.ts';

const decode = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes);
const openPdf = pdfOpener('/pdf/');
const LINE = 'BT /F 12 Tf 40 500 Td (Article I. The parties keep the peace.) Tj ET';

// The endless one is given up after eight seconds.
test.each(Object.entries(HOSTILE))(
  '%s: the page stays alive and says what is wrong',
  async (_name, [kind, make]) => {
    const result = await read({ name: 'a.pdf', bytes: make() }, { decode, openPdf });
    expect(result.ok ? 'read' : result.fault.kind).toBe(kind);
  },
  40_000,
);

test('no script of a PDF runs, and nothing is asked for elsewhere', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const opened = vi.spyOn(globalThis, 'open');
  const bytes = scripted('globalThis.ran = true; app.alert\\(1\\);');
  const result = await read({ name: 'a.pdf', bytes }, { decode, openPdf });
  expect(result.ok && result.texts[0]!.blocks[0]!.text).toBe(
    'Article I. The parties keep the peace.',
  );
  expect(globalThis).not.toHaveProperty('ran');
  expect([fetched.mock.calls, opened.mock.calls]).toEqual([[], []]);
});

test('the reading tells of each page, and is stopped at once', async () => {
  const stopping = new AbortController();
  const seen: string[] = [];
  const onPage = (page: number, of: number): void => {
    seen.push(`${page}/${of}`);
    if (page === 3) stopping.abort();
  };
  const opener = pdfOpener('/pdf/', { signal: stopping.signal, onPage });
  const reading = opener({ name: 'a.pdf', bytes: madePages(LINE, 300) }, DEFAULT_LIMITS);
  await expect(reading).rejects.toThrow(/abort/);
  expect(seen.slice(0, 3)).toEqual(['1/300', '2/300', '3/300']);
  expect(seen.length).toBeLessThan(300);
});
