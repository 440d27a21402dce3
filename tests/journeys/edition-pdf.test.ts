import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, inject, test } from 'vitest';
import { openPdf } from '../../src/cli/pdf.ts';
import { printEdition } from '../../src/cli/print-edition.ts';
import { read } from '../../src/core/read/index.ts';
import { firstEdition, witnessOf } from '../core/compare/edition.ts';

const edition = firstEdition();
const decode = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes);

async function printed(versions?: readonly string[]): Promise<Uint8Array> {
  return printEdition({
    address: inject('address'),
    built: inject('built'),
    edition: edition.id,
    language: 'en',
    documents: ['treaty', 'protocol'],
    ...(versions ? { versions } : {}),
  });
}

const VERSIONS = ['de-signed', 'ru-signed', 'en-nsr', 'vi-working'];

/** Words of the versions, in every document, that the PDF does not have as often as they do. */
async function lost(bytes: Uint8Array, versions: readonly string[]): Promise<readonly string[]> {
  const result = await read({ name: 'a.pdf', bytes }, { decode, openPdf });
  if (!result.ok) throw new Error(result.fault.message);
  const words = result.texts
    .flatMap(({ blocks }) => blocks)
    .map(({ mark = '', text }) => `${mark} ${text}`)
    .join(' ')
    .split(/\s+/);
  const found = new Map<string, number>();
  for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
  const wanted = ['treaty', 'protocol'].flatMap((document) =>
    versions.flatMap((id) =>
      witnessOf(edition, document, id).segments.flatMap(({ text }) => text.split(/\s+/)),
    ),
  );
  return wanted.filter((word) => {
    const left = found.get(word) ?? 0;
    found.set(word, left - 1);
    return left <= 0;
  });
}

test.each(VERSIONS)('the pages of %s give the words of the source back', async (id) => {
  expect(await lost(await printed([id]), [id])).toEqual([]);
});

test('parallel pages have every word of every version, bookmarks and tags', async () => {
  const bytes = await printed();
  expect(await lost(bytes, VERSIONS)).toEqual([]);
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false });
  const document = await task.promise;
  const outline = await document.getOutline();
  expect(outline?.length).toBeGreaterThan(3);
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  expect(await (await document.getPage(2)).getStructTree()).not.toBeNull();
  await task.destroy();
});
