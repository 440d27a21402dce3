import { readFolder } from '../../../src/app/desk/read-folder.ts';
import { writeWorkZip } from '../../../src/app/desk/work-zip.ts';
import type { OwnNote } from '../../../src/core/annotate/index.ts';
import type { Work } from '../../../src/core/work/index.ts';

const WRITTEN = { base: 'https://example.org/', generated: '2026-11-23T12:00:00.000Z' };
/** Whom works are taken in for. */
export const READER = { now: '2026-11-24T09:00:00.000Z', language: 'en', newId: 'wnew' } as const;
/** The folder of a work, zipped. */
export const zipOf = (of: Work, notes: readonly OwnNote[] = []) => writeWorkZip(of, notes, WRITTEN);

/** What the desk takes in from a zip; an error where that is no work. */
export function takenIn(bytes: Uint8Array) {
  const result = readFolder(bytes, READER);
  if (result?.kind === 'work') return result;
  throw new Error(`no work: ${JSON.stringify(result)}`);
}
