import { strFromU8, unzipSync } from 'fflate';
import { NoWork, readWork, workToEdition, type Work } from '../../core/work/index.ts';
import { writeEditionFolder, zipFolder } from '../../core/write/index.ts';

/** The work itself beside the edition made from it; a name with a dot in front, which the compiler passes over. */
const WORK_FILE = '.work.json';
/** Bytes of a work's file when unpacked. */
const LARGEST = 200 * 1024 * 1024;

/** A work as an edition folder in a zip: what `sources/` has, and the work as it is on the desk. */
export function writeWorkZip(work: Work): Uint8Array {
  const folder = new Map(writeEditionFolder(workToEdition(work)));
  folder.set(WORK_FILE, `${JSON.stringify(work)}\n`);
  return zipFolder(folder);
}

/** The work of a zip that was exported here; undefined where the bytes are no such zip. */
export function readWorkZip(bytes: Uint8Array): Work | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => isWorkFile(name) && originalSize <= LARGEST,
    });
    const [name] = Object.keys(found);
    return name === undefined ? undefined : readWork(JSON.parse(strFromU8(found[name]!)));
  } catch (error) {
    // Damaged, or written by another program: it is read like any other file, which says what is wrong.
    if (error instanceof NoWork || error instanceof SyntaxError) return undefined;
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** At the top, or in one folder: programs that pack a folder anew put it there. */
function isWorkFile(name: string): boolean {
  return name === WORK_FILE || /^[^/]+\/\.work\.json$/.test(name);
}
