import { boardStateOf } from './cascade';

describe('cascade', () => {
  it.each([
    [{ opened: false, planId: null, issuedOn: null }, '2020-01-20', 'NOT_OPENED'],
    [{ opened: true, planId: null, issuedOn: null }, '2020-01-20', 'DRAFTING'],
    [{ opened: false, planId: 'p', issuedOn: null }, '2020-01-31', 'DRAFTING'],
    [{ opened: true, planId: 'p', issuedOn: null }, '2020-02-01', 'LATE'],
    [{ opened: true, planId: 'p', issuedOn: '2020-02-10' }, '2020-03-01', 'ISSUED'],
  ] as const)('board state of %j on %s is %s', (facts, today, expected) => {
    expect(boardStateOf({ ...facts, dueOn: '2020-01-31' }, today)).toBe(expected);
  });
});
