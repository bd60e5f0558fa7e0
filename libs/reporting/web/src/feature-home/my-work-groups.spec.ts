import { card, work } from '../testing/builders';
import { countIn, firstTab, groupsIn, lateUnits, nothingYet } from './my-work-groups';

describe('grouping of my work', () => {
  const view = work({
    NO_DEADLINE: [card('d')],
    OVERDUE: [card('a')],
    DUE_SOON: [card('b'), card('c')],
    RETURNED: [card('e')],
  });

  it('orders what is to be done by urgency and leaves out empty groups', () => {
    expect(groupsIn(view, 'can-lam').map((group) => group.group)).toEqual(['OVERDUE', 'DUE_SOON', 'NO_DEADLINE']);
    expect(countIn(view, 'can-lam')).toBe(4);
    expect(countIn(view, 'tra-lai')).toBe(1);
    expect(countIn(view, 'cho-duyet')).toBe(0);
  });

  it.each([
    ['what waits for a decision comes first', work({ WAITING_FOR_ME: [card('x')], OVERDUE: [card('y')] }), 'cho-duyet'],
    ['else what is to be done', view, 'can-lam'],
    ['else what was returned', work({ RETURNED: [card('x')] }), 'tra-lai'],
    ['else what one follows', work({ FOLLOWED: [card('x')] }), 'theo-doi'],
    ['nothing at all', work({}), 'can-lam'],
  ])('%s', (_name, given, tab) => {
    expect(firstTab(given)).toBe(tab);
  });

  it('knows the first day', () => {
    expect(nothingYet(work({}))).toBe(true);
    expect(nothingYet(view)).toBe(false);
  });

  it('names late units once, the longest delay first; sent reports are no delay of the unit', () => {
    const followed = [
      card('1', { unitId: 1, unitName: 'A', daysLate: 3 }),
      card('2', { unitId: 1, unitName: 'A', daysLate: 9 }),
      card('3', { unitId: 2, unitName: 'B', daysLate: 20 }),
      card('4', { unitId: 3, unitName: 'C', timeliness: 'DUE_SOON' }),
      card('5', { unitId: 4, unitName: 'D', reportStatus: 'SUBMITTED' }),
    ];
    expect(lateUnits(work({ FOLLOWED: followed }))).toEqual([
      { unitId: 2, unitName: 'B', count: 1, days: 20 },
      { unitId: 1, unitName: 'A', count: 2, days: 9 },
    ]);
  });
});
