// Words of the generated tasks: the themes that plans of the Front really speak of.
const ACTS = [
  'Tuyên truyền, vận động nhân dân',
  'Phối hợp tổ chức',
  'Giám sát việc',
  'Hướng dẫn khu dân cư',
  'Tập huấn cán bộ về',
];
const MATTERS = [
  'tham gia chuyển đổi số trong hoạt động Mặt trận',
  'xây dựng nông thôn mới, đô thị văn minh',
  'chăm lo hộ nghèo, hộ cận nghèo dịp Tết Nguyên đán',
  'phản biện xã hội đối với dự thảo nghị quyết của Hội đồng nhân dân',
  'tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư',
  'bảo vệ môi trường, phân loại rác thải tại nguồn',
  'thực hiện quy chế dân chủ ở cơ sở',
  'củng cố Ban Thanh tra nhân dân và Ban Giám sát đầu tư của cộng đồng',
];

/** Titles of the 43 tasks of a yearly plan, by their number from 0. */
export const TITLES = Array.from({ length: 43 }, (_, k) => `${ACTS[k % ACTS.length]} ${MATTERS[k % MATTERS.length]}`);

/** Headings of the sections every plan has. */
export const SECTIONS = [
  'Công tác tuyên truyền, vận động, tập hợp các tầng lớp nhân dân',
  'Các cuộc vận động, phong trào thi đua yêu nước',
  'Công tác dân chủ, giám sát và phản biện xã hội',
  'Công tác tổ chức, cán bộ và kiện toàn bộ máy',
];

/** Indicators every eighth task is measured by: name and measure. */
export const INDICATORS = [
  ['Số buổi tuyên truyền', 'SESSIONS'],
  ['Số lượt người tham dự', 'OTHER'],
  ['Số hộ nghèo được hỗ trợ', 'OTHER'],
  ['Số cuộc giám sát', 'OTHER'],
  ['Số khu dân cư tổ chức Ngày hội', 'OTHER'],
  ['Số cán bộ được tập huấn', 'OTHER'],
  ['Số kiến nghị được tiếp thu', 'OTHER'],
  ['Kinh phí vận động (triệu đồng)', 'OTHER'],
];
