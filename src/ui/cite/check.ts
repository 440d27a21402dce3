import { verify, type Subject, type Verification } from '../../core/cite/index.ts';
import type { Edition } from '../../core/model/index.ts';
import type { View } from '../../app/view.ts';

/** The parameter of an address that carries the hash of the cited text. */
export const HASH = 'hash';

/** What an address with a hash cites, as far as the address tells. */
export interface CitedAddress {
  readonly edition: Edition;
  readonly document: string;
  /** Absent for a whole document. */
  readonly unit?: string | undefined;
  readonly view: View;
}

/**
 * Whether the text that an address cites is still the same. An address with columns may cite the unit in every version or
 * the comparison of those columns: the hash tells which.
 */
export function checkCitation(hash: string, cited: CitedAddress): Verification {
  const results = subjectsOf(cited).map((subject) => verify(hash, cited.edition, subject));
  return (
    results.find(({ state }) => state === 'unchanged') ??
    results.find((each) => each.state === 'changed' && each.then !== undefined) ??
    results[0] ?? { state: 'unknown', reason: 'no-such-place' }
  );
}

/** A text of the reader's own names the unit in the fragment, where the site has a page for it. */
function subjectsOf({ edition, document, unit, view }: CitedAddress): readonly Subject[] {
  const { place, columns } = view;
  const base = { edition: edition.id, document };
  const { witness, span } = place ?? {};
  const segment = place?.segment ?? unit;
  const address = {
    ...base,
    ...(segment === undefined ? {} : { segment }),
    ...(witness === undefined ? {} : { witness }),
    ...(span ? { span } : {}),
  };
  const text: Subject = { kind: 'text', address };
  const witnesses = columns
    .filter((column) => column.document === document)
    .map((column) => column.witness);
  return witnesses.length > 1 && witness === undefined
    ? [{ kind: 'comparison', address, witnesses }, text]
    : [text];
}
