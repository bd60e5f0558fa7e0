import { aDirection, aLimitation, aReview } from '../testing/builders';
import { CockpitScreen, stale, wideScreen } from '../testing/screen';

beforeAll(wideScreen);

describe('directions', () => {
  const directions = [aDirection({ id: 'a' }), aDirection({ id: 'b', ordinal: 2 })];

  it('become a task with one click, and the counters follow', async () => {
    const screen = await CockpitScreen.open(aReview({ directions }), 'buoc=phuong-huong');
    expect(screen.text).toContain('2 phương hướng: 0 đã giao việc, 0 không giao việc, 2 chưa xử lý');
    await screen.press('Giao việc: Phương hướng a');
    const request = screen.request('POST', '/api/v1/directions/a/task');
    expect(request.request.body).toEqual({});
    const task = aDirection({ id: 'a', resolution: 'TASK', generatedTaskId: 't1', allowed: [], version: 2 });
    await screen.answer(request, task);
    expect(screen.text).toContain('1 đã giao việc, 0 không giao việc, 1 chưa xử lý');
    expect(screen.page.querySelector('a[href="/nhiem-vu/t1"]')).not.toBeNull();
  });

  it('are declined only with a reason', async () => {
    const screen = await CockpitScreen.open(aReview({ directions }), 'buoc=phuong-huong');
    await screen.press('Không giao việc: Phương hướng b');
    screen.http.verify();
    screen.dialogs.reasonGiven = 'Đã có trong kế hoạch.';
    await screen.press('Không giao việc: Phương hướng b');
    const request = screen.request('POST', '/api/v1/directions/b/decline');
    expect(request.request.body).toEqual({ reason: 'Đã có trong kế hoạch.' });
    const notAssignedReason = 'Đã có trong kế hoạch.';
    await screen.answer(request, aDirection({ id: 'b', resolution: 'DECLINED', notAssignedReason, allowed: [] }));
    expect(screen.text).toContain('1 không giao việc, 1 chưa xử lý');
    expect(screen.text).toContain(notAssignedReason);
  });

  it('cannot become tasks without a plan, and the page says why', async () => {
    const screen = await CockpitScreen.open(aReview({ directions, planId: null }), 'buoc=phuong-huong');
    expect(screen.button('Giao việc: Phương hướng a').disabled).toBe(true);
    expect(screen.text).toContain('chưa gắn với kế hoạch nên chưa giao việc được');
  });

  it('keep the typed text in the form when somebody changed them meanwhile', async () => {
    const screen = await CockpitScreen.open(aReview({ directions }), 'buoc=phuong-huong');
    await screen.press('Sửa: Phương hướng a');
    screen.type('Đẩy mạnh tuyên truyền');
    screen.page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await screen.answer(screen.request('PATCH', '/api/v1/directions/a'), { code: 'common.stale', title: '' }, stale);
    const theirs = aDirection({ id: 'a', text: 'Bản của Lan', version: 2 });
    await screen.answer(screen.request('GET', '/api/v1/reviews/r1'), aReview({ directions: [theirs] }));
    expect(screen.dialogs.conflicts[0]?.fields).toEqual([
      { label: 'Phương hướng', mine: 'Đẩy mạnh tuyên truyền', theirs: 'Bản của Lan' },
    ]);
    expect(screen.area().value).toBe('Đẩy mạnh tuyên truyền');
  });
});

describe('limitations', () => {
  it('without a cause only warn', async () => {
    const screen = await CockpitScreen.open(aReview({ limitations: [aLimitation({ id: 'l' })] }), 'buoc=han-che');
    expect(screen.text).toContain('Chưa nêu nguyên nhân. Vẫn trình được');
  });

  it('are offered from tasks not held and remember the task', async () => {
    const sources = { ...aReview().sources, notHeld: [{ taskId: 't9', title: 'Hội thi' }] };
    const screen = await CockpitScreen.open(aReview({ sources }), 'buoc=han-che');
    await screen.press('Ghi là hạn chế: Hội thi');
    expect(screen.area().value).toBe('Chưa tổ chức được: Hội thi.');
  });
});
