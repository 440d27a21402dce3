import { statSync } from 'node:fs';
import type { Edition } from '../core/model/index.ts';
import { isGrave, proof, SORTS } from '../core/proof/index.ts';
import type { Difference, Match, ProofReport } from '../core/proof/index.ts';
import { compileEdition, editionFolders } from '../edition/folder.ts';
import { formatFault } from '../edition/index.ts';
import type { Command } from './command.ts';
import { parseArguments } from './options.ts';
import { readTextFile } from './read-file.ts';

const HELP = `wortlaut proof FILE [--edition FOLDER] [--encoding koi8-r] [--json]

Says whether a copy of a text says what the established text says. FILE is a PDF with a text layer, DOCX, ODT, HTML,
plain text or any other format that wortlaut import reads. Finds out which texts of the edition it holds, in which version;
compares them word by word; sorts every difference: ${SORTS.join(', ')}.
"noise" is what scanning and printing did: ligatures, soft hyphens, words cut at line ends, 1 for l, rn for m.

  --edition FOLDER  the sources of the edition, or a folder of editions; without it, sources
  --encoding xx     encoding of the file, where it is not as recognised
  --json            prints {"file", "report"}: a report has "matches" with their "differences" and "score", "foreign" passages,
                    and "nearest" where nothing matches; places count UTF-16 units in the blocks of wortlaut import --json

Exit code: 0 no difference of substance and nothing missing or added, 1 such differences, or no text of the edition,
2 called wrongly, or the file or the edition cannot be read.
`;

/** `wortlaut proof`: whether a file says what the established text says. */
export const proofCommand: Command = {
  name: 'proof',
  summary: 'checks a copy (PDF, DOCX, HTML, text) against the established text',
  help: HELP,
  async run(args) {
    const { names, options, switches } = parseArguments(args, {
      command: 'proof',
      options: ['--edition', '--encoding'],
      switches: ['--json'],
    });
    const [file] = names;
    if (file === undefined || names.length > 1)
      throw new Error('name one file; wortlaut proof --help');
    const encoding = options.get('--encoding');
    const read = await readTextFile(file, encoding === undefined ? {} : { encoding });
    if (!read.ok) throw new Error(read.fault.message);
    const blocks = read.texts.flatMap((text) => text.blocks);
    const editions = editionsIn(options.get('--edition') ?? 'sources');
    const [edition, report] = best(editions.map((one) => [one, proof(blocks, one)] as const));
    process.stdout.write(
      switches.has('--json')
        ? `${JSON.stringify({ file, report }, null, 2)}\n`
        : asText(file, report, edition),
    );
    return isFaithful(report) ? 0 : 1;
  },
};

function isFaithful({ matches }: ProofReport): boolean {
  return (
    matches.length > 0 &&
    matches.every(({ differences }) => differences.every(({ sort }) => !isGrave(sort)))
  );
}

function editionsIn(folder: string): readonly Edition[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`${folder} is no folder; name the folder of an edition with --edition`);
  }
  const folders = editionFolders(folder);
  if (folders.length === 0) throw new Error(`no edition in ${folder}: it has no edition.json`);
  return folders.map((one) => {
    const result = compileEdition(one);
    if (result.ok) return result.edition;
    throw new Error(
      `the edition has faults, the first: ${formatFault(result.faults[0]!, one)}; wortlaut check lists them`,
    );
  });
}

/** The edition of which the file holds most. */
function best(
  reports: readonly (readonly [Edition, ProofReport])[],
): readonly [Edition, ProofReport] {
  const compared = ([, { matches }]: (typeof reports)[number]): number =>
    matches.reduce((sum, { score }) => sum + score.words, 0);
  return reports.reduce((found, one) => (compared(one) > compared(found) ? one : found));
}

function asText(file: string, report: ProofReport, edition: Edition): string {
  const lines = [`${file}: ${report.words} words, language ${report.language}`];
  if (report.matches.length === 0) lines.push(...nothing(report, edition));
  for (const match of report.matches) lines.push('', ...matchLines(match, edition));
  if (report.foreign.length > 0) {
    lines.push('', 'Not of this edition, and not compared:');
    for (const { beginning, words, place } of report.foreign) {
      lines.push(`  ${where(place.page)}${words} words: ${beginning}`);
    }
  }
  if (report.footnotes > 0) lines.push('', `${report.footnotes} footnotes were not compared.`);
  return `${lines.join('\n')}\n`;
}

function nothing({ nearest }: ProofReport, edition: Edition): string[] {
  const line = `This is not a text of the edition "${edition.title.en}".`;
  if (!nearest) return [line, 'It has no two words in a row with any of its texts.'];
  const { document, witness, shared } = nearest;
  return [
    line,
    `Nearest is ${nameOf(edition, document, witness)}: it has ${percent(shared)} of the copy's pairs of words.`,
  ];
}

function nameOf(edition: Edition, document: string, witness: string): string {
  const found = edition.documents.find(({ id }) => id === document)!;
  const version = found.witnesses.find(({ id }) => id === witness)!;
  return `${found.title.en}: ${version.name.en} (${document}, ${witness})`;
}

function matchLines(match: Match, edition: Edition): string[] {
  const { score, differences, counts, rival, notHeld } = match;
  const found = SORTS.filter((sort) => counts[sort] > 0).map((sort) => `${counts[sort]} ${sort}`);
  const lines = [
    `This is ${nameOf(edition, match.document, match.witness)}`,
    `  ${percent(match.likeness)} of its words stand in this version in the same threes${
      rival ? `, ${percent(rival.likeness)} in ${rival.witness}` : ''
    }`,
    `  ${percent(score.share)} agree: ${score.same} words are the same and ${score.light} differ by noise, capitals or spelling alone, of ${score.words} compared${
      score.added > 0 ? ` and ${score.added} added` : ''
    }; ${score.form} differ in form or order, ${score.grave} in substance or are missing`,
    `  ${found.length === 0 ? 'no difference' : found.join(', ')}`,
  ];
  if (notHeld.length > 0) lines.push(`  not in the copy: ${notHeld.join(', ')}`);
  return [...lines, ...differences.flatMap(differenceLines)];
}

function differenceLines(difference: Difference): string[] {
  const { sort, rule, segments, established, copy, before, after, place, known, status } =
    difference;
  const notes = [
    ...(known ? [`known from ${known.copies.join(', ')} (${known.variant})`] : []),
    ...(status === 'u' ? ['the edition has not collated this clause'] : []),
  ];
  return [
    `  ${sort} (${rule}) at ${segments.join(', ')}, ${where(place.page)}${place.article ?? `paragraph ${place.block + 1}`}`,
    `    ${oneLine(before)}[${oneLine(established)}/${oneLine(copy)}]${oneLine(after)}`,
    ...notes.map((note) => `    ${note}`),
  ];
}

function where(page: number | undefined): string {
  return page === undefined ? '' : `page ${page}, `;
}

/** Words on one line: control characters as escapes. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(
      /[\p{Cc}\u00ad\u200b]/gu,
      (sign) => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`,
    );
}

function percent(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}
