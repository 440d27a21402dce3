import type { InterfaceLanguage, Note } from '../../core/model/index.ts';

/**
 * A place in a source as the note's text in this language names it ("S. 65–66" for "pp. 65-66"): the citation of the same
 * source with the same numbers, or with the same first one. As the list of sources states it, where the text has no such citation.
 */
export function locatorIn(
  language: InterfaceLanguage,
  { body }: Pick<Note, 'body'>,
  reference: string,
  stated: string,
): string {
  const cited = [...(body[language] ?? '').matchAll(/\[@([^,\]]+),\s*([^\]]+)\]/g)];
  const places = cited.flatMap(([, key, place]) => (key === reference ? [place!.trim()] : []));
  const wanted = numbers(stated);
  // "second paragraph" has no figure where "Abs. 2" has one.
  return (
    places.find((place) => numbers(place).join() === wanted.join()) ??
    places.find((place) => wanted.length > 0 && numbers(place)[0] === wanted[0]) ??
    stated
  );
}

function numbers(text: string): readonly string[] {
  return text.match(/\d+/g) ?? [];
}
