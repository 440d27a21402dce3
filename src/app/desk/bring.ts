import { read, type Fault, type OpenPdf } from '../../core/read/index.ts';
import type { OwnNote } from '../../core/annotate/index.ts';
import type { Work } from '../../core/work/index.ts';
import { holdText, holdWitness, type FoundFile, type HeldText } from './found-text.ts';
import { readFolder, type FolderRemark, type Reader } from './read-folder.ts';

/** Something a reader has dropped or pasted. */
export interface Brought {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Chosen by the reader, where the guess was wrong. */
  readonly encoding?: string;
}

/** Why a file cannot be brought: as its reader says it, or the faults of an edition folder. */
export type BringFault = Fault | { readonly kind: 'edition'; readonly message: string };

/** What was brought. */
export type BringResult =
  | {
      readonly kind: 'texts';
      readonly found: FoundFile;
      readonly held: readonly HeldText[];
      readonly remarks: readonly FolderRemark[];
    }
  | {
      readonly kind: 'work';
      readonly work: Work;
      readonly notes: readonly OwnNote[];
      readonly remarks: readonly FolderRemark[];
    }
  | { readonly kind: 'fault'; readonly fault: BringFault };

/** Reads a file: the texts in it, with their articles; or the work of an edition folder in a zip. */
export async function bring(
  { name, bytes, encoding }: Brought,
  openPdf: OpenPdf,
  reader: Reader,
): Promise<BringResult> {
  const folder = readFolder(bytes, reader);
  if (folder?.kind === 'work') return folder;
  if (folder?.kind === 'faults') {
    const more = folder.count > 1 ? ` (1/${folder.count})` : '';
    return { kind: 'fault', fault: { kind: 'edition', message: `${folder.first}${more}` } };
  }
  if (folder) {
    const held = folder.edition.documents.flatMap((document) =>
      document.witnesses.map((witness) => holdWitness(document, witness, reader.language)),
    );
    return texts({ format: 'edition', notices: [] }, held, folder.remarks);
  }
  const result = await read(
    { name, bytes },
    { decode, openPdf, ...(encoding === undefined ? {} : { encoding }) },
  );
  if (!result.ok) return { kind: 'fault', fault: result.fault };
  const { format, notices, title, aligned } = result;
  const linked = aligned && result.texts.length > 1;
  const held = result.texts.map((text) => holdText(name, text, title, linked));
  const about = result.encoding === undefined ? {} : { encoding: result.encoding };
  return texts({ format, notices, ...about }, held);
}

function texts(
  about: Omit<FoundFile, 'texts'>,
  held: readonly HeldText[],
  remarks: readonly FolderRemark[] = [],
): BringResult {
  const found = { ...about, texts: held.map((each) => each.found) };
  return { kind: 'texts', found, held, remarks };
}

function decode(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}
