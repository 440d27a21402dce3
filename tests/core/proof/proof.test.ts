import { describe, expect, test } from 'vitest';
import { isGrave } from '../../../src/core/proof/index.ts';
import {
  check,
  edition,
  found,
  foundIn,
  textOfVersion,
  versions,
  wholeVersions,
} from './copies.ts';

const english = textOfVersion('treaty', 'en-nsr');
const german = textOfVersion('treaty', 'de-signed');
const russian = textOfVersion('treaty', 'ru-signed');
const protocol = textOfVersion('protocol', 'en-nsr');

test('the corrupt web version: its two faults are named, nothing else is of substance', () => {
  const corrupt = english
    .replace('\nArticle V.\n', ' ')
    .replace('does not denounce it', 'does not advance it');
  for (const text of [corrupt, corrupt.replaceAll('\n', ' ')]) {
    const report = check(text);
    expect(versions(report)).toEqual(['treaty/en-nsr']);
    expect(found(report)).toEqual([
      'substance run-in [Article V./]',
      'substance different-words [denounce/advance]',
    ]);
    const known = report.matches[0]!.differences.map(({ known }) => known);
    expect(known.map((one) => one?.variant)).toEqual(['article-iv-into-v', 'denounce']);
    expect(known.every((one) => one?.copies.includes('web-corrupt'))).toBe(true);
  }
});

describe('what a copy is', () => {
  test.each(wholeVersions)('$document, $witness.id', ({ document, witness }) => {
    const report = check(textOfVersion(document, witness.id));
    expect(versions(report)).toEqual([`${document}/${witness.id}`]);
    expect(found(report)).toEqual([]);
    expect(report.foreign).toEqual([]);
    expect(report.matches[0]!.notHeld).toEqual([]);
    expect(report.matches[0]!.score).toMatchObject({
      light: 0,
      form: 0,
      grave: 0,
      added: 0,
      share: 1,
    });
  });

  test('treaty and protocol in one file', () => {
    const report = check(`${english}\n${protocol}`);
    expect(versions(report)).toEqual(['treaty/en-nsr', 'protocol/en-nsr']);
    expect(found(report)).toEqual([]);
    expect(report.language).toBe('en');
  });

  test('two languages article by article', () => {
    const cut = (text: string): string[] => text.split(/\n(?=(?:Artikel|Статья) )/);
    const [left, right] = [cut(german), cut(russian)];
    const report = check(left.map((article, index) => `${article}\n${right[index]!}`).join('\n'));
    expect(versions(report).sort()).toEqual(['treaty/de-signed', 'treaty/ru-signed']);
    expect(found(report)).toEqual([]);
  });

  test('a web page around it is set aside', () => {
    const page = `Home\nLog in\nThis page was last edited by somebody who knows nothing of it\n${english}\nAll rights reserved by the owners of this page and nobody else`;
    const report = check(page);
    expect(found(report)).toEqual([]);
    expect(report.foreign.map(({ beginning }) => beginning.slice(0, 8))).toEqual([
      'Home Log',
      'All righ',
    ]);
  });

  test('an extract says what it does not hold', () => {
    const text = english.slice(english.indexOf('Article II.'), english.indexOf('Article IV.'));
    const [match] = check(text).matches;
    expect(match!.held.map(({ segment }) => segment)).toEqual([
      'art-2.label', 'art-2.1', 'art-2.2', 'art-3.label', 'art-3.1', 'art-3.2',
    ]); // prettier-ignore
    expect(foundIn(match!)).toEqual([]);
    expect(match!.notHeld).toContain('art-4.1');
  });

  test('another text is none of this edition; the nearest is named', () => {
    const other =
      'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood. Everyone has the right to life, liberty and security of person.';
    const report = check(other);
    expect(report.matches).toEqual([]);
    expect(report.nearest?.shared).toBeLessThan(0.3);
    expect(report.foreign).toHaveLength(1);
  });

  test('no words at all', () => {
    expect(check('').matches).toEqual([]);
    expect(check('').nearest).toBeUndefined();
  });
});

/** One change in a text, and what it must be called. */
const CHANGES: readonly (readonly [name: string, text: string, from: string, to: string, said: string])[] = [
  ['a long s', german, 'festigen', 'feſtigen', 'noise ligature [festigen/feſtigen]'],
  ['a ligature', english, 'ratified', 'ratiﬁed', 'noise ligature [ratified/ratiﬁed]'],
  ['a soft hyphen', german, 'Vereinbarung', 'Verein\u00adbarung', 'noise soft-hyphen [Vereinbarung/Verein\u00adbarung]'],
  ['a line end', german, 'Mächtegruppierung', 'Mächtegrup- pierung', 'noise line-end [Mächtegruppierung/Mächtegrup- pierung]'],
  ['a hyphen left over', german, 'Mächtegruppierung', 'Mächtegrup-pierung', 'noise line-end [Mächtegruppierung/Mächtegrup-pierung]'],
  ['1 for l', german, 'geleitet', 'ge1eitet', 'noise look-alike [geleitet/ge1eitet]'],
  ['O for 0', german, '10 Jahren', '1O Jahren', 'noise look-alike [10/1O]'],
  ['rn for m', english, 'common', 'cornrnon', 'noise look-alike [common/cornrnon]'],
  ['m for rn', english, 'Government of the German', 'Govemment of the German', 'noise look-alike [Government/Govemment]'],
  ['a Latin letter among Cyrillic', russian, 'Правительство', 'Правитeльство', 'noise look-alike [Правительство/Правитeльство]'],
  ['a note mark', english, 'each other,', 'each other,[12]', 'noise note-mark [/[12]]'],
  ['a page number', english, '\nArticle III.', '\n- 12 -\nArticle III.', 'noise page-number [/- 12 -]'],
  ['ß for ss', german, 'Massgabe', 'Maßgabe', 'spelling eszett [Massgabe/Maßgabe]'],
  ['another spelling', english, 'U.S.S.R.,\n', 'USSR,\n', 'spelling abbreviation [U.S.S.R./USSR]'],
  ['a small letter', german, 'Meinungsaustausches', 'meinungsaustausches', 'capitals capitals [Meinungsaustausches/meinungsaustausches]'],
  ['a comma', german, 'zu festigen', 'zu festigen,', 'punctuation signs [/,]'],
  ['another form', german, 'jeden Angriffs', 'jedes Angriffs', 'word-form stem [jeden/jedes]'],
  ['another word', english, 'ten years', 'five years', 'substance different-words [ten/five]'],
  ['another number', german, '10 Jahren', '25 Jahren', 'substance number [10/25]'],
  ['a negation', german, 'soweit nicht einer', 'soweit einer', 'substance negation [nicht/]'],
  ['a clause left out', english, '\neither individually or jointly with other powers.', '', 'missing left-out [either individually or jointly with other powers./]'],
  ['a clause put in', english, 'exchanged in Berlin.', 'exchanged in Berlin. The instruments shall be deposited there as well.', 'added added [/The instruments shall be deposited there as well.]'],
]; // prettier-ignore

describe('one change', () => {
  test.each(CHANGES)('%s', (_name, text, from, to, said) => {
    expect(text).toContain(from);
    const report = check(text.replace(from, to));
    expect(found(report)).toEqual([said]);
  });

  test('says where it stands in both', () => {
    const report = check(english.replace('ten years', 'five years'));
    const [difference] = report.matches[0]!.differences;
    const lines = english.split('\n');
    const block = lines.findIndex((line) => line.includes('ten years'));
    const start = lines[block]!.indexOf('ten');
    expect(difference).toMatchObject({
      unit: 'art-6',
      segments: ['art-6.1'],
      span: { start, end: start + 3 },
      place: { block, span: { start, end: start + 4 }, article: 'Article VI.' },
      status: 'c',
    });
    expect(difference!.before.endsWith('period of ')).toBe(true);
  });

  test('a text without its title and its end is no extract: they are missing', () => {
    const lines = english.split('\n');
    const report = check(lines.slice(1, -2).join('\n'));
    expect(found(report)).toEqual([
      `missing not-held [${lines[0]!}/]`,
      `missing not-held [${lines.slice(-2).join('\n')}/]`,
    ]);
    expect(report.matches[0]!.score.grave).toBe(13 + 23);
  });

  test('counts words as the score says', () => {
    const report = check(
      english.replace('ten years', 'five long years').replace('ratified', 'ratiﬁed'),
    );
    const { score, counts } = report.matches[0]!;
    expect(counts).toMatchObject({ substance: 1, noise: 1 });
    expect(score.same + score.light + score.form + score.grave).toBe(score.words);
    expect(score).toMatchObject({ light: 1, form: 0, grave: 1, added: 1 });
    expect(score.share).toBeCloseTo((score.words - 1) / (score.words + 1), 10);
  });
});

test('what a copy has beyond a gap of the edition is no difference', () => {
  const gap = textOfVersion('treaty', 'en-tc25');
  const report = check(gap.replace('…', 'the contracting parties, they will consult.'));
  expect(versions(report)).toEqual(['treaty/en-tc25']);
  expect(report.matches[0]!.differences.filter(({ sort }) => isGrave(sort))).toEqual([]);
});

test('the report names the measure', () => {
  expect(check(english)).toMatchObject({ edition: edition.id, editionHash: edition.hash });
});
