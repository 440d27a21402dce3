import { alignCommand } from './align.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { exportEdition } from './export.ts';
import { importTexts } from './import.ts';
import { proofCommand } from './proof.ts';

const COMMANDS: readonly Command[] = [
  alignCommand,
  check,
  compare,
  exportEdition,
  importTexts,
  proofCommand,
];

const HELP = `wortlaut: compare, align and check texts in several languages and versions

${COMMANDS.map(({ name, summary }) => `  wortlaut ${name.padEnd(9)} ${summary}`).join('\n')}

  wortlaut COMMAND --help   how a command is used
`;

/** Runs the command line. Returns the exit code: 0 done, 1 found something wrong, 2 called wrongly or could not work. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    process.stderr.write(`wortlaut: no command "${name}"; wortlaut --help lists them\n`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(command.help);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`wortlaut ${name}: ${message.replaceAll('\n', ' ')}\n`);
    return 2;
  }
}
