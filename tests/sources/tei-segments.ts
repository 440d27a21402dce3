import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';

/** A segment as its file has it, read without the compiler, so that the two cannot err together. */
export interface FileSegment {
  readonly id: string;
  /** The canonical ids it stands for. */
  readonly covers: readonly string[];
  readonly status: string;
  readonly text: string;
  /** Words marked as doubtful. */
  readonly doubtful: readonly string[];
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly doubtful: string[];
}

/** All segments of a TEI file in the order of the file. */
export function readSegments(path: string): readonly FileSegment[] {
  const segments: FileSegment[] = [];
  const open: Open[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new Error(`${path}: ${error.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes, text: '', doubtful: [] });
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    const closed = open.pop()!;
    if (closed.attributes['type'] === 'doubtful') open.at(-1)!.doubtful.push(closed.text);
    else if (closed.attributes['ana'] !== undefined) segments.push(segmentOf(closed));
  });
  parser.write(readFileSync(path, 'utf8')).close();
  return segments;
}

function segmentOf({ attributes, text, doubtful }: Open): FileSegment {
  const id = attributes['xml:id'] ?? '';
  const covers = (attributes['n'] ?? id).split(' ');
  return { id, covers, status: (attributes['ana'] ?? '').replace('#', ''), text, doubtful };
}
