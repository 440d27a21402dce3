import type { Decode } from '../encoding/single-byte.ts';
import { decodeText } from '../encoding/encoding.ts';
import type { Limits } from '../limits.ts';
import type { NoticeLog } from '../notice-log.ts';
import type { RawResult } from '../raw.ts';
import { ReadError } from '../read-error.ts';
import { parseXml } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { mainPart, readDocx } from './docx.ts';
import { readOdt } from './odt.ts';
import { Zip } from './zip.ts';
import { say } from '../sentences.ts';

/** What other kinds of zip are called, by a part that only they have. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^xl\//, 'an Excel workbook; save the sheet as CSV or the text as DOCX'],
  [/^ppt\//, 'a PowerPoint presentation; save its text as DOCX or PDF'],
  [
    /^META-INF\/container\.xml$/,
    'an EPUB book; its chapters can be read as HTML once it is unpacked',
  ],
  [/^META-INF\/MANIFEST\.MF$/, 'a Java archive'],
];

/** Reads a DOCX or ODT: what a zip holds is told by its parts, not by the file's name. */
export function readOffice(
  bytes: Uint8Array,
  log: NoticeLog,
  settings: { readonly name: string; readonly limits: Limits; readonly decode: Decode },
): { readonly format: 'docx' | 'odt'; readonly raw: RawResult } {
  const { name, limits, decode } = settings;
  const zip = new Zip(bytes, name, limits);
  const part = (path: string): XmlElement | undefined => {
    const content = zip.read(path);
    if (!content) return undefined;
    return parseXml(decodeText(content, decode).text, { name: `${name} (${path})`, limits });
  };
  if (zip.has('content.xml')) {
    refuseEncrypted(zip, name, decode);
    const type = zip.has('mimetype') ? decodeText(zip.read('mimetype')!, decode).text.trim() : '';
    if (type === '' || /opendocument\.text/.test(type)) {
      return { format: 'odt', raw: readOdt(part, log) };
    }
    throw new ReadError('unsupported', say('otherOffice', { name, type }));
  }
  const foreign = FOREIGN.find(([pattern]) => zip.names().some((path) => pattern.test(path)));
  if (foreign) throw new ReadError('unsupported', `${name} is ${foreign[1]}.`);
  if (zip.has('_rels/.rels') && zip.has(mainPart(part))) {
    return { format: 'docx', raw: readDocx(part, zip.names(), log) };
  }
  throw new ReadError('unsupported', say('otherZip', { name }));
}

function refuseEncrypted(zip: Zip, name: string, decode: Decode): void {
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest && decodeText(manifest, decode).text.includes(':encryption-data')) {
    throw new ReadError('encrypted', say('password', { name }));
  }
}
