import { setTimeout as pause } from 'node:timers/promises';
import type {
  ImportPreviewRow,
  PlanImportRow,
  PlanImportView,
  PlanView,
  TaskRow,
  TaskView,
} from '@congtac/planning-domain';
import type { Page } from '@congtac/shared-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { buildTree, ok, type Problem, signIn, type Tree } from './builders';
import { longWorkbook, messyWorkbook, workbook, zip } from './workbooks';

describe('import of plan tables', () => {
  let api: TestApi;
  let tree: Tree;
  let drafter: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    drafter = await signIn(api, 'SPECIALIST', tree.district);
  });
  afterAll(() => api.close());

  let plans = 0;
  const emptyPlan = async (): Promise<string> => {
    plans += 1;
    const body = { unitId: tree.district, year: 2020, title: `Kế hoạch nhập ${plans}`, scope: 'THEMATIC' };
    return (await ok<PlanView>(drafter.post('/api/v1/plans', body))).id;
  };
  const send = (planId: string, bytes: Buffer | string, name = 'Phụ lục.xlsx') => {
    const form = new FormData();
    form.set('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
    return drafter.upload<PlanImportView & Problem>(`/api/v1/plans/${planId}/imports`, form);
  };
  const settled = async (id: string): Promise<PlanImportRow> => {
    for (;;) {
      const row = await ok<PlanImportRow>(drafter.get(`/api/v1/plan-imports/${id}/progress`));
      if (row.state !== 'READING' && row.state !== 'RUNNING') return row;
      await pause(50);
    }
  };
  const read = async (planId: string, bytes: Buffer | string, name?: string): Promise<PlanImportView> => {
    const { id } = await ok<PlanImportView>(send(planId, bytes, name));
    await settled(id);
    return ok<PlanImportView>(drafter.get(`/api/v1/plan-imports/${id}`));
  };
  const commit = async (id: string): Promise<PlanImportRow> => {
    await ok(drafter.post(`/api/v1/plan-imports/${id}/commit`));
    return settled(id);
  };
  const tasksOf = (planId: string) => ok<TaskRow[]>(drafter.get(`/api/v1/plans/${planId}/tasks`));

  describe('a messy annex', () => {
    let planId: string;
    let view: PlanImportView;

    beforeAll(async () => {
      planId = await emptyPlan();
      view = await read(planId, await messyWorkbook());
    });

    it('is read: columns under two header rows, what is left out, what needs a decision', () => {
      expect(view).toMatchObject({ state: 'CHECKED', headerRows: [4, 5], counts: { rows: 6, sections: 2, errors: 0 } });
      expect(view.columns.map(({ field }) => field)).toEqual([
        ...['NUMBERING', 'TITLE', 'LEAD', 'COORDINATORS'],
        ...['START', 'DUE', 'DELIVERABLE', 'REMARK'],
      ]);
      expect(view.skipped.map(({ row, reason }) => [row, reason])).toEqual(
        expect.arrayContaining([
          [6, 'COLUMN_NUMBERS'],
          [12, 'SUBTOTAL'],
          [15, 'HIDDEN'],
          [17, 'TAIL'],
        ]),
      );
      const asked = view.issues.map(({ text, code, cells }) => [text, code, cells[0]]);
      expect(asked).toEqual(
        expect.arrayContaining([
          ['Quý III/2020', 'TIME_PROPOSED', 'F8'],
          ['Trước 15/6', 'TIME_PROPOSED', 'F9'],
          ['30 tháng Chạp', 'TIME_WORDS', 'F16'],
          ['UBND quận', 'UNIT_UNKNOWN', 'D8'],
        ]),
      );
      expect(view.allowed).toEqual(['map', 'decide', 'commit', 'discard']);
    });

    it('becomes the tree it shows, decided as chosen, and can be undone until somebody works on it', async () => {
      const key = view.issues.find((issue) => issue.text === 'Quý III/2020')?.key;
      const url = `/api/v1/plan-imports/${view.id}/decisions`;
      const decisions = [{ key, choice: 'ACCEPT' }];
      const decided = await ok<PlanImportView>(drafter.put(url, { decisions }, { version: view.version }));
      expect(decided.counts?.undecided).toBe((view.counts?.undecided ?? 0) - 1);
      expect((await drafter.put(url, { decisions }, { version: view.version })).status).toBe(412);
      expect(await commit(view.id)).toMatchObject({ state: 'DONE', rowsDone: 6, rowsTotal: 6, allowed: ['undo'] });
      const rows = await tasksOf(planId);
      expect(rows.map(({ title, depth, dueOn, leadUnitId }) => [title, depth, dueOn, leadUnitId])).toEqual([
        ['Tuyên truyền Đại hội', 0, '2020-09-30', tree.district],
        ['Treo pa nô', 1, null, tree.wards[1]],
        ['Sinh hoạt khu dân cư', 2, null, tree.district],
        ['Ra bản tin', 0, null, tree.district],
        ['Ngày hội Đại đoàn kết', 0, '2020-11-18', tree.district],
        ['Thăm hỏi dịp Tết', 0, null, tree.district],
      ]);
      expect(rows[0]?.coordinatorNames).toEqual(['Phường Đại Kim']);
      expect(rows[2]).toMatchObject({ dueKind: 'ONGOING' });
      expect(rows[3]).toMatchObject({ recurrence: 'MONTHLY' });
      const last = await ok<TaskView>(drafter.get(`/api/v1/tasks/${rows[5]?.id}`));
      expect(last.note).toBe('Theo Kế hoạch số 12\nThời gian: 30 tháng Chạp');
      const plan = await ok<PlanView>(drafter.get(`/api/v1/plans/${planId}`));
      expect(plan.sections.map(({ heading }) => heading)).toEqual(['CÔNG TÁC TUYÊN TRUYỀN', 'PHONG TRÀO THI ĐUA']);

      expect(await ok(drafter.post(`/api/v1/plan-imports/${view.id}/undo`))).toMatchObject({ state: 'UNDONE' });
      expect(await tasksOf(planId)).toEqual([]);
    });
  });

  it('says that nothing changed when the same file comes again, and what changed when it did', async () => {
    const planId = await emptyPlan();
    const rows = [
      ['STT', 'Nội dung', 'Thời gian hoàn thành'],
      ['1', 'Tập huấn', '15/05/2020'],
      ['2', 'Hội thi', '20/06/2020'],
      ['3', 'Khảo sát', null],
    ];
    const fileOf = (content: unknown[][]) => workbook((sheet) => sheet.addRows(content));
    await commit((await read(planId, await fileOf(rows))).id);
    const before = await tasksOf(planId);
    const again = await read(planId, await fileOf(rows));
    expect(again.counts).toMatchObject({ added: 0, changed: 0, removed: 0, same: 3 });
    expect(again.updates).not.toBeNull();
    const nothing = await drafter.post<Problem>(`/api/v1/plan-imports/${again.id}/commit`);
    expect([nothing.status, nothing.body.code]).toEqual([422, 'planning.import-nothing']);

    const newer = [
      rows[0],
      rows[1],
      ['2', 'Hội thi', '25/06/2020'],
      ['3', 'Giám sát', null],
      ['4', 'Khen thưởng', null],
    ];
    const next = await read(planId, await fileOf(newer as unknown[][]));
    expect(next.counts).toMatchObject({ added: 1, changed: 2, removed: 0, same: 1 });
    const preview = await ok<Page<ImportPreviewRow>>(drafter.get(`/api/v1/plan-imports/${next.id}/rows?effect=CHANGE`));
    expect(preview.items.map(({ title, changes }) => [title, changes.map(({ field }) => field)])).toEqual([
      ['Hội thi', ['dueOn']],
      ['Giám sát', ['title']],
    ]);
    await commit(next.id);
    const after = await tasksOf(planId);
    expect(after.map(({ id }) => id).slice(0, 3)).toEqual(before.map(({ id }) => id));
    expect(after.map(({ title, dueOn }) => [title, dueOn])).toEqual([
      ['Tập huấn', '2020-05-15'],
      ['Hội thi', '2020-06-25'],
      ['Giám sát', null],
      ['Khen thưởng', null],
    ]);
    await ok(
      drafter.patch(`/api/v1/tasks/${after[0]?.id}`, { title: 'Tập huấn cán bộ' }, { version: after[0]?.version }),
    );
    expect((await drafter.post<Problem>(`/api/v1/plan-imports/${next.id}/undo`)).status).toBe(200);
    const first = (await ok<PlanImportRow[]>(drafter.get(`/api/v1/plans/${planId}/imports`))).at(-1);
    const edited = await drafter.post<Problem>(`/api/v1/plan-imports/${first?.id}/undo`);
    expect([edited.status, edited.body.code]).toEqual([409, 'planning.import-edited']);
  });

  it('takes tables pasted from Word or Excel and asks for columns it does not know', async () => {
    const planId = await emptyPlan();
    const table = '<table><tr><td>Việc</td><td>Ngày</td></tr><tr><td>Tập huấn</td><td>15/05/2020</td></tr></table>';
    const asked = await read(planId, table, 'bang-dan.html');
    expect(asked).toMatchObject({ state: 'NEEDS_MAPPING', fileName: 'Bảng dán' });
    const url = `/api/v1/plan-imports/${asked.id}/mapping`;
    const body = { sheet: 0, headerRows: [{ row: 1 }], nested: true, mode: 'UPDATE' };
    const untitled = await drafter.put<Problem>(
      url,
      { ...body, columns: [{ column: 1, field: 'DUE' }] },
      { version: asked.version },
    );
    expect(untitled.body.code).toBe('planning.import-no-title');
    const columns = [
      { column: 0, field: 'TITLE' },
      { column: 1, field: 'DUE' },
    ];
    const mapped = await ok<PlanImportView>(drafter.put(url, { ...body, columns }, { version: asked.version }));
    expect(mapped).toMatchObject({ state: 'CHECKED', counts: { rows: 1, added: 1 } });
    await commit(asked.id);
    expect((await tasksOf(planId))[0]).toMatchObject({ title: 'Tập huấn', dueOn: '2020-05-15' });
  });

  describe('files that are refused', () => {
    const refused = async (bytes: Buffer) => {
      const { status, body } = await send(await emptyPlan(), bytes);
      return [status, body.code];
    };
    const book = { name: 'xl/workbook.xml', bytes: Buffer.from('<workbook/>') };

    it('a bomb, a file that is no workbook, macros and a password: at once', async () => {
      const bomb = { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(60 * 1024 * 1024, 'x') };
      expect(await refused(zip([book, bomb]))).toEqual([422, 'planning.import-too-large']);
      expect(await refused(Buffer.from('Đây không phải Excel'))).toEqual([422, 'planning.import-not-a-workbook']);
      expect(await refused(zip([book, { name: 'xl/vbaProject.bin', bytes: Buffer.from('x') }]))).toEqual([
        422,
        'planning.import-macros',
      ]);
      expect(await refused(zip([{ ...book, flags: 1 }]))).toEqual([422, 'planning.import-encrypted']);
      expect(await refused(Buffer.concat([zip([book]).subarray(0, 40)]))).toEqual([422, 'planning.import-unreadable']);
    });

    it('formulas with their addresses, and sizes that lie, while others keep working', async () => {
      const planId = await emptyPlan();
      const formula = await workbook((sheet) => {
        sheet.addRows([
          ['STT', 'Nội dung'],
          ['1', 'Tập huấn'],
        ]);
        sheet.getCell('A3').value = { formula: 'A2+1', result: 2 };
      });
      const liar = zip([
        book,
        { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(200 * 1024 * 1024, 'x'), declared: 900_000 },
      ]);
      const [one, two] = await Promise.all([read(planId, formula), read(planId, liar)]);
      expect(one).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('Phụ lục!A3') as string });
      expect(two.state).toBe('FAILED');
      expect(await tasksOf(planId)).toEqual([]);
    });

    it('imports of another unit are out of sight', async () => {
      const planId = await emptyPlan();
      const mine = await read(planId, 'STT\tNội dung\n1\tTập huấn', 'bang-dan.txt');
      const stranger = await signIn(api, 'SPECIALIST', tree.otherDistrict);
      expect((await stranger.get(`/api/v1/plan-imports/${mine.id}`)).status).toBe(404);
      expect((await stranger.get(`/api/v1/plans/${planId}/imports`)).status).toBe(404);
      expect((await stranger.post(`/api/v1/plan-imports/${mine.id}/commit`)).status).toBe(404);
    });
  });

  it('writes 5,000 rows with its progress in sight while others are served', async () => {
    const planId = await emptyPlan();
    const view = await read(planId, await longWorkbook(5000));
    expect(view.counts).toMatchObject({ rows: 5000, sections: 20, errors: 0, undecided: 0 });
    await ok(drafter.post(`/api/v1/plan-imports/${view.id}/commit`));
    const seen = new Set<number>();
    let slowest = 0;
    for (;;) {
      const asked = performance.now();
      const row = await ok<PlanImportRow>(drafter.get(`/api/v1/plan-imports/${view.id}/progress`));
      slowest = Math.max(slowest, performance.now() - asked);
      seen.add(row.rowsDone);
      if (row.state !== 'RUNNING') {
        expect(row).toMatchObject({ state: 'DONE', rowsDone: 5000 });
        break;
      }
      await pause(50);
    }
    expect(seen.size).toBeGreaterThan(3);
    expect(slowest).toBeLessThan(5000);
    const stored = await api.owner.query('select count(*)::int as n from planning.task where plan_id = $1', [planId]);
    expect(stored.rows).toEqual([{ n: 5000 }]);
  }, 180_000);
});
