import type { EditionSetting } from '../context.ts';

/** Marks the words of these concepts (space-separated ids) in every column, and no others. */
export function highlightTerms(room: Element, concepts: string | undefined): void {
  const wanted = new Set((concepts ?? '').split(' ').filter(Boolean));
  for (const term of room.querySelectorAll<HTMLElement>('[data-concept]')) {
    const on = term.dataset['concept']!.split(' ').some((id) => wanted.has(id));
    term.toggleAttribute('data-on', on);
  }
}

/** "Term: belligerent action", for the line that says what is marked. */
export function termLabel({ m, edition }: EditionSetting, concepts: string): string {
  const labels = concepts
    .split(' ')
    .flatMap(
      (id) => edition.concepts.find((concept) => concept.id === id)?.label[m.language] ?? [],
    );
  return m.termIn(labels.join(', '));
}
