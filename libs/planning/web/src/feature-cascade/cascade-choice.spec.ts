import type { ParentTaskView } from '@congtac/planning-domain';
import { aParentTask } from '../testing/builders';
import {
  adoptionBody,
  cascadeGroups,
  type CascadeDraft,
  type CascadeFault,
  draftOf,
  faultsOf,
  modesFor,
  progressOf,
  targetWord,
} from './cascade-choice';

const parent = aParentTask();
const draft = (over: Partial<CascadeDraft>): CascadeDraft => ({ ...draftOf(parent), ...over });

describe('faultsOf', () => {
  it.each<[string, Partial<CascadeDraft>, CascadeFault[]]>([
    ['verbatim needs nothing', { mode: 'VERBATIM' }, []],
    ['declining needs a reason', { mode: 'NOT_APPLICABLE', reason: '  ' }, ['reason']],
    ['declined with a reason', { mode: 'NOT_APPLICABLE', reason: 'Không có khu công nghiệp' }, []],
    ['more than asked', { mode: 'ADAPT', committedValue: 12 }, []],
    ['only equal under "more than" (G-1)', { mode: 'ADAPT', committedValue: 10 }, ['justification']],
    ['equal with a justification (G-1)', { mode: 'ADAPT', committedValue: 10, justification: 'Đã đủ' }, []],
    ['less than asked', { mode: 'ADAPT', committedValue: 9 }, ['lower']],
    ['an empty title', { mode: 'ADAPT', committedValue: 12, title: ' ' }, ['title']],
    ['due after the unit above (I-5)', { mode: 'ADAPT', committedValue: 12, dueOn: '2020-12-01' }, ['due']],
  ])('%s', (_name, over, expected) => {
    expect(faultsOf(parent, draft(over))).toEqual(expected);
  });
});

test.each([
  [12, 'higher'],
  [10, 'equal'],
  [9, 'lower'],
  [null, undefined],
] as const)('assigned 10, committed %s: %s', (committedValue, word) => {
  expect(targetWord(parent, draft({ mode: 'ADAPT', committedValue }))).toBe(word);
});

test('a body carries only what its mode may carry', () => {
  const full = draft({ committedValue: 12, reason: 'x', dueOn: '2020-10-01', title: 'Mô hình điểm' });
  expect(adoptionBody(parent, { ...full, mode: 'VERBATIM' })).toEqual({ mode: 'VERBATIM' });
  expect(adoptionBody(parent, { ...full, mode: 'NOT_APPLICABLE' })).toEqual({ mode: 'NOT_APPLICABLE', reason: 'x' });
  expect(adoptionBody(parent, { ...full, mode: 'ADAPT' })).toEqual({
    mode: 'ADAPT',
    title: 'Mô hình điểm',
    dueOn: '2020-10-01',
    committedValue: 12,
  });
});

test('a task given verbatim is not offered for rewriting (I-7)', () => {
  expect(modesFor(aParentTask({ cascadeMode: 'VERBATIM' }))).toEqual(['VERBATIM', 'NOT_APPLICABLE']);
  expect(modesFor(parent)).toContain('ADAPT');
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
