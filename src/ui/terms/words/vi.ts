import type { TermsWords } from '../words.ts';

export const vi: TermsWords = {
  title: 'Thuật ngữ: một khái niệm, câu chữ của nó trong mỗi phiên bản',
  short: 'Thuật ngữ',
  intro:
    'Mỗi ô ghi đúng câu chữ của một phiên bản và dẫn đến chỗ của nó trong văn bản. Dấu gạch: phiên bản không có từ cho khái niệm này, hoặc không có câu ấy.',
  concept: 'Khái niệm',
  none: 'không có từ',
  at: (place) => `ở ${place}`,
  warning: 'xem lưu ý',
  warnings: 'Lưu ý',
  warningsIntro:
    'Được tính từ bảng theo các quy tắc dưới đây. Lưu ý cho biết nên xem ở đâu, không phán xét ai đúng.',
  noWarnings: 'Không có gì cần lưu ý.',
  twoRenderings: (one, other, authentic, authenticWords) =>
    `Một khái niệm, hai cách dịch: “${one}” và “${other}”, trong khi ${authentic} cả hai lần đều là “${authenticWords}”.`,
  shared: (words, other, authentic) =>
    `Hai khái niệm dùng chung “${words}”: khái niệm này và “${other}”; ${authentic} phân biệt hai khái niệm.`,
  breaks: (words, reference) =>
    `“${words}” tách khỏi các bản khác: cả bản dịch sát từng chữ của các bản xác thực lẫn “${reference}” đều không có những từ này.`,
  breaksWithAuthentic: (words, reference) =>
    `“${words}” tách khỏi bản xác thực cùng ngôn ngữ, bản đó viết “${reference}”.`,
  agreeing: (versions) => `Trong cùng ngôn ngữ, bản không tách khỏi: ${versions}.`,
  rules: 'Các lưu ý được tính thế nào',
  ruleLines: [
    'Hai cách dịch: một phiên bản dùng từ khác nhau cho một khái niệm ở hai chỗ mà một bản xác thực dùng cùng những từ. Các dạng của một từ và cách viết chính tả được coi là như nhau.',
    'Dùng chung: một phiên bản dùng cùng những từ cho hai khái niệm mà một bản xác thực dùng từ khác nhau.',
    'Tách khỏi các bản khác: câu chữ của một phiên bản không chứa và cũng không nằm trong câu chữ của bản xác thực cùng ngôn ngữ; nếu không có bản ấy thì so với tên của khái niệm; và cũng không có trong bản dịch sát từng chữ của cùng câu. Những từ đơn có tám chữ cái đầu giống nhau được coi là cùng gốc.',
    'Các bản xác thực là chuẩn để đo những bản khác nên không có lưu ý. Chỗ nào phiên bản không có từ cho khái niệm thì cũng không có lưu ý.',
  ],
  download: 'Tải bảng',
};
