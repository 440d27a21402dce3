// Which of four single-byte encodings a text is in: by runs of high bytes, letter frequencies and Vietnamese tone marks.

/** Turns bytes into text by a WHATWG Encoding Standard label; throws where it does not know the label. */
export type Decode = (bytes: Uint8Array, label: string) => string;

export interface SingleByteGuess {
  readonly label: 'windows-1251' | 'koi8-r' | 'windows-1252' | 'windows-1258';
  /** False where the decoded words look wrong in every encoding that was tried. */
  readonly plausible: boolean;
}

const SAMPLE = 200_000;

/** Letters of Russian prose from frequent to rare; Ukrainian, Belarusian, Bulgarian and Serbian letters at the end. */
const CYRILLIC = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъіїєґўѣјљњћџђё';

/** The bytes of windows-1258 that are a tone mark after its vowel. */
const TONES = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
/** đ, ơ, ư and their capitals. */
const HORNED = new Set([0xd0, 0xf0, 0xd5, 0xf5, 0xdd, 0xfd]);
const VOWELS = new Set(
  [...'aeiouyAEIOUY']
    .map((letter) => letter.charCodeAt(0))
    .concat([0xc2, 0xe2, 0xc3, 0xe3, 0xca, 0xea, 0xd4, 0xf4, 0xd5, 0xf5, 0xdd, 0xfd]),
);

/** Guesses the encoding of bytes that are neither ASCII nor valid UTF-8. */
export function guessSingleByte(bytes: Uint8Array, decode: Decode): SingleByteGuess {
  const sample = bytes.subarray(0, SAMPLE);
  if (shareInLongRuns(sample) > 0.5) {
    const windows = cyrillicScore(decode(sample, 'windows-1251'));
    const koi8 = cyrillicScore(decode(sample, 'koi8-r'));
    const best = Math.max(windows, koi8);
    return { label: windows >= koi8 ? 'windows-1251' : 'koi8-r', plausible: best > -5 };
  }
  const label = looksVietnamese(sample) ? 'windows-1258' : 'windows-1252';
  return { label, plausible: symbolsInWords(decode(sample, label)) < 0.02 };
}

/** Share of the high bytes that stand four or more together, as in a script of its own. */
function shareInLongRuns(bytes: Uint8Array): number {
  let run = 0;
  let high = 0;
  let inRuns = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if ((bytes[i] ?? 0) >= 0x80) {
      run++;
      continue;
    }
    high += run;
    if (run >= 4) inRuns += run;
    run = 0;
  }
  return high === 0 ? 0 : inRuns / high;
}

/** Mean score of the letters: rank in the frequency list, less for capitals inside words and for what is no letter. */
function cyrillicScore(text: string): number {
  let sum = 0;
  let count = 0;
  let before = '';
  for (const letter of text) {
    if (letter >= '\u0080') {
      const lower = letter.toLowerCase();
      const rank = CYRILLIC.indexOf(lower);
      sum -= rank < 0 ? 12 : rank / 5;
      if (letter !== lower && /\p{Ll}/u.test(before)) sum -= 6;
      count++;
    }
    before = letter;
  }
  return count === 0 ? 0 : sum / count;
}

function looksVietnamese(bytes: Uint8Array): boolean {
  let tones = 0;
  let misplaced = 0;
  let horned = 0;
  let letters = 0;
  const seen = new Set<number>();
  bytes.forEach((byte, i) => {
    if (byte >= 0xc0 || (byte >= 0x41 && byte <= 0x7a)) letters++;
    if (HORNED.has(byte)) horned++;
    if (!TONES.has(byte)) return;
    if (VOWELS.has(bytes[i - 1] ?? 0)) {
      tones++;
      seen.add(byte);
    } else misplaced++;
  });
  return seen.size >= 2 && tones > 3 * misplaced && tones + horned > 0.04 * letters;
}

/** Share of the words that have a symbol or a foreign digit between their letters, as "Pañstwo" read wrongly has. */
function symbolsInWords(text: string): number {
  const words = text.match(/\S*[^\0-\x7f]\S*/g) ?? [];
  const wrong = words.filter((word) => /\p{L}[\u0080-\u009f¡-©«-´¶-¹»-¿×÷Þþ]\p{L}/u.test(word));
  return words.length === 0 ? 0 : wrong.length / words.length;
}
