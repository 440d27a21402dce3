import { describe, expect, test } from 'vitest';
import {
  comparingTexts,
  compareTexts,
  LAST_RULES,
  packsFor,
  RULE_PACKS,
} from '../../../src/core/compare/index.ts';
import { compareLine, inNotation, verdicts } from './notation.ts';

describe("an editors' ruling", () => {
  const remark = { en: 'x', vi: 'x', de: 'x', ru: 'x' };
  const ruling = {
    language: 'de',
    wordings: ['bewaffneter', 'kriegerischer'],
    class: 'word-form',
    remark,
  } as const;
  const [a, b] = ['Gegenstand bewaffneter Handlungen', 'Gegenstand kriegerischer Handlungen'];

  test('goes before every rule, whichever version is the base', () => {
    const options = { language: 'de-DE', rulings: [ruling] };
    expect(verdicts(compareTexts(a, b, { language: 'de' }))).toBe('substantive:different-words');
    expect(verdicts(compareTexts(a, b, options))).toBe('word-form:ruling');
    expect(verdicts(compareTexts(b, a, options))).toBe('word-form:ruling');
    expect(compareTexts(a, b, options).counts['word-form']).toBe(1);
  });

  test('is on its own wordings and language alone, and can be switched off like a rule', () => {
    const rulings = [ruling];
    expect(verdicts(compareTexts(a, `${b}e`, { language: 'de', rulings }))).not.toContain(
      'substantive:ruling',
    );
    expect(verdicts(compareTexts(a, b, { language: 'en', rulings }))).toContain('different-words');
    const off = compareTexts(a, b, { language: 'de', rulings, rulesOff: ['ruling'] });
    expect(verdicts(off)).toBe('substantive:different-words');
    expect(off.off.rules).toEqual(['ruling']);
  });
});

describe('rules switched off', () => {
  test('do not decide, and the result says so', () => {
    const result = compareTexts('daß', 'dass', { language: 'de', rulesOff: ['eszett'] });
    expect(verdicts(result)).toBe('substantive:different-words');
    expect(result.off).toEqual({ packs: [], rules: ['eszett'] });
  });

  test('leave the other rules in force', () => {
    const result = compareLine('[Daß/dass] der [Thal/Tal]', {
      language: 'de',
      rulesOff: ['capitals'],
    });
    expect(verdicts(result)).toBe('substantive:different-words spelling:old-th');
  });

  test('a pack can be switched off as a whole', () => {
    const result = compareTexts('daß DER', 'dass der', { language: 'de', packs: ['common'] });
    expect(verdicts(result)).toBe('substantive:different-words capitals:capitals');
    expect(result.off).toEqual({ packs: ['de'], rules: [] });
  });

  test('an unknown rule or pack is refused', () => {
    const compare = (options: object) => compareTexts('a', 'b', { language: 'de', ...options });
    expect(() => compare({ rulesOff: ['esszett'] })).toThrow('There is no rule "esszett"');
    expect(() => compare({ packs: ['fr'] })).toThrow('There is no rule pack "fr"');
  });

  test('every rule has a name of its own within its pack, and some class', () => {
    for (const { id, rules } of RULE_PACKS) {
      const ids = rules.map((rule) => rule.id);
      expect(new Set(ids).size, id).toBe(ids.length);
    }
    expect(packsFor('de-DE').map(({ id }) => id)).toEqual(['de', 'common']);
    expect(packsFor('fr').map(({ id }) => id)).toEqual(['common']);
  });

  test('every variant names rules that are known', () => {
    const known = new Set<string>([
      ...LAST_RULES,
      ...RULE_PACKS.flatMap(({ rules }) => rules.map(({ id }) => id)),
    ]);
    const a =
      'Die Staate, dass irgend einer – "zehn" Artikel III. und nicht der U.S.S.R. jetzt hier';
    const b = 'die Staats daß irgendeiner - “10” Artikel 3 und der USSR. hier jetzt ganz neu';
    const { edits } = compareTexts(a, b, { language: 'de' });
    expect(edits.length).toBeGreaterThan(8);
    for (const { rule } of edits) {
      for (const id of rule.split('+')) expect(known).toContain(id);
    }
  });

  test('no rule changes its mind when the words change places', () => {
    const words = 'Staate Staats Narew Narev обеих обоих erörtert erörtet hoà hòa II 2'.split(' ');
    const pairs = words.flatMap((a) => words.map((b) => [a, b] as const));
    const rules = RULE_PACKS.flatMap((pack) => pack.rules).filter((rule) => rule.kind === 'pair');
    for (const rule of rules) {
      for (const [a, b] of pairs) expect(rule.alike(a, b), rule.id).toBe(rule.alike(b, a));
    }
  });
});

describe('a passage in another place', () => {
  const sentences = [
    'The present treaty is concluded for a period of ten years. ',
    'Neither party shall participate in any grouping of powers. ',
    'Both parties shall settle these disputes through friendly exchange. ',
    'The agreement shall enter into force as soon as it is signed.',
  ];
  const [a, b, c, d] = sentences as [string, string, string, string];

  test('a moved sentence is shown as moved, both ways', () => {
    const result = compareTexts(a + b + c + d, b + c + a + d, { language: 'en' });
    expect(inNotation(result)).toBe(`[${a}/]${b}${c}[/${a}]${d}`);
    expect(verdicts(result)).toBe('order:moved order:moved');
    expect(result.edits.map(({ partner }) => partner)).toEqual([1, 0]);
  });

  test('a moved sentence with changes around it still is', () => {
    const changed = c.replace('disputes', 'conflicts');
    const result = compareTexts(a + b + c + d, b + changed + a + d, { language: 'en' });
    expect(result.counts).toMatchObject({ order: 2, substantive: 1 });
  });

  test('switched off, it is left out here and added there', () => {
    const result = compareTexts(a + b + c + d, b + c + a + d, {
      language: 'en',
      rulesOff: ['moved'],
    });
    expect(verdicts(result)).toBe('omission:left-out addition:added');
  });

  test('only one half listed is listed without its partner', () => {
    const result = compareTexts(`${a}${b}${c}`, `${b}${c}${a}`, {
      language: 'en',
      classes: ['order'],
    });
    expect(result.edits).toHaveLength(2);
    expect(result.edits.map(({ partner }) => partner)).toEqual([1, 0]);
  });
});

describe('in steps', () => {
  const words = (seed: number) =>
    Array.from(
      { length: 20_000 },
      (_, index) => `w${(index * index + seed * (index % 9)) % 5_000}`,
    );

  test('a long comparison tells how far it is and can be left', () => {
    const steps = comparingTexts(words(1).join(' '), words(2).join(' '), { language: 'en' });
    const stages = ['reading', 'comparing', 'classifying'];
    let last = 0;
    let count = 0;
    for (let step = steps.next(); !step.done && count < 10; step = steps.next()) {
      const { stage, done } = step.value;
      expect(done).toBeGreaterThanOrEqual(0);
      expect(done).toBeLessThanOrEqual(1);
      expect(stages.indexOf(stage)).toBeGreaterThanOrEqual(last);
      last = stages.indexOf(stage);
      count += 1;
    }
    expect(count).toBe(10);
    expect(steps.return(undefined as never).done).toBe(true);
  });

  test('it ends with what compareTexts returns', () => {
    const [a, b] = ['one two three', 'one three two four'];
    const steps = comparingTexts(a, b, { language: 'en' });
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toEqual(compareTexts(a, b, { language: 'en' }));
  });

  test('a text beyond the limit is refused', () => {
    const long = 'x'.repeat(20_000_001);
    expect(() => compareTexts(long, 'x', { language: 'en' })).toThrow('too long to compare');
  });
});
