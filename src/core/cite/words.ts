import type { InterfaceLanguage, Localized, Unit, UnitKind } from '../model/index.ts';

/** The words of a citation that depend on the reader's language. */
export interface CitationWords {
  /** Before the numeral of an article: "Art.", "Điều", "ст.". */
  readonly article: string;
  readonly point: string;
  /** Before the number of a segment within its unit. The cut is the edition's, so it is not called a paragraph. */
  readonly segment: string;
  readonly note: string;
  readonly comparison: string;
  /** Before an edition's state: "state 2026.1". */
  readonly state: string;
  /** Before the hash of the cited text. */
  readonly text: string;
  /** Before the day of access in Chicago and MLA. */
  readonly accessed: string;
  /** Before the day of access in APA, and what stands between it and the address. */
  readonly retrieved: readonly [string, string];
  /** Before the names of versions that are compared. */
  readonly versions: string;
  readonly translation: string;
  readonly workingTranslation: string;
  /** Before the title of the edition: "in". */
  readonly within: string;
  /** Outer quotation marks. */
  readonly quotes: readonly [string, string];
}

const WORDS: Readonly<Record<InterfaceLanguage, CitationWords>> = {
  en: {
    article: 'Art.',
    point: 'point',
    segment: 'segment',
    note: 'note',
    comparison: 'comparison',
    state: 'state',
    text: 'text hash',
    accessed: 'accessed',
    retrieved: ['Retrieved', 'from'],
    versions: 'versions',
    translation: 'translation',
    workingTranslation: 'working translation, without authority',
    within: 'in',
    quotes: ['“', '”'],
  },
  vi: {
    article: 'Điều',
    point: 'điểm',
    segment: 'phân đoạn',
    note: 'chú giải',
    comparison: 'so sánh',
    state: 'trạng thái',
    text: 'mã băm văn bản',
    accessed: 'truy cập',
    retrieved: ['Truy cập', 'từ'],
    versions: 'các phiên bản',
    translation: 'bản dịch',
    workingTranslation: 'bản dịch làm việc, không có giá trị pháp lý',
    within: 'trong',
    quotes: ['“', '”'],
  },
  de: {
    article: 'Art.',
    point: 'Punkt',
    segment: 'Segment',
    note: 'Anmerkung',
    comparison: 'Vergleich',
    state: 'Stand',
    text: 'Text-Hash',
    accessed: 'abgerufen am',
    retrieved: ['Abgerufen am', 'von'],
    versions: 'Fassungen',
    translation: 'Übersetzung',
    workingTranslation: 'Arbeitsübersetzung, ohne Geltung',
    within: 'in:',
    quotes: ['„', '“'],
  },
  ru: {
    article: 'ст.',
    point: 'п.',
    segment: 'сегмент',
    note: 'примечание',
    comparison: 'сопоставление',
    state: 'состояние',
    text: 'хеш текста',
    accessed: 'дата обращения:',
    retrieved: ['Дата обращения:', 'по адресу'],
    versions: 'версии',
    translation: 'перевод',
    workingTranslation: 'рабочий перевод, силы не имеет',
    within: 'в изд.:',
    quotes: ['«', '»'],
  },
};

const UNIT_NAMES: Readonly<Record<Exclude<UnitKind, 'article' | 'point'>, Localized>> = {
  title: { en: 'title', vi: 'nhan đề', de: 'Titel', ru: 'заглавие' },
  preamble: { en: 'preamble', vi: 'lời mở đầu', de: 'Präambel', ru: 'преамбула' },
  introduction: { en: 'introduction', vi: 'phần dẫn nhập', de: 'Einleitung', ru: 'вступление' },
  closing: { en: 'closing', vi: 'phần kết', de: 'Schluss', ru: 'заключительная часть' },
  postscript: { en: 'postscript', vi: 'tái bút', de: 'Postskriptum', ru: 'постскриптум' },
};

/** The citation words of one interface language. */
export function citationWords(language: InterfaceLanguage): CitationWords {
  return WORDS[language];
}

/** How a unit is named in a citation: "Art. II", "Điều II", "ст. II", "Präambel". */
export function unitName(unit: Unit, language: InterfaceLanguage): string {
  const { kind } = unit;
  if (kind !== 'article' && kind !== 'point') return UNIT_NAMES[kind][language];
  return `${WORDS[language][kind]} ${unitNumber(unit)}`;
}

/** The number of an article or point as the document prints it, else as counted, else the unit's id. */
export function unitNumber(unit: Unit): string {
  return unit.numeral ?? (unit.number === undefined ? unit.id : String(unit.number));
}
