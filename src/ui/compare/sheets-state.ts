const ENTRY = /^([a-z0-9][a-z0-9.-]*)(?:@([a-z0-9][a-z0-9-]*))?$/;

/** Sheets that are open: by unit, the version each is shown with, `''` where the reader chose none. */
export type OpenSheets = ReadonlyMap<string, string>;

/** `art-2,art-5@en-nsr`: the open sheets as they stand in the query. */
export function sheetsToQuery(open: OpenSheets): string {
  return [...open]
    .map(([unit, witness]) => (witness === '' ? unit : `${unit}@${witness}`))
    .join(',');
}

/** Reads what `sheetsToQuery` wrote; what is no entry is left out. */
export function queryToSheets(text: string | null): OpenSheets {
  const entries = (text ?? '').split(',').flatMap((part) => {
    const match = ENTRY.exec(part);
    return match ? [[match[1]!, match[2] ?? ''] as const] : [];
  });
  return new Map(entries);
}
