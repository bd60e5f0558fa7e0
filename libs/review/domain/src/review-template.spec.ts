import { reviewTemplate } from './review-template';

const source = { heading: 'Tuyên truyền', planSectionId: 'p', themeCode: 'CD1', campaignCode: null };

describe('reviewTemplate', () => {
  it('starts a half-year review with results, assessment, limitations and directions (S3-5)', () => {
    expect(reviewTemplate('SO_KET_6_THANG', [source]).map((s) => s.kind)).toEqual([
      'KET_QUA',
      'DANH_GIA_CHUNG',
      'HAN_CHE',
      'PHUONG_HUONG',
    ]);
  });

  it('groups results by the sources given and keeps their links', () => {
    expect(reviewTemplate('SO_KET_6_THANG', [source])[0]).toEqual({ ...source, kind: 'KET_QUA' });
  });

  it('has one result heading when nothing is given', () => {
    expect(reviewTemplate('TONG_KET_NAM', []).filter((s) => s.kind === 'KET_QUA')).toHaveLength(1);
  });

  it('has every part in a year review', () => {
    expect(reviewTemplate('TONG_KET_NAM', [source]).map((s) => s.kind)).toEqual([
      'TINH_HINH',
      'KET_QUA',
      'DANH_GIA_CHUNG',
      'HAN_CHE',
      'BAI_HOC',
      'PHUONG_HUONG',
      'KIEN_NGHI',
    ]);
  });
});
