import { readFileSync } from 'node:fs';
import {
  compareTexts,
  guessLanguage,
  LONGEST_TEXT,
  RULE_PACKS,
  VARIANT_CLASSES,
} from '../core/compare/index.ts';
import type { TextComparison, VariantClass } from '../core/compare/index.ts';
import type { Command } from './command.ts';

const RULES = [...new Set(RULE_PACKS.flatMap(({ rules }) => rules.map(({ id }) => id)))];

const HELP = `wortlaut compare A B [--lang xx] [--classes a,b] [--rules-off r1,r2] [--json]

Compares two text files (UTF-8) of one language word by word and says of each difference what it amounts to.

  --lang xx        language of both (BCP 47); de, ru, vi and en have rules of their own. Without it the language is
                   guessed, and the guess is printed to the error output
  --classes a,b    only these: ${VARIANT_CLASSES.join(', ')}
  --rules-off r    rules that do not count: ${RULES.join(', ')}
  --json           prints {"edits": [{"a": [from, to], "b": [from, to], "class", "rule"}], "counts": {class: number}};
                   offsets in UTF-16 code units of the NFC texts, without a byte order mark

Without --json: one line a difference, "line:column class (rule) [A/B]", and the counts.
Edits and counts are of the classes asked for.
Exit code: 0 no difference, 1 differences, 2 wrong call or a file that cannot be read.
`;

interface Call {
  readonly files: readonly [string, string];
  readonly language?: string;
  readonly classes: readonly VariantClass[];
  readonly rulesOff: readonly string[];
  readonly json: boolean;
}

/** `wortlaut compare`: where two versions of a text differ, and what the differences amount to. */
export const compare: Command = {
  name: 'compare',
  summary: 'says where two versions of a text differ, and what each difference amounts to',
  help: HELP,
  run(args) {
    const call = parse(args);
    const [a, b] = [readText(call.files[0]), readText(call.files[1])];
    const language = call.language ?? guessed(a, b);
    const result = compareTexts(a, b, {
      language,
      classes: call.classes,
      rulesOff: call.rulesOff,
    });
    process.stdout.write(call.json ? asJson(result, call.classes) : asText(result, call.classes));
    return result.edits.length > 0 ? 1 : 0;
  },
};

function parse(args: readonly string[]): Call {
  const files: string[] = [];
  const options = new Map<string, string>();
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index]!;
    if (!arg.startsWith('--')) files.push(arg);
    else if (arg === '--json') options.set('json', '');
    else {
      const [name, value] = option(arg, args[index + 1]);
      options.set(name, value);
      if (!arg.includes('=')) index += 1;
    }
  }
  const [first, second] = files;
  if (files.length !== 2 || first === undefined || second === undefined) {
    throw new Error(`name two files, not ${files.length}; wortlaut compare --help`);
  }
  const language = options.get('lang');
  return {
    files: [first, second],
    ...(language === undefined ? {} : { language: checkedLanguage(language) }),
    classes: classesIn(options.get('classes')),
    rulesOff: list(options.get('rules-off')),
    json: options.has('json'),
  };
}

/** One option with its value, written `--name value` or `--name=value`. */
function option(arg: string, next: string | undefined): [string, string] {
  const [name, ...rest] = arg.slice(2).split('=');
  if (name !== 'lang' && name !== 'classes' && name !== 'rules-off') {
    throw new Error(`no option --${name ?? ''}; wortlaut compare --help`);
  }
  const value = arg.includes('=') ? rest.join('=') : next;
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw new Error(`--${name} needs a value; wortlaut compare --help`);
  }
  return [name, value];
}

function checkedLanguage(language: string): string {
  if (/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(language)) return language;
  throw new Error(`"${language}" is no language tag; write one like de, ru, vi or en`);
}

function list(value: string | undefined): string[] {
  return (value ?? '').split(',').filter((part) => part !== '');
}

function classesIn(value: string | undefined): readonly VariantClass[] {
  if (value === undefined) return VARIANT_CLASSES;
  return list(value).map((name) => {
    const found = VARIANT_CLASSES.find((known) => known === name);
    if (!found) {
      throw new Error(`there is no class "${name}"; the classes are ${VARIANT_CLASSES.join(', ')}`);
    }
    return found;
  });
}

/** Reads a file as strict UTF-8. Throws an Error that names the file and what is wrong with it. */
function readText(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Error(`${file} cannot be read: ${REASONS[code] ?? code}`, { cause: error });
  }
  if (bytes.length > 3 * LONGEST_TEXT) {
    throw new Error(`${file} is too long to compare: ${bytes.length} bytes`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error(`${file} is no UTF-8 text; convert it first`, { cause: error });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
};

function guessed(a: string, b: string): string {
  const language = guessLanguage(`${a.slice(0, 10_000)}\n${b.slice(0, 10_000)}`);
  const said =
    language === 'und' ? 'not recognised, only the common rules count' : `guessed: ${language}`;
  process.stderr.write(`language ${said}\n`);
  const [one, other] = [a, b].map((text) => guessLanguage(text.slice(0, 10_000)));
  if (one !== other && one !== 'und' && other !== 'und') {
    process.stderr.write(
      `the first text looks like "${one}", the second like "${other}": word by word, only versions of one language can be compared; wortlaut align sets two languages side by side\n`,
    );
  }
  return language;
}

function asJson(result: TextComparison, classes: readonly VariantClass[]): string {
  const edits = result.edits.map((edit) => ({
    a: [edit.a.start, edit.a.end],
    b: [edit.b.start, edit.b.end],
    class: edit.class,
    rule: edit.rule,
  }));
  const counts = Object.fromEntries(classes.map((name) => [name, result.counts[name]]));
  return `${JSON.stringify({ edits, counts })}\n`;
}

function asText(
  { texts, edits, counts }: TextComparison,
  classes: readonly VariantClass[],
): string {
  let line = 1;
  let lineStart = 0;
  let at = 0;
  const lines = edits.map((edit) => {
    for (; at < edit.a.start; at += 1) {
      if (texts.a[at] !== '\n') continue;
      line += 1;
      lineStart = at + 1;
    }
    const column = edit.a.start - lineStart + 1;
    const wording = `[${quoted(texts.a, edit.a)}/${quoted(texts.b, edit.b)}]`;
    return `${line}:${column} ${edit.class} (${edit.rule}) ${wording}`;
  });
  const found = classes.filter((name) => counts[name] > 0);
  const total = found.map((name) => `${counts[name]} ${name}`).join(', ');
  return `${[...lines, total === '' ? 'no difference' : total].join('\n')}\n`;
}

/** Words of an edit on one line: control characters as escapes. */
function quoted(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replace(/\p{Cc}/gu, (sign) => JSON.stringify(sign).slice(1, -1));
}
