import {
  compareTexts,
  packsFor,
  type CompareOptions,
  type TextComparison,
} from '../../core/compare/index.ts';
import type { Column, Edition, EditionDocument } from '../../core/model/index.ts';
import { comparedColumns, versionOf } from './comparable.ts';
import type { ComparisonState } from './comparison-state.ts';
import { differencesOf, numbered, type Difference } from './differences.ts';
import { unitPairs, type UnitPair } from './unit-pair.ts';

/** What is to be compared: pairs of units, and what cannot be. */
export interface ComparisonTask {
  readonly pairs: readonly UnitPair[];
  readonly options: CompareOptions;
  readonly apart: readonly { readonly column: Column; readonly places: readonly string[] }[];
}

/** A comparison with its differences numbered through the document. */
export interface FinishedComparison {
  readonly differences: readonly Difference[];
  readonly apart: ComparisonTask['apart'];
}

/** The versions that a comparison measures against its base. */
export function measuredColumns(
  edition: Edition,
  columns: readonly Column[],
  { base, merged }: ComparisonState,
): readonly Column[] {
  return merged ? [merged] : comparedColumns(edition, columns, base);
}

/** Lays out what a comparison has to compare, unit by unit. */
export function comparisonTask(
  edition: Edition,
  document: EditionDocument,
  columns: readonly Column[],
  state: ComparisonState,
): ComparisonTask {
  const language = versionOf(edition, state.base)?.witness.language ?? 'und';
  const others = measuredColumns(edition, columns, state);
  const laid = others.flatMap((column) =>
    document.units.map((unit) => ({
      column,
      ...unitPairs(edition, document, unit, state.base, column),
    })),
  );
  const packs = packsFor(language).map(({ id }) => id);
  return {
    pairs: laid.flatMap(({ pairs }) => pairs),
    options: {
      language,
      packs: packs.filter((id) => !state.packsOff.includes(id)),
      rulesOff: state.rulesOff,
      rulings: edition.rulings,
    },
    apart: others.flatMap((column) => {
      const places = laid.filter((one) => one.column === column).flatMap(({ apart }) => apart);
      return places.length > 0 ? [{ column, places }] : [];
    }),
  };
}

/** How many UTF-16 units a task has to compare. */
export function sizeOf({ pairs }: ComparisonTask): number {
  return pairs.reduce((sum, { base, other }) => sum + base.text.length + other.text.length, 0);
}

/** Carries a task out at once. For a long one, give the pairs to the worker and its results to `finishComparison`. */
export function compareAtOnce(document: EditionDocument, task: ComparisonTask): FinishedComparison {
  const results = task.pairs.map(({ base, other }) =>
    compareTexts(base.text, other.text, task.options),
  );
  return finishComparison(document, task, results);
}

/** Puts the differences of all pairs into the order of the document. `results` are those of the task's pairs, in order. */
export function finishComparison(
  document: EditionDocument,
  task: ComparisonTask,
  results: readonly TextComparison[],
): FinishedComparison {
  const found = task.pairs.map((pair, index) => ({
    unit: pair.unit,
    differences: differencesOf(pair, results[index]!),
  }));
  const differences: Difference[] = [];
  for (const unit of document.units) {
    const own = found.filter((one) => one.unit === unit).flatMap((one) => one.differences);
    differences.push(...numbered(own, differences.length));
  }
  return { differences, apart: task.apart };
}
