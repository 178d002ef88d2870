import type { LanguageWords } from './language-words.ts';

export const vi: LanguageWords = {
  scales: { 3: 'nghìn|ngàn', 4: 'vạn', 6: 'triệu|tr', 9: 'tỷ|tỉ', 12: 'nghìn tỷ|nghìn tỉ|ngàn tỷ|ngàn tỉ', 15: 'triệu tỷ|triệu tỉ' },
  particles: '',
  percent: 'phần trăm|điểm phần trăm|điểm %|pct',
  currencies: {
    VND: 'đồng|vnđ|vnd|đ|₫', USD: 'đô la|đô-la|đôla|đô|mỹ kim|usd|đôla mỹ|đô-la mỹ', EUR: 'ơ-rô|euros', GBP: 'bảng', JPY: 'yên|yen', CNY: 'tệ|ndt', KRW: 'won', THB: 'baht|bạt', RUB: 'rúp|rub|ruble', AUD: 'đô la úc|aud|đô úc', SGD: 'sgd|đô sing', HKD: 'đô la hong kong', INR: 'rupee', IDR: 'rupiah', MYR: 'ringgit', cent: 'cent|xu',
  },
  units: {
    km: 'ki lô mét|kilomet|cây số', m: 'met', cm: 'centimet|xăng-ti-mét|phân', mm: 'milimet|ly', m2: 'mét vuông', m3: 'mét khối|khối', km2: 'ki lô mét vuông|cây số vuông', ha: 'héc ta|hecta|hécta', kg: 'ki lô|kilogam|kí|ký|cân', g: 'gram', mg: 'miligam', t: 'tấn', quintal: 'tạ', yen: 'yến', tael: 'lượng|lạng|cây vàng|chỉ vàng', mace: 'chỉ', year: 'tuổi|niên', month: 'tháng tuổi', week: 'tuần lễ|tuần tuổi', day: 'ngày tuổi|ngày đêm', h: 'tiếng|tiếng đồng hồ|giờ đồng hồ', decade: 'thập kỷ|thập niên', century: 'thế kỷ', quarter: 'quý', kWh: 'kilowatt giờ|số điện', W: 'oát', hp: 'mã lực', '°C': 'độ celsius', nmi: 'hải lý', mao: 'sào', cong: 'công đất',
  },
  per: 'mỗi|một|/',
  perUnits: { share: 'cổ phiếu|cp', person: 'người', unit: 'cái|chiếc|con|căn|suất|bộ|đơn vị|sản phẩm', kWh: 'kwh', '100k people': '100.000 dân' },
  numbers: {
    0: 'không', 1: 'một|mốt', 2: 'hai', 3: 'ba', 4: 'bốn|tư', 5: 'năm|lăm', 6: 'sáu', 7: 'bảy|bẩy', 8: 'tám', 9: 'chín', 10: 'mười',
  },
  multipliers: { 10: 'mươi|chục', 100: 'trăm' },
  linkers: 'lẻ|linh',
  articles: 'một',
  fractions: {},
  halves: { '1/2': 'một nửa|nửa số' },
  times: 'lần',
  of: 'trên tổng số|trong tổng số|trong số|/tổng số',
  to: 'đến|tới|cho đến|cho tới',
  between: ['', ''],
  from: 'từ',
  and: 'và|hoặc|hay|lên|xuống|còn|lên đến|lên tới|xuống còn|so với',
  more: 'hơn|trên|ít nhất|tối thiểu|vượt|quá|không dưới',
  less: 'gần|dưới|chưa đến|chưa tới|không quá|tối đa|chưa đầy',
  about: 'khoảng|chừng|ước|ước đạt|xấp xỉ|tầm',
  up: 'tăng|vượt',
  down: 'giảm|mất|sụt|hụt',
  labels:
    'số|công thức|mức độ|cấp độ|thôn|xóm|tổ|điều|khoản|điểm|mục|phần|kỳ|khóa|khoá|lớp|quận|phường|bệnh viện|ql|đường|ngõ|hẻm|km|lô|phòng|tầng|nghị định|thông tư|nghị quyết|quyết định|luật|hạng|thứ|lần thứ|vòng|vị trí|bản|phiên bản|mã|trường|tuyến|chuyến bay|bks|biển số|giai đoạn|cấp|vtv|htv|bệnh nhân|bn|nhà số|tháp|tòa|địa chỉ|vùng|miền',
  years: 'năm|sn|giai đoạn',
  stop: 'và|của|là|đã|đang|sẽ|bị|được|cho|với|trong|trên|dưới|tại|ở|từ|đến|tới|để|mà|thì|có|không|như|khi|hoặc|hay|này|đó|so|theo|về|vào|lên|xuống|còn|nữa|lần|sau|trước|chiếm|đạt|tăng|giảm|bằng|hơn|gần|khoảng|chỉ|nay|đồng',
  prenominal: '',
};
