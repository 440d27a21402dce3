import type { BibliographyEntry } from '../../core/model/index.ts';
import type { Messages } from '../messages/messages.ts';

interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** One CSL-JSON entry in a line: names, title, container, publisher, year. Only what the entry states. */
export function bibliographyLine(_m: Messages, entry: BibliographyEntry): string {
  const names = nameList(entry['author']) || nameList(entry['editor']);
  const parts = [
    names,
    text(entry['title']),
    text(entry['container-title']),
    [text(entry['volume']), text(entry['issue']), text(entry['number'])].filter(Boolean).join(' '),
    [text(entry['publisher-place']), text(entry['publisher'])].filter(Boolean).join(': '),
    issued(entry['issued']),
    text(entry['page']),
    text(entry['note']),
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
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

function issued(value: unknown): string {
  const parts = (
    value as { 'date-parts'?: readonly (readonly (number | string)[])[] } | undefined
  )?.['date-parts']?.[0];
  return parts ? parts.map((part) => String(part).padStart(2, '0')).join('-') : '';
}
