import { describe, expect, test } from 'vitest';
import { clauses, sentences } from '../../../src/core/segment/index.ts';

/** Where a text is cut, with `|`. */
const cutAt = (text: string, language: string): string => sentences(text, language).join('|');

describe('sentences', () => {
  test.each([
    ['de', 'Nach Art. 1 Abs. 2 gilt dies. Ende.', 'Nach Art. 1 Abs. 2 gilt dies.|Ende.'],
    [
      'de',
      'Moskau, am 23. August 1939. Für die Regierung: v. Ribbentrop.',
      'Moskau, am 23. August 1939.|Für die Regierung: v. Ribbentrop.',
    ],
    ['ru', 'Подписал В. Молотов. Москва.', 'Подписал В. Молотов.|Москва.'],
    [
      'ru',
      'В 1939 г. был заключён договор. Он действует.',
      'В 1939 г. был заключён договор.|Он действует.',
    ],
    ['vi', 'Làm tại TP. Hồ Chí Minh. Ký tên.', 'Làm tại TP. Hồ Chí Minh.|Ký tên.'],
    [
      'en',
      'Mr. Smith of the U.S. Senate agreed. He signed.',
      'Mr. Smith of the U.S. Senate agreed.|He signed.',
    ],
    ['en', 'See Article 12. The rest follows.', 'See Article 12.|The rest follows.'],
    ['fr', 'Voir art. 3. Fin.', 'Voir art. 3.|Fin.'],
    ['cs', 'Podle odst. 2. věta platí. Konec.', 'Podle odst. 2. věta platí.|Konec.'],
    ['en', 'He said: “Stop.” Then he left.', 'He said: “Stop.”|Then he left.'],
    ['en', 'It costs 3.50 each. Good.', 'It costs 3.50 each.|Good.'],
    ['zh', '第一句。第二句！第三句', '第一句。|第二句！|第三句'],
    ['ja', '甲は乙に「はい。」と言う。丙。', '甲は乙に「はい。」|と言う。|丙。'],
    ['ar', 'هذه جملة. هل هذه أخرى؟ نعم.', 'هذه جملة.|هل هذه أخرى؟|نعم.'],
    ['hi', 'पहला वाक्य। दूसरा वाक्य।', 'पहला वाक्य।|दूसरा वाक्य।'],
    ['el', 'Τι είναι; Αυτό.', 'Τι είναι;|Αυτό.'],
  ])('%s: %s', (language, text, expected) => {
    expect(cutAt(text, language)).toBe(expected);
  });
});

describe('clauses', () => {
  test.each([
    ['en', 'One; two (three; four); five', 'One;|two (three; four);|five'],
    ['en', 'They shall: (a) act; (b) rest', 'They shall:|(a) act;|(b) rest'],
    ['zh', '甲；乙', '甲；|乙'],
    ['ar', 'واحد؛ اثنان', 'واحد؛|اثنان'],
    ['el', 'Ένα· δύο', 'Ένα·|δύο'],
  ])('%s: %s', (language, text, expected) => {
    expect(clauses(text, language).join('|')).toBe(expected);
  });
});
