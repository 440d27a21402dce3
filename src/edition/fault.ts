/** Something wrong in a source, at the place where it has to be put right. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Fault {
  /** Path inside the folder of the edition. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What stands there, shortened where it is long. */
  readonly found: string;
  /** What should stand there, in words. */
  readonly expected: string;
  /** One sentence for the person who edits the sources. */
  readonly message: string;
}

/** What is said of a fault, apart from its place. */
export type Saying = Pick<Fault, 'found' | 'expected' | 'message'>;

/** A place in one source file. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const LONGEST_QUOTE = 80;

/** A value as it is quoted in a message: one line, at most 80 characters. */
export function quoted(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST_QUOTE
    ? `"${line.slice(0, LONGEST_QUOTE - 1).replace(/[\uD800-\uDBFF]$/, '')}…"`
    : `"${line}"`;
}

/** `file:line:column: message`, in one line; the file under `folder` where one is given. */
export function formatFault({ file, line, column, message }: Fault, folder = ''): string {
  const path = folder === '' ? file : `${folder.replace(/\/+$/, '')}/${file}`;
  return `${path}:${line}:${column}: ${message}`.replaceAll(/[\r\n\t]+/g, ' ');
}

/** More faults than this are counted, not kept: such a file is broken throughout. */
const MOST_KEPT = 10_000;

/** Gathers faults in the order of files and places, each once. */
export class FaultList {
  private readonly found = new Map<string, Fault>();
  private added = 0;

  add(place: Place, saying: Saying): void {
    this.added += 1;
    if (this.found.size >= MOST_KEPT) return;
    const fault = { file: place.file, line: place.line, column: place.column, ...saying };
    this.found.set(formatFault(fault), fault);
  }

  /** How often a fault was added: whether it has grown tells whether there was one. */
  get size(): number {
    return this.added;
  }

  sorted(): readonly Fault[] {
    return [...this.found.values()].sort(
      (one, other) =>
        (one.file < other.file ? -1 : Number(one.file > other.file)) ||
        one.line - other.line ||
        one.column - other.column,
    );
  }
}
