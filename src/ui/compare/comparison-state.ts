import {
  RULE_PACKS,
  VARIANT_CLASSES,
  type PackId,
  type VariantClass,
} from '../../core/compare/index.ts';
import type { Column } from '../../core/model/index.ts';

/** What a reader compares and how: all of it stands in the query of the URL. */
export interface ComparisonState {
  /** The version that the others are measured against. */
  readonly base: Column;
  /** A version that is merged with the base into one text; absent: the differences are marked in the columns. */
  readonly merged?: Column;
  /** Classes that are shown, in the order of `VARIANT_CLASSES`. */
  readonly classes: readonly VariantClass[];
  /** Rule packs and rules that do not count. */
  readonly packsOff: readonly PackId[];
  readonly rulesOff: readonly string[];
}

const COLUMN = /^(?:([a-z0-9][a-z0-9-]*)\/)?([a-z0-9][a-z0-9-]*)$/;
const RULES = new Set(RULE_PACKS.flatMap(({ rules }) => rules.map(({ id }) => id)));

/** Writes a comparison for the query; what is the default is the empty string. */
export function comparisonToQuery(
  state: ComparisonState | undefined,
  document: string,
): Readonly<Record<'base' | 'merged' | 'classes' | 'off', string>> {
  if (!state) return { base: '', merged: '', classes: '', off: '' };
  const all = state.classes.length === VARIANT_CLASSES.length;
  return {
    base: columnName(state.base, document),
    merged: state.merged ? columnName(state.merged, document) : '',
    classes: all ? '' : state.classes.join(',') || 'none',
    off: [...state.packsOff, ...state.rulesOff].join(','),
  };
}

/** Reads a comparison from the query; undefined where it names no base. What nobody knows is left out. */
export function queryToComparison(
  query: URLSearchParams,
  document: string,
): ComparisonState | undefined {
  const base = columnOf(query.get('base'), document);
  if (!base) return undefined;
  const merged = columnOf(query.get('merged'), document);
  const off = listed(query.get('off'));
  return {
    base,
    ...(merged ? { merged } : {}),
    classes: classesOf(query.get('classes')),
    packsOff: RULE_PACKS.map(({ id }) => id).filter((id) => off.includes(id)),
    rulesOff: [...new Set(off)].filter((id) => RULES.has(id)),
  };
}

/** `en-nsr`, or `soviet-draft/ru-draft` for a version of another document. */
export function columnName(column: Column, document: string): string {
  return column.document === document ? column.witness : `${column.document}/${column.witness}`;
}

/** Reads what `columnName` wrote. */
export function columnOf(text: string | null, document: string): Column | undefined {
  const match = COLUMN.exec(text ?? '');
  return match ? { document: match[1] ?? document, witness: match[2]! } : undefined;
}

/** Whether two columns show the same version. */
export function sameColumn(a: Column, b: Column): boolean {
  return a.document === b.document && a.witness === b.witness;
}

function classesOf(text: string | null): readonly VariantClass[] {
  const names = listed(text);
  return names.length === 0
    ? VARIANT_CLASSES
    : VARIANT_CLASSES.filter((name) => names.includes(name));
}

function listed(text: string | null): readonly string[] {
  return (text ?? '').split(',').filter((part) => part !== '');
}
