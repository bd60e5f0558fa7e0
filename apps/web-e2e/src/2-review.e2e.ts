import { ReviewPage } from './pages/review';
import { checkPage, dismissNotices } from './support/check-page';
import { expect, test } from './support/journey';
import { textInZip } from './support/zip';

/** Reviews are written at a desk; the phone reads and decides. */
const desk = { viewport: { width: 1440, height: 900 }, isMobile: false, hasTouch: false };
const title = 'Kết quả công tác Mặt trận 6 tháng đầu năm, phương hướng 6 tháng cuối năm 2020';
const reason = 'Chuyển sang chương trình phối hợp của năm sau.';

test('e: the ward completes its review of the first half of 2020, the chair accepts it and takes the document', async ({
  people,
}) => {
  test.setTimeout(150_000);
  const officer = await people.as('canbo.camchau', desk);
  const review = new ReviewPage(officer);
  await review.open(title);
  await review.step('Thu báo cáo');
  await officer.getByRole('button', { name: /^Soạn (từ|lại từ) số liệu$/ }).click();
  await expect(officer.getByText(/Đơn vị đã có báo cáo được duyệt: \d+\/\d+/)).toBeVisible();
  await checkPage(officer);

  await review.step('Kết quả');
  await checkPage(officer);
  await review.settleSections();
  await review.section('CVĐ Người Việt Nam ưu tiên dùng hàng Việt Nam');
  await expect(
    officer
      .getByRole('main')
      .getByText(/1\.035/)
      .first(),
  ).toBeVisible();
  await checkPage(officer);

  await review.step('Hạn chế và nguyên nhân');
  await checkPage(officer);
  await review.step('Phương hướng');
  await checkPage(officer);
  await review.assign(review.direction('Đẩy mạnh tuyên truyền, vận động tham gia thi đua, cuộc vận động'));
  await review.decline(review.direction('Tổng kết chương trình công tác, quy chế phối hợp năm 2020'), reason);
  const open = officer.getByRole('button', { name: /^Giao việc/ });
  for (let left = await open.count(); left > 0; left--) {
    await open.first().click();
    await expect(open).toHaveCount(left - 1);
    await dismissNotices(officer);
  }
  await expect(officer.getByText('22 phương hướng: 21 đã giao việc, 1 không giao việc, 0 chưa xử lý')).toBeVisible();
  await checkPage(officer);

  await review.step('Kiểm tra');
  await expect(officer.getByText('Đã đủ để trình.')).toBeVisible();
  await checkPage(officer);
  await review.step('Công bố, xuất');
  await checkPage(officer);
  await officer.getByRole('link', { name: 'Xem trước bản in' }).first().click();
  await expect(officer.getByText('DỰ THẢO').first()).toBeAttached();
  await checkPage(officer);
  await officer.goBack();
  await review.finish('Trình duyệt', 'Đã trình báo cáo.');

  const chair = await people.as('chutich.camchau');
  const decision = new ReviewPage(chair);
  await decision.open(title);
  await decision.finish('Chấp nhận báo cáo', 'Đã chấp nhận báo cáo.');
  await checkPage(chair);
  const document = await decision.download();
  expect(document.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  expect(textInZip(document, 'word/document.xml')).toContain('1.035');
});
