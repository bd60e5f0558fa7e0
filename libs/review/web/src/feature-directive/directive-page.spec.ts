import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { attachmentMessages } from '@congtac/documents-ui';
import type { DirectiveRecipientView, DirectiveView, MyRecipientView } from '@congtac/review-domain';
import { provideMessages } from '@congtac/shared-ui';
import { directiveVi } from '../i18n/directive.vi';
import { openPage, settle } from '../testing/builders';
import { wideScreen } from '../testing/screen';
import { DirectivePage } from './directive-page';

const routes = [
  { path: 'chi-dao/:id', component: DirectivePage },
  { path: '**', children: [] },
];

function recipient(over: Partial<DirectiveRecipientView> = {}): DirectiveRecipientView {
  return {
    ...{ id: 'r1', unitId: 7, unitName: 'Huyện Tam Đảo', state: 'SENT', late: false, below: [] },
    ...{ sentAt: '2020-01-31T02:00:00Z', acknowledgeBy: '2020-02-01T02:00:00Z', openedAt: null, acknowledgedAt: null },
    ...{ relayedAt: null, implementedAt: null, acknowledgedByName: null, minutesToAcknowledge: null },
    ...{ minutesToRelay: null, relayedDirectiveId: null, taskId: 't1', taskStatus: 'ASSIGNED', progressPercent: 0 },
    ...over,
  };
}

function directive(over: Partial<DirectiveView> = {}): DirectiveView {
  return {
    ...{ id: 'd1', unitId: 1, unitName: 'Tỉnh Vĩnh Phúc', origin: 'OWN', title: 'Phòng, chống nCoV', label: null },
    ...{ issuerText: null, urgent: true, dueOn: '2020-02-28', reportBefore: null, status: 'ISSUED', demo: false },
    ...{ sentAt: '2020-01-31T02:00:00Z', counts: null, version: 2, typeCode: null, number: null, symbol: null },
    ...{ issuedOn: null, receivedOn: null, legalDocumentId: null, legalDocumentLabel: null, text: 'Nội dung' },
    ...{ actionRequired: '', assignsTask: true, taskKind: 'HEALTH_EMERGENCY', taskId: null, relay: null },
    ...{ recipients: [], mine: [], allowed: [], updatedByName: null, updatedAt: '2020-01-31T02:00:00Z' },
    ...over,
  };
}

describe('page of a directive', () => {
  beforeAll(wideScreen);

  async function open(view: DirectiveView) {
    const texts = provideMessages('directive', directiveVi, () =>
      import('../i18n/directive.en').then((file) => file.directiveEn),
    );
    const harness = await openPage(routes, '/chi-dao/d1', { providers: [texts, attachmentMessages()] });
    await settle();
    const http = TestBed.inject(HttpTestingController);
    http.expectOne({ method: 'GET', url: '/api/v1/directives/d1' }).flush(view);
    await settle();
    const page = harness.routeNativeElement as HTMLElement;
    const button = (words: string) =>
      [...page.querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(words));
    return { http, page, button };
  }

  it('tells the sender "opened" once, then "Đã nhận" is one press', async () => {
    const mine: MyRecipientView = { ...recipient(), allowed: ['open', 'acknowledge', 'relay'] };
    const { http, page, button } = await open(directive({ mine: [mine] }));
    const opened: MyRecipientView = {
      ...mine,
      state: 'OPENED',
      openedAt: '2020-01-31T02:05:00Z',
      allowed: ['acknowledge', 'relay'],
    };
    http.expectOne({ method: 'POST', url: '/api/v1/directives/d1/open' }).flush(directive({ mine: [opened] }));
    await settle();
    http.expectNone({ method: 'POST', url: '/api/v1/directives/d1/open' });
    expect(page.textContent).toContain('Chỉ đạo đang chờ đơn vị xác nhận.');
    button('Đã nhận')?.click();
    await settle();
    const sent = http.expectOne({ method: 'POST', url: '/api/v1/directives/d1/acknowledge' });
    expect(sent.request.body).toEqual({ unitId: 7 });
    const done: MyRecipientView = {
      ...{ ...opened, state: 'ACKNOWLEDGED', acknowledgedAt: '2020-01-31T02:06:00Z' },
      ...{ acknowledgedByName: 'Chủ tịch huyện Tam Đảo', allowed: ['relay', 'implemented'] },
    };
    sent.flush(directive({ mine: [done] }));
    await settle();
    expect(page.textContent).toContain('Chủ tịch huyện Tam Đảo xác nhận');
    expect(button('Chuyển tiếp cho cấp dưới')).toBeDefined();
  });

  it('S2-24: shows the sender durations, who is late, and the level below when unfolded', async () => {
    const ward = recipient({ id: 'w', unitName: 'Thị trấn Tam Đảo', state: 'OPENED', late: true });
    const relayed = recipient({
      ...{ state: 'RELAYED', acknowledgedAt: '2020-01-31T02:20:00Z', minutesToAcknowledge: 20 },
      ...{ relayedAt: '2020-01-31T05:10:00Z', minutesToRelay: 190, relayedDirectiveId: 'd2', below: [ward] },
    });
    const counts = { sent: 1, opened: 1, acknowledged: 1, relayed: 1, implemented: 0, late: 0 };
    const { page, button } = await open(directive({ recipients: [relayed], counts, allowed: ['send', 'close'] }));
    expect(page.textContent).toContain('sau 20 phút');
    expect(page.textContent).toContain('sau 3 giờ 10 phút');
    expect(page.textContent).not.toContain('Thị trấn Tam Đảo');
    button('1 đơn vị cấp dưới')?.click();
    await settle();
    expect(page.textContent).toContain('Thị trấn Tam Đảo');
    expect(page.textContent).toContain('Quá thời gian xác nhận');
  });
});
