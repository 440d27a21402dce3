import type { Edition } from '../model/index.ts';
import type { Download } from './downloads.ts';

const FORMATS = `*.html      the whole edition as one page that opens from a disk, without a network
*.xml       TEI P5, one file a version: the edition's own sources
*.akn.xml   Akoma Ntoso 1.0, one file a version
*.txt       plain text, one file a version
*.tmx       TMX 1.4b, one file a document: aligned clauses of all versions
*.csv       CSV (RFC 4180), one file a document: a row a clause, a column a version
*.json      the compiled edition, and each document of it
*.jsonld    the edition's notes as W3C Web Annotations
SHA256SUMS  hashes of all files; check with: sha256sum -c SHA256SUMS`;

/** What stands in the zip beside the files: what they are, which state of the edition, who owns what. */
export function readme(edition: Edition, downloads: readonly Download[]): string {
  const rights = edition.documents.flatMap((document) =>
    document.witnesses.map(
      (witness) => `${document.id}.${witness.id}\n  ${witness.licence}. ${witness.rights.en}`,
    ),
  );
  const { title, description, state, hash } = edition;
  return `${title.en}
${'='.repeat(title.en.length)}

${description.en}

State of the edition: ${state}, text ${hash}. ${downloads.length} files.

Files
-----
${FORMATS}

Rights
------
${edition.rights.en}

Of each version:

${rights.join('\n')}
`;
}
