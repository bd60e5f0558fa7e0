import { TestBed } from '@angular/core/testing';
import { PlanStore } from '../../feature-plan/plan-store';
import { aPlan, aSection, aTask, aTaskView } from '../../testing/builders';
import { closeView, type OpenedView, openView, settle, texts, type ViewScene } from '../../testing/open-view';
import { PlanTimeline } from './plan-timeline';

const dated = aTask({ id: 'a', title: 'Ngày hội', dueKind: 'FIXED_DATE', startOn: '2020-03-01', dueOn: '2020-06-15' });
const undated = aTask({ id: 'b', title: 'Khi cần', dueKind: 'NONE', position: 2 });
const byPeriodEnd = aTask({ id: 'c', title: 'Cả năm', dueKind: 'PERIOD_END', dueOn: '2020-12-31', position: 3 });

describe('timeline of a plan', () => {
  let opened: OpenedView;
  const open = async (scene: ViewScene) => (opened = await openView(PlanTimeline, scene));
  // Without a layout nothing has a height, and rows out of sight are not drawn.
  const height = jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
  afterAll(() => height.mockRestore());
  afterEach(() => closeView(opened));

  const mark = () => opened.host.querySelector<HTMLElement>('.mark') as HTMLElement;
  const press = (key: string, over: KeyboardEventInit = {}) =>
    mark().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...over }));

  it('draws the months of the period, sections, bars and today, and says each line in words', async () => {
    await open({ plan: { sections: [aSection({ id: 'A', heading: 'Tuyên truyền' })] }, tasks: [dated, undated, byPeriodEnd] });
    expect(texts(opened.host, '.head .month')).toHaveLength(12);
    expect(texts(opened.host, '[role=rowheader]')).toEqual([
      'I Tuyên truyền',
      '1. Ngày hộitừ 01/03/2020 · hạn 15/06/2020',
      '2. Khi cầnchưa ấn định hạn',
      '3. Cả nămđến hết kỳ, 31/12/2020',
    ]);
    expect(opened.host.querySelectorAll('.bar')).toHaveLength(1);
    expect(opened.host.querySelector('.head .today')).not.toBeNull();
    expect(texts(opened.host, 'summary')).toEqual(['2 nhiệm vụ chưa ấn định hạn']);
  });

  it('in a draft the keys of a mark move the due day, and it is stored as the table stores it', async () => {
    await open({ tasks: [dated] });
    expect(mark().getAttribute('aria-valuetext')).toBe('15/06/2020');
    mark().focus();
    press('ArrowRight');
    await settle();
    press('ArrowRight', { shiftKey: true });
    await settle();
    expect(mark().getAttribute('aria-valuetext')).toBe('23/06/2020');
    press('Enter');
    await settle();
    const sent = opened.http.expectOne({ method: 'PATCH', url: '/api/v1/tasks/a' });
    expect(sent.request.body).toEqual({ dueKind: 'FIXED_DATE', dueOn: '2020-06-23' });
    sent.flush(aTaskView({ ...dated, dueOn: '2020-06-23', version: 2 }));
    await settle();
    expect(mark().getAttribute('aria-valuetext')).toBe('23/06/2020');
    expect(document.activeElement).toBe(mark());
    // The plan follows a moment later; the keyboard stays where it is and the days are not asked for again.
    TestBed.inject(PlanStore).reload();
    await settle();
    opened.http.expectOne('/api/v1/plans/plan').flush(aPlan({ version: 4 }));
    await settle();
    opened.http.expectNone('/api/v1/plans/plan/days');
    expect(document.activeElement).toBe(mark());
  });

  it('Esc gives the move up; a refused move goes back', async () => {
    await open({ tasks: [dated] });
    press('ArrowLeft');
    press('Escape');
    await settle();
    expect(mark().getAttribute('aria-valuetext')).toBe('15/06/2020');
    press('ArrowLeft');
    press('Enter');
    await settle();
    opened.http.expectOne('/api/v1/tasks/a').flush({ title: 'Hạn' }, { status: 422, statusText: 'x' });
    await settle();
    expect(mark().getAttribute('aria-valuetext')).toBe('15/06/2020');
  });

  it('an issued plan is read only; ticks show what comes again', async () => {
    const occurrence = { taskId: 'c', label: 'Quý I/2020', windowFrom: '2020-01-01', windowTo: '2020-03-31' };
    await open({
      plan: { status: 'ISSUED', issuedOn: '2020-01-10', allowed: [] },
      tasks: [dated, aTask({ id: 'c', recurrence: 'QUARTERLY' })],
      occurrences: [{ ...occurrence, ordinal: 1, dueOn: '2020-03-31', state: 'DONE' }],
    });
    expect(mark().getAttribute('role')).toBeNull();
    expect(opened.host.querySelector('.tick')?.getAttribute('title')).toBe('Quý I/2020 · 31/03/2020 · Đã thực hiện');
    expect(opened.host.textContent).toContain('hạn chỉ đổi bằng gia hạn hoặc điều chỉnh');
  });

  it('on a phone each task has a strip of months', async () => {
    await open({ tasks: [dated], phone: true });
    expect(texts(opened.host, '.strip span')).toHaveLength(12);
    expect(texts(opened.host, '.strip .due')).toEqual(['6']);
    expect(texts(opened.host, '.strip .bar')).toEqual(['3', '4', '5']);
  });
});
