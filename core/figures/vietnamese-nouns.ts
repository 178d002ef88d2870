/** Counted nouns that the rule (two syllables, or one after a classifier) would cut wrongly. Vietnamese writes syllables apart, so nothing else shows where a noun ends. */
export const VIETNAMESE_NOUNS: ReadonlySet<string> = new Set(
  'hộ gia đình|hộ dân|hộ nghèo|hộ kinh doanh|người dân|người bệnh|người lao động|người nước ngoài|doanh nghiệp|dự án|công trình|trường hợp|khu cách ly|khu công nghiệp|học sinh|sinh viên|cán bộ|công nhân|hành khách|khách hàng|khách sạn|vận động viên|huấn luyện viên|bệnh nhân|nạn nhân|bị cáo|bị can|đối tượng|trận đấu|bàn thắng|lượt người|lượt khách|lượt xem|điện thoại di động|máy bay|xe máy|xe tải|xe buýt|xe khách|tàu cá|tàu thuyền|chuyến bay|phương tiện|căn hộ|ngôi nhà|tòa nhà|lớp học|nhà đầu tư|sản phẩm|hợp đồng|tỉnh thành|bộ ngành|huy chương vàng|vụ án|vụ việc|ca bệnh|ca nhiễm|ca mắc|mẫu xét nghiệm|liều vắc xin|giường bệnh|phần quà|gói thầu|trẻ em|cặp vợ chồng|dân tộc|trạm thu phí|người dùng|người tham gia|nhà khoa học'.split(
    '|',
  ),
);
