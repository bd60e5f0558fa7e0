import { aTask } from '../testing/builders';
import type { GridColumn } from '../tree-table/grid-columns';
import { pasteOperations, type PasteTarget, planPaste, textsOfUnits } from './paste-plan';
import { type CellNames, readCell, unitWords } from './read-cell';

const names: CellNames = {
  units: new Map([
    [unitWords('Phường Đại Kim'), { value: 7, label: 'Phường Đại Kim' }],
    [unitWords('Công an phường'), { value: 9, label: 'Công an phường' }],
    [unitWords('Đoàn'), null],
  ]),
  kinds: [{ value: 'PROPAGANDA', label: 'Tuyên truyền' }],
  forms: [
    { value: 'HOI_NGHI', label: 'Hội nghị' },
    { value: 'TOA_DAM', label: 'Tọa đàm' },
  ],
  cascadeModes: [{ value: 'ADAPT', label: 'Cụ thể hóa' }],
  freqs: [
    { value: 'MONTHLY', label: 'Hằng tháng' },
    { value: 'COUNT_IN_PERIOD', label: 'Số lần trong kỳ' },
  ],
  dueKinds: [
    { value: 'ONGOING', label: 'Thường xuyên' },
    { value: 'FIXED_DATE', label: 'Ngày cụ thể' },
  ],
  measures: [{ value: 'SESSION', label: 'buổi' }],
  themes: [{ value: 't1', label: 'Chuyên đề một' }],
  campaigns: [],
  events: [],
  audiences: [],
  periodFrom: '2020-01-01',
  periodTo: '2020-12-31',
};

const target = (over: Partial<PasteTarget> = {}): PasteTarget => ({
  columns: ['mark', 'number', 'title', 'lead', 'due', 'menu'],
  tasks: [],
  after: null,
  sectionId: 'A',
  ...over,
});

describe('readCell', () => {
  it.each<[GridColumn, string, object]>([
    ['lead', 'P. Đại Kim', { set: { leadUnitId: 7 } }],
    ['lead', 'phuong dai kim', { set: { leadUnitId: 7 } }],
    ['lead', 'UBMTTQ phường Đại Kim', { set: { leadUnitId: 7 } }],
    ['lead', 'Đoàn', { set: {}, problem: 'unitUnknown' }],
    ['coordinators', '- Công an phường;\n- Đoàn', { set: { coordinatorUnitIds: [9] }, problem: 'unitUnknown' }],
    ['due', '19/11/2020', { set: { dueKind: 'FIXED_DATE', dueOn: '2020-11-19' } }],
    ['due', '19/11', { set: { dueKind: 'FIXED_DATE', dueOn: '2020-11-19' } }],
    ['due', 'thuong xuyen', { set: { dueKind: 'ONGOING' } }],
    ['due', 'Quý III/2020', { set: {}, problem: 'dateUnclear' }],
    ['due', 'Trước 15/6', { set: {}, problem: 'dateUnclear' }],
    ['due', '19/11/2021', { set: {}, problem: 'dateOutside' }],
    ['due', '31/02/2020', { set: {}, problem: 'dateUnclear' }],
    ['recurrence', '6 lần', { set: { recurrence: { freq: 'COUNT_IN_PERIOD', count: 6 } } }],
    ['recurrence', 'hằng tháng', { set: { recurrence: { freq: 'MONTHLY' } } }],
    [
      'target',
      'Số buổi: 1.200 buổi',
      { set: { target: { indicatorName: 'Số buổi', measure: 'SESSION', assignedValue: 1200 } } },
    ],
    ['target', 'Số buổi: 1.5 buổi', { set: {}, problem: 'numberUnclear' }],
    ['target', '56 tổ', { set: {}, problem: 'targetUnclear' }],
    ['kind', 'TUYÊN TRUYỀN', { set: { kind: 'PROPAGANDA' } }],
    ['kind', 'Khác', { set: {}, problem: 'choiceUnknown' }],
    ['forms', 'Hội nghị, tọa đàm', { set: { forms: ['HOI_NGHI', 'TOA_DAM'] } }],
    ['key', 'Khẩn, trọng tâm', { set: { priority: 'KEY', urgent: true } }],
    ['theme', 'chuyen de mot', { set: { themeId: 't1' } }],
    ['title', '', { set: {} }],
  ])('%s “%s”', (column, text, expected) => {
    expect(readCell(column, text, names)).toEqual(expected);
  });
});

describe('planPaste', () => {
  it('changes the tasks below the block and adds the rest behind them', () => {
    const tasks = [aTask({ id: '1', version: 4 })];
    const plan = planPaste(
      [
        ['Đổi tên', 'Phường Đại Kim'],
        ['Việc mới', 'Ai đó'],
      ],
      target({ columns: ['title', 'lead'], tasks, after: tasks[0] }),
      names,
    );
    expect(plan.problems).toBe(1);
    expect(pasteOperations(plan)).toEqual([
      { op: 'update', taskId: '1', version: 4, set: { title: 'Đổi tên', leadUnitId: 7 } },
      { op: 'create', ref: 'dong-1', title: 'Việc mới', afterId: '1' },
    ]);
  });

  it('reads a heading row and the levels of an STT column', () => {
    const block = [
      ['STT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Thời gian', 'Cột lạ'],
      ['1', 'Một', '', '', 'x'],
      ['1.1', 'Một một', 'P. Đại Kim', '30/6/2020', 'x'],
      ['a)', 'A', '', '', ''],
      ['2', 'Hai', '', '', ''],
      ['', '', '', '', ''],
    ];
    const plan = planPaste(block, target(), names);
    expect(plan.columns).toEqual(['number', 'title', 'lead', 'due', 'menu']);
    expect(pasteOperations(plan)).toEqual([
      { op: 'create', ref: 'dong-1', title: 'Một', sectionId: 'A' },
      {
        op: 'create',
        ref: 'dong-2',
        title: 'Một một',
        parentRef: 'dong-1',
        set: { leadUnitId: 7, dueKind: 'FIXED_DATE', dueOn: '2020-06-30' },
      },
      { op: 'create', ref: 'dong-3', title: 'A', parentRef: 'dong-2' },
      { op: 'create', ref: 'dong-4', title: 'Hai', afterRef: 'dong-1' },
    ]);
    expect(textsOfUnits(block, target())).toEqual(['P. Đại Kim']);
  });

  it('leaves words taken over verbatim alone and says so (I-7)', () => {
    const verbatim = aTask({ id: '1', answersTaskId: 'p', adoptionMode: 'VERBATIM' });
    const plan = planPaste(
      [['Khác', 'Phường Đại Kim']],
      target({ columns: ['title', 'lead'], tasks: [verbatim] }),
      names,
    );
    expect(plan.rows[0].cells.map((cell) => cell.problem)).toEqual(['frozen', undefined]);
    expect(plan.rows[0].set).toEqual({ leadUnitId: 7 });
  });

  it('makes no task of a row without a name', () => {
    const plan = planPaste([['', 'Phường Đại Kim']], target({ columns: ['title', 'lead'] }), names);
    expect(plan.rows[0]).toMatchObject({ skipped: true, cells: [{ problem: 'titleMissing' }, {}] });
    expect(pasteOperations(plan)).toEqual([]);
  });
});
