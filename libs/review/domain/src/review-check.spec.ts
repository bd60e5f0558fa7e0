import { type CheckFacts, blocksOf, checkReview } from './review-check';

const section = (over: Partial<CheckFacts['sections'][number]> = {}): CheckFacts['sections'][number] => ({
  id: 's1',
  kind: 'KET_QUA',
  heading: 'Tuyên truyền',
  text: 'Đã tuyên truyền tại 56 tổ.',
  confirmedEmpty: false,
  ...over,
});
const facts = (over: Partial<CheckFacts> = {}): CheckFacts => ({
  sections: [section()],
  limitations: [],
  directions: [],
  number: '12',
  symbol: 'BC-MTTQ-BTT',
  issuedOn: '2020-07-03',
  signerName: 'Nguyễn Văn Thử',
  planId: 'p',
  ...over,
});
const direction = (over: object = {}) => ({
  id: 'd1',
  text: 'Đẩy mạnh tuyên truyền',
  generatedTaskId: null,
  notAssignedReason: null,
  ...over,
});

describe('submitting (G-8)', () => {
  it('passes when every heading has content', () => expect(checkReview(facts())).toEqual([]));

  it.each([[null], [''], ['   \n ']])('is blocked by an empty heading (%j)', (text) => {
    const [block] = blocksOf(facts({ sections: [section({ text })] }), 'submit');
    expect(block).toMatchObject({ code: 'empty-section', targetId: 's1' });
  });

  it('passes once “không có nội dung” is ticked', () => {
    expect(blocksOf(facts({ sections: [section({ text: null, confirmedEmpty: true })] }), 'submit')).toEqual([]);
  });

  it('only warns about a limitation without a cause', () => {
    const checks = checkReview(facts({ limitations: [{ id: 'l', text: 'Chưa đồng bộ toàn diện', causes: [] }] }));
    expect(checks.map((check) => [check.code, check.level])).toEqual([['limitation-without-cause', 'warning']]);
  });

  it('counts the lists as content of their headings', () => {
    const sections = [
      section({ id: 'h', kind: 'HAN_CHE', text: null }),
      section({ id: 'n', kind: 'NGUYEN_NHAN', text: null }),
      section({ id: 'p', kind: 'PHUONG_HUONG', text: null }),
    ];
    const limitations = [{ id: 'l', text: 'Cầm chừng', causes: ['dịch'] }];
    expect(blocksOf(facts({ sections }), 'submit')).toHaveLength(3);
    expect(blocksOf(facts({ sections, limitations, directions: [direction()] }), 'submit')).toEqual([]);
  });
});

describe('publishing (I-16)', () => {
  it.each([
    ['open', direction(), 1],
    ['a task', direction({ generatedTaskId: 't' }), 0],
    ['declined with a reason', direction({ notAssignedReason: 'Đã có trong kế hoạch khác' }), 0],
    ['declined with nothing', direction({ notAssignedReason: '  ' }), 1],
  ])('direction is %s', (_, one, count) => {
    expect(blocksOf(facts({ directions: [one] }), 'publish')).toHaveLength(count);
  });

  it.each(['number', 'symbol', 'issuedOn', 'signerName'] as const)('needs %s', (field) => {
    expect(blocksOf(facts({ [field]: null }), 'publish').map((check) => check.code)).toEqual(['number-incomplete']);
  });
});
