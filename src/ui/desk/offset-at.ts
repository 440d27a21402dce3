/** Browsers that lack the standard's method have this older one. */
interface OlderDocument {
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/** UTF-16 offset of the sign under a pointer within the text of an element; undefined where there is none. Source: CSSOM View, caretPositionFromPoint. */
export function offsetAt(
  element: Element,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): number | undefined {
  const point = pointAt(clientX, clientY);
  if (!point || !element.contains(point.node)) return undefined;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(point.node, point.offset);
  return range.toString().length;
}

function pointAt(x: number, y: number): { node: Node; offset: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  const range = (document as OlderDocument).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
