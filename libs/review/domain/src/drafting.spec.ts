import fc from 'fast-check';
import type { AcceptedFigure, AcceptedResults, AcceptedTask, TaskOutcome } from './accepted-results';
import { countTasks, TASK_OUTCOMES } from './accepted-results';
import { type DraftTarget, draftSections } from './drafting';

const nowhere = { planSectionId: null, themeCode: null, campaignCodes: [] };
const task = (outcome: TaskOutcome, over: Partial<AcceptedTask> = {}): AcceptedTask => ({
  taskId: `t-${outcome}-${over.title ?? ''}`,
  title: 'Tuyên truyền',
  outcome,
  dueOn: null,
  results: [],
  ...nowhere,
  ...over,
});
const attendance = (over: Partial<AcceptedFigure> = {}): AcceptedFigure => ({
  indicatorId: 'i1',
  name: 'Lượt người tham dự',
  unitOfMeasure: 'lượt người',
  value: 1035,
  rows: Array.from({ length: 62 }, (_, i) => ({
    unitId: i + 1,
    unitName: `Đơn vị ${i + 1}`,
    value: i < 43 ? 17 : 16,
    qualifier: 'EXACT' as const,
    reportId: `r${i + 1}`,
    taskId: 't',
  })),
  reportedUnits: 62,
  totalUnits: 62,
  ...nowhere,
  ...over,
});
const results = (over: Partial<AcceptedResults> = {}): AcceptedResults => ({
  period: { from: '2020-01-01', to: '2020-06-30' },
  tasks: [],
  figures: [],
  missingUnits: [],
  reportedUnits: 0,
  totalUnits: 0,
  ...over,
});
const target = (id: string, over: Partial<DraftTarget> = {}): DraftTarget => ({
  id,
  kind: 'KET_QUA',
  planSectionId: null,
  themeCode: null,
  campaignCode: null,
  ...over,
});
const repeat = (n: number, outcome: TaskOutcome) =>
  Array.from({ length: n }, (_, i) => task(outcome, { title: `${i}` }));

describe('draftSections', () => {
  it('prints the attendance of 56 groups and 6 areas as 1.035 lượt người with 62 rows behind it (G-5)', () => {
    const [proposal] = draftSections([target('s')], results({ figures: [attendance()] }));
    expect(proposal?.text).toBe('Có 1.035 lượt người tham dự.');
    expect(proposal?.figures[0]).toMatchObject({ value: 1035, text: '1.035 lượt người', indicatorId: 'i1' });
    expect(proposal?.figures[0]?.rows).toHaveLength(62);
  });

  it('counts tasks in one sentence', () => {
    const tasks = [...repeat(10, 'ON_TIME'), ...repeat(2, 'LATE'), ...repeat(3, 'OPEN'), task('OUT_OF_COUNT')];
    const [proposal] = draftSections([target('s')], results({ tasks }));
    expect(proposal?.text).toBe('12/15 nhiệm vụ hoàn thành, trong đó 10 đúng hạn.');
  });

  it('says in the assessment what is late and what was not held (S3-18)', () => {
    const tasks = [...repeat(2, 'ON_TIME'), task('OVERDUE'), task('NOT_HELD')];
    const [proposal] = draftSections([target('s', { kind: 'DANH_GIA_CHUNG' })], results({ tasks }));
    expect(proposal?.text).toBe(
      'Trong 6 tháng đầu năm 2020, có 2/3 nhiệm vụ hoàn thành, trong đó 2 đúng hạn; còn 1 nhiệm vụ quá hạn, 1 nhiệm vụ chưa tổ chức được.',
    );
  });

  it('says how many units have reported while some are missing', () => {
    const [proposal] = draftSections([target('s')], results({ figures: [attendance({ totalUnits: 64 })] }));
    expect(proposal?.text).toContain('(62/64 đơn vị đã báo cáo)');
  });

  it('uses words for figures that are not exact (I-17)', () => {
    const rows = [150, 58, 2].map((value, i) => ({
      unitId: i,
      unitName: '',
      value,
      qualifier: i === 0 ? ('OVER' as const) : ('EXACT' as const),
      reportId: `${i}`,
      taskId: null,
    }));
    const [proposal] = draftSections(
      [target('s')],
      results({
        figures: [attendance({ name: 'Tập thể được biểu dương', unitOfMeasure: 'tập thể', value: 210, rows })],
      }),
    );
    expect(proposal?.text).toBe('Có hơn 210 tập thể được biểu dương.');
    expect(proposal?.figures[0]?.approximate).toBe(true);
  });

  it('places facts by plan section, then campaign, then theme, then first', () => {
    const targets = [
      target('theme', { themeCode: 'CD1' }),
      target('campaign', { campaignCode: 'CVD-HVN' }),
      target('section', { planSectionId: 'p1' }),
    ];
    const narrative = (title: string, over: Partial<AcceptedTask>) =>
      task('OPEN', { title, results: [{ reportId: title, unitId: 1, text: title }], ...over });
    const proposals = draftSections(
      targets,
      results({
        tasks: [
          narrative('a', { planSectionId: 'p1', campaignCodes: ['CVD-HVN'] }),
          narrative('b', { campaignCodes: ['CVD-HVN'], themeCode: 'CD1' }),
          narrative('c', { themeCode: 'CD1' }),
          narrative('d', {}),
        ],
      }),
    );
    const text = (id: string) => proposals.find((p) => p.sectionId === id)?.text;
    expect(text('section')).toContain('A.');
    expect(text('campaign')).toContain('B.');
    expect(text('theme')).toContain('C.\nD.');
  });

  it('prints no figure that nobody reported', () => {
    expect(draftSections([target('s')], results({ figures: [attendance({ value: null, rows: [] })] }))).toEqual([]);
  });

  it('proposes nothing where there are no facts', () => {
    expect(draftSections([target('s'), target('k', { kind: 'KIEN_NGHI' })], results())).toEqual([]);
  });

  it('puts every task into exactly one section', () => {
    const anyTask = fc.record({
      outcome: fc.constantFrom(...TASK_OUTCOMES.filter((o) => o !== 'OUT_OF_COUNT')),
      planSectionId: fc.constantFrom(null, 'p1', 'p2', 'px'),
      themeCode: fc.constantFrom(null, 'CD1', 'CD9'),
      campaignCodes: fc.constantFrom<string[]>([], ['A'], ['B', 'A']),
    });
    const targets = [
      target('1', { planSectionId: 'p1' }),
      target('2', { planSectionId: 'p2', campaignCode: 'A' }),
      target('3', { themeCode: 'CD1' }),
    ];
    fc.assert(
      fc.property(fc.array(anyTask, { minLength: 1 }), (parts) => {
        const tasks = parts.map((part) => task(part.outcome, part));
        const counted = draftSections(targets, results({ tasks })).flatMap((p) => p.figures.map((f) => f.text));
        const totals = counted.map((text) => Number(/\/(\d+) /.exec(text)?.[1]));
        expect(totals.reduce((a, b) => a + b, 0)).toBe(countTasks(tasks).total);
      }),
    );
  });
});
