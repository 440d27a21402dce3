interface Paged {
  readonly id: string;
  readonly page?: number;
}

/** Ids of the segments, in their own order, with which another page begins. */
export function pageStarts(segments: readonly Paged[]): ReadonlySet<string> {
  const starts = segments.filter(
    ({ page }, at) => page !== undefined && page !== segments[at - 1]?.page,
  );
  return new Set(starts.map(({ id }) => id));
}
