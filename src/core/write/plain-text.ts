import type { EditionDocument, Witness } from '../model/index.ts';
import { passagesOf } from './units.ts';

/** A witness as plain text: one segment a line, an empty line between units. */
export function writePlainText(document: EditionDocument, witness: Witness): string {
  return passagesOf(document, witness)
    .map(({ segments }) => segments.map(({ text }) => `${text}\n`).join(''))
    .join('\n');
}
