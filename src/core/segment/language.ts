/** Languages told by their script alone, the rarer scripts first. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
];

/** Commonest words of the languages that share a script, and letters that are theirs alone. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in shall or be any by which is for with',
  de: 'der die und das den in von zu mit ist des dem nicht auf eine für',
  fr: 'le la les des et du une dans est que en pour par au sur qui',
  es: 'el la los las del y en que una por con para se su al',
  pt: 'o os as do da dos das em não que uma com para ao pela',
  it: 'il gli della di che è per una del nel con dei alla le non',
  nl: 'het een van de en in op dat te zijn voor met niet aan',
  pl: 'i w na z się nie do że jest oraz lub przez dla',
  cs: 'a se v na je že z o nebo které jako pro ve',
  sk: 'a sa v na je že z o alebo ktoré ako pre vo',
  hu: 'a az és hogy nem egy is meg vagy azt',
  ro: 'și de la în nu care cu pe este sau pentru',
  sv: 'och att det som en av för är den med inte till',
  da: 'og at det som en af for er den med ikke til på',
  nb: 'og å det som en av for er den med ikke til på',
  fi: 'ja on ei se että joka tai sekä hänen ovat',
  tr: 've bir bu için ile olan veya her olarak de',
  id: 'yang dan di dengan untuk dari pada atau ini dalam',
  vi: 'và của các có không được là những trong cho người',
  hr: 'i u je na se da za od su koji ili',
  ru: 'и в на не что с по или его от как для',
  uk: 'і в на не що з та або його від як для',
  be: 'і ў на не што з або яго ад як для',
  bg: 'и в на не че с за от се да или като',
  sr: 'и у на не да с за од се или који је',
  ar: 'في من على أن إلى هذا أو التي كل لا',
  fa: 'در از به که این را با است هر یا',
  ur: 'کے کی میں ہے اور سے کا کو یا',
};

const SAMPLE = 20_000;

/** Guesses the language of a text from its script and commonest words; `und` where they say nothing. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) > letters * 0.2) return language;
  }
  const counts = new Map<string, number>();
  for (const [word] of sample.matchAll(/[\p{L}\p{M}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  let best = 'und';
  let most = 0;
  for (const [language, words] of Object.entries(WORDS)) {
    const sum = words.split(' ').reduce((total, word) => total + (counts.get(word) ?? 0), 0);
    if (sum > most) [best, most] = [language, sum];
  }
  return best;
}
