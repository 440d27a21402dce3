import type { Place } from './fault.ts';
import type { SourceText } from './source-text.ts';
import type { XmlElement } from './xml-tree.ts';
import { childElements, descend } from './xml-tree.ts';

/** A value of the header with its place. */
export interface Stated {
  readonly value: string;
  readonly place: Place;
}

/** What the header of a text says of the witness; the same stands in edition.json and must agree. */
export interface TeiHeader {
  /** `document.witness`. */
  readonly id: Stated;
  /** On the text and in the list of languages. */
  readonly languages: readonly Stated[];
  readonly authority: Stated;
  readonly licence: Stated;
  /** `made-from protocol.de-signed high`, one for each arrow of the stemma. */
  readonly relations: readonly Stated[];
  /** Where relations would stand. */
  readonly sourcePlace: Place;
}

/** Reads the header of a text whose shape was checked. */
export function readTeiHeader(source: SourceText, root: XmlElement): TeiHeader {
  const stated = (element: XmlElement, attribute: string): Stated => {
    const found = element.attributes.get(attribute);
    return { value: found?.value ?? '', place: source.placeOf(found?.offset ?? element.offset) };
  };
  const at = (...path: readonly string[]): XmlElement =>
    descend(root, 'teiHeader', ...path) ?? root;
  const description = at('fileDesc', 'sourceDesc');
  const list = descend(description, 'listRelation');
  const relations = list ? childElements(list, 'relation') : [];
  const authority = stated(at('profileDesc', 'textClass', 'catRef'), 'target');
  return {
    id: stated(root, 'xml:id'),
    languages: [
      stated(root, 'xml:lang'),
      stated(at('profileDesc', 'langUsage', 'language'), 'ident'),
    ],
    authority: { ...authority, value: authority.value.replace(/^#/, '') },
    licence: stated(at('fileDesc', 'publicationStmt', 'availability', 'licence'), 'target'),
    relations: relations.map((relation) => ({
      value: ['name', 'passive', 'cert']
        .map((name) => stated(relation, name).value.replace(/^#/, ''))
        .join(' '),
      place: source.placeOf(relation.offset),
    })),
    sourcePlace: source.placeOf(description.offset),
  };
}
