/** A name for a new work that an address can hold. */
export function newWorkId(): string {
  return `w${crypto.getRandomValues(new Uint32Array(2)).reduce((id, n) => id + n.toString(36), '')}`;
}
