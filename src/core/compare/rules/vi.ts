import { figures, replacing } from './rule.ts';
import type { RulePack } from './rule.ts';

const NUMBERS = 'một hai ba bốn năm sáu bảy tám chín mười'.split(' ');
const NEGATIONS = 'không chẳng chưa đừng chớ'.split(' ');
const PLURALS = 'các những'.split(' ');
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Puts the tone mark of each syllable at its end, wherever it was written: hoà and hòa. */
function toneLast(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{L}\p{M}]+/gu, (syllable) => {
      const tone = TONE.exec(syllable)?.[0];
      return tone === undefined ? syllable : syllable.replace(tone, '') + tone;
    })
    .normalize('NFC');
}

/** Final y after a consonant as i: ký and kí, quý and quí; not where it makes another word (tuy, tui). */
function finalI(text: string): string {
  return text
    .normalize('NFD')
    .replace(
      /(?<![\p{L}\p{M}])([hklmstv]|qu)y([\u0300\u0301\u0303\u0309\u0323]?)(?![\p{L}\p{M}])/giu,
      '$1i$2',
    )
    .normalize('NFC');
}

/** Vietnamese: where the tone mark stands, i and y, Đ and look-alikes; a tone itself is never spelling. */
export const VI: RulePack = {
  id: 'vi',
  rules: [
    { kind: 'fold', id: 'tone-place', class: 'spelling', fold: toneLast },
    { kind: 'fold', id: 'i-y', class: 'spelling', fold: finalI },
    {
      kind: 'fold',
      id: 'd-stroke',
      class: 'spelling',
      fold: (text) => text.replace(/[ÐƉ]/gu, 'Đ').replace(/[ðɖ]/gu, 'đ'),
    },
    { kind: 'fold', id: 'figures', class: 'spelling', fold: replacing(figures(NUMBERS)) },
    {
      kind: 'presence',
      id: 'negation',
      class: 'substantive',
      quantity: 'some',
      words: new Set(NEGATIONS),
    },
    {
      kind: 'presence',
      id: 'plural',
      class: 'word-form',
      quantity: 'every',
      words: new Set(PLURALS),
    },
  ],
};
