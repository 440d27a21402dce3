import { resolve } from 'node:path';
import type { Edition } from '../../src/core/model/index.ts';
import { compileEdition } from '../../src/edition/folder.ts';

/** The first edition as its sources stand. Throws where they have a fault. */
export function firstEdition(): Edition {
  const result = compileEdition(
    resolve(import.meta.dirname, '../../sources/german-soviet-pact-1939'),
  );
  if (!result.ok) throw new Error(`the sources have ${result.faults.length} faults`);
  return result.edition;
}
