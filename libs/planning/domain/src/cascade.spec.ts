import { boardStateOf, mayChange, requireAnswer, requireChangeable } from './cascade';

const problem = (code: string) => expect.objectContaining({ code });

describe('cascade', () => {
  it('I-7: a verbatim task keeps title and target but takes local parties, forms and an earlier day', () => {
    expect(['title', 'description', 'target'].some((part) => mayChange('VERBATIM', part as 'title'))).toBe(false);
    expect(['due', 'parties', 'forms', 'rest'].every((part) => mayChange('VERBATIM', part as 'due'))).toBe(true);
    expect(() => requireChangeable('VERBATIM', ['due', 'title'])).toThrow(problem('planning.verbatim-frozen'));
    expect(() => requireChangeable('ADAPT', ['title', 'target'])).not.toThrow();
    expect(() => requireChangeable(null, ['title'])).not.toThrow();
  });

  it('declining needs a reason; a verbatim order is not rewritten', () => {
    expect(() => requireAnswer(null, 'NOT_APPLICABLE', ' ')).toThrow(problem('planning.reason-required'));
    expect(() => requireAnswer('VERBATIM', 'ADAPT', '')).toThrow(problem('planning.verbatim-required'));
    expect(() => requireAnswer('VERBATIM', 'VERBATIM', '')).not.toThrow();
    expect(() => requireAnswer('ADAPT', 'ADAPT', '')).not.toThrow();
  });

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
