import {
  findUnit,
  type Edition,
  type EditionDocument,
  type Segment,
  type Unit,
  type Witness,
} from '../model/index.ts';
import { writeTei } from '../write/index.ts';
import { jsonFile, rootOf, type PublishedFile } from './published-file.ts';

/**
 * Distributed Text Services 1.0 as static files. Its endpoints are found through URI templates (RFC 6570), which may put a
 * value into the path instead of the query: `document{/resource,ref}/index.xml`. What no static file can answer (`start` and
 * `end`, `down`, pages, parents, other media types) is not in the templates.
 */
export const DTS_ROOT = 'api/dts/v1/';

const CONTEXT = { '@context': 'https://dtsapi.org/context/v1.0.json', dtsVersion: '1.0' };
const LANGUAGE = 'en';

/** Entry point, collections, navigation and documents of an edition; each version is a resource. */
export function dtsFiles(edition: Edition, site?: string): readonly PublishedFile[] {
  const resources = edition.documents.flatMap((document) =>
    document.witnesses.map((witness) => ({ document, witness })),
  );
  const at = (path: string, make: (root: string) => unknown) =>
    jsonFile(DTS_ROOT + path, () => make(`${rootOf(DTS_ROOT + path, site)}${DTS_ROOT}`));
  return [
    at('index.json', (root) => ({
      ...CONTEXT,
      '@id': `${root}index.json`,
      '@type': 'EntryPoint',
      ...templates(root),
    })),
    at('collection/index.json', (root) => ({
      ...CONTEXT,
      ...collection(root, 'wortlaut', 'Wortlaut', 0, [editionMember(root, edition)]),
    })),
    at(`collection/${edition.id}/index.json`, (root) => ({
      ...CONTEXT,
      ...editionMember(root, edition),
      member: edition.documents.map((document) => documentMember(root, document)),
    })),
    ...edition.documents.map((document) =>
      at(`collection/${document.id}/index.json`, (root) => ({
        ...CONTEXT,
        ...documentMember(root, document),
        member: document.witnesses.map((witness) => resource(root, document, witness)),
      })),
    ),
    ...resources.flatMap(({ document, witness }) => resourceFiles(document, witness, at)),
  ];
}

type FileAt = (path: string, make: (root: string) => unknown) => PublishedFile;

function resourceFiles(
  document: EditionDocument,
  witness: Witness,
  at: FileAt,
): readonly PublishedFile[] {
  const id = resourceId(document, witness);
  const units = unitsOf(document, witness);
  const members = units.flatMap(({ unit, segments }) => [
    citable(unit.id, 1, null, unit.kind),
    ...clausesIn(unit, segments).map(({ id: clause }) => citable(clause, 2, unit.id, 'clause')),
  ]);
  const navigation = (path: string, more: object, member: readonly object[]) =>
    at(path, (root) => ({
      ...CONTEXT,
      '@id': `${root}${path}`,
      '@type': 'Navigation',
      resource: resource(root, document, witness),
      ...more,
      member,
    }));
  return [
    at(`collection/${id}/index.json`, (root) => ({
      ...CONTEXT,
      ...resource(root, document, witness),
    })),
    navigation(`navigation/${id}/index.json`, {}, members),
    { path: `${DTS_ROOT}document/${id}/index.xml`, content: () => writeTei(document, witness) },
    ...units.flatMap(({ unit, segments }) => {
      const own = members.filter(
        ({ identifier, parent }) => identifier === unit.id || parent === unit.id,
      );
      return [
        navigation(`navigation/${id}/${unit.id}/index.json`, { ref: own[0] }, own),
        passage(document, witness, unit.id, segments),
        ...clausesIn(unit, segments).map((clause) =>
          passage(document, witness, clause.id, [clause]),
        ),
      ];
    }),
  ];
}

/** Part of a version in the wrapper that the standard gives it. */
function passage(
  document: EditionDocument,
  witness: Witness,
  ref: string,
  segments: readonly Segment[],
): PublishedFile {
  const path = `${DTS_ROOT}document/${resourceId(document, witness)}/${ref}/index.xml`;
  const content = () => {
    const whole = writeTei(document, { ...witness, segments, gaps: [], variants: [] });
    const body = /<body>\n([\s\S]*)\n *<\/body>/.exec(whole)?.[1] ?? '';
    return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <dts:wrapper xmlns:dts="https://w3id.org/api/dts#">
${body}
  </dts:wrapper>
</TEI>
`;
  };
  return { path, content };
}

/** The units that a version has, each with its segments; a segment that covers several units stands in the first. */
function unitsOf(
  document: EditionDocument,
  witness: Witness,
): readonly { readonly unit: Unit; readonly segments: readonly Segment[] }[] {
  return document.units.flatMap((unit) => {
    const segments = witness.segments.filter(
      ({ covers }) => findUnit(document, covers[0]!) === unit,
    );
    return segments.length > 0 ? [{ unit, segments }] : [];
  });
}

/** A unit that is one clause of the same name is one citable unit. */
function clausesIn(unit: Unit, segments: readonly Segment[]): readonly Segment[] {
  return segments.filter(({ id }) => id !== unit.id);
}

interface CitableUnit {
  readonly identifier: string;
  readonly '@type': 'CitableUnit';
  readonly level: number;
  readonly parent: string | null;
  readonly citeType: string;
}

function citable(
  identifier: string,
  level: number,
  parent: string | null,
  citeType: string,
): CitableUnit {
  return { identifier, '@type': 'CitableUnit', level, parent, citeType };
}

function resourceId(document: EditionDocument, witness: Witness): string {
  return `${document.id}.${witness.id}`;
}

function templates(root: string, id?: string) {
  const resource = id === undefined ? '{/resource,ref}' : `/${id}{/ref}`;
  return {
    collection: `${root}collection${id === undefined ? '{/id}' : `/${id}`}/index.json`,
    navigation: `${root}navigation${resource}/index.json`,
    document: `${root}document${resource}/index.xml`,
  };
}

function collection(
  root: string,
  id: string,
  title: string,
  totalParents: number,
  member: readonly object[],
) {
  return {
    '@id': id,
    '@type': 'Collection',
    title,
    totalParents,
    totalChildren: member.length,
    collection: `${root}collection{/id}/index.json`,
    member,
  };
}

function editionMember(root: string, { id, title, description, documents }: Edition) {
  return {
    '@id': id,
    '@type': 'Collection',
    title: title[LANGUAGE],
    description: description[LANGUAGE],
    totalParents: 1,
    totalChildren: documents.length,
    collection: `${root}collection/${id}/index.json`,
  };
}

function documentMember(
  root: string,
  { id, title, description, witnesses, date }: EditionDocument,
) {
  return {
    '@id': id,
    '@type': 'Collection',
    title: title[LANGUAGE],
    description: description[LANGUAGE],
    totalParents: 1,
    totalChildren: witnesses.length,
    collection: `${root}collection/${id}/index.json`,
    dublinCore: { date, language: [...new Set(witnesses.map(({ language }) => language))] },
  };
}

function resource(root: string, document: EditionDocument, witness: Witness) {
  const id = resourceId(document, witness);
  const kinds = [...new Set(unitsOf(document, witness).map(({ unit }) => unit.kind))];
  return {
    '@id': id,
    '@type': 'Resource',
    title: `${document.title[LANGUAGE]}: ${witness.name[LANGUAGE]}`,
    description: witness.standing[LANGUAGE],
    totalParents: 1,
    totalChildren: 0,
    dublinCore: {
      language: [witness.language],
      source: [witness.source[LANGUAGE]],
      date: witness.date,
      rights: [witness.rights[LANGUAGE]],
    },
    ...templates(root, id),
    download: `${root}document/${id}/index.xml`,
    citationTrees: [
      {
        '@type': 'CitationTree',
        citeStructure: kinds.map((citeType) => ({
          '@type': 'CiteStructure',
          citeType,
          citeStructure: [{ '@type': 'CiteStructure', citeType: 'clause' }],
        })),
      },
    ],
  };
}
