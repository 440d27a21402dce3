import type { BibliographyEntry } from '../../core/model/index.ts';
import type { Messages } from '../messages/messages.ts';
import { dateName } from '../names.ts';

interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/**
 * One CSL-JSON entry in a line: names, title, container, publisher, date, pages; then its remark as a sentence of
 * its own. Only what the entry states, and nothing twice: a title often names its volume, number or day already.
 */
export function bibliographyLine(m: Messages, entry: BibliographyEntry): string {
  const names = nameList(entry['author']) || nameList(entry['editor']);
  const title = text(entry['title']);
  const numbers = ['volume', 'issue', 'number'].map((name) => text(entry[name]));
  const parts = [
    names,
    title,
    unlessIn(title, text(entry['container-title'])),
    numbers
      .map((number) => unlessIn(title, number))
      .filter(Boolean)
      .join(' '),
    [text(entry['publisher-place']), text(entry['publisher'])].filter(Boolean).join(': '),
    issued(m, title, entry['issued']),
    text(entry['page']),
  ];
  return [parts.filter(Boolean).join(', '), text(entry['note'])]
    .filter(Boolean)
    .map((sentence) => sentence.replace(/\.?$/, '.'))
    .join(' ');
}

/** The words, unless they stand in the title as words of it. */
function unlessIn(title: string, words: string): string {
  const plain = (value: string) => ` ${value.replaceAll(/[\s,().]+/g, ' ').trim()} `;
  return plain(title).includes(plain(words)) ? '' : words;
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function nameList(value: unknown): string {
  if (!Array.isArray(value)) return '';
  return (value as readonly Name[])
    .map(({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' '))
    .join(', ');
}

function issued(m: Messages, title: string, value: unknown): string {
  const parts = (
    value as { 'date-parts'?: readonly (readonly (number | string)[])[] } | undefined
  )?.['date-parts']?.[0];
  if (!parts || unlessIn(title, String(parts[0])) === '') return '';
  return dateName(m, parts.map((part) => String(part).padStart(2, '0')).join('-'));
}
