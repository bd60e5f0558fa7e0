import fc from 'fast-check';
import {
  allowedApprovalActions,
  APPROVAL_ACTIONS,
  APPROVAL_STATES,
  type ApprovalFacts,
  type ApprovalNode,
  approvalStandings,
  maySignPeriod,
  nextApprovalState,
} from './period-approval';

const facts: ApprovalFacts = {
  ...{ state: 'READY', missing: 0, cutOff: true, signsHere: true, signsAbove: false, countedAbove: false },
};
const node = (unitId: number, parentId: number | null, more: Partial<ApprovalNode> = {}): ApprovalNode => ({
  ...{ unitId, parentId, signs: true, expected: 0, reported: 0, accepted: 0, decided: null },
  ...more,
});

describe('approval of a period', () => {
  it.each([
    ['READY', 'approve', 'APPROVED'],
    ['WAITING_LOWER', 'approve', undefined],
    ['WAITING_LOWER', 'except', 'APPROVED'],
    ['RETURNED', 'approve', 'APPROVED'],
    ['APPROVED', 'accept', 'ACCEPTED'],
    ['APPROVED', 'return', 'RETURNED'],
    ['ACCEPTED', 'return', undefined],
    ['ACCEPTED', 'undo', 'APPROVED'],
    ['APPROVED', 'undo', 'READY'],
    ['RETURNED', 'undo', undefined],
  ] as const)('%s --%s--> %s', (state, action, expected) => {
    expect(nextApprovalState(state, action)).toBe(expected);
  });

  it('waits for the cut-off, and for everything below unless an exception is signed', () => {
    expect(allowedApprovalActions(facts)).toEqual(['approve']);
    expect(allowedApprovalActions({ ...facts, cutOff: false })).toEqual([]);
    expect(allowedApprovalActions({ ...facts, state: 'WAITING_LOWER', missing: 2 })).toEqual(['except']);
    expect(allowedApprovalActions({ ...facts, state: 'RETURNED', missing: 1 })).toEqual(['except']);
  });

  it('is taken back from the top down only', () => {
    const above = { ...facts, signsHere: false, signsAbove: true };
    expect(allowedApprovalActions({ ...above, state: 'ACCEPTED' })).toEqual(['undo']);
    expect(allowedApprovalActions({ ...facts, state: 'ACCEPTED' })).toEqual([]);
    expect(allowedApprovalActions({ ...facts, state: 'APPROVED' })).toEqual(['undo']);
    expect(allowedApprovalActions({ ...facts, state: 'APPROVED', countedAbove: true })).toEqual([]);
    expect(allowedApprovalActions({ ...above, state: 'APPROVED', countedAbove: true })).toEqual(['accept']);
  });

  it('offers only steps that the table allows, and none to strangers', () => {
    const any = fc.record({
      ...{ state: fc.constantFrom(...APPROVAL_STATES), missing: fc.nat(3), cutOff: fc.boolean() },
      ...{ signsHere: fc.boolean(), signsAbove: fc.boolean(), countedAbove: fc.boolean() },
    });
    fc.assert(
      fc.property(any, (given) => {
        const allowed = allowedApprovalActions(given);
        expect(APPROVAL_ACTIONS).toEqual(expect.arrayContaining(allowed));
        expect(allowed.every((action) => nextApprovalState(given.state, action))).toBe(true);
        expect(allowedApprovalActions({ ...given, signsHere: false, signsAbove: false })).toEqual([]);
      }),
    );
  });

  it('is not signed by the only author, except in a unit of fewer than 3 accounts (I-21)', () => {
    expect(maySignPeriod({ mine: 4, all: 4 }, 3)).toBe(false);
    expect(maySignPeriod({ mine: 4, all: 4 }, 2)).toBe(true);
    expect(maySignPeriod({ mine: 4, all: 5 }, 9)).toBe(true);
    expect(maySignPeriod({ mine: 0, all: 0 }, 9)).toBe(true);
  });
});

describe('periods of a branch', () => {
  const ward = { ...node(2, 1), expected: 1, reported: 1, accepted: 1 };
  const area = node(3, 2, { signs: false, expected: 2, reported: 2, accepted: 1 });
  const group = node(4, 3, { signs: false, expected: 1, reported: 0, accepted: 0 });

  it('names the residents’ bodies whose reports are not accepted yet', () => {
    const standings = approvalStandings([node(1, null), ward, area, group]);
    expect(standings.get(2)).toMatchObject({ state: 'WAITING_LOWER', lower: [3, 4], missing: [3, 4], expected: 4 });
    expect(standings.get(1)).toMatchObject({ state: 'WAITING_LOWER', lower: [2], missing: [2], accepted: 2 });
    expect(standings.get(3)).toMatchObject({ state: null, expected: 2 });
  });

  it('is ready once everything below is accepted or approved, and skips who owes nothing', () => {
    const done = [
      { ...area, accepted: 2 },
      { ...group, accepted: 1 },
    ];
    const ready = approvalStandings([node(1, null), ward, node(9, 1), ...done]);
    expect(ready.get(2)?.state).toBe('READY');
    expect(ready.get(9)).toMatchObject({ state: null });
    expect(ready.get(1)).toMatchObject({ state: 'WAITING_LOWER', lower: [2], missing: [2] });
    const approved = approvalStandings([node(1, null), { ...ward, decided: 'APPROVED' }, ...done]);
    expect(approved.get(1)).toMatchObject({ state: 'READY', missing: [] });
    expect(approvalStandings([node(1, null), { ...ward, decided: 'RETURNED' }]).get(1)?.missing).toEqual([2]);
  });

  it('is ready exactly when nothing below holds it back, in any tree', () => {
    const any = fc.array(
      fc.record({
        parent: fc.nat(),
        signs: fc.boolean(),
        expected: fc.nat(2),
        accepted: fc.nat(2),
        decided: fc.constantFrom(null, 'APPROVED' as const, 'ACCEPTED' as const, 'RETURNED' as const),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(any, (raw) => {
        const nodes = raw.map(({ parent, expected, accepted, ...rest }, at): ApprovalNode => {
          const taken = Math.min(expected, accepted);
          return {
            ...{ ...rest, unitId: at + 1, parentId: at === 0 ? null : (parent % at) + 1 },
            ...{ expected, accepted: taken, reported: taken },
          };
        });
        const standings = approvalStandings(nodes);
        expect(standings.size).toBe(nodes.length);
        for (const [, { state, lower, missing, expected, accepted }] of standings) {
          expect(lower).toEqual(expect.arrayContaining(missing));
          expect(accepted).toBeLessThanOrEqual(expected);
          if (state === 'READY') expect(missing).toEqual([]);
          if (state === 'WAITING_LOWER') expect(missing).not.toEqual([]);
        }
        const everything = nodes.map((one) => ({ ...one, accepted: one.expected, decided: 'APPROVED' as const }));
        expect([...approvalStandings(everything).values()].every(({ missing }) => missing.length === 0)).toBe(true);
      }),
    );
  });
});
