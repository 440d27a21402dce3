import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8, zipSync } from 'fflate';
import { curatedAnnotations } from '../annotate/index.ts';
import type { Edition, EditionDocument, Witness } from '../model/index.ts';
import { writeAkomaNtoso, writeCsv, writePlainText, writeTei, writeTmx } from '../write/index.ts';
import { readme } from './readme.ts';

export type DownloadFormat = 'tei' | 'akn' | 'txt' | 'tmx' | 'csv' | 'json' | 'jsonld' | 'html';

/** A file that a reader can take away. */
export interface Download {
  readonly format: DownloadFormat;
  /** Name within the downloads, e.g. `treaty.de-signed.xml`. */
  readonly name: string;
  readonly document?: EditionDocument;
  readonly witness?: Witness;
  readonly content: () => string;
}

/** The files of an edition's `texts/` folder by name, as their editors wrote them. */
export type SourceTexts = ReadonlyMap<string, string>;

/** Everything there is to take away. TEI is the source itself where it is given, else written from the edition. */
export function downloadsOf(edition: Edition, sources: SourceTexts = new Map()): Download[] {
  return [
    ...edition.documents.flatMap((document) => documentDownloads(document, sources)),
    {
      format: 'json',
      name: 'edition.json',
      content: () => `${JSON.stringify(edition, null, 1)}\n`,
    },
    {
      format: 'jsonld',
      name: 'notes.jsonld',
      content: () => `${JSON.stringify(notesOf(edition, '../../'), null, 1)}\n`,
    },
  ];
}

/** The edition's notes as W3C Web Annotations. `base` is the site's root. */
export function notesOf(edition: Edition, base: string): unknown {
  const date = edition.history.at(-1)?.date ?? '1970-01-01';
  return curatedAnnotations(edition, { base, generated: `${date}T00:00:00Z` });
}

function documentDownloads(document: EditionDocument, sources: SourceTexts): readonly Download[] {
  const { id } = document;
  const whole: readonly Download[] = [
    { format: 'tmx', name: `${id}.tmx`, document, content: () => writeTmx(document) },
    { format: 'csv', name: `${id}.csv`, document, content: () => writeCsv(document) },
    {
      format: 'json',
      name: `${id}.json`,
      document,
      content: () => `${JSON.stringify(document, null, 1)}\n`,
    },
  ];
  const versions = document.witnesses.flatMap((witness): readonly Download[] => {
    const name = `${id}.${witness.id}`;
    const text = (format: DownloadFormat, ending: string, content: () => string) => ({
      format,
      name: `${name}.${ending}`,
      document,
      witness,
      content,
    });
    const source = sources.get(`${name}.xml`);
    return [
      text('tei', 'xml', () => source ?? writeTei(document, witness)),
      text('akn', 'akn.xml', () => writeAkomaNtoso(document, witness)),
      text('txt', 'txt', () => writePlainText(document, witness)),
    ];
  });
  return [...whole, ...versions];
}

/** All downloads as one zip, with a README and the SHA-256 of every file. The same edition gives the same bytes. */
export function zipDownloads(edition: Edition, downloads: readonly Download[]): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const { name, content } of downloads) files[`${edition.id}/${name}`] = strToU8(content());
  files[`${edition.id}/README.txt`] = strToU8(readme(edition, downloads));
  const sums = Object.entries(files).map(
    ([path, bytes]) => `${bytesToHex(sha256(bytes))}  ${path.slice(edition.id.length + 1)}\n`,
  );
  files[`${edition.id}/SHA256SUMS`] = strToU8(sums.join(''));
  // Zip has no date before 1980, and no zone: a fixed one keeps the bytes the same everywhere.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 9 });
}

/** SHA-256 (FIPS 180-4) in hex. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
