import {
  findDocument,
  findWitness,
  type Derivation,
  type Edition,
  type EditionDocument,
  type Localized,
  type Witness,
} from '../../core/model/index.ts';

/** A node of the stemma, in the picture's units; `x` is its middle, `y` its top. */
export interface StemmaNode {
  readonly id: string;
  readonly document: EditionDocument;
  /** Absent for a source that is not a witness of the edition. */
  readonly witness?: Witness;
  readonly label?: Localized;
  readonly x: number;
  readonly y: number;
}

export interface StemmaArrow {
  readonly from: StemmaNode;
  readonly to: StemmaNode;
  readonly derivation: Derivation;
}

export interface Stemma {
  readonly nodes: readonly StemmaNode[];
  readonly arrows: readonly StemmaArrow[];
  readonly width: number;
  readonly height: number;
}

export const NODE = { width: 190, height: 56, gapX: 22, gapY: 58 } as const;

/** The witness a derivation names, in its own document or another's. */
export function resolveDerivation(
  edition: Edition,
  document: EditionDocument,
  derivation: Derivation,
): { document: EditionDocument; witness: Witness } | undefined {
  if (derivation.witness === undefined) return undefined;
  const [first, second] = derivation.witness.split('/');
  const owner = second === undefined ? document : findDocument(edition, first!);
  const witness = owner && findWitness(owner, second ?? first!);
  return owner && witness ? { document: owner, witness } : undefined;
}

/** Places the witnesses of a document in rows, each below everything that it was made from. */
export function layOutStemma(edition: Edition, document: EditionDocument): Stemma {
  const sources = new Map<string, Omit<StemmaNode, 'x' | 'y'>>();
  const edges: { from: string; to: string; derivation: Derivation }[] = [];
  for (const witness of document.witnesses) {
    const id = `${document.id}.${witness.id}`;
    sources.set(id, { id, document, witness });
  }
  for (const witness of document.witnesses) {
    for (const derivation of witness.derivations) {
      const to = `${document.id}.${witness.id}`;
      const from = sourceNode(edition, document, witness, derivation);
      if (!sources.has(from.id)) sources.set(from.id, from);
      edges.push({ from: from.id, to, derivation });
    }
  }
  const rows = rowsByDepth([...sources.keys()], edges);
  return place(sources, edges, rows);
}

function sourceNode(
  edition: Edition,
  document: EditionDocument,
  witness: Witness,
  derivation: Derivation,
): Omit<StemmaNode, 'x' | 'y'> {
  const target = resolveDerivation(edition, document, derivation);
  if (target) return { id: `${target.document.id}.${target.witness.id}`, ...target };
  const label = derivation.source;
  const id = `source.${label?.en ?? witness.id}`;
  return label ? { id, document, label } : { id, document };
}

function rowsByDepth(
  ids: readonly string[],
  edges: readonly { from: string; to: string }[],
): readonly (readonly string[])[] {
  const depth = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depth.get(id);
    if (known !== undefined) return known;
    depth.set(id, 0); // the compiler refuses cycles; this only keeps a broken one from looping
    const parents = edges.filter((edge) => edge.to === id).map((edge) => depthOf(edge.from) + 1);
    const own = Math.max(0, ...parents);
    depth.set(id, own);
    return own;
  };
  const rows: string[][] = [];
  for (const id of ids) (rows[depthOf(id)] ??= []).push(id);
  return rows.map((row) => row ?? []);
}

function place(
  sources: ReadonlyMap<string, Omit<StemmaNode, 'x' | 'y'>>,
  edges: readonly { from: string; to: string; derivation: Derivation }[],
  rows: readonly (readonly string[])[],
): Stemma {
  const widest = Math.max(...rows.map((row) => row.length));
  const step = NODE.width + NODE.gapX;
  const width = widest * step;
  const nodes = new Map<string, StemmaNode>();
  rows.forEach((row, depth) => {
    const middle = (id: string) => parentsMiddle(id, edges, nodes) ?? width / 2;
    const ordered = depth === 0 ? row : [...row].sort((a, b) => middle(a) - middle(b));
    const left = (width - ordered.length * step) / 2;
    ordered.forEach((id, index) => {
      const x = left + step * (index + 0.5);
      nodes.set(id, { ...sources.get(id)!, x, y: depth * (NODE.height + NODE.gapY) });
    });
  });
  const arrows = edges.map(({ from, to, derivation }) => ({
    from: nodes.get(from)!,
    to: nodes.get(to)!,
    derivation,
  }));
  const height = rows.length * (NODE.height + NODE.gapY) - NODE.gapY;
  return { nodes: [...nodes.values()], arrows, width, height };
}

function parentsMiddle(
  id: string,
  edges: readonly { from: string; to: string }[],
  nodes: ReadonlyMap<string, StemmaNode>,
): number | undefined {
  const xs = edges
    .filter((edge) => edge.to === id)
    .flatMap((edge) => nodes.get(edge.from)?.x ?? []);
  return xs.length === 0 ? undefined : xs.reduce((sum, x) => sum + x, 0) / xs.length;
}
