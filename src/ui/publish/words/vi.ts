import type { PublishWords } from '../words.ts';

export const vi: PublishWords = {
  downloads: {
    title: 'Tải về',
    intro: 'Toàn bộ ấn bản và từng văn bản, để đọc ở nơi khác và để tiếp tục làm việc.',
    all: 'Tất cả trong một tệp',
    inZip: 'Kèm tệp README và mã SHA-256 của từng tệp. Mã của chính tệp này:',
    asPage:
      'Dưới dạng một trang mở thẳng từ ổ đĩa, đọc được không cần JavaScript, có JavaScript thì tìm kiếm và so sánh được, không cần mạng:',
    webPage: 'Trang web',
    wholeDocument: 'Mọi phiên bản',
    wholeEdition: 'Toàn bộ ấn bản',
    plainText: 'Văn bản thuần',
    notes: 'Chú giải (JSON-LD)',
    licence: 'Bản quyền',
    toApi: 'Dành cho chương trình: JSON và Distributed Text Services',
  },
  api: {
    title: 'Dành cho chương trình',
    intro: 'Ấn bản dưới dạng tệp tĩnh với địa chỉ cố định: JSON và Distributed Text Services.',
    jsonIntro:
      'Mỗi tệp cho biết các tệp tiếp theo ở đâu (href, tính từ chính tệp ấy). Vị trí được đếm bằng đơn vị UTF-16 trên văn bản NFC, từ số không, không kể điểm cuối.',
    address: 'Địa chỉ',
    holds: 'Nội dung',
    rows: {
      editions: 'Các ấn bản của trang này',
      edition: 'Một ấn bản: văn kiện, bảng ghép câu, thư mục, lịch sử',
      document: 'Một văn kiện: các phần, các phiên bản và thông tin về chúng',
      unit: 'Một phần: từng câu trong mọi phiên bản, hoặc lý do vắng mặt',
      witness:
        'Một phiên bản: toàn văn với mức kiểm tra và mã băm của từng câu, chỗ khuyết, dị văn',
      concepts: 'Các thuật ngữ với từ ngữ của chúng trong mọi phiên bản',
      notes: 'Chú giải theo W3C Web Annotation',
    },
    stable:
      'Trong phạm vi v1 chỉ thêm tên mới; không tên nào bị bỏ hay đổi nghĩa. Văn bản đã công bố mà thay đổi thì có mã băm khác và ấn bản có trạng thái mới.',
    dtsIntro:
      'Mỗi phiên bản là một tài nguyên, mỗi văn kiện và cả ấn bản là một bộ sưu tập. Hãy bắt đầu từ đây và theo các mẫu URI:',
    dtsLimits:
      'Tệp tĩnh không trả lời được mọi thứ: không có khoảng (start, end), cấp (down), trang, cấp trên và các loại khác ngoài TEI; phần điều hướng luôn cho toàn bộ cây bên dưới vị trí của nó.',
    embed: {
      title: 'Trong trang web khác',
      element:
        'Một mệnh đề hoặc cả một phần trong bất kỳ trang web nào. Nội dung đặt trong thẻ được hiện cho đến khi có văn bản, và ở nơi không chạy script. Phòng đọc cho sẵn mã để sao chép.',
      attributes:
        'address là ẤN-BẢN/VĂN-KIỆN/MỆNH-ĐỀ (hoặc một phần); versions liệt kê phiên bản theo mã, bỏ trống thì lấy các phiên bản hiện đầu tiên; lang, ở đây hay ở trang, là ngôn ngữ của lời ghi chú; colours là light hoặc dark, bỏ trống thì theo lựa chọn của người đọc.',
      frame:
        'Nơi không cho phép script thì dùng khung. ?versions= yêu cầu phiên bản khác với các phiên bản đầu và cần JavaScript trong khung; #MỆNH-ĐỀ dẫn đến một mệnh đề.',
      origins:
        'Chương trình trong trang của nơi khác tải được JSON khi máy chủ của trang này gửi kèm header Access-Control-Allow-Origin. Thẻ thì không phụ thuộc vào điều đó: ở nơi không được tải, nó lấy cùng văn bản ấy dưới dạng script.',
    },
    library: 'Dưới dạng thư viện',
    libraryIntro:
      'So sánh, ghép, neo và trích dẫn là phần lõi của chương trình này, người khác cũng dùng được, kèm kiểu dữ liệu. Trong bản mã nguồn, npm run library tạo ra thư viện; docs/API.md kê mọi tên, có ví dụ.',
    feed: 'Lịch sử',
    feedIntro: 'Mọi trạng thái đã công bố của ấn bản trong nguồn tin Atom:',
    example: 'Ví dụ',
  },
};
