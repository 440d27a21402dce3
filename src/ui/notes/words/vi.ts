import { plural } from '../../messages/messages.ts';
import type { NoteWords } from '../words.ts';

export const vi: NoteWords = {
  notes: 'Chú giải',
  count: (count) => plural('vi', count, { other: 'chú giải' }),
  kinds: {
    drafting: 'quá trình soạn thảo',
    translation: 'dịch thuật',
    error: 'lỗi dịch',
    divergence: 'các bản chính thức khác nhau',
    authenticity: 'tính xác thực',
    law: 'pháp lý',
    fact: 'sự kiện',
    omission: 'phần bị bỏ sót',
    form: 'thể thức',
    interpretation: 'cách hiểu',
    history: 'lịch sử văn bản',
  },
  contested: 'còn tranh cãi',
  sources: 'Nguồn',
  wordsInVersions: 'Câu chữ trong từng phiên bản',
  noWords: 'không có chữ tương ứng',
  lacks: {
    'not-established': 'câu này chưa xác lập được',
    omitted: 'bỏ câu này',
    'not-quoted': 'không trích câu này',
    absent: 'không có câu này',
  },
  wholeClause: 'cả câu',
  readOn: 'Trang của chú giải này',
  citeNote: 'Trích dẫn chú giải',
  showWords: 'Đánh dấu câu chữ trong mọi phiên bản',
  wordsShown: (title) => `Đã đánh dấu trong mọi phiên bản: ${title}`,
  inEnglish: 'Chú giải này chỉ có bằng tiếng Anh.',
  indexTitle: 'Chú giải của ban biên tập',
  indexIntro:
    'Những chỗ gây tranh cãi, dịch sai hoặc bị bỏ sót, theo từng câu, kèm nguồn. Suy luận của ban biên tập được ghi rõ là suy luận.',
  byKind: 'Theo loại',
  byPlace: 'Theo văn kiện và điều khoản',
  about: 'Nói về',
  allNotes: 'Tất cả chú giải',
  close: 'Đóng',
  keyNext: 'm, Shift+m: đến chỗ có chú giải sau và trước; Enter để mở',
  openAsPanel: 'Chú giải',
  ownIntro:
    'Chọn câu chữ trong bất kỳ phiên bản nào rồi viết về chúng. Ghi chú của bạn nằm trong trình duyệt này, trên máy này, cho đến khi bạn xuất chúng ra; không ai khác thấy được.',
  ownNeedsScript: 'Viết ghi chú cần JavaScript.',
};
