const INITIAL = 'ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx]';
const OPEN =
  'oai|oao|oay|oeo|uôi|ươi|ươu|uây|uyu|uêu|iêu|yêu|uya|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|ia|ya|ua|ưa';
const NUCLEUS = 'uyê|iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uơ|uy|[aăâeêioôơuưy]';
const STOPPED = new RegExp(`^(?:${INITIAL})?(?:${NUCLEUS})(?:ch|[cpt])$`, 'u');
const SYLLABLE = new RegExp(`^(?:${INITIAL})?(?:${OPEN}|(?:${NUCLEUS})(?:ng|nh|[mn])?)$`, 'u');

/** Tone marks: grave, acute, tilde, hook, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const HIGH_OR_LOW = /[\u0301\u0323]/u;

/**
 * Whether a word is built like a Vietnamese syllable (Thompson, A Vietnamese Reference Grammar, ch. 2): one that ends in
 * a stop has the sharp or the heavy tone.
 */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = apart.replace(TONES, '').normalize('NFC');
  if (STOPPED.test(plain)) return HIGH_OR_LOW.test(tones.join(''));
  return SYLLABLE.test(plain);
}
