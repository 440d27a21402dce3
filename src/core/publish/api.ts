import {
  placesOf,
  segmentsFor,
  type Edition,
  type EditionDocument,
  type Unit,
  type Witness,
} from '../model/index.ts';
import { notesOf } from './downloads.ts';
import { jsonFile, rootOf, type PublishedFile } from './published-file.ts';

/** Where the interface stands below the site's root. A change that breaks a reader of it gets a new number. */
export const API_ROOT = 'api/v1/';

/** The edition as static JSON: what it has, its documents, units, versions, terms and notes. */
export function apiFiles(edition: Edition, site?: string): readonly PublishedFile[] {
  const own = `${API_ROOT}${edition.id}/`;
  return [
    jsonFile(`${API_ROOT}index.json`, () => ({
      version: 1,
      editions: [
        {
          id: edition.id,
          title: edition.title,
          state: edition.state,
          href: `${edition.id}/index.json`,
        },
      ],
    })),
    jsonFile(`${own}index.json`, () => editionFile(edition, site)),
    jsonFile(`${own}concepts.json`, () => edition.concepts),
    jsonFile(`${own}notes.json`, () => notesOf(edition, rootOf(`${own}notes.json`, site))),
    ...edition.documents.flatMap((document) => documentFiles(edition, document, site)),
  ];
}

function editionFile(edition: Edition, site: string | undefined): unknown {
  const { id, title, description, rights, state, hash, history, copies, bibliography } = edition;
  const documents = edition.documents.map((document) => ({
    id: document.id,
    kind: document.kind,
    title: document.title,
    date: document.date,
    href: `${document.id}/index.json`,
  }));
  return {
    id,
    title,
    description,
    rights,
    state,
    hash,
    page: `${rootOf(`${API_ROOT}${id}/index.json`, site)}${id}/`,
    documents,
    concepts: 'concepts.json',
    notes: 'notes.json',
    alignments: edition.alignments,
    copies,
    bibliography,
    history,
  };
}

function documentFiles(
  edition: Edition,
  document: EditionDocument,
  site: string | undefined,
): readonly PublishedFile[] {
  const own = `${API_ROOT}${edition.id}/${document.id}/`;
  const page = (path: string, unit = '') =>
    `${rootOf(path, site)}${edition.id}/${document.id}/${unit && `${unit}/`}`;
  return [
    jsonFile(`${own}index.json`, () => ({
      ...aboutOf(document),
      page: page(`${own}index.json`),
    })),
    clauseScript(edition, document),
    ...document.units.map((unit) => {
      const path = `${own}units/${unit.id}.json`;
      return jsonFile(path, () => ({
        ...unit,
        page: page(path, unit.id),
        clauses: clausesOf(document, unit),
      }));
    }),
    ...document.witnesses.map((witness) =>
      jsonFile(`${own}witnesses/${witness.id}.json`, () => witness),
    ),
  ];
}

/** A document without its texts, and where they are. */
function aboutOf({ units, witnesses, ...stated }: EditionDocument): object {
  return {
    ...stated,
    units: units.map((unit) => ({ ...unit, href: `units/${unit.id}.json` })),
    witnesses: witnesses.map((witness) => ({
      ...statedOf(witness),
      href: `witnesses/${witness.id}.json`,
    })),
  };
}

/** A document's texts as a script: a page may load it from anywhere, whatever the host of the site says of fetching. */
function clauseScript(edition: Edition, document: EditionDocument): PublishedFile {
  const content = () => {
    const units = document.units.map((unit) => [unit.id, { clauses: clausesOf(document, unit) }]);
    const data = { about: aboutOf(document), units: Object.fromEntries(units) as object };
    const name = JSON.stringify(`${edition.id}/${document.id}`);
    return `(globalThis.wortlautTexts ??= {})[${name}] = ${JSON.stringify(data)};\n`;
  };
  return { path: `embed/data/${edition.id}/${document.id}.js`, content };
}

/** What is said of a version, without its text. */
function statedOf(witness: Witness): object {
  const inItsFile = new Set(['segments', 'gaps', 'variants']);
  const stated = Object.entries(witness).filter(([name]) => !inItsFile.has(name));
  return { ...Object.fromEntries(stated), segmentCount: witness.segments.length };
}

/** Each clause with what every version has for it: its segments, or the gap and its reason. */
function clausesOf(document: EditionDocument, unit: Unit): unknown {
  return placesOf(unit).map((place) => ({
    id: place,
    versions: document.witnesses.map((witness) => ({
      witness: witness.id,
      language: witness.language,
      authority: witness.authority,
      segments: segmentsFor(witness, place),
      gap: witness.gaps.find(({ segments }) => segments.includes(place))?.reason,
    })),
  }));
}
