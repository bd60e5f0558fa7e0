import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ReportView } from '@congtac/reporting-domain';
import { type ConflictChoice, type ConflictData, Dialogs } from '@congtac/shared-ui';
import { indicatorId, MemoryDrafts, openPage, report, session, settle } from '../testing/builders';
import { autosaveDelay } from './report-editor';
import { ReportFormPage } from './report-form-page';

const routes = [
  { path: 'bao-cao/:taskId', component: ReportFormPage },
  { path: '**', children: [] },
];
const key = 'me/report/t1/-/12';

/** Answers the dialogs as told and remembers what was asked. */
class FakeDialogs {
  readonly asked: ConflictData[] = [];
  readonly confirmed: string[] = [];
  answer: ConflictChoice | undefined;
  yes = true;

  async conflict(data: ConflictData): Promise<ConflictChoice | undefined> {
    this.asked.push(data);
    return this.answer;
  }
  async confirm(data: { heading: string; text: string }): Promise<boolean> {
    this.confirmed.push(`${data.heading}: ${data.text}`);
    return this.yes;
  }
}

class Form {
  readonly http = TestBed.inject(HttpTestingController);

  constructor(readonly page: HTMLElement) {}

  control<T extends HTMLElement>(label: string): T {
    const words = [...this.page.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(label));
    const id = words?.getAttribute('for');
    const found = id ? this.page.querySelector<T>(`#${id}`) : words?.querySelector<T>('input');
    if (!found) throw new Error(`no control named ${label}`);
    return found;
  }
  type(label: string, text: string): void {
    const control = this.control<HTMLInputElement>(label);
    control.value = text;
    control.dispatchEvent(new Event('input'));
  }
  tick(label: string): void {
    this.control<HTMLInputElement>(label).click();
  }
  press(words: string): void {
    const button = [...this.page.querySelectorAll('button')].find((one) => one.textContent?.trim().includes(words));
    if (!button) throw new Error(`no button ${words}`);
    button.click();
  }
  async send(): Promise<void> {
    this.page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  }
  request(method: string, url: string): TestRequest {
    return this.http.expectOne({ method, url });
  }
  async answer(request: TestRequest, view: ReportView): Promise<void> {
    request.flush(view);
    await settle();
  }
}

async function open(view = report(), drafts = new MemoryDrafts(), role = 'REPORTER', dialogs = new FakeDialogs()) {
  const harness = await openPage(routes, '/bao-cao/t1?don-vi=12', {
    drafts,
    signedIn: session(role),
    providers: [{ provide: Dialogs, useValue: dialogs }],
  });
  await settle();
  const form = new Form(harness.routeNativeElement as HTMLElement);
  const opening = form.request('POST', '/api/v1/reports');
  expect(opening.request.body).toEqual({ taskId: 't1', occurrenceId: undefined, unitId: 12 });
  await form.answer(opening, view);
  form.http.match('/api/v1/attachments?ownerType=report&ownerId=r1').forEach((request) => request.flush([]));
  form.http.match((request) => request.url === '/api/v1/periods').forEach((request) => request.flush(periods));
  await settle();
  return form;
}

const periods = [{ periodId: '0190a000-0000-7000-8000-0000000000aa', name: '6 tháng đầu năm 2020', year: 2020 }];
const stale = { status: 412, statusText: 'Precondition Failed' };

describe('report form', () => {
  it('sends figures and text: draft first, then the report, under one key', async () => {
    const form = await open();
    form.type('Số liệu (tổ)', '1.035');
    form.type('Đã làm được gì?', 'Đã họp đủ.');
    await settle();
    await form.send();
    const saving = form.request('PATCH', '/api/v1/reports/r1');
    expect(saving.request.headers.get('If-Match')).toBe('"1"');
    expect(saving.request.body).toEqual({
      resultText: 'Đã họp đủ.',
      difficultyText: '',
      proposalText: '',
      estimate: false,
      periodId: null,
      values: [{ indicatorId, blank: 'NUMBER', value: 1035 }],
    });
    await form.answer(saving, report({ version: 2, resultText: 'Đã họp đủ.' }));
    const sending = form.request('POST', '/api/v1/reports/r1/submit');
    expect(sending.request.headers.get('If-Match')).toBe('"2"');
    expect(sending.request.headers.get('Idempotency-Key')).toBeTruthy();
    expect(sending.request.body).toEqual({ completesTask: false });
    sending.flush(report({ version: 3, status: 'SUBMITTED', allowed: ['withdraw'] }));
  });

  it('makes the usual answers one tap and knows the three words for no figure', async () => {
    const form = await open();
    form.press('Đủ 56');
    await settle();
    expect(form.control<HTMLInputElement>('Số liệu (tổ)').value).toBe('56');
    form.tick('Không phát sinh');
    await settle();
    await form.send();
    const saving = form.request('PATCH', '/api/v1/reports/r1');
    expect(saving.request.body).toMatchObject({ values: [{ indicatorId, blank: 'NONE_OCCURRED' }] });
    saving.flush(report({ version: 2 }));
  });

  it('lists what is missing on top when completion is reported without a figure', async () => {
    const form = await open();
    form.tick('Đã hoàn thành nhiệm vụ này');
    await settle();
    await form.send();
    const summary = form.page.querySelector('ct-error-summary');
    expect(summary?.textContent).toContain('Có 2 chỗ cần sửa');
    expect(summary?.textContent).toContain('Anh/chị chưa nhập Số tổ sinh hoạt');
    expect(summary?.textContent).toContain('Anh/chị ghi kết quả đã làm hoặc nhập số liệu trước khi gửi.');
    form.http.expectNone('/api/v1/reports/r1/submit');
  });

  it('puts text of this device back and lets it go again', async () => {
    const drafts = new MemoryDrafts();
    const kept = { version: 1, resultText: 'Viết dở', difficultyText: '', proposalText: '', progressPercent: null };
    drafts.kept.set(key, { value: { ...kept, completesTask: false, values: [] }, savedAt: Date.now() });
    const form = await open(report({ resultText: 'Bản trên hệ thống' }), drafts);
    expect(form.control<HTMLTextAreaElement>('Đã làm được gì?').value).toBe('Viết dở');
    expect(form.page.textContent).toContain('trên máy này đã được đưa lại');
    form.press('Bỏ nháp, lấy bản trên hệ thống');
    await settle();
    expect(form.control<HTMLTextAreaElement>('Đã làm được gì?').value).toBe('Bản trên hệ thống');
    expect(drafts.kept.has(key)).toBe(false);
  });

  it('saves by itself while typing', async () => {
    const form = await open();
    form.type('Có khó khăn gì?', 'Mưa lớn');
    await new Promise((resolve) => setTimeout(resolve, autosaveDelay + 100));
    await form.answer(form.request('PATCH', '/api/v1/reports/r1'), report({ version: 2, difficultyText: 'Mưa lớn' }));
    expect(form.page.textContent).toContain('Đã lưu nháp lúc');
  });

  it('keeps the typed text without a network, says so and sends again under the same key', async () => {
    const form = await open(report({ resultText: 'Đã họp' }));
    await form.send();
    const first = form.request('POST', '/api/v1/reports/r1/submit');
    first.error(new ProgressEvent('error'));
    await settle();
    expect(form.page.querySelector('[role=alert]')?.textContent).toContain('Chưa gửi được báo cáo');
    expect(form.control<HTMLTextAreaElement>('Đã làm được gì?').value).toBe('Đã họp');
    form.press('Gửi lại');
    await settle();
    const second = form.request('POST', '/api/v1/reports/r1/submit');
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    second.flush(report({ status: 'SUBMITTED', allowed: [] }));
  });

  it('asks which text stays after a 412 and never drops the typed one by itself', async () => {
    const dialogs = new FakeDialogs();
    const form = await open(report({ resultText: 'Cũ' }), new MemoryDrafts(), 'REPORTER', dialogs);
    form.type('Đã làm được gì?', 'Của tôi');
    await settle();
    await form.send();
    form
      .request('PATCH', '/api/v1/reports/r1')
      .flush({ code: 'common.stale', params: { by: 'Chị B', at: '2020-07-02T07:05:00Z' } }, stale);
    await settle();
    await form.answer(form.request('GET', '/api/v1/reports/r1'), report({ version: 5, resultText: 'Của chị B' }));
    expect(dialogs.asked[0]).toMatchObject({
      by: 'Chị B',
      fields: [{ label: 'Đã làm được gì?', mine: 'Của tôi', theirs: 'Của chị B' }],
    });
    expect(form.control<HTMLTextAreaElement>('Đã làm được gì?').value).toBe('Của tôi');
    form.http.expectNone({ method: 'PATCH', url: '/api/v1/reports/r1' });
  });

  it('saves over the newer version when the user keeps the own text', async () => {
    const dialogs = new FakeDialogs();
    dialogs.answer = 'mine';
    const form = await open(report(), new MemoryDrafts(), 'REPORTER', dialogs);
    form.type('Đã làm được gì?', 'Của tôi');
    await settle();
    await form.send();
    form.request('PATCH', '/api/v1/reports/r1').flush({ code: 'common.stale' }, stale);
    await settle();
    await form.answer(form.request('GET', '/api/v1/reports/r1'), report({ version: 5, resultText: 'Của chị B' }));
    const again = form.request('PATCH', '/api/v1/reports/r1');
    expect(again.request.headers.get('If-Match')).toBe('"5"');
    expect(again.request.body).toMatchObject({ resultText: 'Của tôi' });
    await form.answer(again, report({ version: 6, resultText: 'Của tôi' }));
    form.request('POST', '/api/v1/reports/r1/submit').flush(report({ status: 'SUBMITTED', allowed: [] }));
  });

  it('shows the reason of a return above the untouched text', async () => {
    const form = await open(report({ status: 'RETURNED', returnReason: 'Thiếu ảnh tổ 12.', resultText: 'Đã họp' }));
    expect(form.page.querySelector('.returned')?.textContent).toContain('Bị trả lại: “Thiếu ảnh tổ 12.”');
    expect(form.control<HTMLTextAreaElement>('Đã làm được gì?').value).toBe('Đã họp');
  });

  it('asks specialists for a percentage, reporters not', async () => {
    expect((await open(report(), new MemoryDrafts(), 'REPORTER')).page.textContent).not.toContain('Tiến độ ước tính');
    TestBed.resetTestingModule();
    expect((await open(report(), new MemoryDrafts(), 'SPECIALIST')).page.textContent).toContain('Tiến độ ước tính');
  });

  it('tells when a colleague has sent it already', async () => {
    const sent = report({ status: 'SUBMITTED', allowed: ['withdraw'], submittedAt: '2020-07-02T07:05:00Z' });
    const form = await open(sent);
    expect(form.page.querySelector('form')).toBeNull();
    form.press('Rút lại để sửa');
    await settle();
    await form.answer(form.request('POST', '/api/v1/reports/r1/withdraw'), report({ version: 2 }));
    expect(form.page.querySelector('form')).not.toBeNull();
  });

  it('asks once about an unusual figure, takes the reason, and never refuses it', async () => {
    const dialogs = new FakeDialogs();
    dialogs.yes = false;
    const [target] = report().targets;
    const targets = [{ ...target, maxValue: 100, jumpPercent: 50 }];
    const form = await open(report({ targets }), new MemoryDrafts(), 'REPORTER', dialogs);
    expect(form.page.querySelector('.warned')).toBeNull();
    form.type('Số liệu (tổ)', '150');
    await settle();
    expect(form.page.querySelector('.warned')?.textContent).toContain(
      'Số này cao hơn mức thường gặp (100), khác lần trước nhiều (lần trước 41).',
    );
    await form.send();
    expect(dialogs.confirmed[0]).toContain('Số tổ sinh hoạt');
    form.http.expectNone({ method: 'PATCH', url: '/api/v1/reports/r1' });
    form.type('Vì sao?', 'Họp ghép.');
    await settle();
    await form.send();
    expect(dialogs.confirmed).toHaveLength(1);
    const saving = form.request('PATCH', '/api/v1/reports/r1');
    expect(saving.request.body).toMatchObject({
      values: [{ indicatorId, blank: 'NUMBER', value: 150, warningReason: 'Họp ghép.' }],
    });
    saving.flush(report({ version: 2 }));
  });

  it('shows what was written last time and copies it after what is typed', async () => {
    const previous = {
      reportId: 'r0',
      submittedOn: '2020-03-31',
      from: '2020-01-01',
      to: '2020-06-30',
      resultText: 'Đã họp 41 tổ.',
      difficultyText: '',
      proposalText: '',
    };
    const lastYear = { blank: 'NUMBER' as const, value: 39, qualifier: 'OVER' as const, from: '', to: '' };
    const [target] = report().targets;
    const form = await open(report({ previous, targets: [{ ...target, lastYear }] }));
    expect(form.page.textContent).toContain('Lần trước đã viết gì? (gửi 31/03/2020)');
    expect(form.page.textContent).toContain('Lần trước 41 · Cùng kỳ năm trước hơn 39');
    form.type('Đã làm được gì?', 'Quý này:');
    await settle();
    form.press('Chép lại lần trước: 41');
    const copy = [...form.page.querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Chép lại');
    copy?.click();
    await settle();
    expect(form.control<HTMLTextAreaElement>('Đã làm được gì?').value).toBe('Quý này:\nĐã họp 41 tổ.');
    expect(form.control<HTMLInputElement>('Số liệu (tổ)').value).toBe('41');
  });

  it('marks estimates and the period they belong to', async () => {
    const form = await open(report({ resultText: 'Đã họp' }));
    form.tick('Đây là số ước thực hiện');
    const select = form.control<HTMLSelectElement>('Kỳ của số liệu');
    select.value = periods[0]?.periodId ?? '';
    select.dispatchEvent(new Event('change'));
    await settle();
    expect(form.page.textContent).not.toContain('Đã hoàn thành nhiệm vụ này');
    await form.send();
    const saving = form.request('PATCH', '/api/v1/reports/r1');
    expect(saving.request.body).toMatchObject({ estimate: true, periodId: periods[0]?.periodId });
    saving.flush(report({ version: 2, estimate: true }));
  });

  it('asks an area head one question and one number, everything else folded', async () => {
    const form = await open(report(), new MemoryDrafts(), 'AREA_HEAD');
    expect(form.page.textContent).toContain('Anh/chị đã làm việc này chưa?');
    expect(form.page.textContent).not.toContain('Cách ghi số liệu');
    expect([...form.page.querySelectorAll<HTMLDetailsElement>('details.fold')].every((one) => !one.open)).toBe(true);
    form.type('Số liệu (tổ)', '56');
    await settle();
    expect(form.page.querySelector('[aria-pressed=true]')?.textContent).toContain('Đã làm');
    form.press('Chưa làm');
    await settle();
    expect(form.page.textContent).not.toContain('Số liệu (tổ)');
    await form.send();
    const saving = form.request('PATCH', '/api/v1/reports/r1');
    expect(saving.request.body).toMatchObject({ values: [{ indicatorId, blank: 'NONE_OCCURRED' }] });
    saving.flush(report({ version: 2 }));
  });
});
