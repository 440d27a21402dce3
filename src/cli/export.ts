import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition, EditionDocument, Witness } from '../core/model/index.ts';
import {
  writeAkomaNtoso,
  writeCsv,
  writeEditionFolder,
  writePlainText,
  writeTei,
  writeTmx,
  zipFolder,
} from '../core/write/index.ts';
import { compileEdition } from '../edition/folder.ts';
import { formatFault } from '../edition/index.ts';
import type { Command } from './command.ts';
import { parseArguments } from './options.ts';

const HELP = `wortlaut export FOLDER --format FORMAT [--document D] [--witness W] [--out PATH]

Writes the texts of an edition (a folder that wortlaut check finds no fault in) in another format.

  --format         tei, akn (Akoma Ntoso 1.0), txt: one file for each witness
                   tmx (1.4b), csv: one file for each document
                   json (the compiled edition), zip (the folder itself, as it is compiled from): one file
  --document D     this document alone
  --witness W      this witness alone
  --out PATH       a file, or a folder where there are several; without it one file is printed

Exit code: 0 written, 2 called wrongly, or the edition has faults.
`;

type Files = ReadonlyMap<string, string | Uint8Array>;

interface Chosen {
  readonly document: EditionDocument;
  readonly witnesses: readonly Witness[];
}

const FORMATS: Readonly<Record<string, (edition: Edition, chosen: readonly Chosen[]) => Files>> = {
  tei: (_, chosen) => byWitness(chosen, 'xml', writeTei),
  akn: (_, chosen) => byWitness(chosen, 'akn.xml', writeAkomaNtoso),
  txt: (_, chosen) => byWitness(chosen, 'txt', writePlainText),
  tmx: (_, chosen) => byDocument(chosen, 'tmx', writeTmx),
  csv: (_, chosen) => byDocument(chosen, 'csv', writeCsv),
  json: (edition) => new Map([[`${edition.id}.json`, `${JSON.stringify(edition, null, 2)}\n`]]),
  zip: (edition) => new Map([[`${edition.id}.zip`, zipFolder(writeEditionFolder(edition))]]),
};

/** `wortlaut export`: an edition in formats that other programs read. */
export const exportEdition: Command = {
  name: 'export',
  summary: 'writes an edition as TEI, TMX, Akoma Ntoso, CSV, text, JSON or zip',
  help: HELP,
  run(args) {
    const { names, options } = parseArguments(args, {
      command: 'export',
      options: ['--format', '--document', '--witness', '--out'],
      switches: [],
    });
    const [folder] = names;
    if (folder === undefined || names.length > 1) {
      throw new Error('name the folder of one edition; wortlaut export --help');
    }
    const format = options.get('--format') ?? '';
    const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (!write) {
      throw new Error(`no format "${format}"; write --format ${Object.keys(FORMATS).join('|')}`);
    }
    const whole = format === 'json' || format === 'zip';
    if (whole && (options.has('--document') || options.has('--witness'))) {
      throw new Error(`${format} holds the whole edition; leave out --document and --witness`);
    }
    const edition = compiled(folder);
    const chosen = choose(edition, options.get('--document'), options.get('--witness'));
    put(write(edition, chosen), options.get('--out'));
    return 0;
  },
};

function compiled(folder: string): Edition {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`${folder} is no folder; name the folder of an edition`);
  }
  const result = compileEdition(folder);
  if (result.ok) return result.edition;
  const { faults } = result;
  throw new Error(
    `${folder} has ${faults.length} faults (wortlaut check lists them): ${formatFault(faults[0]!, folder)}`,
  );
}

function choose(edition: Edition, document?: string, witness?: string): Chosen[] {
  const documents = edition.documents.filter(({ id }) => document === undefined || id === document);
  if (documents.length === 0) {
    const ids = edition.documents.map(({ id }) => id).join(', ');
    throw new Error(`no document "${document}" in ${edition.id}; it has ${ids}`);
  }
  const chosen = documents
    .map((each) => ({
      document: each,
      witnesses: each.witnesses.filter(({ id }) => witness === undefined || id === witness),
    }))
    .filter(({ witnesses }) => witnesses.length > 0);
  if (chosen.length > 0) return chosen;
  const ids = new Set(documents.flatMap((each) => each.witnesses.map(({ id }) => id)));
  throw new Error(`no witness "${witness}" there; there are ${[...ids].join(', ')}`);
}

function byWitness(
  chosen: readonly Chosen[],
  extension: string,
  write: (document: EditionDocument, witness: Witness) => string,
): Files {
  const files = chosen.flatMap(({ document, witnesses }) =>
    witnesses.map(
      (witness) => [`${document.id}.${witness.id}.${extension}`, write(document, witness)] as const,
    ),
  );
  return new Map(files);
}

function byDocument(
  chosen: readonly Chosen[],
  extension: string,
  write: (document: EditionDocument, witnesses: readonly Witness[]) => string,
): Files {
  return new Map(
    chosen.map(({ document, witnesses }) => [
      `${document.id}.${extension}`,
      write(document, witnesses),
    ]),
  );
}

function put(files: Files, out: string | undefined): void {
  const [first] = files;
  if (files.size === 1 && first) {
    const [name, content] = first;
    if (out === undefined) process.stdout.write(content);
    else writeOne(isFolder(out) ? join(out, name) : out, content);
    return;
  }
  if (out === undefined) {
    throw new Error(
      `this is ${files.size} files; say where with --out FOLDER, or choose one with --document and --witness`,
    );
  }
  for (const [name, content] of files) writeOne(join(out, name), content);
}

function isFolder(path: string): boolean {
  return path.endsWith('/') || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

function writeOne(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
