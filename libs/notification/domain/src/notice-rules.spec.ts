import { noticesOf } from './notice-rules';

const event = (type: string, payload: Record<string, unknown>, unitId: number | null = 7) => ({
  type,
  unitId,
  payload,
});

describe('whom an event tells, and in what words', () => {
  it('obliged units are asked for their own plan, other recipients read it', () => {
    const told = noticesOf(
      event('planning.plan-issued', {
        planId: 'p1',
        title: 'Kế hoạch $& 2020',
        obligedUnitIds: [11, 12],
        recipientUnitIds: [12, 20],
      }),
    );
    expect(told.map(({ title, audience, link }) => [title, audience.unitIds, link])).toEqual([
      ['Căn cứ kế hoạch cấp trên, xin xây dựng kế hoạch của đơn vị: Kế hoạch $& 2020', [11, 12], '/ke-hoach/p1'],
      ['Kế hoạch mới được gửi đến đơn vị: Kế hoạch $& 2020', [20], '/ke-hoach/p1'],
    ]);
  });

  it.each([
    ['planning.plan-submitted', ['CHAIR', 'VICE_CHAIR'], 'Kế hoạch chờ anh/chị duyệt: A $& B'],
    ['planning.plan-returned', ['SPECIALIST', 'CHAIR', 'VICE_CHAIR'], 'Kế hoạch được trả lại: A $& B'],
  ])('%s is told to the own unit', (type, roles, title) => {
    const [told] = noticesOf(event(type, { planId: 'p1', title: 'A $& B', reason: 'Thiếu hạn' }));
    expect(told).toMatchObject({ title, detail: 'Thiếu hạn', audience: { unitIds: [7], roles } });
  });

  it('an event that names whom to tell is told in its own words', () => {
    const payload = { title: 'Gia hạn: Hội chợ', link: '/nhiem-vu/t1', tellUnitIds: [3], tellAccountIds: ['a1'] };
    expect(noticesOf(event('planning.extension-granted', payload))).toMatchObject([
      {
        title: 'Gia hạn: Hội chợ',
        link: '/nhiem-vu/t1',
        urgent: false,
        audience: { unitIds: [3], accountIds: ['a1'] },
      },
    ]);
    expect(noticesOf(event('review.directive-sent', { ...payload, urgent: true }))[0].urgent).toBe(true);
  });

  it('the sender of a directive learns which unit did what', () => {
    const payload = { title: 'Phòng, chống dịch', text: 'Tam Đảo', link: '/chi-dao/d1', tellUnitIds: [3] };
    const told = ['acknowledged', 'relayed', 'implemented'].map(
      (step) => noticesOf(event(`review.directive-${step}`, payload))[0],
    );
    expect(told.map(({ title, detail }) => [title, detail])).toEqual([
      ['Đơn vị đã nhận chỉ đạo: Phòng, chống dịch', 'Tam Đảo'],
      ['Đơn vị đã chuyển tiếp chỉ đạo: Phòng, chống dịch', 'Tam Đảo'],
      ['Đơn vị báo đã thực hiện chỉ đạo: Phòng, chống dịch', 'Tam Đảo'],
    ]);
  });

  it('a returned report leads its author to the very form', () => {
    const payload = {
      reportId: 'r1',
      taskId: 't1',
      occurrenceId: 'o1',
      unitId: 12,
      authorAccountId: 'a1',
      reason: 'Thiếu số',
    };
    expect(noticesOf(event('reporting.report-returned', { ...payload, title: 'Hội nghị' }))).toEqual([
      {
        ...{ reason: 'RETURNED', subject: 'task:t1', title: 'Báo cáo được trả lại: Hội nghị', detail: 'Thiếu số' },
        ...{ link: '/bao-cao/t1?lan=o1&don-vi=12', urgent: false },
        audience: { unitIds: [], roles: [], accountIds: ['a1'] },
      },
    ]);
    expect(noticesOf(event('reporting.report-submitted', { ...payload, title: 'Hội nghị' }))).toMatchObject([
      { reason: 'DECISION', link: '/duyet-bao-cao/r1', audience: { unitIds: [12], roles: ['CHAIR', 'VICE_CHAIR'] } },
    ]);
  });

  it('what is about one task has one subject, whatever its words', () => {
    const of = (type: string) =>
      noticesOf(event(type, { taskId: 't1', title: 'Hội nghị', link: '/nhiem-vu/t1', tellUnitIds: [3] }))[0];
    expect([of('planning.task-cancelled').subject, of('planning.comment-added').subject]).toEqual([
      'task:t1',
      'task:t1',
    ]);
    expect([of('planning.task-reassigned').reason, of('planning.comment-added').reason]).toEqual([
      'ASSIGNED',
      'MENTIONED',
    ]);
  });

  it('an event that concerns nobody else tells nobody', () => {
    expect(noticesOf(event('planning.task-started', { taskId: 't1', planId: 'p1' }))).toEqual([]);
    expect(noticesOf(event('planning.extension-granted', { title: 'x', link: '/x', tellUnitIds: [] }))).toEqual([]);
  });
});
