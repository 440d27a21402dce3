/** The words of a version in a range; words of other versions that a comparison shows among them do not count. */
export function ownWords(range: Range): string {
  const { commonAncestorContainer: around } = range;
  const element = around instanceof Element ? around : around.parentElement;
  if (element?.closest('[data-skip]')) return '';
  const contents = range.cloneContents();
  for (const foreign of contents.querySelectorAll('[data-skip]')) foreign.remove();
  return contents.textContent ?? '';
}
