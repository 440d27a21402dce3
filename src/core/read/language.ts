import { franc } from 'franc';

/** ISO 639-3 codes that are looked for, with their BCP 47 tags (the shortest code, RFC 5646). */
const TAGS: Readonly<Record<string, string>> = {
  eng: 'en', deu: 'de', rus: 'ru', vie: 'vi', fra: 'fr', ukr: 'uk', pol: 'pl', cmn: 'zh', arb: 'ar',
  spa: 'es', por: 'pt', ita: 'it', nld: 'nl', ces: 'cs', slk: 'sk', slv: 'sl', hrv: 'hr', srp: 'sr',
  bul: 'bg', mkd: 'mk', bel: 'be', ron: 'ro', hun: 'hu', fin: 'fi', est: 'et', lit: 'lt', lav: 'lv',
  swe: 'sv', dan: 'da', nob: 'nb', ell: 'el', tur: 'tr', azj: 'az', kaz: 'kk', uzn: 'uz', pes: 'fa',
  heb: 'he', hin: 'hi', ben: 'bn', urd: 'ur', tam: 'ta', tha: 'th', khm: 'km', lao: 'lo', mya: 'my',
  jpn: 'ja', kor: 'ko', ind: 'id', zlm: 'ms', hye: 'hy', kat: 'ka', cat: 'ca', als: 'sq', swh: 'sw',
  afr: 'af', gle: 'ga', mlt: 'mt', isl: 'is',
}; // prettier-ignore

const ONLY = Object.keys(TAGS);
const SAMPLE = 2000;

/**
 * The likeliest language of a text as a BCP 47 tag, by its script and trigrams; `undefined` for too little text.
 * Chinese is `zh`, whichever characters. A guess: the reader may overrule it.
 */
export function guessLanguage(texts: readonly string[]): string | undefined {
  const long = texts.filter((text) => text.length > 30);
  const all = (long.length > 0 ? long : texts).join(' ');
  // From the middle: openings are full of names and titles.
  const start = Math.max(0, Math.floor((all.length - SAMPLE) / 2));
  const code = franc(all.slice(start, start + SAMPLE), { minLength: 12, only: ONLY });
  return TAGS[code];
}
