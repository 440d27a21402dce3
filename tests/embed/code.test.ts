import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { expect, test } from 'vitest';
import { findDocument, type EditionDocument } from '../../src/core/model/index.ts';
import { frameCode, scriptCode, type Embedded } from '../../src/ui/embed/code.ts';
import { firstEdition } from '../core/first-edition.ts';

const edition = firstEdition();
const treaty = findDocument(edition, 'treaty')!;

function shown(changes: Partial<Embedded> = {}, document: EditionDocument = treaty): Embedded {
  return {
    site: 'https://example.org/texts/',
    edition: edition.id,
    document,
    unit: document.units.find(({ id }) => id === 'art-2')!,
    versions: document.witnesses.slice(0, 2),
    language: 'de',
    ...changes,
  };
}

const elementsOf = (code: string) =>
  parseFragment(code).childNodes.filter(
    (node): node is DefaultTreeAdapterMap['element'] => 'tagName' in node,
  );

test('the code holds the script, the element, and in it the words and a link for pages without script', () => {
  const code = scriptCode(shown({ place: 'art-2.1' }));
  const [script, element] = elementsOf(code);
  expect(script!.attrs.find(({ name }) => name === 'src')!.value).toBe(
    'https://example.org/texts/embed/wortlaut-clause.js',
  );
  expect(Object.fromEntries(element!.attrs.map(({ name, value }) => [name, value]))).toEqual({
    address: 'german-soviet-pact-1939/treaty/art-2.1',
    versions: 'de-signed,ru-signed',
  });
  expect(code).toContain('<blockquote lang="de"><p>Falls einer der Vertragschliessenden Teile');
  expect(code).toContain('/de/german-soviet-pact-1939/treaty/art-2/#art-2.1"');
});

test('no text becomes markup', () => {
  const evil = '"><img src=x onerror=alert(1)>';
  const segments = treaty.witnesses[0]!.segments.map((segment) => ({ ...segment, text: evil }));
  const title = { ...treaty.title, de: evil };
  const witness = { ...treaty.witnesses[0]!, segments };
  const code = shown({ versions: [witness] }, { ...treaty, title });
  expect(scriptCode(code)).not.toContain('<img');
  expect(frameCode(code)).not.toContain('<img');
  expect(elementsOf(frameCode(code))).toHaveLength(1);
});

test('the frame shows the unit at its clause, in the versions chosen', () => {
  expect(frameCode(shown({ place: 'art-2.2' }))).toContain(
    'src="https://example.org/texts/de/embed/german-soviet-pact-1939/treaty/art-2/?versions=de-signed,ru-signed#art-2.2"',
  );
});
