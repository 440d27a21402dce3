import type { NotedWork } from '../../app/desk/take-in.ts';
import { writeNotes } from '../../app/desk/work-notes.ts';
import { writeWorkZip } from '../../app/desk/work-zip.ts';
import { findDocument, type EditionDocument, type Witness } from '../../core/model/index.ts';
import { WORK_DOCUMENT, workToEdition } from '../../core/work/index.ts';
import {
  writeAkomaNtoso,
  writeCsv,
  writeTei,
  writeTmx,
  zipFolder,
} from '../../core/write/index.ts';
import type { DeskSetting } from './desk-page.ts';
import { singleFile } from './single-file.ts';
import type { ExportForm } from './words.ts';

/** A file to be given to the reader. */
export interface WrittenFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** A work in one of the forms it can be taken away in. */
export function writeForm(
  setting: DeskSetting,
  { work, notes }: NotedWork,
  form: ExportForm,
): WrittenFile {
  const { base } = setting;
  const site = new URL('root' in base ? base.root : '/', location.href).href;
  const generated = new Date().toISOString();
  const document = findDocument(workToEdition(work), WORK_DOCUMENT)!;
  const name = fileName(work.title);
  switch (form) {
    case 'zip':
      return zip(`${name}.zip`, writeWorkZip(work, notes, { base: site, generated }));
    case 'html':
      return { name: `${name}.html`, type: 'text/html', content: singleFile(setting, work) };
    case 'notes': {
      const content = writeNotes(notes, site, generated);
      return { name: `${name}.notes.jsonld`, type: 'application/ld+json', content };
    }
    case 'tei':
      return zip(`${name}.tei.zip`, byWitness(document, 'xml', writeTei));
    case 'akn':
      return zip(`${name}.akn.zip`, byWitness(document, 'akn.xml', writeAkomaNtoso));
    case 'tmx': {
      const content = writeTmx(document, document.witnesses);
      return { name: `${name}.tmx`, type: 'application/xml', content };
    }
    case 'csv': {
      const content = writeCsv(document, document.witnesses);
      return { name: `${name}.csv`, type: 'text/csv', content };
    }
  }
}

function zip(name: string, content: Uint8Array): WrittenFile {
  return { name, type: 'application/zip', content: new Uint8Array(content) };
}

function byWitness(
  document: EditionDocument,
  ending: string,
  write: (document: EditionDocument, witness: Witness) => string,
): Uint8Array {
  return zipFolder(
    new Map(
      document.witnesses.map((witness) => [`${witness.id}.${ending}`, write(document, witness)]),
    ),
  );
}

/** A title as the name of a file: what no system allows in one becomes a hyphen. */
function fileName(title: string): string {
  const name = title
    .replace(/[\p{C}\\/:*?"<>|]+/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  return name.replace(/^[.\- ]+|[.\- ]+$/g, '') || 'text';
}
