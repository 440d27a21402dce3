// Letters that scanners take for one another; the first of each line stands for all.
const LOOK_ALIKES = ['lI1|', 'oO0', 'đð', 'ĐÐƉ', 'Bß', 'aа', 'eе', 'pр', 'cс', 'yу', 'xх', 'iі'];
// Capitals and o of the Cyrillic alphabet that look like Latin ones.
const CYRILLIC = ['AА', 'BВ', 'EЕ', 'KК', 'MМ', 'HН', 'oоО', 'PР', 'CС', 'TТ', 'YУ', 'XХ'];

const CANONICAL = new Map(
  [...LOOK_ALIKES, ...CYRILLIC].flatMap((line) =>
    [...line].map((sign) => [sign, line[0]!] as const),
  ),
);

/** Words that a scanner may take for one another have one key: `rn` and `m`, `1` and `l`, Latin and Cyrillic `o`. */
export function lookAlikeKey(word: string): string {
  const signs = Array.from(word, (sign) => CANONICAL.get(sign) ?? sign).join('');
  return signs.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('VV', 'W');
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const LIGATURE = /[\ufb00-\ufb06ſ]/gu;

/** A word without what printing and extracting leave in it, and what that was. */
export function cleaned(word: string): {
  readonly word: string;
  readonly rules: readonly string[];
} {
  const rules: string[] = [];
  const visible = word.replace(INVISIBLE, '');
  if (visible !== word) rules.push('soft-hyphen');
  const letters = visible.replace(LIGATURE, (sign) => sign.normalize('NFKC'));
  if (letters !== visible) rules.push('ligature');
  return { word: letters, rules };
}
