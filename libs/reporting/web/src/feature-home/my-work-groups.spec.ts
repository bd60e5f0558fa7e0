import { card, work } from '../testing/builders';
import { groupsIn, nothingYet, shownCount, tabOf, workTabOf } from './my-work-groups';

describe('groups of the home', () => {
  it('shows groups with cards in the order of urgency', () => {
    const view = work({ NO_DEADLINE: [card('a')], OVERDUE: [card('b')], RETURNED: [card('c')], DONE: [card('d')] });
    expect(groupsIn(view).map((group) => group.group)).toEqual(['RETURNED', 'OVERDUE', 'NO_DEADLINE', 'DONE']);
  });

  it.each([
    ['toi-giao', 'ASSIGNED'],
    ['theo-doi', 'FOLLOWED'],
    ['tra-lai', 'MINE'],
    [undefined, 'MINE'],
  ] as const)('the address %s is the tab %s', (address, tab) => expect(workTabOf[tabOf(address)]).toBe(tab));

  it.each([
    [0, '0'],
    [99, '99'],
    [100, '99+'],
  ])('shows %s as %s', (count, words) => expect(shownCount(count)).toBe(words));

  it('tells the first day from a day when all is done', () => {
    expect(nothingYet(work({}))).toBe(true);
    expect(nothingYet(work({ DONE: [card('a')] }))).toBe(false);
    expect(nothingYet(work({}, { tabs: [{ tab: 'FOLLOWED', total: 1 }] }))).toBe(false);
  });
});
