import type { BibliographyEntry } from '../../core/model/index.ts';

interface Name {
  readonly family?: string;
  readonly literal?: string;
}

/** An entry of the bibliography as it is named in running text: "Fleischhauer 1990", "Nazi-Soviet Relations, 1948". */
export function shortReference(entry: BibliographyEntry): string {
  const year = yearOf(entry['issued']);
  const author = entry['author'];
  const title = typeof entry['title'] === 'string' ? entry['title'] : entry.id;
  if (Array.isArray(author)) {
    const names = (author as readonly Name[]).map(({ family, literal }) => literal ?? family ?? '');
    const known = names.filter(Boolean).join(', ');
    return year === '' ? `${known}, ${title}` : `${known} ${year}`;
  }
  return year === '' || title.includes(year) ? title : `${title}, ${year}`;
}

function yearOf(issued: unknown): string {
  const parts = (issued as { 'date-parts'?: readonly (readonly unknown[])[] } | undefined)?.[
    'date-parts'
  ];
  const year = parts?.[0]?.[0];
  return typeof year === 'number' || typeof year === 'string' ? String(year) : '';
}
