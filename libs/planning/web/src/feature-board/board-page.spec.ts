import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { BoardGridView, ReminderPreviewView } from '@congtac/planning-domain';
import { appInterceptors } from '@congtac/shared-data';
import { provideI18n, provideMessages } from '@congtac/shared-ui';
import { vi } from '../i18n/vi';
import { aBoard } from '../testing/board-builders';
import { aPlan } from '../testing/builders';
import { BoardPage } from './board-page';

const board = aBoard(
  ['Phường Đại Kim', 'Phường Tân Mai'],
  [
    ['Giao ban', ['ADOPTED', 'LATE']],
    ['Hội chợ', ['NOT_APPLICABLE', 'LATE']],
  ],
);

describe('adoption board page', () => {
  let http: HttpTestingController;
  let host: HTMLElement;

  async function open(path = '', view: BoardGridView = board): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors(appInterceptors)),
        provideHttpClientTesting(),
        provideI18n(),
        provideMessages('planning', vi, () => import('../i18n/en').then((m) => m.en)),
        provideRouter([{ path: 'ke-hoach/:id/trien-khai', component: BoardPage }], withComponentInputBinding()),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(`/ke-hoach/plan/trien-khai${path}`);
    host = harness.routeNativeElement as HTMLElement;
    document.body.append(host);
    http.expectOne('/api/v1/plans/plan').flush(aPlan({ status: 'ISSUED' }));
    await settle();
    http.expectOne('/api/v1/plans/plan/adoption-board/grid').flush(view);
    http.expectOne('/api/v1/plans/plan/reminders').flush([]);
    await settle();
  }

  beforeEach(() => {
    const query = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
    Object.assign(window, { matchMedia: () => query });
  });

  afterEach(() => {
    host.remove();
    document.querySelectorAll('.cdk-overlay-container').forEach((element) => element.remove());
  });

  async function settle(): Promise<void> {
    for (let round = 0; round < 8; round++) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  }

  const texts = (selector: string) =>
    [...host.querySelectorAll(selector)].map((element) => element.textContent.trim().replace(/\s+/g, ' '));
  const button = (name: string | RegExp, root: ParentNode = document) =>
    [...root.querySelectorAll('button')].find((one) =>
      `${one.getAttribute('aria-label') ?? ''} ${one.textContent}`.match(name),
    );

  it('shows tasks down and units across, the figure of issued plans and one tab for each state that occurs', async () => {
    await open();
    expect(host.textContent).toContain('Đã ban hành 0/2');
    expect(texts('tbody th a')).toEqual(['Giao ban', 'Hội chợ']);
    expect(texts('thead .unit .cdk-visually-hidden')).toEqual(['Phường Đại Kim', 'Phường Tân Mai']);
    expect(texts('ct-tabs a')).toEqual(['Tất cả 4', 'Lấy nguyên văn 1', 'Không áp dụng 1', 'Chậm trả lời 2']);
    expect(button('Giao ban, Phường Tân Mai: Chậm trả lời', host)).toBeDefined();
  });

  it('takes the filter from the address', async () => {
    await open('?trang-thai=LATE');
    expect(texts('thead th')).toHaveLength(2);
    await TestBed.inject(Router).navigateByUrl('/ke-hoach/plan/trien-khai?tim=hoi%20cho');
    await settle();
    expect(texts('tbody th a')).toEqual(['Hội chợ']);
  });

  it('a cell opens its reason', async () => {
    await open();
    button('Hội chợ, Phường Đại Kim', host)?.click();
    await settle();
    expect(document.body.textContent).toContain('Lý do: Không tổ chức');
    expect(button(/^ *Nhắc đơn vị/)).toBeUndefined();
  });

  it('says how many are told before it reminds, and spares who was reminded a moment ago', async () => {
    await open();
    button('Nhắc các đơn vị chưa xong', host)?.click();
    await settle();
    const unit = { unitName: 'Phường Đại Kim', people: 2, remindedAt: null, recent: false };
    const preview: ReminderPreviewView = {
      units: [
        { unitId: 1, ...unit },
        { unitId: 2, ...unit, unitName: 'Phường Tân Mai', recent: true, remindedAt: '2020-02-07T02:00:00.000Z' },
      ],
      unitCount: 2,
      people: 3,
      recentCount: 1,
    };
    http.expectOne('/api/v1/plans/plan/reminders/preview').flush(preview);
    await settle();
    expect(document.body.textContent).toContain('Sẽ nhắc 1 đơn vị, 2 người.');
    document.querySelector<HTMLInputElement>('ct-reminder-dialog input[type=checkbox]')?.click();
    await settle();
    expect(document.body.textContent).toContain('Sẽ nhắc 2 đơn vị, 3 người.');
    button('Gửi nhắc')?.click();
    await settle();
    const sent = http.expectOne({ method: 'POST', url: '/api/v1/plans/plan/reminders' });
    expect(sent.request.body).toEqual({ unitIds: [1, 2], text: '', again: true });
    sent.flush(preview);
    await settle();
    http.expectOne('/api/v1/plans/plan/adoption-board/grid').flush(board);
    http.expectOne('/api/v1/plans/plan/reminders').flush([]);
  });

  it('who may not remind sees no button for it', async () => {
    await open('', { ...board, allowed: [] });
    expect(button('Nhắc', host)).toBeUndefined();
  });
});
