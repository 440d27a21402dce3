import { compareWitnesses, witnessDistance } from '../../../core/compare/index.ts';
import {
  findDocument,
  type AlignmentLink,
  type Edition,
  type EditionDocument,
  type Ruling,
  type Unit,
  type Witness,
} from '../../../core/model/index.ts';
import { primaryLanguage } from '../comparable.ts';
import { isGrave } from '../differences.ts';

/** A version measured against the base, clause by clause. */
export interface MapRow {
  readonly witness: Witness;
  /** Differences of substance by canonical segment; absent where the two could not be compared. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Where the versions of one language differ. */
export interface DifferenceMap {
  readonly document: EditionDocument;
  readonly language: string;
  readonly base: Witness;
  readonly rows: readonly MapRow[];
}

/** Distances of the versions of one language, 0 to 1; undefined where two have nothing in common. */
export interface DistanceMatrix {
  readonly language: string;
  readonly witnesses: readonly Witness[];
  readonly distances: readonly (readonly (number | undefined)[])[];
}

/** Clauses of a part of a draft that went to a part of the later document. */
export interface Ribbon {
  readonly from?: Unit;
  readonly to?: Unit;
  readonly links: readonly AlignmentLink[];
}

/** How the parts of a draft became those of the later document. */
export interface RibbonPicture {
  readonly draft: EditionDocument;
  readonly document: EditionDocument;
  readonly ribbons: readonly Ribbon[];
}

export interface PicturesData {
  readonly maps: readonly DifferenceMap[];
  readonly matrices: readonly {
    readonly document: EditionDocument;
    readonly matrices: readonly DistanceMatrix[];
  }[];
  readonly ribbons: readonly RibbonPicture[];
}

const computed = new WeakMap<Edition, PicturesData>();

/** Everything the pictures show, computed once for an edition. */
export function picturesData(edition: Edition): PicturesData {
  const known = computed.get(edition);
  if (known) return known;
  const documents = edition.documents.filter(
    ({ kind }) => kind === 'treaty' || kind === 'protocol',
  );
  const data = {
    maps: documents.flatMap((document) => mapsOf(document, edition.rulings)),
    matrices: documents
      .map((document) => ({
        document,
        matrices: byLanguage(document).map((own) => matrixOf(document, own)),
      }))
      .filter(({ matrices }) => matrices.length > 0),
    ribbons: ribbonPictures(edition),
  };
  computed.set(edition, data);
  return data;
}

/** The versions of each language that a document has at least two of. */
function byLanguage({ witnesses }: EditionDocument): readonly (readonly Witness[])[] {
  const languages = [...new Set(witnesses.map(({ language }) => primaryLanguage(language)))];
  return languages
    .map((tag) => witnesses.filter(({ language }) => primaryLanguage(language) === tag))
    .filter((own) => own.length > 1);
}

function mapsOf(document: EditionDocument, rulings: readonly Ruling[]): readonly DifferenceMap[] {
  return byLanguage(document).map(([base, ...others]) => ({
    document,
    language: base!.language,
    base: base!,
    rows: others.map((witness) => ({
      witness,
      counts: countsOf(document, base!, witness, rulings),
    })),
  }));
}

function countsOf(
  document: EditionDocument,
  base: Witness,
  witness: Witness,
  rulings: readonly Ruling[],
): ReadonlyMap<string, number> {
  const pairs = compareWitnesses(document, base, witness, { rulings });
  return new Map(
    pairs.flatMap(({ canonical, comparison }) => {
      const count = comparison?.edits.filter((edit) => isGrave(edit)).length;
      return count === undefined ? [] : canonical.map((place) => [place, count] as const);
    }),
  );
}

function matrixOf(document: EditionDocument, witnesses: readonly Witness[]): DistanceMatrix {
  return {
    language: witnesses[0]!.language,
    witnesses,
    distances: witnesses.map((a) =>
      witnesses.map((b) => (a === b ? 0 : witnessDistance(document, a, b).all)),
    ),
  };
}

function ribbonPictures(edition: Edition): readonly RibbonPicture[] {
  return edition.alignments.flatMap(({ from, to, links }) => {
    const draft = findDocument(edition, from);
    const document = findDocument(edition, to);
    if (draft?.kind !== 'draft' || !document) return [];
    return [{ draft, document, ribbons: ribbonsOf(draft, document, links) }];
  });
}

function ribbonsOf(
  draft: EditionDocument,
  document: EditionDocument,
  links: readonly AlignmentLink[],
): readonly Ribbon[] {
  const found = new Map<string, { from?: Unit; to?: Unit; links: AlignmentLink[] }>();
  for (const link of links) {
    const sources = unitsOf(draft, link.from);
    const targets = unitsOf(document, link.to);
    for (const from of sources.length > 0 ? sources : [undefined]) {
      for (const to of targets.length > 0 ? targets : [undefined]) {
        const key = `${from?.id ?? ''}>${to?.id ?? ''}`;
        const ribbon = found.get(key) ?? {
          ...(from ? { from } : {}),
          ...(to ? { to } : {}),
          links: [],
        };
        ribbon.links.push(link);
        found.set(key, ribbon);
      }
    }
  }
  return [...found.values()];
}

function unitsOf({ units }: EditionDocument, places: readonly string[]): readonly Unit[] {
  return units.filter(({ segments, label }) =>
    places.some((place) => segments.includes(place) || place === label),
  );
}
