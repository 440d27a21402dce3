import type { Place } from '../../app/view.ts';
import { ownWords } from './own-words.ts';

/** Moves the focus between clauses (up, down) and versions (left, right); Escape goes from a term to its clause. */
export function moveFocus(room: Element, from: Element, key: string): boolean {
  const text = from.closest<HTMLElement>('.text');
  if (!text) return false;
  if (key === 'Escape') {
    text.focus();
    return true;
  }
  const next =
    key === 'ArrowUp' || key === 'ArrowDown'
      ? vertical(room, text, key)
      : sideways(room, text, key);
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Focuses the next (1) or previous (-1) term after the focused clause or term, in the same version. */
export function nextTerm(room: Element, from: Element, step: 1 | -1): void {
  const text = from.closest<HTMLElement>('.text') ?? room.querySelector<HTMLElement>('.text');
  const column = text?.closest<HTMLElement>('td')?.dataset['column'];
  const terms = [...room.querySelectorAll<HTMLElement>('[data-concept][tabindex]')].filter(
    (term) => term.closest<HTMLElement>('td')?.dataset['column'] === column,
  );
  const position = Node.DOCUMENT_POSITION_FOLLOWING;
  const current = terms.indexOf(from as HTMLElement);
  const after = terms.findIndex((term) => Boolean(from.compareDocumentPosition(term) & position));
  const at =
    current >= 0 ? current + step : step === 1 ? after : (after < 0 ? terms.length : after) - 1;
  const term = terms[(at + terms.length) % terms.length];
  term?.focus();
  term?.scrollIntoView({ block: 'nearest' });
}

/** The place that has the focus: the words of a term, a clause of a version, or a row. */
export function focusedAddress(focus: Element): Place | undefined {
  const text = focus.closest<HTMLElement>('.text');
  const row = focus.closest<HTMLElement>('tr')?.dataset['place'];
  if (!text || !row || row.includes('/'))
    return row && !row.includes('/') ? { segment: row } : undefined;
  const witness = text.id.split('@')[1]!;
  const term = focus.closest<HTMLElement>('[data-concept]');
  if (!term || text.id.includes('/')) return { segment: text.id.split('@')[0]!, witness };
  const start = offsetOf(text, term);
  const span = { start, end: start + (term.textContent?.length ?? 0) };
  return { segment: text.id.split('@')[0]!, witness, span };
}

/** UTF-16 offset of an element within the text of a clause; words of other versions shown in it do not count. */
function offsetOf(text: Element, element: Element): number {
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEndBefore(element);
  return ownWords(range).length;
}

function vertical(room: Element, text: HTMLElement, key: string): HTMLElement | undefined {
  const column = text.closest<HTMLElement>('td')?.dataset['column'];
  const all = [...room.querySelectorAll<HTMLElement>('.text')].filter(
    (each) => each.closest<HTMLElement>('td')?.dataset['column'] === column,
  );
  return all[all.indexOf(text) + (key === 'ArrowDown' ? 1 : -1)];
}

/** The text of the nearest column on that side; a version without this clause is passed over. */
function sideways(room: Element, text: HTMLElement, key: string): HTMLElement | undefined {
  const cell = text.closest<HTMLElement>('td')!;
  const columns = [
    ...(cell.closest('table')?.querySelectorAll<HTMLElement>('thead th[data-column]') ?? []),
  ].map((head) => head.dataset['column']);
  const step = key === 'ArrowRight' ? 1 : -1;
  const rows = [...room.querySelectorAll('tr[data-place]')];
  const here = rows.indexOf(cell.closest('tr')!);
  for (
    let at = columns.indexOf(cell.dataset['column']) + step;
    at >= 0 && at < columns.length;
    at += step
  ) {
    const found = textAt(rows, here, columns[at]!);
    if (found) return found;
  }
  return undefined;
}

/** The text a column has in a row, or in a row above from which its cell reaches down. */
function textAt(rows: readonly Element[], at: number, column: string): HTMLElement | undefined {
  for (let row = at; row >= 0; row -= 1) {
    const cell = rows[row]!.querySelector<HTMLTableCellElement>(`td[data-column="${column}"]`);
    if (!cell) continue;
    const reaches = row + cell.rowSpan > at;
    return reaches ? (cell.querySelector<HTMLElement>('.text') ?? undefined) : undefined;
  }
  return undefined;
}
