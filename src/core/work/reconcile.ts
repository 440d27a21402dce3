import { rowPlaces } from './to-edition.ts';
import type { Work, WorkRow } from './work.ts';

/** A work whose texts come from elsewhere, with what was known of the rows whose words are the same. */
export interface Reconciled {
  readonly work: Work;
  /** Canonical ids of the rows that are not as they were kept. */
  readonly changed: readonly string[];
}

/**
 * Texts that were changed outside the desk, with what the kept work says of them: its links' confidence and marks stand
 * where every version has the same words in the row, nowhere else.
 */
export function reconcile(texts: Work, kept: Work): Reconciled {
  const known = new Map([...rowPlaces(kept)].map(([row, place]) => [place, row]));
  const wordsNow = wordsOf(texts);
  const wordsThen = wordsOf(kept);
  const before = new Map(kept.units.map((unit) => [unit.id, unit]));
  const changed: string[] = [];
  const places = rowPlaces(texts);
  const rows = texts.rows.map((row): WorkRow => {
    const place = places.get(row)!;
    const then = known.get(place);
    known.delete(place);
    if (!then || wordsNow(row) !== wordsThen(then)) {
      changed.push(place);
      return row;
    }
    const { confidence, by, isChecked } = then;
    return { ...row, confidence, by, isChecked };
  });
  const units = texts.units.map((unit) => {
    const { evidence, grounds } = before.get(unit.id) ?? unit;
    return { ...unit, evidence, ...(grounds === undefined ? {} : { grounds }) };
  });
  const { id, created, modified } = kept;
  return {
    work: { ...texts, id, created, modified, units, rows },
    changed: [...changed, ...known.keys()],
  };
}

/** What each version has in a row, as one text to compare. */
function wordsOf({ versions }: Work): (row: WorkRow) => string {
  const texts = versions.map(
    ({ segments }) =>
      new Map(
        segments.map(({ id, mark, text }) => [id, mark === undefined ? text : `${mark} ${text}`]),
      ),
  );
  return ({ cells }) =>
    versions
      .map(({ id }, at) => `${id}\t${cells[at]!.map((each) => texts[at]!.get(each)).join(' ')}`)
      .sort()
      .join('\n');
}
