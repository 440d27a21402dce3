/**
 * Focuses the next (1) or previous (-1) words with a note, curated or the reader's own, after what has the focus, in the
 * same version. Beyond the last it begins again.
 */
export function nextMarked(room: Element, from: Element, step: 1 | -1): void {
  const text = from.closest<HTMLElement>('.text') ?? room.querySelector<HTMLElement>('.text');
  const column = text?.closest<HTMLElement>('td')?.dataset['column'];
  const selector = '.text :is([data-note], [data-own-note])[tabindex]';
  const marked = [...room.querySelectorAll<HTMLElement>(selector)].filter(
    (each) => each.closest<HTMLElement>('td')?.dataset['column'] === column,
  );
  if (marked.length === 0) return;
  const at = indexAfter(marked, from, step);
  const next = marked[(at + marked.length) % marked.length];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function indexAfter(marked: readonly HTMLElement[], from: Element, step: 1 | -1): number {
  const current = marked.indexOf(from as HTMLElement);
  if (current >= 0) return current + step;
  const following = Node.DOCUMENT_POSITION_FOLLOWING;
  const after = marked.findIndex((each) => from.compareDocumentPosition(each) & following);
  if (step === 1) return Math.max(after, 0);
  return (after < 0 ? marked.length : after) - 1;
}
