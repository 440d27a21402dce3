import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import {
  CITATION_FORMATS,
  citable,
  cite,
  cslCitationItem,
  cslItem,
  locator,
  quotation,
} from '../../../src/core/cite/index.ts';
import type { Citable, Subject } from '../../../src/core/cite/index.ts';
import { INTERFACE_LANGUAGES } from '../../../src/core/model/index.ts';
import { occurrence, SAMPLE } from '../annotate/sample-edition.ts';
import { CSL_DATA_SCHEMA, CSL_LOCATORS } from './csl-schema.ts';

const PAGE = 'https://example.org/german-soviet-pact-1939/treaty/art-2/';
const AT = { url: PAGE, accessed: '2026-11-23' };
const DE = SAMPLE.documents[0]!.witnesses[0]!;
const PLACE = { edition: SAMPLE.id, document: 'treaty' };
const ART_2: Subject = { kind: 'text', address: { ...PLACE, segment: 'art-2' } };
const WORDS: Subject = {
  kind: 'text',
  address: {
    ...PLACE,
    segment: 'art-2.1',
    witness: 'de-signed',
    span: occurrence(DE, 'art-2.1', 'kriegerischer Handlungen').span,
  },
};

function of(subject: Subject): Citable {
  const cited = citable(SAMPLE, subject, AT);
  if (!cited) throw new Error('There is no such place.');
  return cited;
}

const ARTICLE = of(ART_2);
const { hash } = ARTICLE;
const URL = `${PAGE}?hash=${hash}`;

describe('one article in each style and language', () => {
  const en = 'Treaty of Non-Aggression between Germany and the Union of Soviet Socialist Republics';
  const vi = 'Hiệp ước không xâm lược giữa Đức và Liên bang Cộng hòa Xã hội chủ nghĩa Xô viết';
  const de =
    'Nichtangriffsvertrag zwischen Deutschland und der Union der Sozialistischen Sowjetrepubliken';
  const ru = 'Договор о ненападении между Германией и Советским Союзом';
  const inEn = 'The German-Soviet Treaty of 1939';
  const inVi = 'Hiệp ước Xô-Đức năm 1939';
  const inDe = 'Der deutsch-sowjetische Vertrag von 1939';
  const inRu = 'Советско-германский договор 1939 года';
  test.each([
    [
      'chicago',
      'en',
      `${en}, August 23, 1939, art. II, in ${inEn}, state 2026.1, text hash ${hash}, accessed November 23, 2026, ${URL}.`,
    ],
    [
      'chicago',
      'vi',
      `${vi}, 23 tháng 8 năm 1939, Điều II, trong ${inVi}, trạng thái 2026.1, mã băm văn bản ${hash}, truy cập 23 tháng 11 năm 2026, ${URL}.`,
    ],
    [
      'chicago',
      'de',
      `${de}, 23. August 1939, Art. II, in: ${inDe}, Stand 2026.1, Text-Hash ${hash}, abgerufen am 23. November 2026, ${URL}.`,
    ],
    [
      'chicago',
      'ru',
      `${ru}, 23 августа 1939 г., ст. II, в изд.: ${inRu}, состояние 2026.1, хеш текста ${hash}, дата обращения: 23 ноября 2026 г., ${URL}.`,
    ],
    [
      'apa',
      'en',
      `${en}, Art. II, August 23, 1939. ${inEn} (state 2026.1; text hash ${hash}). Wortlaut. Retrieved November 23, 2026, from ${URL}`,
    ],
    [
      'apa',
      'vi',
      `${vi}, Điều II, 23 tháng 8 năm 1939. ${inVi} (trạng thái 2026.1; mã băm văn bản ${hash}). Wortlaut. Truy cập 23 tháng 11 năm 2026, từ ${URL}`,
    ],
    [
      'apa',
      'de',
      `${de}, Art. II, 23. August 1939. ${inDe} (Stand 2026.1; Text-Hash ${hash}). Wortlaut. Abgerufen am 23. November 2026, von ${URL}`,
    ],
    [
      'apa',
      'ru',
      `${ru}, ст. II, 23 августа 1939 г. ${inRu} (состояние 2026.1; хеш текста ${hash}). Wortlaut. Дата обращения: 23 ноября 2026 г., по адресу ${URL}`,
    ],
    [
      'mla',
      'en',
      `Art. II. ${en}, 23 Aug. 1939. ${inEn}, state 2026.1, text hash ${hash}, Wortlaut, ${URL}. Accessed 23 Nov. 2026.`,
    ],
    [
      'mla',
      'vi',
      `Điều II. ${vi}, 23 tháng 8 năm 1939. ${inVi}, trạng thái 2026.1, mã băm văn bản ${hash}, Wortlaut, ${URL}. Truy cập 23 tháng 11 năm 2026.`,
    ],
    [
      'mla',
      'de',
      `Art. II. ${de}, 23. August 1939. ${inDe}, Stand 2026.1, Text-Hash ${hash}, Wortlaut, ${URL}. Abgerufen am 23. November 2026.`,
    ],
    [
      'mla',
      'ru',
      `Ст. II. ${ru}, 23 августа 1939 г. ${inRu}, состояние 2026.1, хеш текста ${hash}, Wortlaut, ${URL}. Дата обращения: 23 ноября 2026 г.`,
    ],
    [
      'oscola',
      'en',
      `${en} (23 August 1939) art II (${inEn}, state 2026.1, text hash ${hash}) <${URL}> accessed 23 November 2026`,
    ],
    [
      'oscola',
      'vi',
      `${vi} (23 tháng 8 năm 1939) Điều II (${inVi}, trạng thái 2026.1, mã băm văn bản ${hash}) <${URL}> truy cập 23 tháng 11 năm 2026`,
    ],
    [
      'oscola',
      'de',
      `${de} (23. August 1939) Art. II (${inDe}, Stand 2026.1, Text-Hash ${hash}) <${URL}> abgerufen am 23. November 2026`,
    ],
    [
      'oscola',
      'ru',
      `${ru} (23 августа 1939 г.) ст. II (${inRu}, состояние 2026.1, хеш текста ${hash}) <${URL}> дата обращения: 23 ноября 2026 г.`,
    ],
    [
      'bluebook',
      'en',
      `${en}, art. II, Aug. 23, 1939, ${inEn} (state 2026.1, text hash ${hash}), ${URL} (accessed Nov. 23, 2026).`,
    ],
    [
      'bluebook',
      'vi',
      `${vi}, Điều II, 23 tháng 8 năm 1939, ${inVi} (trạng thái 2026.1, mã băm văn bản ${hash}), ${URL} (truy cập 23 tháng 11 năm 2026).`,
    ],
    [
      'bluebook',
      'de',
      `${de}, Art. II, 23. August 1939, ${inDe} (Stand 2026.1, Text-Hash ${hash}), ${URL} (abgerufen am 23. November 2026).`,
    ],
    [
      'bluebook',
      'ru',
      `${ru}, ст. II, 23 августа 1939 г., ${inRu} (состояние 2026.1, хеш текста ${hash}), ${URL} (дата обращения: 23 ноября 2026 г.).`,
    ],
    [
      'wikipedia-en',
      'vi',
      `<ref>{{Cite web |url=${URL} |title=${en}, Art. II |date=23 August 1939 |website=${inEn}, state 2026.1 |publisher=Wortlaut |language=en |access-date=23 November 2026 |id=text hash ${hash}}}</ref>`,
    ],
    [
      'wikipedia-vi',
      'en',
      `<ref>{{Chú thích web |url=${URL} |title=${vi}, Điều II |date=23 tháng 8 năm 1939 |website=${inVi}, trạng thái 2026.1 |publisher=Wortlaut |language=vi |access-date=23 tháng 11 năm 2026 |id=mã băm văn bản ${hash}}}</ref>`,
    ],
    [
      'wikipedia-de',
      'en',
      `<ref>{{Internetquelle |url=${URL} |titel=${de}, Art. II |werk=${inDe}, Stand 2026.1 |hrsg=Wortlaut |datum=1939-08-23 |sprache=de |abruf=2026-11-23 |kommentar=Text-Hash ${hash}}}</ref>`,
    ],
    [
      'wikipedia-ru',
      'en',
      `<ref>{{Cite web |url=${URL} |title=${ru}, ст. II |date=1939-08-23 |website=${inRu}, состояние 2026.1 |publisher=Wortlaut |lang=ru |access-date=2026-11-23 |description=хеш текста ${hash}}}</ref>`,
    ],
    ['link', 'en', URL],
  ] as const)('%s, %s', (format, language, line) => {
    expect(cite(ARTICLE, format, language)).toBe(line);
  });

  test('BibTeX', () => {
    expect(cite(ARTICLE, 'bibtex', 'en').split('\n')).toEqual([
      `@misc{wortlaut-treaty-art-2-${hash},`,
      `  title = {{${en}}},`,
      '  year = {1939},',
      '  month = aug,',
      `  howpublished = {${inEn}, state 2026.1},`,
      '  publisher = {Wortlaut},',
      `  note = {Art. II, text hash ${hash}},`,
      '  language = {en},',
      `  url = {${URL}},`,
      '  urldate = {2026-11-23},',
      '}',
    ]);
  });

  test('RIS: a statute, one line a field, whole words', () => {
    expect(cite(ARTICLE, 'ris', 'de').split('\r\n')).toEqual([
      'TY  - STAT',
      `ID  - wortlaut-treaty-art-2-${hash}`,
      `TI  - ${de}`,
      'PY  - 1939',
      'DA  - 1939/08/23/',
      'SE  - Art. II',
      `T2  - ${inDe}`,
      'ET  - Stand 2026.1',
      'PB  - Wortlaut',
      'LA  - de',
      `N1  - Art. II, Text-Hash ${hash}`,
      `UR  - ${URL}`,
      'Y2  - 2026/11/23/',
      'ER  - ',
      '',
    ]);
  });

  test('CSL-JSON', () => {
    expect(JSON.parse(cite(ARTICLE, 'csl-json', 'ru'))).toEqual([
      {
        id: `wortlaut-treaty-art-2-${hash}`,
        type: 'treaty',
        title: ru,
        'title-short': 'Советско-германский договор',
        issued: { 'date-parts': [[1939, 8, 23]] },
        accessed: { 'date-parts': [[2026, 11, 23]] },
        'container-title': inRu,
        version: '2026.1',
        publisher: 'Wortlaut',
        language: 'ru',
        URL,
        section: 'II',
        note: `ст. II, хеш текста ${hash}`,
      },
    ]);
  });
});

describe('what can be cited', () => {
  const note: Subject = { kind: 'note', note: 'art-2-renderings' };
  const comparison: Subject = {
    kind: 'comparison',
    address: { ...PLACE, segment: 'art-2' },
    witnesses: ['de-signed', 'ru-signed'],
  };
  const segment = (id: string, witness?: string): Subject => ({
    kind: 'text',
    address: { ...PLACE, segment: id, ...(witness ? { witness } : {}) },
  });
  test.each([
    ['document', { kind: 'text', address: PLACE }, ''],
    ['unit', ART_2, 'Art. II'],
    ['preamble', segment('preamble'), 'preamble'],
    ['segment', segment('art-2.2'), 'Art. II, segment 2'],
    ['version of a segment', segment('art-2.2', 'ru-signed'), 'Art. II, segment 2, ru-signed'],
    ['a heading', segment('art-2.label', 'de-signed'), 'Art. II, de-signed'],
    ['words', WORDS, 'Art. II, segment 1, “kriegerischer Handlungen”, de-signed'],
    ['comparison', comparison, 'Art. II, comparison: de-signed / ru-signed'],
    ['note', note, 'note “How the words were rendered”'],
  ] as const)('%s', (_what, subject, place) => {
    expect(locator(of(subject), 'en')).toBe(place);
    for (const format of CITATION_FORMATS)
      expect(cite(of(subject), format, 'en')).toContain(of(subject).hash);
  });

  test('long words are shortened between words', () => {
    const address = {
      ...PLACE,
      segment: 'art-2.1',
      witness: 'de-signed',
      span: { start: 0, end: 121 },
    };
    expect(locator(of({ kind: 'text', address }), 'de')).toBe(
      'Art. II, Segment 1, „Falls einer der Vertragschliessenden Teile Gegenstand kriegerischer Handlungen …“, de-signed',
    );
  });

  test('nothing where there is no such place', () => {
    for (const subject of [
      segment('art-9'),
      segment('art-2', 'x'),
      segment('preamble.2', 'en-nsr'),
      { kind: 'note', note: 'x' } as const,
      { ...comparison, witnesses: ['de-signed', 'x'] } as const,
      { kind: 'text', address: { ...PLACE, edition: 'other' } } as const,
    ]) {
      expect(citable(SAMPLE, subject, AT)).toBeUndefined();
    }
  });

  test('a draft is a manuscript in RIS and a document in CSL, never a treaty', () => {
    const draft = of({ kind: 'text', address: { edition: SAMPLE.id, document: 'soviet-draft' } });
    expect(cite(draft, 'ris', 'en')).toMatch(/^TY {2}- MANSCPT\r\n/);
    expect(cslItem(draft, 'en').type).toBe('document');
  });

  test('a quotation with its translation, whose authority is named', () => {
    const version = SAMPLE.documents[0]!.witnesses[3]!;
    const text = 'hành động chiến tranh';
    expect(quotation(of(WORDS), 'de', { text, version })).toMatch(
      /^„kriegerischer Handlungen“ \[„hành động chiến tranh“ \(Arbeitsübersetzung, ohne Geltung\)\] \(Nichtangriffsvertrag .*\)$/,
    );
    expect(quotation(ARTICLE, 'de')).toBeUndefined();
  });
});

describe('CSL', () => {
  const subjects: readonly Subject[] = [ART_2, WORDS, { kind: 'note', note: 'art-2-renderings' }];

  test('items keep to the published schema', () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(CSL_DATA_SCHEMA);
    for (const language of INTERFACE_LANGUAGES) {
      const items = subjects.map((subject) => cslItem(of(subject), language));
      expect(validate(JSON.parse(JSON.stringify(items))), JSON.stringify(validate.errors)).toBe(
        true,
      );
    }
    expect(validate([{ id: 'x', type: 'article-locator' }])).toBe(false);
    expect(validate([{ id: 'x', type: 'treaty', label: 'article' }])).toBe(false);
  });

  test('an article is located as an article, not as a paper', () => {
    const { locator: place, label } = cslCitationItem(ARTICLE, 'en');
    expect({ place, label }).toEqual({ place: 'II', label: 'article-locator' });
    expect(CSL_LOCATORS).toContain(label);
    expect(cslCitationItem(of({ kind: 'text', address: PLACE }), 'en').label).toBeUndefined();
  });
});
