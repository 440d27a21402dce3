import { describe, expect, test } from 'vitest';
import { VARIANT_CLASSES } from '../../src/core/compare/index.ts';
import type { Column, Edition } from '../../src/core/model/index.ts';
import { firstComparison } from '../../src/ui/compare/comparable.ts';
import { compareAtOnce, comparisonTask } from '../../src/ui/compare/comparison.ts';
import type { ComparisonState } from '../../src/ui/compare/comparison-state.ts';
import { knownReading, touchedConcepts } from '../../src/ui/compare/difference-facts.ts';
import { differenceMarks } from '../../src/ui/compare/difference-marks.ts';
import { isGrave, type Difference } from '../../src/ui/compare/differences.ts';
import { documentOf, firstEdition, witnessOf } from '../core/compare/edition.ts';

const edition = firstEdition();

function column(document: string, witness: string): Column {
  return { document, witness };
}

function stateOf(base: Column, more: Partial<ComparisonState> = {}): ComparisonState {
  return { base, classes: VARIANT_CLASSES, packsOff: [], rulesOff: [], ...more };
}

function compared(
  document: string,
  [base, ...others]: readonly [Column, ...Column[]],
  more: Partial<ComparisonState> = {},
  from: Edition = edition,
) {
  const opened = documentOf(from, document);
  const state = stateOf(base, more);
  return compareAtOnce(opened, comparisonTask(from, opened, [base, ...others], state));
}

/** `clause class [base/other]`. */
function said({ base, other, class: name }: Difference): string {
  return `${base.places[0]!.segment.id} ${name} [${base.words.trim()}/${other.words.trim()}]`;
}

const nsr = column('protocol', 'en-nsr');
const dgfp = column('protocol', 'en-dgfp');

describe('the two English versions of the protocol', () => {
  const { differences, apart } = compared('protocol', [nsr, dgfp]);

  test('differ where the sketch of the edition has them differ', () => {
    expect(differences.map(said)).toEqual(
      expect.arrayContaining([
        'p-1.1 substantive [rearrangement/transformation]',
        'p-1.1 substantive [influence/interest]',
        'p-1.2 substantive [area/territory]',
        'p-3.2 substantive [disinterestedness/désintéressement]',
      ]),
    );
    expect(apart).toEqual([]);
  });

  test('have each difference at the words it names, in both texts', () => {
    for (const { base, other } of differences) {
      for (const side of [base, other]) {
        const there = side.places.map(({ segment, span }) =>
          segment.text.slice(span.start, span.end),
        );
        expect(there.join(' ').replace(/\s+/g, ' ').trim()).toBe(side.words.trim());
      }
    }
  });

  test('stand in the order of the text, numbered through', () => {
    expect(differences.map(({ id }) => id)).toEqual(differences.map((_, index) => `d${index + 1}`));
  });

  test('touch a concept whose authentic wording is named', () => {
    const influence = differences.find(
      (each) => said(each).startsWith('p-1.1') && each.other.words === 'interest',
    )!;
    const [touched] = touchedConcepts(edition, nsr, influence);
    expect(touched!.concept.id).toBe('sphere-of-interest');
    expect(touched!.authentic.map(({ witness, words }) => `${witness.language} ${words}`)).toEqual([
      'de Interessensphären',
      'ru сфер интересов',
    ]);
  });

  test('exchange their sides when the base is the other one', () => {
    const turned = compared('protocol', [dgfp, nsr]).differences;
    const words = (each: Difference) => [each.base.words.trim(), each.other.words.trim()];
    expect(turned.map((each) => words(each).reverse().join('|')).sort()).toEqual(
      differences.map((each) => words(each).join('|')).sort(),
    );
  });
});

test('a gap is no omission: clauses that a version does not have are set apart', () => {
  const tc25 = column('treaty', 'en-tc25');
  const { differences, apart } = compared('treaty', [column('treaty', 'en-nsr'), tc25]);
  expect(apart[0]!.places).toEqual(expect.arrayContaining(['art-6.1', 'art-7.3']));
  const places = differences.flatMap(({ base }) => base.places.map(({ segment }) => segment.id));
  expect(places.some((id) => id.startsWith('art-6') || id.startsWith('art-7'))).toBe(false);
  // The copy breaks off within Article V: what is not there any more is no difference either.
  const last = differences.filter(({ base }) => base.places[0]?.segment.id === 'art-5.1').map(said);
  expect(last).toEqual([]);
});

test('a version with nothing but the same words has no differences', () => {
  expect(compared('protocol', [nsr, nsr]).differences).toEqual([]);
});

test('a draft stands against the signed text of its language, article by article', () => {
  const { differences } = compared('treaty', [
    column('treaty', 'ru-signed'),
    column('soviet-draft', 'ru-draft'),
  ]);
  const second = differences
    .filter(({ unit }) => unit.id === 'art-2')
    .filter(isGrave)
    .map(said);
  expect(second).toContain('art-2.1 substantive [военных действий/насилия или нападения]');
});

test('with a rule switched off, what it explained is substantive', () => {
  const pair = [nsr, dgfp] as const;
  const transposed = (off: readonly string[]) =>
    compared('protocol', [...pair], { rulesOff: off })
      .differences.filter(({ base }) => base.words.includes('Socialist'))
      .map(({ class: name }) => name);
  expect(transposed([])).toEqual(['order']);
  expect(transposed(['transposed', 'moved'])).not.toContain('order');
});

test('a reading that the apparatus knows is named with the copies that have it', () => {
  const changed = structuredClone(edition) as { -readonly [K in keyof Edition]: Edition[K] };
  const treaty = witnessOf(changed, 'treaty', 'en-tc25');
  const original = witnessOf(edition, 'treaty', 'en-nsr');
  Object.assign(treaty, {
    gaps: [],
    segments: original.segments.map((segment) => ({
      ...segment,
      text: segment.text.replace('does not denounce it', 'does not advance it'),
    })),
  });
  const base = column('treaty', 'en-tc25');
  const { differences } = compared('treaty', [base, column('treaty', 'en-nsr')], {}, changed);
  expect(differences.map(said)).toEqual(['art-6.2 substantive [advance/denounce]']);
  // The apparatus has the longer wording, "does not advance it".
  const known = knownReading(changed, base, differences[0]!);
  expect(known?.copies.map(({ id }) => id)).toEqual(['web-corrupt']);
});

describe('the marks', () => {
  const protocol = documentOf(edition, 'protocol');
  const { differences } = compared('protocol', [nsr, dgfp]);
  const shown = (witness: string, id: string) => {
    const version = witnessOf(edition, 'protocol', witness);
    return {
      document: protocol,
      witness: version,
      segment: version.segments.find((segment) => segment.id === id)!,
    };
  };
  const words = (text: string) => `missing ${text}`;

  test('of a version lie on what the base does not have, with a caret where words are missing', () => {
    const marks = differenceMarks(
      { state: stateOf(nsr), differences, missingLabel: words },
      shown('en-dgfp', 'intro.1'),
    );
    const { text } = shown('en-dgfp', 'intro.1').segment;
    const added = marks.filter(({ change }) => change?.as === 'added');
    expect(added.map(({ span }) => text.slice(span.start, span.end))).toContain('delimitation');
    const carets = marks.filter(({ change }) => change?.as === 'missing');
    expect(carets.map(({ change }) => change?.label?.trim())).toContain('missing each of');
    for (const { span } of carets) expect(span.start).toBe(span.end);
  });

  test('of one merged text strike out the base and hold the words of the other version', () => {
    const marks = differenceMarks(
      { state: stateOf(nsr, { merged: dgfp }), differences, missingLabel: words },
      shown('en-nsr', 'p-1.2'),
    );
    const { text } = shown('en-nsr', 'p-1.2').segment;
    let merged = '';
    let at = 0;
    for (const { span, change } of marks.toSorted(
      (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
    )) {
      merged += text.slice(at, Math.max(at, span.start));
      if (change?.as === 'missing') merged += change.words ?? '';
      at = Math.max(at, span.end);
    }
    const clean = (each: string) => each.replace(/\s+/g, ' ').trim();
    expect(clean(merged + text.slice(at))).toBe(clean(shown('en-dgfp', 'p-1.2').segment.text));
  });

  test('are none of a version in another language', () => {
    const state = { state: stateOf(nsr), differences, missingLabel: words };
    expect(differenceMarks(state, shown('de-signed', 'p-1.1'))).toEqual([]);
  });
});

describe('what is compared first', () => {
  const treaty = documentOf(edition, 'treaty');

  test('versions of one language that are shown already', () => {
    const columns = [
      column('treaty', 'de-signed'),
      column('treaty', 'vi-working'),
      column('treaty', 'vi-wikipedia'),
    ];
    expect(firstComparison(edition, treaty, columns, 'en')).toEqual({ base: columns[1], columns });
  });

  test('else those of the language of the interface, else any with two versions of its own', () => {
    const columns = [column('treaty', 'de-signed'), column('treaty', 'ru-signed')];
    const ids = (language: 'en' | 'vi' | 'de') =>
      firstComparison(edition, treaty, columns, language)?.columns.map(({ witness }) => witness);
    expect(ids('en')).toEqual(['en-nsr', 'en-tc25']);
    expect(ids('vi')).toEqual(['vi-working', 'vi-wikipedia']);
    expect(ids('de')).toEqual(['en-nsr', 'en-tc25']);
  });

  test('nothing, where no language has two versions', () => {
    const alone = documentOf(edition, 'france-ussr-1932');
    const without = { ...edition, alignments: [] };
    expect(firstComparison(without, alone, [], 'en')).toBeUndefined();
  });
});
