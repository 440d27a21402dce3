import type { OfflineWords } from '../words.ts';

export const vi: OfflineWords = {
  kept: 'Trạng thái này của ấn bản được lưu trên thiết bị và đọc được khi không có mạng.',
  newer:
    'Đã tải về một trạng thái mới hơn của trang. Cho đến khi bạn yêu cầu, bạn vẫn đọc trạng thái hiện có.',
  use: 'Hiện trạng thái mới',
  later: 'Để sau',
};
