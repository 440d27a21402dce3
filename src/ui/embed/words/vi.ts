import type { EmbedWords } from '../words.ts';

export const vi: EmbedWords = {
  action: 'Nhúng vào trang web',
  title: 'Hiển thị văn bản này trong một trang web',
  intro:
    'Sao chép một trong hai đoạn mã vào HTML của trang. Các phiên bản là những phiên bản đang hiển thị trong các cột; lời văn vẫn là lời văn của ấn bản.',
  asScript: 'Dùng script',
  asFrame: 'Dùng khung, nơi không cho phép script',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  refused: 'Trình duyệt không cho phép sao chép: mã đã được chọn sẵn, hãy tự sao chép.',
  close: 'Đóng',
  firstVersions: 'Không có JavaScript, khung này hiện những phiên bản mà ấn bản hiện đầu tiên.',
};
