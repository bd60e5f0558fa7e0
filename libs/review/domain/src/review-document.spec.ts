import { type PrintableReview, reviewDocument, reviewTitle } from './review-document';

const review = (over: Partial<PrintableReview> = {}): PrintableReview => ({
  unitName: 'Ủy ban MTTQ Việt Nam phường Cẩm Châu',
  kind: 'SO_KET_6_THANG',
  status: 'DRAFT',
  periodFrom: '2020-01-01',
  periodTo: '2020-06-30',
  periodNote: null,
  title: 'Sơ kết',
  number: null,
  symbol: null,
  issuedOn: null,
  place: null,
  signAuthority: null,
  signerTitle: null,
  signerName: null,
  recipients: [],
  sections: [],
  limitations: [],
  directions: [],
  meeting: null,
  ...over,
});
const section = (kind: PrintableReview['sections'][number]['kind'], ordinal: number, over: object = {}) => ({
  kind,
  ordinal,
  heading: `Mục ${ordinal}`,
  text: null,
  isEmpty: true,
  confirmedEmpty: false,
  ...over,
});
const front = { line: 'FRONT', parentName: 'Ủy ban MTTQ Việt Nam thành phố Hội An' };
const texts = (document: ReturnType<typeof reviewDocument>) => document.body.map((block) => block.text);

describe('reviewDocument', () => {
  it('uses the state form for the Front and marks what is unknown with dots', () => {
    expect(reviewDocument(review(), front)).toMatchObject({
      form: 'STATE',
      draft: true,
      parentBody: 'ỦY BAN MTTQ VIỆT NAM THÀNH PHỐ HỘI AN',
      issuingBody: 'ỦY BAN MTTQ VIỆT NAM PHƯỜNG CẨM CHÂU',
      numberLine: 'Số: ……/BC-MTTQ-BTT',
      abstract: ['Kết quả công tác Mặt trận 6 tháng đầu năm 2020;', 'phương hướng, nhiệm vụ 6 tháng cuối năm 2020'],
      signature: { authority: 'TM. BAN THƯỜNG TRỰC', title: 'CHỦ TỊCH', name: null },
      recipients: ['Ủy ban MTTQ Việt Nam thành phố Hội An (báo cáo)', 'Lưu: VT.'],
    });
  });

  it('uses the party form for party bodies and invents no symbol', () => {
    const document = reviewDocument(review({ unitName: 'Quận ủy Quận 5' }), { line: 'PARTY', parentName: null });
    expect(document).toMatchObject({ form: 'PARTY', numberLine: 'Số ……-……', recipients: ['Lưu.'] });
    expect(document.signature).toEqual({ authority: null, title: null, name: null });
  });

  it.each([
    ['DRAFT' as const, true],
    ['SUBMITTED' as const, true],
    ['RETURNED' as const, true],
    ['ACCEPTED' as const, false],
    ['PUBLISHED' as const, false],
  ])('%s is a draft: %s', (status, draft) => expect(reviewDocument(review({ status }), front).draft).toBe(draft));

  it('numbers the parts that have content and leaves the others out', () => {
    const document = reviewDocument(
      review({
        sections: [
          section('TINH_HINH', 1),
          section('KET_QUA', 3, { heading: 'Cuộc vận động', confirmedEmpty: true }),
          section('KET_QUA', 2, { heading: 'Tuyên truyền', text: 'Đã làm tại 56 tổ\n- Có ảnh' }),
          section('DANH_GIA_CHUNG', 4, { text: 'Bám sát nhiệm vụ' }),
          section('HAN_CHE', 5),
        ],
        limitations: [{ ordinal: 1, text: 'Cầm chừng', causes: [{ kind: 'OBJECTIVE', text: 'dịch bệnh' }] }],
        directions: [{ ordinal: 1, text: 'Đẩy mạnh tuyên truyền' }],
        meeting: { date: '2020-07-02', name: 'Hội nghị sơ kết', place: 'Hội trường' },
      }),
      front,
    );
    expect(texts(document)).toEqual([
      'Báo cáo được trình bày tại hội nghị sơ kết ngày 02/07/2020 tại Hội trường.',
      'I. KẾT QUẢ THỰC HIỆN 6 THÁNG ĐẦU NĂM 2020',
      '1. Tuyên truyền',
      'Đã làm tại 56 tổ.',
      'Có ảnh.',
      '2. Cuộc vận động',
      'Không có nội dung phát sinh trong kỳ báo cáo.',
      'II. ĐÁNH GIÁ CHUNG',
      '1. Kết quả đạt được',
      'Bám sát nhiệm vụ.',
      '2. Hạn chế',
      'Cầm chừng.',
      '3. Nguyên nhân',
      'Nguyên nhân khách quan: dịch bệnh.',
      'III. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2020',
      'Đẩy mạnh tuyên truyền.',
    ]);
    expect(document.body[4]?.kind).toBe('item');
  });

  it('falls back on the title when the source states no window (S1-5)', () => {
    const document = reviewDocument(
      review({
        periodFrom: null,
        periodTo: null,
        periodNote: '03 năm',
        title: 'Kết quả 03 năm thực hiện Công văn số 1080-CV/TU',
        sections: [section('KET_QUA', 1, { text: 'Nhiều mô hình hay' })],
      }),
      front,
    );
    expect(document.abstract).toEqual(['Kết quả 03 năm thực hiện Công văn số 1080-CV/TU']);
    expect(texts(document)[0]).toBe('I. KẾT QUẢ THỰC HIỆN 03 NĂM');
  });

  it('writes composed characters whatever was typed', () => {
    const decomposed = 'Tuyên truyền'.normalize('NFD');
    const document = reviewDocument(review({ sections: [section('KET_QUA', 1, { text: decomposed })] }), front);
    expect(texts(document)).toContain('Tuyên truyền.');
  });
});

describe('reviewTitle', () => {
  it.each([
    ['SO_KET_6_THANG' as const, '2020-06-30', 'FRONT', 'Sơ kết công tác Mặt trận 6 tháng đầu năm 2020'],
    ['TONG_KET_NAM' as const, '2020-12-31', 'PARTY', 'Tổng kết công tác tuyên giáo năm 2020'],
  ])('%s %s %s', (kind, to, line, title) => expect(reviewTitle(kind, { from: '2020-01-01', to }, line)).toBe(title));
});
