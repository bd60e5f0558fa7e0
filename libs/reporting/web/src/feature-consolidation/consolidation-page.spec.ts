import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Dialogs } from '@congtac/shared-ui';
import { MemoryDrafts, openPage, session, settle } from '../testing/builders';
import { ConsolidationPage } from './consolidation-page';
import { line, tableOf, waitingLine } from './testing/table';

const routes = [
  { path: 'tong-hop/:indicatorId', component: ConsolidationPage },
  { path: '**', children: [] },
];
const lines = [
  line(12, { unitName: 'Phường Cẩm Châu', depth: 0, expected: false, state: 'NOT_ASKED', allowed: [] }),
  waitingLine(2, 30),
  line(3),
  waitingLine(4, 900, { exceptions: ['ABOVE_MAX'] }),
  line(5, {
    ...{ state: 'ACCEPTED', own: { blank: 'NUMBER', value: 40, qualifier: 'EXACT' }, ownText: '40', figures: 1 },
    ...{ report: { reportId: 'r5', version: 3 }, allowed: ['correct'] },
  }),
];
const http = () => TestBed.inject(HttpTestingController);
const address = '/api/v1/consolidations/i1/table?unitId=12&planId=k1';

async function open(drafts = new MemoryDrafts()) {
  const asked: { open: unknown[]; reason: number } = { open: [], reason: 0 };
  const dialogs = {
    open: async (_: unknown, data: unknown) => {
      asked.open.push(data);
      return true;
    },
    reason: async () => {
      asked.reason += 1;
      return 'Tổ đếm lại.';
    },
  };
  const harness = await openPage(routes, '/tong-hop/i1?don-vi=12&ke-hoach=k1', {
    signedIn: session('CHAIR'),
    drafts,
    providers: [{ provide: Dialogs, useValue: dialogs }],
  });
  await settle();
  http().expectOne(address).flush(tableOf(lines));
  await settle();
  http().expectOne('/api/v1/periods?year=2020&unitId=12').flush([]);
  await settle();
  const page = harness.routeNativeElement as HTMLElement;
  const grid = page.querySelector('[role=grid]') as HTMLElement;
  grid.focus();
  return { page, grid, asked };
}

async function press(target: HTMLElement, ...keys: (string | KeyboardEventInit)[]): Promise<void> {
  for (const key of keys) {
    const init = typeof key === 'string' ? { key } : key;
    target.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
    await settle();
  }
}

async function type(grid: HTMLElement, text: string): Promise<void> {
  await press(grid, 'Enter');
  const editor = grid.querySelector('.editor') as HTMLInputElement;
  editor.value = text;
  await press(editor, 'Enter');
}

const words = (element: HTMLElement | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const send = (page: HTMLElement) => [...page.querySelectorAll('button')].find((one) => words(one).startsWith('Gửi'));

describe('the consolidation table on screen (S3-10, G-5)', () => {
  it('shows values, who is missing, the sum and 60/62, with one tab stop', async () => {
    const { page, grid } = await open();
    expect(words(page.querySelector('.sum strong'))).toBe('1.035 lượt người');
    expect(words(page.querySelector('.sum'))).toContain('60/62 đơn vị đã có số liệu');
    expect(grid.querySelectorAll('tbody tr.missing')).toHaveLength(1);
    expect(words(grid.querySelector('tbody tr:nth-child(4)'))).toContain('Cao hơn mức thường gặp');
    const stops = [...grid.querySelectorAll<HTMLElement>('a, input, button')].filter((one) => one.tabIndex >= 0);
    expect([grid.tabIndex, stops]).toEqual([0, []]);
    // The first test of a file compiles every template of the page.
  }, 30_000);

  it('is typed by keyboard alone and sent as one list with the reports that were seen', async () => {
    const { page, grid, asked } = await open();
    await press(grid, 'ArrowDown', 'ArrowDown');
    expect(grid.getAttribute('aria-activedescendant')).toBe('consolidation-3');
    await type(grid, 'hơn 20');
    expect(grid.getAttribute('aria-activedescendant')).toBe('consolidation-4');
    await press(grid, 'Enter');
    expect(grid.querySelector('.editor')).toBeNull();
    await press(grid, 'ArrowDown');
    await type(grid, '45');
    expect(words(page.querySelector('.sending'))).toContain('2 số liệu chưa gửi');
    await press(grid, { key: 's', ctrlKey: true });
    expect(asked.reason).toBe(1);
    const request = http().expectOne('/api/v1/consolidations/i1/entries').request;
    expect(request.body).toEqual({
      ...{ unitId: 12, periodId: 'p1', planId: 'k1', source: '', reason: 'Tổ đếm lại.' },
      rows: [
        { unitId: 3, blank: 'NUMBER', value: 20, qualifier: 'OVER' },
        { unitId: 5, blank: 'NUMBER', value: 45, qualifier: 'EXACT', reportId: 'r5', version: 3 },
      ],
    });
  });

  it('leaves a text as it was with Esc, and sends nothing while a figure is not clear', async () => {
    const { page, grid } = await open();
    await press(grid, 'ArrowDown', 'ArrowDown', '7');
    await press(grid.querySelector('.editor') as HTMLElement, 'Escape');
    expect(page.querySelector('.sending')).toBeNull();
    await type(grid, '1.5');
    expect(words(grid)).toContain('Có thể hiểu hai cách');
    expect(send(page)?.disabled).toBe(true);
  });

  it('tells each fault at its line and keeps what was typed', async () => {
    const { page, grid } = await open();
    await press(grid, 'ArrowDown', 'ArrowDown');
    await type(grid, '20');
    send(page)?.click();
    await settle();
    http()
      .expectOne('/api/v1/consolidations/i1/entries')
      .flush(
        {
          code: 'reporting.entries-wrong',
          errors: [{ pointer: '/rows/0/value', code: 'x', detail: 'Đơn vị đang soạn.' }],
        },
        { status: 422, statusText: 'Unprocessable', headers: { 'content-type': 'application/problem+json' } },
      );
    await settle();
    expect(words(grid.querySelector('tbody tr:nth-child(3)'))).toContain('Đơn vị đang soạn.');
    expect(words(grid.querySelector('#consolidation-3'))).toBe('20');
  });

  it('puts a pasted column into the table after showing what lands where', async () => {
    const { page, grid, asked } = await open();
    const event = new Event('paste', { bubbles: true, cancelable: true });
    const data = { getData: (kind: string) => (kind === 'text/plain' ? 'Tổ 3\t12\nTổ 5\tkhông phát sinh' : '') };
    Object.defineProperty(event, 'clipboardData', { value: data });
    grid.dispatchEvent(event);
    for (let n = 0; n < 5; n++) await settle();
    expect(asked.open).toMatchObject([{ byName: true, rows: [{ problem: null }, { problem: null }] }]);
    expect(words(page.querySelector('.sending'))).toContain('2 số liệu chưa gửi');
    expect(words(grid.querySelector('#consolidation-5'))).toBe('không phát sinh');
  });

  it('offers the ticked lines for acceptance, by keyboard', async () => {
    const { grid, asked } = await open();
    await press(grid, 'ArrowDown', ' ', { key: 'Enter', ctrlKey: true });
    expect(asked.open).toMatchObject([{ lines: [{ unitId: 2 }] }]);
  });
});
