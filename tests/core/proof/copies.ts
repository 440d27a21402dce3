import { proof } from '../../../src/core/proof/index.ts';
import type { Match, ProofReport } from '../../../src/core/proof/index.ts';
import type { Block, Edition } from '../../../src/core/model/index.ts';
import { documentOf, firstEdition, textOf, witnessOf } from '../compare/edition.ts';

export const edition: Edition = firstEdition();

/** A text as a file of paragraphs, one a line. */
export function paragraphs(text: string): Block[] {
  return text.split('\n').map((line) => ({ kind: 'paragraph', text: line }));
}

export function textOfVersion(document: string, witness: string): string {
  return textOf(witnessOf(edition, document, witness));
}

export function check(text: string): ProofReport {
  return proof(paragraphs(text), edition);
}

/** What a report finds: `sort rule [established/copy]`, in its order. */
export function found({ matches }: ProofReport): string[] {
  return matches.flatMap(foundIn);
}

export function foundIn({ differences }: Match): string[] {
  return differences.map(
    ({ sort, rule, established, copy }) => `${sort} ${rule} [${established}/${copy}]`,
  );
}

/** `document/witness` of each match. */
export function versions({ matches }: ProofReport): string[] {
  return matches.map(({ document, witness }) => `${document}/${witness}`);
}

/** Every version that is a text of its own: not a quotation of single clauses or phrases. */
export const wholeVersions = ['treaty', 'protocol', 'soviet-draft']
  .flatMap((document) =>
    documentOf(edition, document).witnesses.map((witness) => ({ document, witness })),
  )
  .filter(({ witness }) => witness.id !== 'vi-wikipedia');
