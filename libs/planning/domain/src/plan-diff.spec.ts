import fc from 'fast-check';
import type { PlanContent, SectionContent, TaskContent } from './plan-content';
import { applyDiff, diffPlan, isEmptyDiff, sameValue, threeWay } from './plan-diff';

const value = fc.constantFrom(null, 'A', 'B', 'C');

const task = (id: string): fc.Arbitrary<TaskContent> =>
  fc.record({
    id: fc.constant(id),
    title: fc.constantFrom('Hội nghị', 'Hội chợ', 'Tọa đàm'),
    description: fc.constantFrom('', 'Nội dung'),
    kind: fc.constant('PROPAGANDA'),
    priority: fc.constantFrom('KEY', 'NORMAL'),
    urgent: fc.boolean(),
    place: fc.record({ sectionId: fc.constantFrom('s1', 's2'), parentTaskId: fc.constant(null), name: fc.string() }),
    startOn: fc.constant(null),
    due: fc.record({ kind: fc.constant('FIXED_DATE' as const), on: fc.constantFrom('2020-05-01', '2020-09-02') }),
    dueExceptionReason: fc.constant(''),
    deliverable: fc.constantFrom('', 'Báo cáo'),
    cascadeMode: fc.constant(null),
    weight: fc.constantFrom(1, 2),
    theme: fc.option(fc.record({ id: fc.constantFrom('t1', 't2'), name: fc.constant('Chủ đề') })),
    campaign: fc.constant(null),
    event: fc.constant(null),
    forms: fc.subarray(['HOI_NGHI', 'TIN_BAI']),
    parties: fc.constant([]),
    recurrence: fc.option(
      fc.record({ freq: fc.constant('MONTHLY' as const), count: fc.constant(null), dueDay: fc.constantFrom(null, 20) }),
    ),
    targets: fc.constant([]),
  });

const section = (id: string): fc.Arbitrary<SectionContent> =>
  fc.record({
    id: fc.constant(id),
    title: fc.constantFrom('I', 'II'),
    bodyText: fc.constantFrom('', 'Lời dẫn'),
    parentSectionId: fc.constant(null),
    theme: fc.constant(null),
    campaign: fc.constant(null),
  });

const some = <T>(ids: readonly string[], make: (id: string) => fc.Arbitrary<T>) =>
  fc.subarray([...ids]).chain((chosen) => fc.tuple(...chosen.map(make)));

const content: fc.Arbitrary<PlanContent> = fc.record({
  head: fc.record({
    title: fc.constantFrom('Kế hoạch', 'Kế hoạch sửa đổi'),
    purposeText: fc.constantFrom('', 'Mục đích'),
    requirementText: fc.constant(''),
    fields: fc.subarray(['Tuyên giáo', 'Tổ chức']),
    periodFrom: fc.constant('2020-01-01'),
    periodTo: fc.constantFrom('2020-12-31', '2021-01-31'),
    noBasis: fc.boolean(),
    obligesLowerUnits: fc.boolean(),
    bases: fc.constant([]),
    objectives: fc.subarray(['Một', 'Hai']),
    yearlyTargets: fc.constant([]),
  }),
  sections: some(['s1', 's2', 's3'], section),
  tasks: some(['a', 'b', 'c', 'd', 'e'], task),
});

const byId = (text: PlanContent) => ({
  head: text.head,
  sections: new Map(text.sections.map((one) => [one.id, one])),
  tasks: new Map(text.tasks.map((one) => [one.id, { ...one, place: { ...one.place, name: '' } }])),
});

describe('differences of two revisions', () => {
  it('a text does not differ from itself', () => {
    fc.assert(
      fc.property(content, (text) =>
        isEmptyDiff(diffPlan(text, { ...text, tasks: text.tasks.map((one) => ({ ...one, due: { ...one.due } })) })),
      ),
    );
  });

  it('the older text and the differences make the newer text', () => {
    fc.assert(
      fc.property(content, content, (older, newer) => {
        expect(byId(applyDiff(older, diffPlan(older, newer)))).toEqual(byId(newer));
      }),
    );
  });

  it('looking back swaps old and new, added and removed', () => {
    fc.assert(
      fc.property(content, content, (older, newer) => {
        const [there, back] = [diffPlan(older, newer), diffPlan(newer, older)];
        const turned = { ADDED: 'REMOVED', REMOVED: 'ADDED', CHANGED: 'CHANGED' } as const;
        const seen = (diff: typeof there) => diff.tasks.map(({ id, change }) => `${id} ${change}`).sort();
        expect(seen(back)).toEqual(there.tasks.map(({ id, change }) => `${id} ${turned[change]}`).sort());
        expect(back.head.map((one) => one.old)).toEqual(there.head.map((one) => one.new));
      }),
    );
  });

  it('a renamed unit is no change of the plan, another unit is', () => {
    const party = { unitId: 1, personId: null, name: 'Phường Đại Kim', role: 'LEAD', note: '' };
    expect(sameValue([party], [{ ...party, name: 'Phường Định Công' }])).toBe(true);
    expect(sameValue([party], [{ ...party, unitId: 2 }])).toBe(false);
    const sentence = { legalDocumentId: null, parentPlanId: null, name: 'Theo chỉ đạo của quận' };
    expect(sameValue([sentence], [{ ...sentence, name: 'Theo chỉ đạo của thành phố' }])).toBe(false);
  });
});

describe('three-way comparison of one field', () => {
  it.each([
    ['A', 'A', 'B', 'UNCHANGED'],
    ['A', 'B', 'A', 'UNTOUCHED'],
    ['A', 'B', 'B', 'SAME'],
    ['A', 'B', 'C', 'CONFLICT'],
    [null, 'B', null, 'UNTOUCHED'],
    ['A', null, 'C', 'CONFLICT'],
  ])('base %s, theirs %s, mine %s: %s', (base, theirs, mine, way) => {
    expect(threeWay(base, theirs, mine)).toBe(way);
  });

  it('accepting an untouched field and then comparing again leaves nothing to choose', () => {
    fc.assert(
      fc.property(value, value, value, (base, theirs, mine) => {
        const way = threeWay(base, theirs, mine);
        const accepted = way === 'UNCHANGED' ? mine : theirs;
        expect(['UNCHANGED', 'SAME']).toContain(threeWay(base, theirs, accepted));
        if (way === 'UNTOUCHED') expect(mine).toEqual(base);
        if (way === 'CONFLICT') expect(new Set([base, theirs, mine]).size).toBeGreaterThan(1);
      }),
    );
  });
});
