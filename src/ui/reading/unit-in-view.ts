/** The unit at the reading line, a little below the heads; undefined above the first one. */
export function unitInView(room: Element): string | undefined {
  const line = innerHeight / 3;
  let found: string | undefined;
  for (const section of room.querySelectorAll<HTMLElement>('section[data-unit]')) {
    if (section.getBoundingClientRect().top > line) break;
    found = section.dataset['unit'];
  }
  return found;
}
