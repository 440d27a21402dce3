import { formatAddress, parseAddress } from '../model/index.ts';
import type { QuoteSelector } from './anchor.ts';
import type { Imported } from './import-annotations.ts';
import { FILE_LIMITS, ImportError } from './json-place.ts';
import { MOTIVATIONS, normalTags, NOTE_LIMITS } from './own-note.ts';
import type { OwnNote, OwnTarget } from './own-note.ts';

const HEAD = /^## note (\S{1,2000})$/;
/** Lines of a body that look like the head of a note get a backslash, and those that have one get another. */
const HEAD_LIKE = /^(\\*)## note /;
const UNDO_HEAD_LIKE = /^\\(\\*)## note /;
const FIELD = /^( {2})?- ([a-z]+): (.*)$/s;

/**
 * The reader's notes as one Markdown file, to be read by people and by `notesFromMarkdown`: for each note a heading with
 * its id, a list of what is known of it, an empty line, and its body.
 */
export function notesToMarkdown(notes: readonly OwnNote[]): string {
  return ['# Notes', '', ...notes.flatMap(noteLines)].join('\n');
}

/** Reads a file of `notesToMarkdown`. An error names the line, and then nothing is taken. */
export function notesFromMarkdown(text: string): Imported {
  try {
    if (text.length > FILE_LIMITS.length) {
      throw new ImportError(
        `The file has ${text.length} characters; ${FILE_LIMITS.length} are the most.`,
      );
    }
    return { ok: true, notes: readNotes(text.split(/\r\n?|\n/)), skipped: [] };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { ok: false, error: error.message };
  }
}

function noteLines({ id, created, modified, motivation, tags, targets, body }: OwnNote): string[] {
  return [
    `## note ${id}`,
    `- created: ${created}`,
    `- modified: ${modified}`,
    `- motivation: ${motivation}`,
    ...tags.map((tag) => `- tag: ${tag}`),
    ...targets.flatMap(targetLines),
    '',
    ...body.split('\n').map((line) => line.replace(HEAD_LIKE, '\\$1## note ')),
    '',
  ];
}

function targetLines(target: OwnTarget): string[] {
  const { exact, prefix, suffix, start, end } = target.quote ?? {};
  const known = { exact, prefix, suffix };
  const words = Object.entries(known).flatMap(([name, value]) =>
    value === undefined ? [] : [`  - ${name}: ${JSON.stringify(value)}`],
  );
  const offsets = start === undefined || end === undefined ? [] : [`  - offsets: ${start}-${end}`];
  if (target.kind === 'loose') {
    return [`- source: ${JSON.stringify(target.source)}`, ...words, ...offsets];
  }
  return [
    `- place: ${formatAddress(target.place)}`,
    `  - state: ${JSON.stringify(target.state)}`,
    ...(target.carried ? [`  - carried: ${target.carried}`] : []),
    ...words,
    ...offsets,
  ];
}

/** A line of a note's list: the targets' own lines are indented. */
interface Field {
  readonly name: string;
  readonly value: string;
  readonly isInner: boolean;
  /** From 1. */
  readonly line: number;
}

function readNotes(lines: readonly string[]): OwnNote[] {
  const heads = lines.flatMap((line, index) => (HEAD.test(line) ? [index] : []));
  if (heads.length === 0) throw new ImportError('The file has no line "## note ...".');
  if (heads.length > FILE_LIMITS.notes) {
    throw new ImportError(`The file has more than ${FILE_LIMITS.notes} notes.`);
  }
  return heads.map((from, index) => readNote(lines, from, heads[index + 1] ?? lines.length));
}

function readNote(lines: readonly string[], from: number, to: number): OwnNote {
  const empty = lines.indexOf('', from);
  const bodyFrom = empty < 0 || empty > to ? to : empty + 1;
  const fields = lines
    .slice(from + 1, bodyFrom - 1)
    .map((line, n) => readField(line, from + n + 2));
  const bodyLines = lines.slice(bodyFrom, to);
  if (bodyLines.at(-1) === '') bodyLines.pop();
  const body = bodyLines.map((line) => line.replace(UNDO_HEAD_LIKE, '$1## note ')).join('\n');
  const outer = fields.filter(({ isInner }) => !isInner);
  const named = (name: string) => outer.filter((field) => field.name === name);
  const created = dateOf(named('created')[0], from + 1);
  const tags = normalTags(named('tag').map(({ value }) => value));
  const limits: readonly (readonly [boolean, string])[] = [
    [body.length > NOTE_LIMITS.body, `more than ${NOTE_LIMITS.body} characters`],
    [tags.length > NOTE_LIMITS.tags, `more than ${NOTE_LIMITS.tags} tags`],
    [tags.some((tag) => tag.length > NOTE_LIMITS.tag), 'a tag that is too long'],
  ];
  const broken = limits.find(([isBroken]) => isBroken);
  if (broken) fail(from + 1, `the note has ${broken[1]}`);
  return {
    id: HEAD.exec(lines[from]!)![1]!,
    created,
    modified: dateOf(named('modified')[0], from + 1),
    motivation: MOTIVATIONS.find((one) => one === named('motivation')[0]?.value) ?? 'commenting',
    tags,
    body,
    targets: readTargets(fields),
  };
}

function readField(text: string, line: number): Field {
  const match = FIELD.exec(text);
  if (!match) fail(line, `must be "- name: value", but is "${text.slice(0, 40)}"`);
  return { name: match[2]!, value: match[3]!, isInner: match[1] !== undefined, line };
}

function readTargets(fields: readonly Field[]): OwnTarget[] {
  const heads = fields.filter(({ name, isInner }) => !isInner && /^(?:place|source)$/.test(name));
  const [first] = heads;
  if (first && heads.length > NOTE_LIMITS.targets) {
    fail(first.line, `the note has more than ${NOTE_LIMITS.targets} places`);
  }
  return heads.map((head) => {
    const after = fields.slice(fields.indexOf(head) + 1);
    const end = after.findIndex(({ isInner }) => !isInner);
    return readTarget(head, end < 0 ? after : after.slice(0, end));
  });
}

function readTarget(head: Field, inner: readonly Field[]): OwnTarget {
  const field = (name: string) => inner.find((one) => one.name === name);
  const quote = readQuote(field);
  if (head.name === 'source') {
    if (!quote) fail(head.line, 'the place of another tool needs its words ("exact")');
    return { kind: 'loose', source: jsonText(head), quote };
  }
  const place = parseAddress(head.value);
  if (!place || place.span) fail(head.line, `names no place of an edition: "${head.value}"`);
  const state = field('state');
  if (!state) fail(head.line, 'the place needs the "state" of the edition it was read in');
  const carried = field('carried')?.value;
  return {
    kind: 'placed',
    place,
    ...(quote ? { quote } : {}),
    state: jsonText(state),
    ...(carried === 'segment' || carried === 'term' ? { carried } : {}),
  };
}

function readQuote(field: (name: string) => Field | undefined): QuoteSelector | undefined {
  const exact = field('exact');
  if (!exact) return undefined;
  const prefix = field('prefix');
  const suffix = field('suffix');
  const offsets = field('offsets');
  const numbers = offsets && /^(\d{1,9})-(\d{1,9})$/.exec(offsets.value);
  if (offsets && !numbers) fail(offsets.line, `must be offsets such as 5-12: "${offsets.value}"`);
  return {
    exact: jsonText(exact),
    ...(prefix ? { prefix: jsonText(prefix) } : {}),
    ...(suffix ? { suffix: jsonText(suffix) } : {}),
    ...(numbers ? { start: Number(numbers[1]), end: Number(numbers[2]) } : {}),
  };
}

function jsonText({ value, line }: Field): string {
  const text: unknown = tryJson(value);
  if (typeof text !== 'string') fail(line, 'must be a text in double quotation marks');
  if (text.length > NOTE_LIMITS.quote) fail(line, `has more than ${NOTE_LIMITS.quote} characters`);
  return text;
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function dateOf(field: Field | undefined, head: number): string {
  const time = Date.parse(field?.value ?? '');
  if (Number.isNaN(time)) fail(field?.line ?? head, `has no date: "${field?.value ?? ''}"`);
  return new Date(time).toISOString();
}

function fail(line: number, message: string): never {
  throw new ImportError(`Line ${line} ${message}.`);
}
