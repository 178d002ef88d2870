import type { LanguageWords } from './language-words.ts';

export const vi: LanguageWords = {
  scales: { 3: 'nghìn|ngàn', 4: 'vạn', 6: 'triệu|tr', 9: 'tỷ|tỉ', 12: 'nghìn tỷ|nghìn tỉ|ngàn tỷ|ngàn tỉ', 15: 'triệu tỷ|triệu tỉ' },
  particles: '',
  percent: 'phần trăm|điểm phần trăm|điểm %|pct',
  currencies: {
    VND: 'đồng|vnđ|vnd|đ|₫', USD: 'đô la|đô-la|đôla|đô|mỹ kim|usd|đôla mỹ|đô-la mỹ', EUR: 'ơ-rô|euros', GBP: 'bảng', JPY: 'yên|yen', CNY: 'tệ|ndt', KRW: 'won', THB: 'baht|bạt', RUB: 'rúp|rub|ruble', AUD: 'đô la úc|aud|đô úc', SGD: 'sgd|đô sing', HKD: 'đô la hong kong', INR: 'rupee', IDR: 'rupiah', MYR: 'ringgit', LAK: 'kíp|kip', KHR: 'riel', TWD: 'đài tệ', cent: 'cent|xu',
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
  more: 'hơn|trên|ít nhất|tối thiểu|vượt|quá|không dưới|không ít hơn',
  less: 'gần|dưới|chưa đến|chưa tới|không quá|tối đa|xấp xỉ gần|chưa đầy|suýt soát',
  about: 'khoảng|chừng|ước|ước đạt|xấp xỉ|ước tính|tầm|độ chừng|khoảng chừng|cỡ|trung bình khoảng',
  up: 'tăng|tăng thêm|tăng tới|tăng khoảng|tăng hơn|tăng gần|tăng trưởng|cao hơn|nhiều hơn|nâng thêm|tăng đến|vượt',
  down: 'giảm|giảm còn|giảm tới|giảm đến|giảm khoảng|giảm hơn|giảm gần|thấp hơn|ít hơn|mất|sụt|hụt',
  labels:
    'số|mức độ|cấp độ|thôn|xóm|ấp|tổ|tổ dân phố|khu phố|điều|khoản|điểm|chương|mục|phần|quyển|tập|kỳ|khóa|khoá|lớp|quận|phường|bệnh viện|quốc lộ|ql|đường|tỉnh lộ|đại lộ|ngõ|hẻm|ngách|kiệt|km|lô|căn hộ số|phòng|tầng|nghị định|thông tư|nghị quyết|quyết định|luật|hạng|thứ|lần thứ|vòng|vị trí|bản|phiên bản|mã|mã số|thế hệ|loại|type|windows|android|ios|iphone|galaxy|covid|sư đoàn|trung đoàn|tiểu đoàn|lữ đoàn|quân khu|đại đội|đội|trường|cảng|bến|tuyến|xe|chuyến bay|đt|điện thoại|hotline|tel|fax|bks|biển số|cmnd|cccd|tài khoản|stk|trang|hình|bảng|bài|câu|giai đoạn|cấp|nhóm|bậc|ca|đợt|công thức|kênh|vtv|htv|u|cơ sở|khối|chuyên án|bệnh nhân|bn|ca bệnh|top|chapter|vành đai|cầu|nhà|nhà số|tờ|thửa|liên khu|phân khu|chung cư|block|tháp|tòa|toà|dãy|địa chỉ|vùng|miền',
  years: 'năm|sn|sinh năm|niên khóa|từ năm|đến năm|giai đoạn|mùa|nhiệm kỳ',
  stop: 'và|của|là|đã|đang|sẽ|bị|được|cho|với|trong|ngoài|trên|dưới|tại|ở|từ|đến|tới|để|mà|thì|có|không|như|khi|nếu|nhưng|hoặc|hay|này|đó|kia|nọ|so|theo|về|vào|ra|lên|xuống|còn|cũng|đều|mới|nữa|rồi|trở|nhằm|do|bởi|vì|nên|lần|sau|trước|giữa|cùng|nào|gì|ai|chiếm|đạt|tăng|giảm|bằng|hơn|gần|khoảng|chỉ|vẫn|luôn|tức|gồm|tương|trung|tính|thuộc|hiện|nay|nâng|đồng',
  prenominal: '',
};
