import { expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../src/core/model/index.ts';
import { clauseWords } from '../../src/embed/words.ts';
import { messagesIn } from '../../src/ui/messages/all.ts';

test.each(INTERFACE_LANGUAGES)(
  'an embedded clause speaks as the reading room does: %s',
  (language) => {
    const words = clauseWords(language);
    const m = messagesIn(language);
    expect(words.authority).toEqual(m.authority);
    expect(words.gapReasons).toEqual(m.gapReasons);
    expect(words.status).toEqual({
      u: m.statusMark.uncollated,
      gap: m.status.gap,
      w: m.status.w,
    });
    expect(words.doubtful).toBe(m.statusMark.doubtful);
  },
);

test('regions of a language have its words, other languages the English ones', () => {
  expect(clauseWords('de-AT')).toBe(clauseWords('de'));
  expect(clauseWords('fr')).toBe(clauseWords('en'));
  expect(clauseWords('constructor')).toBe(clauseWords('en'));
});
