import fc from 'fast-check';
import {
  allowedReportActions,
  nextReportStatus,
  nextRevision,
  REPORT_ACTIONS,
  REPORT_STATUSES,
  type ReportActionFacts,
} from './report-state';

const facts: ReportActionFacts = {
  status: 'SUBMITTED',
  mayWrite: true,
  isAuthor: false,
  mayDecide: true,
  mayCorrect: true,
  opened: false,
  ownerAccounts: 5,
};

describe('report state', () => {
  it.each([
    ['DRAFT', 'submit', 'SUBMITTED'],
    ['DRAFT', 'accept', undefined],
    ['SUBMITTED', 'accept', 'ACCEPTED'],
    ['SUBMITTED', 'return', 'RETURNED'],
    ['SUBMITTED', 'withdraw', 'DRAFT'],
    ['SUBMITTED', 'edit', undefined],
    ['RETURNED', 'edit', 'RETURNED'],
    ['RETURNED', 'submit', 'SUBMITTED'],
    ['ACCEPTED', 'correct', 'ACCEPTED'],
    ['ACCEPTED', 'return', undefined],
  ] as const)('%s --%s--> %s', (status, action, expected) => {
    expect(nextReportStatus(status, action)).toBe(expected);
  });

  it.each([
    ['DRAFT', 'submit', 1],
    ['RETURNED', 'submit', 2],
    ['ACCEPTED', 'correct', 2],
    ['SUBMITTED', 'accept', 1],
  ] as const)('revision 1 of a %s report after %s is %d', (status, action, expected) => {
    expect(nextRevision(status, action, 1)).toBe(expected);
  });

  it('keeps the author from deciding, except in a unit of fewer than 3 accounts (I-21)', () => {
    expect(allowedReportActions({ ...facts, isAuthor: true })).toEqual(['withdraw']);
    expect(allowedReportActions({ ...facts, isAuthor: true, ownerAccounts: 2 })).toEqual([
      'withdraw',
      'accept',
      'return',
    ]);
  });

  it('lets nobody withdraw a report that was opened', () => {
    expect(allowedReportActions({ ...facts, isAuthor: true, opened: true })).toEqual([]);
  });

  it('offers only actions that the table allows', () => {
    const anyFacts = fc.record({
      status: fc.constantFrom(...REPORT_STATUSES),
      mayWrite: fc.boolean(),
      isAuthor: fc.boolean(),
      mayDecide: fc.boolean(),
      mayCorrect: fc.boolean(),
      opened: fc.boolean(),
      ownerAccounts: fc.nat(10),
    });
    fc.assert(
      fc.property(anyFacts, (given) => {
        const allowed = allowedReportActions(given);
        expect(allowed.every((action) => nextReportStatus(given.status, action))).toBe(true);
        expect(REPORT_ACTIONS).toEqual(expect.arrayContaining(allowed));
      }),
    );
  });
});
