/** Space between two notes of the margin, in px. */
const APART = 10;

/**
 * Puts the notes of the margin beside their clauses, as near as those above let them; where there is no margin
 * (`position` is not absolute) they stay where they are. `data-beside` names the clause of each.
 */
export function layMargin(room: HTMLElement): void {
  const notes = [...room.querySelectorAll<HTMLElement>('.beside [data-beside]')];
  const first = notes[0];
  if (!first || getComputedStyle(first).position !== 'absolute') {
    for (const note of notes) note.style.removeProperty('inset-block-start');
    room.style.removeProperty('min-block-size');
    return;
  }
  const origin = room.getBoundingClientRect().top;
  const wanted = notes
    .map((note) => ({ note, top: clauseTop(room, note) - origin, height: note.offsetHeight }))
    .sort((a, b) => a.top - b.top);
  let free = 0;
  for (const { note, top, height } of wanted) {
    const at = Math.max(top, free);
    note.style.insetBlockStart = `${at}px`;
    free = at + height + APART;
  }
  room.style.minBlockSize = `${free}px`;
}

/** Upper edge of the clause that a note stands beside, in the window. */
function clauseTop(room: HTMLElement, note: HTMLElement): number {
  const place = CSS.escape(note.dataset['beside'] ?? '');
  const unit = note.closest('section.unit');
  const row =
    unit?.querySelector(`tr[data-place="${place}"]`) ?? unit?.querySelector('tr[data-place]');
  return (row ?? unit ?? room).getBoundingClientRect().top;
}

/** Lays the margin again whenever the room or a note of it changes its size. Returns what ends the watch. */
export function watchMargin(room: HTMLElement): () => void {
  let asked = false;
  const lay = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      layMargin(room);
    });
  };
  const observer = new ResizeObserver(lay);
  observer.observe(room);
  room.addEventListener('toggle', lay, true);
  return () => {
    observer.disconnect();
    room.removeEventListener('toggle', lay, true);
  };
}
