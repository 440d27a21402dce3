import type { Citable } from './citable.ts';

/** Key of a citation in a reference manager: letters, digits and hyphens, the text's hash at the end. */
export function citationKey(cited: Citable): string {
  const { document, unit, segment, versions, note, hash } = cited;
  const parts = [
    'wortlaut',
    ...(note ? ['note', note.id] : [document.id]),
    ...(unit ? [unit.id] : []),
    ...(segment === undefined ? [] : [String(segment)]),
    ...versions.map(({ id }) => id),
    hash,
  ];
  return parts.join('-').replace(/[^A-Za-z0-9-]+/g, '-');
}

/** The language of the cited words where they stand in one version, else of the page. */
export function citedLanguage(cited: Citable, page: string): string {
  const [version] = cited.versions;
  return version && cited.versions.length === 1 ? version.language : page;
}

/** Text for one line of a file: line breaks, tabs and other controls become spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** An address without what a format would take for its own marks: these are percent-encoded. */
export function safeUrl(url: string): string {
  return url.replace(/[\s<>"'`{}|\\^[\]\p{Cc}]/gu, (mark) =>
    encodeURIComponent(mark).replaceAll("'", '%27'),
  );
}
