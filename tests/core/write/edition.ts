import { join } from 'node:path';
import { compileEdition } from '../../../src/edition/folder.ts';
import type { Edition } from '../../../src/core/model/index.ts';

const FOLDER = join(import.meta.dirname, '../../../sources/german-soviet-pact-1939');

/** The first edition, compiled from its sources. */
export function firstEdition(): Edition {
  const result = compileEdition(FOLDER);
  if (!result.ok) throw new Error('the sources of the first edition have faults');
  return result.edition;
}
