import { describe, expect, test } from 'vitest';
import { compareLine, inNotation, verdicts } from './notation.ts';

const LINES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['the [High/high] Parties', 'capitals:capitals'],
    ['by [each party/both parties].', 'substantive:different-words'],
    ['that is [directly or indirectly/indirectly or directly] aimed', 'order:transposed'],
    ['spheres of [influence/interest] of Germany', 'substantive:different-words'],
    ['for a period of [ten/10] years', 'spelling:figures'],
    ['for a period of [ten/five] years', 'substantive:different-words'],
    ['for [10/5] years', 'substantive:number'],
    ['Article [II/2]', 'spelling:numeral'],
    ['shall [/not ]support', 'substantive:negation'],
    [
      '[recognised/recognized] by the [centre/center]',
      'spelling:british-american spelling:british-american',
    ],
    ['the [“/"]Pact[”/"]', 'punctuation:quotes punctuation:quotes'],
    ['1939[–/-]1941', 'punctuation:dashes'],
    ['one[ /  ]two', 'punctuation:space'],
    ['one[\n/ ]two', 'punctuation:space'],
    ['[/Completely new. ]The treaty.', 'addition:added'],
    ['The treaty.[/ Completely new.]', 'addition:added'],
    ['[/all]', 'addition:added'],
    [
      '[desirous of strengthening/directed by the wish to strengthen] the cause',
      'substantive:different-words',
    ],
    ['to desist [/reciprocally ]from', 'addition:added'],
  ],
  de: [
    ['[dass/daß] der [Thal/Tal]', 'spelling:eszett spelling:old-th'],
    ['[März/Maerz] 1939', 'spelling:umlaut'],
    ['[Reichstag/reichstag]', 'capitals:capitals'],
    ['ist [nicht /]gültig', 'substantive:negation'],
    ['zwischen [/den ]Parteien', 'word-form:article'],
    ['[Schiffahrt/Schifffahrt]', 'spelling:triple-consonant'],
    ['[Straße/STRASSE]', 'spelling:eszett+capitals'],
  ],
  ru: [
    ['[её/ее] незаинтересованности', 'spelling:yo'],
    ['[миръ/мир]', 'spelling:old-letters'],
    ['[не /]будет', 'substantive:negation'],
    ['между [Германией и СССР/СССР и Германией]', 'order:transposed'],
    ['срок на [пять/десять] лет', 'substantive:different-words'],
  ],
  vi: [
    ['Cộng [hòa/hoà] xã hội', 'spelling:tone-place'],
    ['Bên [ký/kí] kết', 'spelling:i-y'],
    ['[má/mà]', 'substantive:different-words'],
    ['[tuy/tui] nhiên', 'substantive:different-words'],
    ['[các /]bên ký kết', 'word-form:plural'],
    ['phạm vi [lợi ích/ảnh hưởng]', 'substantive:different-words'],
    ['[Xô-viết/Xô viết]', 'spelling:joined'],
    ['[Quý/Quí] quốc', 'spelling:i-y'],
  ],
};

for (const [language, lines] of Object.entries(LINES)) {
  describe(language, () => {
    test.each(lines)('%j', (line, verdict) => {
      const result = compareLine(line, { language });
      expect(inNotation(result)).toBe(line);
      expect(verdicts(result)).toBe(verdict);
    });
  });
}
