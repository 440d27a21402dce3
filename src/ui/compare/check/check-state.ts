import { VARIANT_CLASSES, type VariantClass } from '../../../core/compare/index.ts';

/** What is compared with what, apart from the text itself, which never leaves the page. */
export interface CheckState {
  /** BCP 47; `''`: to be guessed. */
  readonly language: string;
  /** `document/witness`, `own` for a second text, `''` for the closest version. */
  readonly against: string;
  readonly classes: readonly VariantClass[];
}

/** Writes the state as a query with its question mark; `''` for the default. */
export function checkToQuery({ language, against, classes }: CheckState): string {
  const query = new URLSearchParams();
  if (language !== '') query.set('language', language);
  if (against !== '') query.set('against', against);
  if (classes.length < VARIANT_CLASSES.length) query.set('classes', classes.join(',') || 'none');
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}

/** Reads what `checkToQuery` wrote; what is no class is left out. */
export function queryToCheck(search: string): CheckState {
  const query = new URLSearchParams(search);
  const names = (query.get('classes') ?? '').split(',').filter(Boolean);
  return {
    language: query.get('language') ?? '',
    against: query.get('against') ?? '',
    classes:
      names.length === 0 ? VARIANT_CLASSES : VARIANT_CLASSES.filter((name) => names.includes(name)),
  };
}
