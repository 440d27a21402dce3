/** Which clause of which document is shown, as the attribute `address` has it: `EDITION/DOCUMENT/PLACE`. */
export interface ClauseAddress {
  readonly edition: string;
  readonly document: string;
  /** Id of a clause, or of a whole unit. */
  readonly place: string;
}

const NAME = /^[a-z0-9][a-z0-9.-]{0,99}$/;

/** Reads an address; undefined where it is none. Names that hold anything but letters, digits, `.` and `-` are refused. */
export function parseClauseAddress(address: string): ClauseAddress | undefined {
  const names = address.trim().split('/');
  const [edition, document, place] = names;
  if (names.length !== 3 || !names.every((name) => NAME.test(name))) return undefined;
  return { edition: edition!, document: document!, place: place! };
}

/** Reads a list of versions as the attribute `versions` has it, each once; what cannot be a name is left out. */
export function parseVersions(versions: string): readonly string[] {
  const names = versions.split(/[\s,]+/).filter((name) => NAME.test(name));
  return [...new Set(names)];
}
