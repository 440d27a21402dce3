import { plural } from '../../../messages/messages.ts';
import type { ComparePagesWords } from '../words.ts';

export const vi: ComparePagesWords = {
  group: 'So sánh',
  pictures: {
    title: 'Khác biệt qua biểu đồ',
    short: 'Biểu đồ',
    intro:
      'Các phiên bản cùng ngôn ngữ khác nhau ở đâu, cách nhau bao xa, và điều nào của dự thảo đã thành điều nào của hiệp ước. Tính từ các văn bản của ấn bản này. Mỗi biểu đồ có kèm một bảng.',
    map: (document, language) => `Khác biệt nằm ở đâu: ${document}, ${language}`,
    mapNote: (base) =>
      `Mỗi ô là một câu; con số cho biết phiên bản có bao nhiêu khác biệt về nội dung, chỗ thêm và chỗ bỏ sót ở đó so với ${base}. Ô có dấu gạch không so sánh được, vì một phiên bản không có văn bản ở đó.`,
    cell: (place, count) => `${place}: ${plural('vi', count, { other: 'khác biệt về nội dung' })}`,
    notCompared: 'không so sánh',
    unit: 'Phần',
    table: 'Cùng nội dung dưới dạng bảng',
    matrix: (document) => `Các phiên bản cách nhau bao xa: ${document}`,
    matrixNote:
      'Số phần trăm từ của cả hai phiên bản phải bỏ đi hoặc thêm vào để từ bản này thành bản kia, không kể chính tả. Chỉ đo được các phiên bản cùng ngôn ngữ; chỉ tính những phần cả hai đều có.',
    noDistance: 'không có phần chung để đo',
    ribbons: (draft, document) => `Các điều đã thành gì: ${draft} → ${document}`,
    ribbonsNote:
      'Mỗi dải nối một phần của dự thảo với phần của hiệp ước mà các câu của nó được ghép vào; dải càng rộng, càng nhiều câu.',
    linked: (count) => plural('vi', count, { other: 'mối ghép' }),
    from: 'Dự thảo',
    to: 'Hiệp ước',
    change: 'Điều đã thay đổi',
    isNew: 'mới',
    isDropped: 'bị bỏ',
  },
  check: {
    title: 'Kiểm tra một văn bản của bạn',
    short: 'Kiểm tra văn bản',
    intro:
      'Dán một phiên bản từ nơi khác và xem nó lệch với văn bản đã xác lập ở đâu, mỗi chỗ lệch thuộc loại nào, và nó có phải bản sao đã biết là có lỗi không.',
    needsScript: 'Cần JavaScript để so sánh một văn bản của bạn.',
  },
};
