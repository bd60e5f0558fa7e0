import { aTask } from '../../testing/builders';
import { closeView, type OpenedView, openView, settle, texts, type ViewScene } from '../../testing/open-view';
import { MonthCalendar } from './month-calendar';

const tasks = [
  aTask({ id: 'a', title: 'Ngày hội', dueKind: 'FIXED_DATE', dueOn: '2020-07-15', timeliness: 'OVERDUE' }),
  aTask({ id: 'b', title: 'Giao ban', recurrence: 'MONTHLY' }),
  aTask({ id: 'c', title: 'Khi có chỉ đạo', dueKind: 'NONE' }),
];
const meeting = { taskId: 'b', ordinal: 7, label: 'Tháng 07/2020', windowFrom: '2020-07-01', windowTo: '2020-07-31' };

describe('calendar of a plan', () => {
  let opened: OpenedView;
  afterEach(() => closeView(opened));

  async function open(scene: Partial<ViewScene> = {}): Promise<void> {
    const occurrences = [{ ...meeting, dueOn: '2020-07-31', state: 'DONE' as const }];
    opened = await openView(MonthCalendar, { tasks, occurrences, ...scene });
    const holiday = { day: '2020-07-27', kind: 'HOLIDAY', name: 'Ngày nghỉ', confirmed: true, version: 1 };
    for (const request of opened.http.match((one) => one.url === '/api/v1/days-off'))
      request.flush({ year: 2020, workingDays: 250, confirmed: true, items: [holiday], allowed: [] });
    for (const request of opened.http.match((one) => one.url === '/api/v1/lunar-days'))
      request.flush([{ day: '2020-07-15', lunarDay: 25, lunarMonth: 5, leap: false, label: '25/5', yearName: '' }]);
    await settle();
  }

  const cell = (number: string) =>
    [...opened.host.querySelectorAll('td:not(.outside)')].find((one) => texts(one, '.number')[0] === number);

  it('is a table of the month of today that begins on Monday, with lunar days, days off and what is due', async () => {
    await open();
    expect(texts(opened.host, 'thead th')[0]).toBe('Thứ hai');
    expect(texts(opened.host, 'h2')).toEqual(['Tháng 7/2020']);
    expect(cell('15')?.textContent).toContain('Âm lịch 25/5');
    expect(texts(cell('15') as Element, 'li')).toEqual(['Ngày hội, quá hạn']);
    expect(texts(cell('31') as Element, 'li')).toEqual(['Giao ban · Tháng 07/2020, đã xong']);
    expect(texts(cell('27') as Element, '.off')).toEqual(['Ngày nghỉ']);
    expect(cell('2')?.classList).toContain('today');
    expect(texts(opened.host, 'summary')).toEqual(['1 nhiệm vụ chưa ấn định hạn']);
  });

  it('a full day says how many more there are', async () => {
    const many = Array.from({ length: 7 }, (_, at) =>
      aTask({ id: `m${at}`, dueKind: 'FIXED_DATE', dueOn: '2020-07-10' }),
    );
    await open({ tasks: many });
    expect(cell('10')?.querySelectorAll('li')).toHaveLength(3);
    const more = cell('10')?.querySelector('button');
    expect(more?.textContent.trim()).toBe('Còn 4 việc');
    more?.click();
    await settle();
    expect(cell('10')?.querySelectorAll('li')).toHaveLength(7);
    expect(more?.getAttribute('aria-expanded')).toBe('true');
  });

  it('is a list of days on a phone', async () => {
    await open({ phone: true });
    expect(opened.host.querySelector('table')).toBeNull();
    expect(texts(opened.host, '.agenda h3').map((text) => text.slice(0, 20))).toEqual([
      'Thứ năm, 02/07/2020 ',
      'Thứ tư, 15/07/2020 Â',
      'Thứ hai, 27/07/2020',
      'Thứ sáu, 31/07/2020',
    ]);
  });
});
