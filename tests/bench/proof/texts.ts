import { compileEdition } from '../../../src/edition/folder.ts';
import type { Block, Edition, Witness } from '../../../src/core/model/index.ts';

export const EDITION = firstEdition();

function firstEdition(): Edition {
  const result = compileEdition('sources/german-soviet-pact-1939');
  if (!result.ok) throw new Error(`the sources have ${result.faults.length} faults`);
  return result.edition;
}

/** A version that is printed: one or more witnesses of one language, one after the other. */
export interface Text {
  readonly name: string;
  readonly language: string;
  readonly witnesses: readonly { readonly document: string; readonly witness: Witness }[];
}

/** A clause, or a heading, as it is printed. */
export interface Line {
  readonly heading: boolean;
  readonly text: string;
}

function text(language: string, ...places: readonly string[]): Text {
  const witnesses = places.map((place) => {
    const [document, id] = place.split('/') as [string, string];
    const found = EDITION.documents.find((one) => one.id === document)!;
    return { document, witness: found.witnesses.find((one) => one.id === id)! };
  });
  return { name: places.join(' and '), language, witnesses };
}

export const TEXTS: readonly Text[] = [
  text('de', 'treaty/de-signed', 'protocol/de-signed'),
  text('ru', 'treaty/ru-signed', 'protocol/ru-signed'),
  text('en', 'treaty/en-nsr', 'protocol/en-nsr'),
  text('vi', 'treaty/vi-working', 'protocol/vi-working'),
];

/** The clauses of a text, headings marked. */
export function linesOf({ witnesses }: Text): Line[] {
  return witnesses.flatMap(({ witness }) =>
    witness.segments.map(({ id, text }) => ({
      heading: id === 'title' || id.endsWith('.label'),
      text,
    })),
  );
}

/** The same as a file of paragraphs. */
export function blocksOf(lines: readonly Line[]): Block[] {
  return lines.map(({ heading, text }) => ({ kind: heading ? 'heading' : 'paragraph', text }));
}
