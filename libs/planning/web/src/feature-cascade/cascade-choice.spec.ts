import type { ParentTaskView } from '@congtac/planning-domain';
import { aParentTarget, aParentTask } from '../testing/builders';
import {
  adoptionBody,
  cascadeGroups,
  type CascadeDraft,
  type CascadeFault,
  draftOf,
  faultsOf,
  modesFor,
  progressOf,
  proposedAnswer,
  targetWord,
} from './cascade-choice';

const target = aParentTarget();
const parent = aParentTask();
const figures = (committedValue: number | null, justification = '') => ({
  [target.id]: { committedValue, justification },
});
const draft = (over: Partial<CascadeDraft>): CascadeDraft => ({ ...draftOf(parent), ...over });

describe('faultsOf', () => {
  it.each<[string, Partial<CascadeDraft>, CascadeFault[]]>([
    ['verbatim needs nothing', { mode: 'VERBATIM' }, []],
    ['declining needs a reason', { mode: 'NOT_APPLICABLE', reason: '  ' }, ['reason']],
    ['declined with a reason', { mode: 'NOT_APPLICABLE', reason: 'Không có khu công nghiệp' }, []],
    ['refusing needs a reason', { mode: 'REFUSED' }, ['reason']],
    ['helping commits to no figure', { mode: 'SUPPORT', figures: figures(1) }, []],
    ['more than asked', { mode: 'ADAPT', figures: figures(12) }, []],
    ['only equal under "more than" (G-1)', { mode: 'ADAPT', figures: figures(10) }, ['justification']],
    ['equal with a justification (G-1)', { mode: 'ADAPT', figures: figures(10, 'Đã đủ') }, []],
    ['less than asked', { mode: 'ADAPT', figures: figures(9) }, ['lower']],
    ['a share not reached (I-9)', { mode: 'SPLIT', figures: figures(9) }, ['lower']],
    ['an empty title', { mode: 'ADAPT', figures: figures(12), title: ' ' }, ['title']],
    ['due after the unit above (I-5)', { mode: 'ADAPT', figures: figures(12), dueOn: '2020-12-01' }, ['due']],
  ])('%s', (_name, over, expected) => {
    expect(faultsOf(parent, draft(over))).toEqual(expected);
  });

  it('a lower value exceeds where lower is better', () => {
    const down = aParentTask({ targets: [aParentTarget({ direction: 'DOWN' })] });
    expect(faultsOf(down, draft({ mode: 'ADAPT', figures: figures(9) }))).toEqual([]);
    expect(faultsOf(down, draft({ mode: 'ADAPT', figures: figures(11) }))).toEqual(['lower']);
  });
});

test.each([
  [12, 'higher'],
  [10, 'equal'],
  [9, 'lower'],
  [null, undefined],
] as const)('assigned 10, committed %s: %s', (committedValue, word) => {
  expect(targetWord(target, draft({ mode: 'ADAPT', figures: figures(committedValue) }))).toBe(word);
});

test('a body carries only what its mode may carry', () => {
  const full = draft({ figures: figures(12), reason: 'x', dueOn: '2020-10-01', title: 'Mô hình điểm' });
  expect(adoptionBody(parent, { ...full, mode: 'VERBATIM' })).toEqual({ mode: 'VERBATIM' });
  expect(adoptionBody(parent, { ...full, mode: 'REFERENCE' })).toEqual({ mode: 'REFERENCE' });
  expect(adoptionBody(parent, { ...full, mode: 'REFUSED' })).toEqual({ mode: 'REFUSED', reason: 'x' });
  const targets = [{ parentTargetId: target.id, committedValue: 12, justification: '' }];
  expect(adoptionBody(parent, { ...full, mode: 'SPLIT' })).toEqual({ mode: 'SPLIT', dueOn: '2020-10-01', targets });
  expect(adoptionBody(parent, { ...full, mode: 'SUPPORT' })).toEqual({
    mode: 'SUPPORT',
    title: 'Mô hình điểm',
    dueOn: '2020-10-01',
  });
  expect(adoptionBody(parent, { ...full, mode: 'ADAPT' })).toEqual({
    mode: 'ADAPT',
    title: 'Mô hình điểm',
    dueOn: '2020-10-01',
    targets,
  });
});

test('answers follow the way the task was given; only a chair may refuse (I-7)', () => {
  const verbatim = aParentTask({ cascadeMode: 'VERBATIM' });
  expect(modesFor(verbatim, true)).toEqual(['VERBATIM', 'NOT_APPLICABLE', 'REFUSED']);
  expect(modesFor(verbatim, false)).toEqual(['VERBATIM', 'NOT_APPLICABLE']);
  expect(modesFor(parent, false)).toContain('ADAPT');
  expect(proposedAnswer(aParentTask({ cascadeMode: 'ISSUE_PLAN' }))).toBe('REFERENCE');
});

test('a decision made before stays on offer', () => {
  const decision = { mode: 'VERBATIM', reason: null, childTaskId: 'c', childTitle: 'x', version: 1 } as const;
  expect(modesFor(aParentTask({ cascadeMode: 'SUPPORT', decision }), false)).toContain('VERBATIM');
});

test('progress counts decisions and groups keep their order', () => {
  const decided: ParentTaskView = aParentTask({
    taskId: 'p2',
    sectionHeading: 'Dư luận xã hội',
    decision: { mode: 'VERBATIM', reason: null, childTaskId: 'c', childTitle: 'x', version: 1 },
  });
  const tasks = [parent, decided, aParentTask({ taskId: 'p3' })];
  expect(progressOf(tasks)).toEqual({ decided: 1, total: 3 });
  expect(cascadeGroups(tasks).map((group) => [group.heading, group.items.length])).toEqual([
    ['Cuộc vận động', 2],
    ['Dư luận xã hội', 1],
  ]);
});
