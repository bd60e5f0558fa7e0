import { aTask, aTaskView } from '../../testing/builders';
import { closeView, type OpenedView, openView, settle, texts, type ViewScene } from '../../testing/open-view';
import { AssignmentMatrix } from './assignment-matrix';

const both = aTask({ id: 'a', title: 'Giao ban', coordinatorIds: [8], coordinatorNames: ['Phường Tân Mai'] });
const nobody = aTask({ id: 'b', title: 'Giám sát', leadUnitId: null, leadUnitName: null, position: 2 });

describe('assignment of a plan', () => {
  let opened: OpenedView;
  const open = async (scene: Partial<ViewScene> = {}) => {
    opened = await openView(AssignmentMatrix, { tasks: [both, nobody], ...scene });
  };
  // Without a layout nothing has a height, and rows out of sight are not drawn.
  const height = jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
  afterAll(() => height.mockRestore());
  afterEach(() => closeView(opened));

  const grid = () => opened.host.querySelector<HTMLElement>('[role=treegrid]') as HTMLElement;
  const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      grid().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await settle();
    }
  };
  const lines = () => texts(opened.host, '.row.task .cell .cdk-visually-hidden');

  it('says in every cell who does what, flags tasks without a lead and counts the workload', async () => {
    await open();
    expect(lines()).toEqual([
      'Giao ban, Phường Đại Kim, chủ trì',
      'Giao ban, Phường Tân Mai, phối hợp',
      'Giám sát, Phường Đại Kim, không tham gia',
      'Giám sát, Phường Tân Mai, không tham gia',
    ]);
    expect(texts(opened.host, '.row.task .total')).toEqual(['1 CT · 1 ph', 'Chưa có chủ trì']);
    expect(texts(opened.host, '.foot .cell [aria-hidden]')).toEqual(['1/0', '0/1']);
    expect(opened.host.textContent).toContain('1 nhiệm vụ chưa có chủ trì');
  });

  it('C on a task without a lead sets it at once', async () => {
    await open();
    await press('ArrowDown', 'ArrowDown', 'ArrowRight');
    expect(active()?.textContent).toContain('Giám sát, Phường Tân Mai');
    await press('c');
    opened.http.expectOne({ method: 'GET', url: '/api/v1/tasks/b' }).flush(aTaskView(nobody));
    await settle();
    const sent = opened.http.expectOne({ method: 'PUT', url: '/api/v1/tasks/b/parties' });
    expect(sent.request.body).toEqual({ parties: [{ unitId: 8, role: 'LEAD' }] });
    sent.flush(aTaskView({ ...nobody, leadUnitId: 8, leadUnitName: 'Phường Tân Mai', version: 2 }));
    await settle();
    expect(lines()[3]).toBe('Giám sát, Phường Tân Mai, chủ trì');
  });

  it('a second C asks before the lead changes hands', async () => {
    await open();
    await press('ArrowDown', 'ArrowRight', 'c');
    expect(document.body.textContent).toContain('Chuyển chủ trì từ Phường Đại Kim sang Phường Tân Mai?');
    opened.http.expectNone('/api/v1/tasks/a');
    const button = (name: string) =>
      [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
    button('Chuyển chủ trì')?.click();
    await settle();
    opened.http.expectOne({ method: 'GET', url: '/api/v1/tasks/a' }).flush(aTaskView(both));
  });

  it('Delete takes a unit out', async () => {
    await open();
    await press('ArrowDown', 'ArrowRight', 'Delete');
    const parties = [{ unitId: 7, role: 'LEAD' as const, unitName: '', personId: null, note: '' }];
    opened.http.expectOne({ method: 'GET', url: '/api/v1/tasks/a' }).flush(aTaskView({ ...both, parties }));
    await settle();
    const sent = opened.http.expectOne('/api/v1/tasks/a/parties');
    expect(sent.request.body).toEqual({ parties: [{ unitId: 7, role: 'LEAD' }] });
  });

  it('an issued plan is read only: keys move, but set nothing', async () => {
    await open({ plan: { status: 'ISSUED', issuedOn: '2020-01-10', allowed: [] } });
    expect(grid().getAttribute('aria-readonly')).toBe('true');
    await press('ArrowDown', 'ArrowRight', 'c');
    opened.http.verify();
    expect(opened.host.querySelector('.roles')).toBeNull();
  });

  it('on a phone each task lists its units', async () => {
    await open({ phone: true });
    expect(texts(opened.host, 'li')).toEqual([
      'Giao banChủ trì: Phường Đại KimPhối hợp: Phường Tân Mai',
      'Giám sátChưa có chủ trì',
    ]);
  });
});
