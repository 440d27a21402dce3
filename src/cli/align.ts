import { parseArgs } from 'node:util';
import { alignMany, type Grid } from '../core/align/index.ts';
import { LEVELS, type Level } from '../core/segment/index.ts';
import { readSegments, readVersion, type Input } from './align-input.ts';
import { alignmentTable } from './align-table.ts';
import type { Command } from './command.ts';

const HELP = `wortlaut align A B [C ...]: aligns two or more versions of a text, clause by clause

  --langs en,de      languages of the texts (BCP 47), in their order; guessed from the words where not given
  --level LEVEL      how finely the texts are cut: article, paragraph, sentence or clause (clause)
  --segments         the texts are cut already: a segment a line, an empty line between units
  --json             print JSON: units and links by name and words; with --segments links of line indices from 0

Every clause stands in exactly one link; a clause without a counterpart in a link with an empty side.
Each link has a confidence from 0 to 1 and says what speaks for it.
Exit code: 0 aligned, 2 called wrongly or a text cannot be read.
`;

interface Options {
  readonly files: readonly string[];
  readonly languages: readonly string[];
  readonly level: Level;
  readonly segments: boolean;
  readonly json: boolean;
}

function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      langs: { type: 'string' },
      level: { type: 'string', default: 'clause' },
      segments: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length < 2) throw new Error('two texts or more are needed: wortlaut align A B');
  if (positionals.length > 12)
    throw new Error(`${positionals.length} texts are too many: at most 12 are aligned at a time`);
  const languages =
    values.langs === undefined ? [] : values.langs.split(',').map((one) => one.trim());
  if (languages.length > 0 && languages.length !== positionals.length) {
    throw new Error(
      `--langs names ${languages.length} languages for ${positionals.length} texts: name one for each`,
    );
  }
  const wrong = languages.find((one) => !/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(one));
  if (wrong !== undefined) throw new Error(`"${wrong}" is no language tag: write en, de, zh-Hans`);
  const level = LEVELS.find((one) => one === values.level);
  if (!level) throw new Error(`"${values.level}" is no level: one of ${LEVELS.join(', ')}`);
  return { files: positionals, languages, level, segments: values.segments, json: values.json };
}

/** Names of the sides in JSON: a, b, c, ... */
const sideName = (at: number): string => String.fromCharCode(97 + at);

function toJson(inputs: readonly Input[], { units, rows }: Grid, indices: boolean): string {
  const clause = (version: number, at: number): unknown => {
    const { segments, units: all } = inputs[version]!;
    const { unit, text } = segments[at]!;
    return { unit: all[unit]!.name, text };
  };
  const links = rows.map(({ cells, confidence, by }) => ({
    ...Object.fromEntries(
      cells.map((cell, at) => [sideName(at), indices ? cell : cell.map((one) => clause(at, one))]),
    ),
    confidence,
    by: by.join(', '),
  }));
  return JSON.stringify(indices ? { links } : { units: units.map(({ cells }) => cells), links });
}

async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const inputs = await Promise.all(
    options.files.map((file, at) =>
      options.segments
        ? readSegments(file, options.languages[at])
        : readVersion(file, options.level, options.languages[at]),
    ),
  );
  const grid = alignMany(inputs);
  const text = options.json
    ? `${toJson(inputs, grid, options.segments)}\n`
    : alignmentTable(inputs, grid, process.stdout.columns ?? 100);
  process.stdout.write(text);
  return 0;
}

export const alignCommand: Command = {
  name: 'align',
  summary: 'align two or more versions of a text, clause by clause',
  help: HELP,
  run,
};
