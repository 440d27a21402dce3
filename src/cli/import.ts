import type { Block } from '../core/model/index.ts';
import type { Notice, ReadResult, ReadText } from '../core/read/index.ts';
import { LEVELS, type Level } from '../core/segment/index.ts';
import type { Command } from './command.ts';
import { importAsEdition } from './import-edition.ts';
import { parseArguments } from './options.ts';
import { readTextFile } from './read-file.ts';

const HELP = `wortlaut import FILE... [--langs de,ru] [--encoding koi8-r] [--json]
wortlaut import FILE FILE... --out FOLDER [--langs de,ru] [--level clause]
wortlaut import MEMORY.tmx --out FOLDER

Reads texts and says what was found: format, encoding, language, headings, paragraphs, list items, notes, and
everything in the file that is not part of the text. Read are plain text, Markdown, HTML, DOCX, ODT, PDF with a text
layer, TEI P5, TMX 1.4b and Akoma Ntoso 1.0; what a file is, is told by its content.

  --langs a,b      languages of the files in their order (BCP 47), where they are not as recognised
  --encoding xx    encoding of all files, where it is not as recognised: utf-8, windows-1251, koi8-r, ...
  --json           prints {"files": [{"file", "result"}]}; a result has "texts" with their "blocks", and "notices",
                   or the "fault" for which the file could not be read
  --out FOLDER     aligns the files, versions of one text, and writes them as an edition folder; a translation
                   memory holds several versions, and its own links are kept
  --level LEVEL    with --out, how finely they are cut: article, paragraph, sentence or clause (clause)

Exit code: 0 all files were read, 1 some could not be, 2 called wrongly.
`;

interface Imported {
  readonly file: string;
  readonly result: ReadResult;
}

/** `wortlaut import`: what texts hold, before anything is done with them. */
export const importTexts: Command = {
  name: 'import',
  summary: 'reads texts (DOCX, PDF, HTML, TEI, ...) and says what was found in them',
  help: HELP,
  async run(args) {
    const { names, options, switches } = parseArguments(args, {
      command: 'import',
      options: ['--langs', '--encoding', '--out', '--level'],
      switches: ['--json'],
    });
    if (names.length === 0) throw new Error('name at least one file; wortlaut import --help');
    const languages = languagesOf(options.get('--langs'), names.length);
    const out = options.get('--out');
    if (out !== undefined) {
      const line = await importAsEdition(names, languages, levelOf(options.get('--level')), out);
      process.stdout.write(`${line}\n`);
      return 0;
    }
    const encoding = options.get('--encoding');
    const imported: Imported[] = [];
    for (const [i, file] of names.entries()) {
      const language = languages[i];
      const result = await readTextFile(file, {
        ...(encoding === undefined ? {} : { encoding }),
        ...(language === undefined ? {} : { language }),
      });
      imported.push({ file, result });
    }
    const json = switches.has('--json');
    process.stdout.write(
      json
        ? `${JSON.stringify({ files: imported }, null, 2)}\n`
        : imported.map(summaryOf).join('\n'),
    );
    return imported.every(({ result }) => result.ok) ? 0 : 1;
  },
};

function levelOf(name = 'clause'): Level {
  const level = LEVELS.find((one) => one === name);
  if (!level) throw new Error(`"${name}" is no level: one of ${LEVELS.join(', ')}`);
  return level;
}

function languagesOf(list: string | undefined, files: number): readonly string[] {
  const languages = list?.split(',').map((tag) => tag.trim()) ?? [];
  const wrong = languages.find((tag) => !/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag));
  if (wrong !== undefined)
    throw new Error(`"${wrong}" is no language tag; write one like de or zh-Hant`);
  if (languages.length > files) {
    throw new Error(`--langs names ${languages.length} languages for ${files} files`);
  }
  return languages;
}

function summaryOf({ file, result }: Imported): string {
  if (!result.ok) return `${file}\n  not read: ${result.fault.message}\n`;
  const encoding = result.encoding ? `, ${result.encoding.label} (${result.encoding.ground})` : '';
  const title = result.title === undefined ? '' : `  title: ${result.title}\n`;
  const aligned = result.aligned ? '  the file aligns its texts itself\n' : '';
  return [
    `${file}\n  ${result.format}${encoding}\n`,
    title,
    aligned,
    ...result.texts.map(textLines),
    ...result.notices.map(noticeLine),
  ].join('');
}

function textLines(text: ReadText): string {
  const language =
    text.language === undefined ? 'language not told' : `${text.language} (${text.languageGround})`;
  const counts = (['heading', 'paragraph', 'item', 'footnote'] as const)
    .map((kind) => ({ kind, count: text.blocks.filter((block) => block.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}${count === 1 ? '' : 's'}`);
  const pages = text.blocks.reduce((most, { page = 0 }) => Math.max(most, page), 0);
  const headings = text.blocks.filter(({ kind }) => kind === 'heading').slice(0, 40);
  return [
    `  ${[text.name, language, ...counts, ...(pages > 0 ? [`up to page ${pages}`] : [])].filter(Boolean).join(', ')}\n`,
    ...headings.map(headingLine),
  ].join('');
}

function headingLine({ text, level = 1 }: Block): string {
  return `    ${'  '.repeat(level - 1)}${shortened(text, 90)}\n`;
}

function noticeLine({ message, text = [], pages = [] }: Notice): string {
  const where = pages.length > 0 ? ` (pages ${shortened(pages.join(', '), 40)})` : '';
  const words = text.length > 0 ? ` ${text.length}: ${shortened(text.join(' | '), 120)}` : '';
  return `  - ${message}${where}${words}\n`;
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
