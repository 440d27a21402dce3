import { resolve } from 'node:path';
import type { Edition, EditionDocument, Witness } from '../../../src/core/model/index.ts';
import { compileEdition } from '../../../src/edition/folder.ts';

const FOLDER = resolve(import.meta.dirname, '../../../sources/german-soviet-pact-1939');

/** The first edition, compiled from its sources. */
export function firstEdition(): Edition {
  const result = compileEdition(FOLDER);
  if (!result.ok) throw new Error(`the edition has ${result.faults.length} faults`);
  return result.edition;
}

export function documentOf(edition: Edition, id: string): EditionDocument {
  return edition.documents.find((document) => document.id === id)!;
}

export function witnessOf(edition: Edition, document: string, id: string): Witness {
  return documentOf(edition, document).witnesses.find((witness) => witness.id === id)!;
}

/** The whole text of a witness, one line a segment. */
export function textOf(witness: Witness): string {
  return witness.segments.map(({ text }) => text).join('\n');
}
