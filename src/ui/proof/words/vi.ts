import { plural } from '../../messages/messages.ts';
import type { ProofWords } from '../words.ts';

const count = (n: number, noun: string): string => plural('vi', n, { other: noun });

export const vi: ProofWords = {
  lead: 'Bản sao này có đúng như văn bản đã xác lập không? Hãy đưa vào một tệp PDF, tệp Word, trang web đã lưu hoặc một văn bản: hệ thống tìm phiên bản tương ứng trong ấn bản này và phân loại từng chỗ khác nhau.',
  privacy:
    'Tệp ở lại trên thiết bị của bạn: nó được đọc và kiểm tra ngay trong trình duyệt này, không gửi đi đâu cả.',
  needsScript:
    'Việc kiểm tra cần JavaScript. Nếu không có, hãy dùng dòng lệnh: npx wortlaut proof TỆP.',
  choose: 'Chọn tệp',
  dropHere: 'hoặc thả vào bất cứ đâu trên trang này',
  paste: 'hoặc dán một văn bản',
  pasteField: 'Văn bản cần kiểm tra',
  takePasted: 'Kiểm tra văn bản này',
  pastedName: 'Văn bản được dán',
  reading: (file) => `Đang đọc và kiểm tra ${file} …`,
  pagesRead: (read, of) => `trang ${read} trên ${of}`,
  stop: 'Dừng',
  stopped: 'Đã dừng.',
  done: (file) => `Đã kiểm tra ${file}.`,
  notRead: (file) => `Không đọc được ${file}.`,
  failed: (reason) => `Việc kiểm tra thất bại: ${reason}`,
  thisIs: 'Đây là',
  faithful: 'Bản sao đúng như văn bản đã xác lập.',
  differs: (n) =>
    `${count(n, 'chỗ khác nhau')} làm đổi điều văn bản nói: từ khác, từ thiếu hoặc từ thêm.`,
  notOfEdition: 'Đây không phải là văn bản của ấn bản này.',
  nearest: (version, percent) =>
    `Gần nhất là ${version}: có ${percent} số cặp từ liền nhau của bản sao.`,
  noNearest: 'Không có hai từ liền nhau nào chung với các văn bản của ấn bản.',
  score: ({ words, same, light, form, grave, added }, percent) =>
    `${percent} trùng khớp. Trong ${count(words, 'từ')} được so sánh, ${same} từ giống nhau; ${light} từ chỉ khác do lỗi đọc, chữ hoa hoặc chính tả; ${form} từ khác về dạng hoặc thứ tự; ${grave} từ khác về nội dung hoặc bị thiếu${added > 0 ? `; ${count(added, 'từ')} được thêm vào` : ''}.`,
  reckoned:
    'Cách tính: (số từ giống nhau + số từ chỉ khác do lỗi đọc, chữ hoa hoặc chính tả) chia cho (số từ được so sánh + số từ thêm vào). Dấu câu không tính.',
  likeness: (percent) =>
    `${percent} số từ của bản sao nằm trong phiên bản này theo đúng chuỗi ba từ liền nhau.`,
  rival: (version, percent) => `Gần thứ hai: ${version}, ${percent}.`,
  noDifference: 'Không tìm thấy chỗ khác nhau nào.',
  sorts: {
    substance: 'Nội dung',
    missing: 'Thiếu',
    added: 'Thêm',
    order: 'Thứ tự',
    'word-form': 'Dạng từ',
    spelling: 'Chính tả',
    capitals: 'Chữ hoa, chữ thường',
    punctuation: 'Dấu câu',
    noise: 'Lỗi đọc',
  },
  sortMeans: {
    substance: 'từ khác, số khác hoặc phủ định khác; các điều bị dính vào nhau',
    missing: 'từ của văn bản đã xác lập mà bản sao không có',
    added: 'từ mà bản sao có thêm',
    order: 'cùng các từ theo thứ tự khác',
    'word-form': 'cùng một từ ở dạng khác',
    spelling: 'cùng một từ viết khác',
    capitals: 'chữ hoa và chữ thường',
    punctuation: 'các dấu',
    noise: 'do quét, in và trích xuất: chữ ghép, từ bị ngắt cuối dòng, 1 thay cho l',
  },
  nothing: 'không có gì',
  established: 'văn bản đã xác lập',
  copy: 'bản sao',
  page: (page) => `trang ${page}`,
  paragraph: (number) => `đoạn ${number}`,
  known: (copies) => `Dị văn này đã biết từ: ${copies}.`,
  uncollated: 'Chính ấn bản cũng chưa đối chiếu câu này.',
  rule: 'quy tắc',
  notHeld: 'Những câu mà bản sao không có',
  foreign: 'Không thuộc ấn bản này và không được so sánh',
  words: (n) => count(n, 'từ'),
  footnotes: (n) => `${count(n, 'chú thích cuối trang')} không được so sánh.`,
  notices: 'Những gì bị bỏ hoặc đổi khi đọc tệp',
  take: 'Xuất báo cáo',
  form: { html: 'Trang web (HTML)', csv: 'Bảng (CSV)', json: 'Dữ liệu (JSON)' },
  showPage: (page) => `Xem trang ${page}`,
};
