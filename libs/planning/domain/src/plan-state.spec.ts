import fc from 'fast-check';
import { PLAN_STATUSES, type PlanStatus } from './contracts/plan-codes';
import {
  mayApproveOwn,
  movePlan,
  PLAN_TRANSITIONS,
  type PlanAction,
  planActions,
  planBlockers,
  type PlanFacts,
  requireDraft,
} from './plan-state';

const ready: PlanFacts = {
  sections: 1,
  tasks: [{ id: 'a', title: 'Giao ban dư luận xã hội', leadUnits: 1, targets: [] }],
  bases: 1,
  noBasis: false,
  waitsForParent: null,
  obligations: [],
};
const codes = (action: PlanAction, facts: Partial<PlanFacts>) =>
  planBlockers(action, { ...ready, ...facts }).map((b) => b.code);

describe('life of a plan', () => {
  it('A-5: waits for the unit above before it is issued, not before it is approved', () => {
    expect(codes('issue', { waitsForParent: 'Quận Hoàng Mai' })).toEqual(['planning.parent-not-approved']);
    expect(codes('approve', { waitsForParent: 'Quận Hoàng Mai' })).toEqual([]);
    expect(() => movePlan('issue', 'APPROVED', { ...ready, waitsForParent: 'Quận Hoàng Mai' })).toThrow(
      'Quận Hoàng Mai',
    );
  });

  it('I-21: the submitter approves only in units of fewer than 3 accounts', () => {
    expect([1, 2, 3, 40].map(mayApproveOwn)).toEqual([true, true, false, false]);
  });

  it('walks from draft to issued and stops there for the work to begin', () => {
    const walk: PlanAction[] = ['submit', 'approve', 'issue', 'start', 'review', 'close'];
    const end = walk.reduce<PlanStatus>((status, action) => movePlan(action, status, ready), 'DRAFT');
    expect(end).toBe('CLOSED');
  });

  it('gives the buttons of a status', () => {
    expect(planActions('SUBMITTED')).toEqual(['return', 'approve', 'withdraw']);
    expect(planActions('CLOSED')).toEqual([]);
  });

  it('refuses every action the table does not hold', () => {
    const actions = [...new Set(PLAN_TRANSITIONS.map((row) => row.action))];
    fc.assert(
      fc.property(fc.constantFrom(...PLAN_STATUSES), fc.constantFrom(...actions), (status, action) => {
        const listed = planActions(status).includes(action);
        if (listed) expect(movePlan(action, status, ready)).toBeDefined();
        else
          expect(() => movePlan(action, status, ready)).toThrow(
            expect.objectContaining({ code: 'planning.wrong-state' }),
          );
      }),
    );
  });

  it('submission needs a section, a task, one LEAD unit each and bases or the tick', () => {
    expect(codes('submit', {})).toEqual([]);
    expect(codes('submit', { sections: 0 })).toEqual(['planning.no-section']);
    expect(codes('submit', { tasks: [] })).toEqual(['planning.no-task']);
    expect(codes('submit', { bases: 0 })).toEqual(['planning.no-basis']);
    expect(codes('submit', { bases: 0, noBasis: true })).toEqual([]);
    expect(codes('submit', { tasks: [{ ...ready.tasks[0], leadUnits: 0 }] })).toEqual(['planning.no-lead']);
    expect(codes('submit', { tasks: [{ ...ready.tasks[0], leadUnits: 2 }] })).toEqual(['planning.many-leads']);
  });

  it('names the tasks at fault', () => {
    const facts = { ...ready, tasks: [{ ...ready.tasks[0], leadUnits: 0 }] };
    expect(() => movePlan('submit', 'DRAFT', facts)).toThrow(
      expect.objectContaining({ code: 'planning.no-lead', errors: [expect.objectContaining({ pointer: '/tasks/a' })] }),
    );
  });

  it('G-1: approval waits for the justification of a target that only equals', () => {
    const allocation = {
      indicatorName: 'Mô hình',
      mode: 'EACH',
      total: 10,
      shares: [],
      minimum: false,
      excepted: false,
    } as const;
    const target = {
      assignedValue: 10,
      committedValue: 10,
      comparator: 'EXCEED',
      direction: 'UP',
      allocation,
    } as const;
    const withReason = (justification: string) => [{ ...ready.tasks[0], targets: [{ ...target, justification }] }];
    expect(codes('approve', { tasks: withReason('') })).toEqual(['planning.target-needs-justification']);
    expect(codes('approve', { tasks: withReason('Địa bàn nhỏ') })).toEqual([]);
  });

  it('I-9: issuing waits until the shares of a split target meet its total', () => {
    const split = (shares: number[], excepted = false) => {
      const allocation = {
        indicatorName: 'Tổ',
        mode: 'TOTAL_SPLIT',
        total: 56,
        shares,
        minimum: false,
        excepted,
      } as const;
      const figures = { assignedValue: 56, committedValue: null, comparator: 'AT_LEAST', direction: 'UP' } as const;
      return [{ ...ready.tasks[0], targets: [{ ...figures, justification: '', allocation }] }];
    };
    expect(codes('issue', { tasks: split([44]) })).toEqual(['planning.allocation-open']);
    expect(codes('issue', { tasks: split([44, 12]) })).toEqual([]);
    expect(codes('issue', { tasks: split([44], true) })).toEqual([]);
    expect(() => movePlan('issue', 'APPROVED', { ...ready, tasks: split([44]) })).toThrow(/tổng 56, đã phân bổ 44/);
  });

  it('G-2: issuing without citing the plan above is refused with the reason', () => {
    const owing = { ...ready, obligations: [{ parentPlanId: 'p', parentTitle: 'Kế hoạch quận', cited: false }] };
    expect(() => movePlan('issue', 'APPROVED', owing)).toThrow(
      expect.objectContaining({ code: 'planning.parent-not-cited', params: { parent: 'Kế hoạch quận' } }),
    );
    const cited = { ...owing, obligations: [{ ...owing.obligations[0], cited: true }] };
    expect(movePlan('issue', 'APPROVED', cited)).toBe('ISSUED');
  });

  it('sums up different reasons under one problem', () => {
    expect(() => movePlan('submit', 'DRAFT', { ...ready, sections: 0, tasks: [] })).toThrow(
      expect.objectContaining({ code: 'planning.not-ready' }),
    );
  });

  it('locks the body outside DRAFT', () => {
    expect(() => requireDraft('SUBMITTED')).toThrow(expect.objectContaining({ code: 'planning.plan-locked' }));
    expect(() => requireDraft('DRAFT')).not.toThrow();
  });
});
