/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Offsets (UTF-16) at which a text can be cut: before the space between two words, and beside each sign of a script that
 * has no such spaces. Never at the ends, never inside a sign.
 */
export function wordGaps(text: string): readonly number[] {
  const gaps: number[] = [];
  let at = 0;
  let before = '';
  for (const sign of text) {
    const isGap = /\s/.test(sign)
      ? !/\s/.test(before)
      : !/^[\s\p{M}]/u.test(sign) &&
        !/\s/.test(before) &&
        (UNSPACED.test(sign) || UNSPACED.test(before));
    if (at > 0 && isGap) gaps.push(at);
    at += sign.length;
    if (!/^\p{M}/u.test(sign)) before = sign;
  }
  return gaps.filter((gap) => text.slice(0, gap).trim() !== '' && text.slice(gap).trim() !== '');
}

/** The gap nearest to an offset; undefined where there is none. */
export function nearestGap(gaps: readonly number[], offset: number): number | undefined {
  return gaps.reduce<number | undefined>(
    (best, gap) =>
      best === undefined || Math.abs(gap - offset) < Math.abs(best - offset) ? gap : best,
    undefined,
  );
}
