import type { Classifier } from './classify.ts';
import type { TextEdit } from './comparison.ts';

const LONG_MOVE = 5;
const NEAR = 200;
/** What is added more often than this is no passage that was moved. */
const MOST = 16;

/**
 * Recognises what one text leaves out in one place and adds in another: five words or more anywhere, fewer only within
 * 200 characters, a single word only if it has four letters. Such edits become `order`, each naming the other.
 */
export function pairMoves(
  edits: readonly TextEdit[],
  left: string,
  right: string,
  classifier: Classifier,
): TextEdit[] {
  const result = [...edits];
  if (!classifier.has('moved')) return result;
  const added = new Map<string, number[]>();
  edits.forEach((edit, index) => {
    if (edit.a.start !== edit.a.end || edit.rule !== 'added') return;
    const key = keyOf(right.slice(edit.b.start, edit.b.end), classifier);
    if (key !== '') added.set(key, [...(added.get(key) ?? []), index]);
  });
  edits.forEach((edit, index) => {
    if (edit.b.start !== edit.b.end || edit.rule !== 'left-out') return;
    const key = keyOf(left.slice(edit.a.start, edit.a.end), classifier);
    const found = nearest(added.get(key) ?? [], edits, edit);
    if (found === undefined) return;
    const far = Math.abs(edits[found]!.a.start - edit.a.start) > NEAR;
    if (far && key.split(' ').length < LONG_MOVE) return;
    added.set(
      key,
      added.get(key)!.filter((other) => other !== found),
    );
    result[index] = { ...edit, class: 'order', rule: 'moved', partner: found };
    result[found] = { ...edits[found]!, class: 'order', rule: 'moved', partner: index };
  });
  return result;
}

function keyOf(text: string, classifier: Classifier): string {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  if (words.length === 1 && words[0]!.length < 4) return '';
  return words.map((word) => classifier.fold(word)).join(' ');
}

function nearest(
  candidates: readonly number[],
  edits: readonly TextEdit[],
  edit: TextEdit,
): number | undefined {
  if (candidates.length > MOST) return undefined;
  const distance = (index: number): number => Math.abs(edits[index]!.a.start - edit.a.start);
  return candidates.toSorted((x, y) => distance(x) - distance(y))[0];
}
