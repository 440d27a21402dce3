import { inEnglish, say, type OpenPdf } from '../../core/read/index.ts';
import type { Level } from '../../core/segment/index.ts';
import type { CutVersion } from '../../core/work/index.ts';
import { bring, type BringFault } from './bring.ts';
import { cutText, type Described, type FoundFile, type HeldText } from './found-text.ts';
import type { FolderRemark, FolderResult, Reader } from './read-folder.ts';

type PdfAnswer = Awaited<ReturnType<OpenPdf>>;

/** What the worker of a file is asked. */
export type ReadRequest =
  | {
      readonly kind: 'read';
      readonly file: Blob;
      readonly name: string;
      readonly encoding?: string;
      readonly reader: Reader;
    }
  /** The pages of a PDF, which the page opens: the library has a worker of its own. */
  | { readonly kind: 'pdf'; readonly answer: PdfAnswer }
  /** Cuts texts and sends the versions to the port, in this order. */
  | {
      readonly kind: 'cut';
      readonly texts: readonly { readonly at: number; readonly about: Described }[];
      readonly level: Level;
      readonly port: MessagePort;
    };

export type ReadAnswer =
  | { readonly kind: 'open-pdf'; readonly limits: { readonly pages: number } }
  | {
      readonly kind: 'texts';
      readonly found: FoundFile;
      readonly remarks: readonly FolderRemark[];
    }
  | Extract<FolderResult, { kind: 'work' }>
  | { readonly kind: 'fault'; readonly fault: BringFault };

/** The scope of a worker, as far as it is used here. */
interface Scope {
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null;
  postMessage(answer: ReadAnswer): void;
}

const scope = globalThis as unknown as Scope;
/** The texts of the file as it was read last. They stay here: the page is given no more than it shows. */
let held: readonly HeldText[] = [];
let openedPdf: (answer: PdfAnswer) => void = () => undefined;

scope.onmessage = ({ data }) => {
  switch (data.kind) {
    case 'read':
      void readFile(data);
      return;
    case 'pdf':
      openedPdf(data.answer);
      return;
    case 'cut':
      data.port.postMessage(cutAll(data));
      data.port.close();
  }
};

async function readFile(request: Extract<ReadRequest, { kind: 'read' }>): Promise<void> {
  const { file, name, encoding, reader } = request;
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    const said = say('notOpened', { name });
    const fault: BringFault = { kind: 'unsupported', message: inEnglish(said), said };
    scope.postMessage({ kind: 'fault', fault });
    return;
  }
  const brought = { name, bytes, ...(encoding === undefined ? {} : { encoding }) };
  const result = await bring(brought, openPdf, reader);
  if (result.kind === 'texts') {
    held = result.held;
    scope.postMessage({ kind: 'texts', found: result.found, remarks: result.remarks });
  } else scope.postMessage(result);
}

const openPdf: OpenPdf = (_, { pages }) =>
  new Promise((resolve) => {
    openedPdf = resolve;
    scope.postMessage({ kind: 'open-pdf', limits: { pages } });
  });

function cutAll({ texts, level }: Extract<ReadRequest, { kind: 'cut' }>): readonly CutVersion[] {
  return texts.map(({ at, about }) => cutText(held[at]!, about, level));
}
