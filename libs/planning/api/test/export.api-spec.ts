import { setTimeout as pause } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import type { PlanImportRow, PlanImportView, PlanView, TaskRow } from '@congtac/planning-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { buildTree, issuePlan, ok, signIn, type Tree } from './builders';
import { messyWorkbook } from './workbooks';

const ANNEX_HEADINGS = [
  ...['STT', 'Nội dung công việc', 'Đơn vị/Cá nhân chủ trì', 'Đơn vị phối hợp'],
  ...['Thời gian thực hiện', 'Thời gian hoàn thành', 'Sản phẩm/Kết quả', 'Ghi chú'],
];

describe('plans as files', () => {
  let api: TestApi;
  let tree: Tree;
  let drafter: ApiAgent;
  let plan: PlanView;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    drafter = await signIn(api, 'SPECIALIST', tree.district);
    plan = await newPlan('Kế hoạch công tác năm 2020');
    await imported(plan.id, await messyWorkbook());
    const [first] = await tasksOf(plan.id);
    const formula = { title: '=HYPERLINK("http://x","y")', sectionId: first?.sectionId };
    await ok(drafter.post(`/api/v1/plans/${plan.id}/tasks`, formula));
  });
  afterAll(() => api.close());

  const newPlan = (title: string) =>
    ok<PlanView>(drafter.post('/api/v1/plans', { unitId: tree.district, year: 2020, title, scope: 'THEMATIC' }));
  const tasksOf = (planId: string) => ok<TaskRow[]>(drafter.get(`/api/v1/plans/${planId}/tasks`));
  const imported = async (planId: string, bytes: Buffer): Promise<void> => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), 'Phụ lục.xlsx');
    const { id } = await ok<PlanImportView>(drafter.upload(`/api/v1/plans/${planId}/imports`, form));
    const settle = async () => {
      for (;;) {
        const row = await ok<PlanImportRow>(drafter.get(`/api/v1/plan-imports/${id}/progress`));
        if (row.state !== 'READING' && row.state !== 'RUNNING') return row.state;
        await pause(50);
      }
    };
    expect(await settle()).toBe('CHECKED');
    await ok(drafter.post(`/api/v1/plan-imports/${id}/commit`));
    expect(await settle()).toBe('DONE');
  };
  const download = async (path: string): Promise<{ bytes: Buffer; headers: Headers }> => {
    const answer = await drafter.fetch(`/api/v1/plans/${plan.id}/${path}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok) throw new Error(`answered ${answer.status}: ${bytes.toString()}`);
    return { bytes, headers: answer.headers };
  };
  const sheetOf = async (bytes: Buffer): Promise<ExcelJS.Worksheet> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const sheet = book.worksheets[0];
    if (!sheet) throw new Error('no sheet');
    return sheet;
  };
  const textsOf = (sheet: ExcelJS.Worksheet): string[][] => {
    const rows: string[][] = [];
    sheet.eachRow((row) => {
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell) =>
        cells.push(cell.isMerged && cell.master !== cell ? '' : cell.text),
      );
      rows.push(cells);
    });
    return rows;
  };

  it('the annex as a workbook: eight columns, lying A4, header on every page, sections across, texts never formulas', async () => {
    const { bytes, headers } = await download('annex?format=xlsx');
    expect(headers.get('content-disposition')).toContain('phu-luc-ke-hoach-cong-tac-nam-2020-du-thao.xlsx');
    const sheet = await sheetOf(bytes);
    const rows = textsOf(sheet);
    const header = rows.find((row) => row[0] === 'STT');
    expect(header).toEqual(ANNEX_HEADINGS);
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 1 });
    expect(sheet.pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/);
    const numbers = rows.slice(rows.findIndex((row) => row[0] === 'STT') + 1).map((row) => row.slice(0, 2));
    expect(numbers.slice(0, 9)).toEqual([
      ['I', 'CÔNG TÁC TUYÊN TRUYỀN'],
      ['1', 'Tuyên truyền Đại hội'],
      ['1.1', 'Treo pa nô'],
      ['a)', 'Sinh hoạt khu dân cư'],
      ['2', 'Ra bản tin'],
      ['3', '=HYPERLINK("http://x","y")'],
      ['II', 'PHONG TRÀO THI ĐUA'],
      ['1', 'Ngày hội Đại đoàn kết'],
      ['2', 'Thăm hỏi dịp Tết'],
    ]);
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
    expect(rows.flat()).toEqual(expect.arrayContaining(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'QUẬN HOÀNG MAI']));
    expect(rows.flat().join('')).toBe(rows.flat().join('').normalize('NFC'));
  });

  it('the annex read back gives the same tree', async () => {
    const { bytes } = await download('annex?format=xlsx');
    const copy = await newPlan('Kế hoạch chép lại');
    await imported(copy.id, bytes);
    const shape = (rows: TaskRow[]) =>
      rows.map(
        ({ title, depth, dueOn, startOn, dueKind, recurrence, leadUnitId, coordinatorIds, deliverable, note }) => ({
          ...{ title, depth, dueOn, startOn, dueKind, recurrence, leadUnitId, coordinatorIds, deliverable, note },
        }),
      );
    expect(shape(await tasksOf(copy.id))).toEqual(shape(await tasksOf(plan.id)));
  });

  it('the annex as Word and as PDF', async () => {
    const docx = await download('annex?format=docx');
    expect(docx.bytes.subarray(0, 2).toString()).toBe('PK');
    expect(docx.headers.get('content-type')).toContain('wordprocessingml');
    const pdf = await download('annex?format=pdf');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.bytes.length).toBeGreaterThan(10_000);
  });

  it('the table of the screen: its columns, filter and groups; everything without a wish', async () => {
    const leads = `leadIds=${tree.wards[1]}`;
    const { bytes } = await download(`export?format=xlsx&columns=number,title,lead,due&group=lead&${leads}`);
    expect(textsOf(await sheetOf(bytes))).toEqual([
      ['STT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Ngày hoàn thành'],
      ['', 'Quận Hoàng Mai (1)', '', ''],
      ['1', 'Tuyên truyền Đại hội', 'Quận Hoàng Mai', ''],
      ['', 'Phường Tân Mai (1)', '', ''],
      ['1.1', 'Treo pa nô', 'Phường Tân Mai', ''],
    ]);
    const wide = textsOf(await sheetOf((await download('export?format=xlsx')).bytes));
    expect(wide[0]?.length).toBeGreaterThan(20);
    expect(wide).toHaveLength(8);
  });

  it('CSV that opens in Excel and runs nothing', async () => {
    const text = (await download('export?format=csv&columns=number,title')).bytes.toString('utf8');
    expect(text.startsWith('\uFEFFSTT,Nội dung công việc\r\n')).toBe(true);
    expect(text).toContain(`3,"'=HYPERLINK(""http://x"",""y"")"`);
  });

  it('is out of sight for others until issued, and then bears its number without DỰ THẢO', async () => {
    const ward = await signIn(api, 'SPECIALIST', tree.wards[0]);
    for (const path of ['annex?format=pdf', 'annex/preview', 'export?format=csv'])
      expect((await ward.get(`/api/v1/plans/${plan.id}/${path}`)).status).toBe(404);
    const chair = await signIn(api, 'CHAIR', tree.district);
    const short = await newPlan('Kế hoạch ngắn');
    await ok(drafter.patch(`/api/v1/plans/${short.id}`, { noBasis: true }, { version: short.version }));
    const { sections } = await ok<PlanView>(drafter.post(`/api/v1/plans/${short.id}/sections`, { heading: 'Việc' }));
    await ok(drafter.post(`/api/v1/plans/${short.id}/tasks`, { title: 'Tập huấn', sectionId: sections[0]?.id }));
    const draft = await ok<{ draft: boolean }>(drafter.get(`/api/v1/plans/${short.id}/annex/preview`));
    expect(draft).toMatchObject({ draft: true, numberLine: 'Số: ……/……' });
    const issued = await issuePlan(drafter, chair, short.id);
    const seen = await ok(ward.get(`/api/v1/plans/${short.id}/annex/preview`));
    expect(seen).toMatchObject({
      draft: false,
      numberLine: `Số: ${issued.number}/KH-MTTQ`,
      placeAndDate: 'Hoàng Mai, ngày 10 tháng 01 năm 2020',
      note: `(Kèm theo Kế hoạch số ${issued.number}/KH-MTTQ ngày 10/01/2020 của Quận Hoàng Mai)`,
    });
  });
});
