import type { Column } from '../../core/model/index.ts';
import type { ShownSegment } from '../reading/part.ts';
import type { TextChange, TextMark } from '../reading/segment-text.ts';
import { sameColumn, type ComparisonState } from './comparison-state.ts';
import { isGrave, type Difference, type Side } from './differences.ts';

/** The differences that a reader asked for, and the words for what is missing. */
export interface ShownDifferences {
  readonly state: ComparisonState;
  /** Of the classes that are shown. */
  readonly differences: readonly Difference[];
  /** "Missing here: words", for those who do not see the caret. */
  readonly missingLabel: (words: string) => string;
}

/** The marks of a comparison over a segment, in the base or in a version that is measured against it. */
export function differenceMarks(
  { state, differences, missingLabel }: ShownDifferences,
  { document, witness, segment }: ShownSegment,
): readonly TextMark[] {
  const column: Column = { document: document.id, witness: witness.id };
  const inSegment = (side: Side) => side.places.filter((place) => place.segment === segment);
  if (sameColumn(column, state.base)) {
    const { merged } = state;
    const asOne = merged && differences.filter((each) => sameColumn(each.column, merged));
    return asOne
      ? asOne.flatMap((each) => mergedMarks(each, inSegment(each.base)))
      : differences.flatMap((each) => marks(each, inSegment(each.base), 'compared'));
  }
  const own = differences.filter((each) => sameColumn(each.column, column));
  return own.flatMap((each) =>
    each.other.words === ''
      ? marks(each, inSegment(each.other), 'missing', { label: missingLabel(each.base.words) })
      : marks(each, inSegment(each.other), 'added'),
  );
}

function marks(
  difference: Difference,
  places: Side['places'],
  as: TextChange['as'],
  more: Partial<TextChange> = {},
): readonly TextMark[] {
  const minor = !isGrave(difference);
  return places
    .filter(({ span }) => (span.start === span.end) === (as === 'missing'))
    .map(({ span }) => ({
      kind: 'variant',
      span,
      ref: difference.id,
      change: { as, minor, ...more },
    }));
}

/** The base's words struck out, the other version's after them. */
function mergedMarks(difference: Difference, places: Side['places']): readonly TextMark[] {
  const struck = marks(difference, places, 'removed');
  const { words } = difference.other;
  const last = places.at(-1);
  const isLast = last !== undefined && last.segment === difference.base.places.at(-1)?.segment;
  if (!isLast || words === '') return struck;
  const at = { start: last.span.end, end: last.span.end };
  const shown = { words: difference.base.words === '' ? words : ` ${words}` };
  return [...struck, ...marks(difference, [{ ...last, span: at }], 'missing', shown)];
}
