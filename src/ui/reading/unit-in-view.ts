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

/** The unit of a clause as long as some of it is on the screen: what a link led to is still being read there. */
export function unitOnScreen(clause: Element): string | undefined {
  const { top, bottom } = clause.getBoundingClientRect();
  const isSeen = bottom > 0 && top < innerHeight;
  return isSeen ? clause.closest<HTMLElement>('section[data-unit]')?.dataset['unit'] : undefined;
}
