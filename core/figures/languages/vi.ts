import type { LanguageWords } from './language-words.ts';

export const vi: LanguageWords = {
  scales: { 3: 'nghìn|ngàn', 4: 'vạn', 6: 'triệu|tr', 9: 'tỷ|tỉ', 12: 'nghìn tỷ|nghìn tỉ|ngàn tỷ|ngàn tỉ', 15: 'triệu tỷ|triệu tỉ' },
  percent: 'phần trăm|điểm phần trăm|điểm %|pct',
  currencies: {
    VND: 'đồng|vnđ|vnd|đ|₫', USD: 'đô la|đô-la|đôla|đô|mỹ kim|usd|đôla mỹ|đô-la mỹ', EUR: 'ơ-rô|euros', GBP: 'bảng', JPY: 'yên|yen', CNY: 'tệ|ndt', KRW: 'won', AUD: 'đô la úc|aud|đô úc', SGD: 'sgd|đô sing', cent: 'cent|xu',
  },
  units: {
    km: 'kilomet|cây số', m: 'met', cm: 'centimet|phân', mm: 'milimet|ly', m2: 'mét vuông', m3: 'mét khối|khối', km2: 'cây số vuông', ha: 'hecta|hécta', kg: 'kí|ký|cân', g: 'gram', mg: 'miligam', t: 'tấn', quintal: 'tạ', tael: 'lượng|lạng', year: 'tuổi', month: 'tháng tuổi', quarter: 'quý', week: 'tuần lễ|tuần tuổi', day: 'ngày tuổi|ngày đêm', h: 'tiếng|tiếng đồng hồ|giờ đồng hồ', '°C': 'độ celsius', 
  },
  per: 'mỗi|một|/',
  perUnits: { share: 'cổ phiếu|cp', person: 'người', unit: 'cái|chiếc|con|căn|suất|bộ|đơn vị|sản phẩm', kWh: 'kwh', '100k people': '100.000 dân' },
  numbers: {
    0: 'không', 1: 'một|mốt', 2: 'hai', 3: 'ba', 4: 'bốn|tư', 5: 'năm|lăm', 6: 'sáu', 7: 'bảy|bẩy', 8: 'tám', 9: 'chín', 10: 'mười',
  },
  multipliers: { 10: 'mươi|chục', 100: 'trăm' },
  linkers: 'lẻ|linh',
  articles: 'một',
  halves: { '1/2': 'một nửa|nửa số' },
  times: 'lần',
  of: 'trên tổng số|trong tổng số|trong số|/tổng số',
  to: 'đến|tới|cho đến|cho tới',
  from: 'từ',
  and: 'và|hoặc|hay|lên|xuống|còn|lên đến|lên tới|xuống còn|so với',
  more: 'hơn|trên|ít nhất|tối thiểu|vượt|quá|không dưới',
  less: 'gần|dưới|chưa đến|chưa tới|không quá|tối đa|chưa đầy',
  about: 'khoảng|chừng|ước|ước đạt|xấp xỉ|tầm',
  up: 'tăng|vượt',
  down: 'giảm|mất|sụt|hụt',
  labels:
    'số|công thức|mức độ|thôn|tổ|điều|khoản|điểm|khóa|khoá|lớp|quận|phường|bệnh viện|đường|ngõ|hẻm|km|lô|phòng|tầng|nghị định|hạng|thứ|lần thứ|vòng|vị trí|bản|phiên bản|mã|chuyến bay|giai đoạn|cấp|vtv|bệnh nhân|nhà số|tòa|địa chỉ|vùng|miền',
  years: 'năm|sn|giai đoạn',
  stop: 'và|của|là|đã|đang|sẽ|bị|được|cho|với|trong|trên|dưới|tại|ở|từ|đến|tới|để|có|không|như|khi|hoặc|hay|này|về|vào|lên|xuống|còn|lần|sau|trước|chiếm|đạt|tăng|giảm|hơn|gần|khoảng|chỉ|đồng',
};
