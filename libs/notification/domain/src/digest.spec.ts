import type { DigestLine } from './contracts/digest.views';
import { channelsFor, type NoticeReason } from './contracts/notice-reason';
import { digestOf, digestTitle } from './digest';

const line = (reason: NoticeReason, title: string, urgent = false): DigestLine => ({
  ...{ reason, title, urgent, detail: '', link: '/x', changes: 1 },
});

describe('the digest of a day', () => {
  it('is never empty', () => {
    expect(digestOf([])).toBeUndefined();
    expect(digestOf([line('DIGEST', 'hôm qua')])).toBeUndefined();
  });

  it('puts first what presses most, and says how many of each', () => {
    const content = digestOf([
      line('INFO', 'a'),
      line('DUE', 'b'),
      line('DUE', 'c', true),
      line('RETURNED', 'd'),
      line('ASSIGNED', 'e'),
    ]);
    expect(content?.lines.map(({ title }) => title)).toEqual(['d', 'c', 'b', 'e', 'a']);
    expect(content && digestTitle('2020-07-02', content)).toBe(
      'Tổng hợp ngày 02/07/2020: 1 việc được trả lại, 2 việc đến hạn hoặc quá hạn, 1 việc được giao, 1 việc khác',
    );
  });

  it('keeps fifty lines and counts all', () => {
    const content = digestOf(Array.from({ length: 80 }, (_one, at) => line('DUE', String(at))));
    expect([content?.lines.length, content?.total]).toEqual([50, 80]);
  });
});

describe('channels at once', () => {
  it('are those chosen for the reason, and for urgent matters', () => {
    expect(channelsFor({}, { reason: 'DUE', urgent: false })).toEqual([]);
    expect(channelsFor({}, { reason: 'DUE', urgent: true })).toEqual(['MAIL', 'PUSH']);
    expect(channelsFor({ URGENT: [], DUE: ['PUSH'] }, { reason: 'DUE', urgent: true })).toEqual(['PUSH']);
    expect(channelsFor({ RETURNED: [] }, { reason: 'RETURNED', urgent: false })).toEqual([]);
  });
});
