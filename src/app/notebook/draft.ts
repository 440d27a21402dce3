const KEY = 'wortlaut.draft';

/** Keeps what is being written for this tab, until it is saved or thrown away; where the browser refuses, for this page. */
export function keepDraft(draft: string | undefined): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, draft);
  } catch {
    // The editor still has the text.
  }
}

/** The draft that a reload or a crash left behind; undefined where there is none. */
export function keptDraft(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
