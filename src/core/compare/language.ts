/** Frequent words that tell the languages of the rule packs apart. */
const MARKS: Readonly<Record<string, string>> = {
  de: 'der die das und den dem des ist nicht ein eine einer zu von mit auf für sich wird werden im durch oder sind dass als auch',
  en: 'the of and to in a is that for it as with be by this are or shall which from not on at',
  vi: 'và của là các có không được cho một những với trong này để người theo đã về từ bên ở giữa sẽ hai',
  ru: 'и в не на с что по о от к из за для это как или его обе ни будет между',
};
const SAMPLE = 20_000;

/**
 * Guesses which rule pack's language a text is in, by its most frequent words: `de`, `en`, `ru`, `vi`, or `und` where
 * none of them is likely. A guess for a default, no language identification.
 */
export function guessLanguage(text: string): string {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  let best = 'und';
  let most = 0;
  for (const [language, marks] of Object.entries(MARKS)) {
    const known = new Set(marks.split(' '));
    const count = words.filter((word) => known.has(word)).length;
    if (count > most) [best, most] = [language, count];
  }
  if (most * 20 >= words.length && most > 0) return best;
  const cyrillic = words.filter((word) => /^[а-яёѣіѳѵ]+$/u.test(word)).length;
  return cyrillic * 2 > words.length ? 'ru' : 'und';
}
