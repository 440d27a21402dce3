import type { Authority, GapReason, InterfaceLanguage, Status } from '../core/model/index.ts';

/** What an embedded clause says of its texts, in the language of the page that it stands in. */
export interface ClauseWords {
  readonly authority: Readonly<Record<Authority, string>>;
  /** A collated text needs no word. */
  readonly status: Readonly<Record<Exclude<Status, 'c'>, string>>;
  readonly doubtful: string;
  readonly gapReasons: Readonly<Record<GapReason, string>>;
  readonly toEdition: string;
  readonly failed: string;
  readonly badAddress: string;
  readonly noVersion: string;
}

/** Written out here, because the reading room's catalogues would make the script several times as large. */
const WORDS: Readonly<Record<InterfaceLanguage, ClauseWords>> = {
  en: {
    authority: {
      authentic: 'authentic',
      'official-translation': 'official translation',
      translation: 'translation',
      'working-translation': 'working translation',
      'back-translation': 'back-translation',
      draft: 'draft',
      'draft-translation': 'translation of a draft',
      quotation: 'quotation',
      summary: 'summary',
    },
    status: {
      u: 'not yet collated',
      gap: 'the copy breaks off here',
      w: 'working translation, no authority',
    },
    doubtful: 'these words are not yet collated',
    gapReasons: {
      'not-established': 'not established',
      omitted: 'left out by this version',
      'not-quoted': 'not quoted',
      absent: 'this version has no such part',
    },
    toEdition: 'Read it in the edition',
    failed:
      'The texts could not be fetched. What stands here was put in by the writer of this page.',
    badAddress: 'No clause of the edition has this address',
    noVersion: 'The document has no such version',
  },
  vi: {
    authority: {
      authentic: 'bản xác thực',
      'official-translation': 'bản dịch chính thức',
      translation: 'bản dịch',
      'working-translation': 'bản dịch làm việc',
      'back-translation': 'bản dịch ngược',
      draft: 'dự thảo',
      'draft-translation': 'bản dịch dự thảo',
      quotation: 'trích dẫn',
      summary: 'bản tóm lược',
    },
    status: {
      u: 'chưa đối chiếu',
      gap: 'bản sao bị ngắt ở đây',
      w: 'bản dịch làm việc, không có giá trị pháp lý',
    },
    doubtful: 'những chữ này chưa được đối chiếu',
    gapReasons: {
      'not-established': 'chưa xác lập được',
      omitted: 'phiên bản này bỏ qua',
      'not-quoted': 'không được trích dẫn',
      absent: 'phiên bản này không có phần này',
    },
    toEdition: 'Đọc trong ấn bản',
    failed: 'Không tải được văn bản. Phần ở đây do người viết trang này đưa vào.',
    badAddress: 'Ấn bản không có câu nào ở địa chỉ này',
    noVersion: 'Văn kiện không có phiên bản này',
  },
  de: {
    authority: {
      authentic: 'authentisch',
      'official-translation': 'amtliche Übersetzung',
      translation: 'Übersetzung',
      'working-translation': 'Arbeitsübersetzung',
      'back-translation': 'Rückübersetzung',
      draft: 'Entwurf',
      'draft-translation': 'Übersetzung eines Entwurfs',
      quotation: 'Zitat',
      summary: 'Zusammenfassung',
    },
    status: {
      u: 'noch nicht kollationiert',
      gap: 'hier bricht die Kopie ab',
      w: 'Arbeitsübersetzung, ohne Geltung',
    },
    doubtful: 'diese Wörter sind noch nicht kollationiert',
    gapReasons: {
      'not-established': 'nicht festgestellt',
      omitted: 'in dieser Fassung ausgelassen',
      'not-quoted': 'nicht zitiert',
      absent: 'diese Fassung hat keinen solchen Teil',
    },
    toEdition: 'In der Edition lesen',
    failed:
      'Die Texte konnten nicht geladen werden. Was hier steht, hat der Verfasser dieser Seite eingesetzt.',
    badAddress: 'Kein Satz der Edition hat diese Adresse',
    noVersion: 'Das Dokument hat keine solche Fassung',
  },
  ru: {
    authority: {
      authentic: 'аутентичный текст',
      'official-translation': 'официальный перевод',
      translation: 'перевод',
      'working-translation': 'рабочий перевод',
      'back-translation': 'обратный перевод',
      draft: 'проект',
      'draft-translation': 'перевод проекта',
      quotation: 'цитата',
      summary: 'пересказ',
    },
    status: {
      u: 'ещё не сверено',
      gap: 'здесь копия обрывается',
      w: 'рабочий перевод, силы не имеет',
    },
    doubtful: 'эти слова ещё не сверены',
    gapReasons: {
      'not-established': 'не установлено',
      omitted: 'в этой версии опущено',
      'not-quoted': 'не цитируется',
      absent: 'в этой версии такой части нет',
    },
    toEdition: 'Читать в издании',
    failed: 'Не удалось загрузить тексты. То, что здесь стоит, вставил автор этой страницы.',
    badAddress: 'В издании нет положения с таким адресом',
    noVersion: 'У документа нет такой версии',
  },
};

/** The words for a page's language as a BCP 47 tag; English where there are none. */
export function clauseWords(tag: string): ClauseWords {
  const language = tag.toLowerCase().split('-')[0]!;
  return Object.hasOwn(WORDS, language) ? WORDS[language as InterfaceLanguage] : WORDS.en;
}
