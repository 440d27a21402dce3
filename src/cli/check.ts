import { statSync } from 'node:fs';
import { compileEdition, editionFolders } from '../edition/folder.ts';
import { formatFault } from '../edition/index.ts';
import type { Fault } from '../edition/index.ts';
import type { Command } from './command.ts';

const HELP = `wortlaut check [FOLDER] [--json]

Checks the sources of an edition and prints every fault in one line: file:line:column: what is wrong.
FOLDER is one edition or a folder of editions; without it, sources.

  --json   prints one JSON object: {"editions": [{"folder", "faults": [{"file", "line", "column", "found", "expected", "message"}]}]}

Exit code: 0 no fault, 1 faults, 2 the folder cannot be read.
`;

interface Checked {
  readonly folder: string;
  readonly faults: readonly Fault[];
}

/** `wortlaut check`: whether the sources of an edition are in order. */
export const check: Command = {
  name: 'check',
  summary: 'checks the sources of an edition and says where each fault is',
  help: HELP,
  run(args) {
    const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--json');
    const folders = args.filter((arg) => !arg.startsWith('-'));
    if (unknown !== undefined) throw new Error(`no option ${unknown}; wortlaut check --help`);
    if (folders.length > 1) throw new Error('name one folder; wortlaut check --help');
    const checked = checkFolder(folders[0] ?? 'sources');
    process.stdout.write(args.includes('--json') ? asJson(checked) : asText(checked));
    return checked.some(({ faults }) => faults.length > 0) ? 1 : 0;
  },
};

function checkFolder(folder: string): readonly Checked[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`${folder} is no folder; name the folder of an edition`);
  }
  const editions = editionFolders(folder);
  if (editions.length === 0) throw new Error(`no edition in ${folder}: it has no edition.json`);
  return editions.map((edition) => {
    const result = compileEdition(edition);
    return { folder: edition, faults: result.ok ? [] : result.faults };
  });
}

function asJson(checked: readonly Checked[]): string {
  return `${JSON.stringify({ editions: checked }, null, 2)}\n`;
}

function asText(checked: readonly Checked[]): string {
  const lines = checked.flatMap(({ folder, faults }) =>
    faults.map((fault) => formatFault(fault, folder)),
  );
  const files = new Set(
    checked.flatMap(({ folder, faults }) => faults.map(({ file }) => `${folder}/${file}`)),
  );
  const total =
    lines.length === 0
      ? `no fault in ${checked.map(({ folder }) => folder).join(', ')}`
      : `${count(lines.length, 'fault')} in ${count(files.size, 'file')}`;
  return `${[...lines, total].join('\n')}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
