import { textHash, witnessHash } from '../../../src/core/model/index.ts';
import type {
  Authority,
  Concept,
  Edition,
  EditionDocument,
  Localized,
  Note,
  Segment,
  TermOccurrence,
  Unit,
  Witness,
} from '../../../src/core/model/index.ts';

/** The same words in all four interface languages: enough where a test does not look at them. */
export const same = (text: string): Localized => ({ en: text, vi: text, de: text, ru: text });

export function segment(id: string, text: string, covers: readonly string[] = [id]): Segment {
  return { id, covers, text, status: 'c', hash: textHash(text) };
}

export function witness(
  id: string,
  language: string,
  authority: Authority,
  segments: readonly Segment[],
): Witness {
  return {
    id,
    language,
    authority,
    name: same(id),
    date: '1939',
    source: same(`source of ${id}`),
    standing: same(''),
    collation: same(''),
    extent: same(''),
    derivations: [],
    rights: same(''),
    licence: 'PD',
    references: [],
    segments,
    gaps: [],
    variants: [],
    hash: witnessHash(segments),
  };
}

const DE_ART_2_1 =
  'Falls einer der Vertragschliessenden Teile Gegenstand kriegerischer Handlungen seitens einer dritten Macht werden sollte,';
const RU_ART_2_1 =
  'В случае, если одна из Договаривающихся Сторон окажется объектом военных действий со стороны третьей державы,';
const EN_ART_2_1 =
  'Should one of the High Contracting Parties become the object of belligerent action by a third power,';
const VI_ART_2_1 =
  'Trong trường hợp một trong hai Bên ký kết trở thành đối tượng của hành động chiến tranh từ phía một cường quốc thứ ba,';

const UNITS: readonly Unit[] = [
  { id: 'title', kind: 'title', segments: ['title'] },
  { id: 'preamble', kind: 'preamble', segments: ['preamble.2'] },
  {
    id: 'art-2',
    kind: 'article',
    number: 2,
    numeral: 'II',
    label: 'art-2.label',
    segments: ['art-2.1', 'art-2.2'],
  },
];

const DE = witness('de-signed', 'de', 'authentic', [
  segment(
    'title',
    'Nichtangriffsvertrag zwischen Deutschland und der Union der Sozialistischen Sowjetrepubliken',
  ),
  segment(
    'preamble.2',
    'geleitet von dem Wunsche die Sache des Friedens zwischen Deutschland und der UdSSR zu festigen',
  ),
  segment('art-2.label', 'Artikel II.'),
  segment('art-2.1', DE_ART_2_1),
  segment(
    'art-2.2',
    'wird der andere Vertragschliessende Teil in keiner Form diese dritte Macht unterstützen.',
  ),
]);

const RU = witness('ru-signed', 'ru', 'authentic', [
  segment('title', 'Договор о ненападении между Германией и Советским Союзом'),
  segment('preamble.2', 'руководимые желанием укрепления дела мира между СССР и Германией'),
  segment('art-2.label', 'Статья II.'),
  segment('art-2.1', RU_ART_2_1),
  segment(
    'art-2.2',
    'другая Договаривающаяся Сторона не будет поддерживать ни в какой форме эту державу.',
  ),
]);

const EN = witness('en-nsr', 'en', 'translation', [
  segment(
    'title',
    'Treaty of Non-aggression Between Germany and the Union of Soviet Socialist Republics',
  ),
  segment('art-2.label', 'Article II.'),
  segment('art-2.1', EN_ART_2_1),
  segment(
    'art-2.2',
    'the other High Contracting Party shall in no manner lend its support to this third power.',
  ),
]);

const VI = witness('vi-working', 'vi', 'working-translation', [
  segment('art-2.label', 'Điều II.'),
  segment(
    'art-2.1-2',
    `${VI_ART_2_1} Bên ký kết kia sẽ không ủng hộ cường quốc thứ ba đó dưới bất kỳ hình thức nào.`,
    ['art-2.1', 'art-2.2'],
  ),
]);

const TREATY: EditionDocument = {
  id: 'treaty',
  kind: 'treaty',
  title: {
    en: 'Treaty of Non-Aggression between Germany and the Union of Soviet Socialist Republics',
    vi: 'Hiệp ước không xâm lược giữa Đức và Liên bang Cộng hòa Xã hội chủ nghĩa Xô viết',
    de: 'Nichtangriffsvertrag zwischen Deutschland und der Union der Sozialistischen Sowjetrepubliken',
    ru: 'Договор о ненападении между Германией и Советским Союзом',
  },
  shortTitle: {
    en: 'German-Soviet treaty',
    vi: 'Hiệp ước Xô-Đức',
    de: 'Deutsch-sowjetischer Vertrag',
    ru: 'Советско-германский договор',
  },
  date: '1939-08-23',
  description: same(''),
  units: UNITS,
  witnesses: [DE, RU, EN, VI],
  defaultWitnesses: ['de-signed', 'ru-signed'],
};

const DRAFT: EditionDocument = {
  ...TREATY,
  id: 'soviet-draft',
  kind: 'draft',
  title: {
    en: 'Soviet draft of the treaty',
    vi: 'Dự thảo của Liên Xô',
    de: 'Sowjetischer Vertragsentwurf',
    ru: 'Советский проект договора',
  },
  shortTitle: same('Soviet draft'),
  date: '1939-08-19',
  units: [{ id: 'art-2', kind: 'article', number: 2, segments: ['art-2.1'] }],
  witnesses: [
    witness('ru-draft', 'ru', 'draft', [segment('art-2.1', 'объектом насилия или нападения')]),
  ],
  defaultWitnesses: ['ru-draft'],
};

/** Finds the words in the witness, so that no offset is typed by hand. */
export function occurrence(
  holder: Witness,
  segmentId: string,
  words: string,
  document = 'treaty',
): TermOccurrence {
  const text = holder.segments.find(({ id }) => id === segmentId)?.text ?? '';
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in ${segmentId} of ${holder.id}.`);
  return {
    document,
    witness: holder.id,
    segment: segmentId,
    span: { start, end: start + words.length },
    text: words,
  };
}

const ACTION: Concept = {
  id: 'military-action',
  label: same('military action'),
  occurrences: [
    occurrence(DE, 'art-2.1', 'kriegerischer Handlungen'),
    occurrence(RU, 'art-2.1', 'военных действий'),
    occurrence(EN, 'art-2.1', 'belligerent action'),
    occurrence(VI, 'art-2.1-2', 'hành động chiến tranh'),
  ],
  remarks: [],
};

const NOTE: Note = {
  id: 'art-2-renderings',
  kinds: ['translation'],
  contested: false,
  title: { en: 'How the words were rendered', vi: 'Các cách dịch' },
  body: {
    en: 'The translation has *belligerent action* [@nsr, p. 76].',
    vi: 'Bản dịch viết *belligerent action* [@nsr, p. 76].',
  },
  targets: [
    {
      document: 'treaty',
      segments: ['art-2.1'],
      spans: [DE, EN].map((holder, index) => {
        const { span, text } = ACTION.occurrences[index === 0 ? 0 : 2]!;
        return { witness: holder.id, segment: 'art-2.1', span, text };
      }),
    },
  ],
  sources: [{ reference: 'nsr', locator: 'p. 76' }],
};

/** Article II of the treaty in four versions, and of the Soviet draft in one: real words, few of them. */
export const SAMPLE: Edition = {
  id: 'german-soviet-pact-1939',
  title: {
    en: 'The German-Soviet Treaty of 1939',
    vi: 'Hiệp ước Xô-Đức năm 1939',
    de: 'Der deutsch-sowjetische Vertrag von 1939',
    ru: 'Советско-германский договор 1939 года',
  },
  description: same(''),
  rights: same('The texts are in the public domain.'),
  state: '2026.1',
  hash: '0123456789ab',
  documents: [TREATY, DRAFT],
  alignments: [],
  copies: [],
  concepts: [ACTION],
  renderings: [],
  notes: [NOTE],
  bibliography: [{ id: 'nsr', type: 'book', title: 'Nazi-Soviet Relations' }],
  rulings: [],
  history: [],
};

/** The sample with the text of one segment replaced, and its hashes made anew. */
export function withText(edition: Edition, place: string, text: string): Edition {
  const [documentId, rest] = place.split('/');
  const [segmentId, witnessId] = rest!.split('@');
  const documents = edition.documents.map((document) =>
    document.id !== documentId
      ? document
      : {
          ...document,
          witnesses: document.witnesses.map((holder) => {
            if (holder.id !== witnessId) return holder;
            const segments = holder.segments.map((part) =>
              part.id === segmentId ? { ...part, text, hash: textHash(text) } : part,
            );
            return { ...holder, segments, hash: witnessHash(segments) };
          }),
        },
  );
  return { ...edition, documents };
}
