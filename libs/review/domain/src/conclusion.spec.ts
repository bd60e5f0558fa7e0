import fc from 'fast-check';
import { conclusionBasis, conclusionResolution, shortTitle } from './conclusion';

describe('conclusions', () => {
  it.each([
    [{ taskId: null, notAssignedReason: null }, 'OPEN'],
    [{ taskId: 'a', notAssignedReason: null }, 'TASKS'],
    [{ taskId: null, notAssignedReason: 'Đã có trong kế hoạch' }, 'DECLINED'],
  ] as const)('%j is %s', (facts, resolution) => expect(conclusionResolution(facts)).toBe(resolution));

  it('S0-9: is cited by number, meeting and day; an unknown day is left out', () => {
    const meeting = { kind: 'CONFERENCE', name: 'Hội nghị triển khai công tác 2020', date: null } as const;
    expect(conclusionBasis(2, meeting)).toBe('Kết luận số 2 tại Hội nghị triển khai công tác 2020');
    expect(conclusionBasis(1, { kind: 'BRIEFING', name: null, date: '2020-02-10' })).toBe(
      'Kết luận số 1 tại Giao ban ngày 10/02/2020',
    );
  });

  it('gives a task a name that fits', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 900 }), (text) => shortTitle(text).length <= 200));
    expect(shortTitle('Ngắn')).toBe('Ngắn');
  });
});
