/** What of a facsimile stands in the URL: of which version, which file, which page. */
export interface FacsimileState {
  /** Absent: the first version shown. */
  readonly witness?: string;
  /** First 16 hex digits of the file's SHA-256. Absent: the first file there is. */
  readonly hash?: string;
  /** From 1. Absent: the first, or that of the clause being read. */
  readonly page?: number;
}

export const HASH_LENGTH = 16;
const STATE = /^([a-z0-9][a-z0-9-]*)(?:\/([0-9a-f]{16})(?:\/([1-9]\d{0,5}))?)?$/;
/** The facsimile is open, and nothing is chosen yet. */
const OPEN = '-';

/** `de-signed/0123456789abcdef/3`; empty where no facsimile is open. */
export function stateToQuery(state: FacsimileState | undefined): string {
  if (!state) return '';
  const { witness, hash, page } = state;
  if (witness === undefined) return OPEN;
  if (hash === undefined) return witness;
  return page === undefined ? `${witness}/${hash}` : `${witness}/${hash}/${page}`;
}

/** Reads what `stateToQuery` wrote; undefined where it is nothing of the kind. */
export function queryToState(text: string | null): FacsimileState | undefined {
  if (text === OPEN) return {};
  const match = STATE.exec(text ?? '');
  if (!match) return undefined;
  const [, witness, hash, page] = match;
  return {
    witness: witness!,
    ...(hash === undefined ? {} : { hash }),
    ...(page === undefined ? {} : { page: Number(page) }),
  };
}
