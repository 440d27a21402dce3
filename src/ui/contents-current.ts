/** Marks the unit that is being read in the contents rail, and no other entry. */
export function markInContents(document: string, unit: string | undefined): void {
  const wanted = `${document}/${unit ?? ''}`;
  for (const entry of globalThis.document.querySelectorAll<HTMLElement>('[data-unit-link]')) {
    if (entry.dataset['unitLink'] === wanted) entry.setAttribute('aria-current', 'page');
    else entry.removeAttribute('aria-current');
  }
}
