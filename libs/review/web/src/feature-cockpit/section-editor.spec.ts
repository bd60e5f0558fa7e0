import { aReview, aSection, MemoryDrafts, settle } from '../testing/builders';
import { afterPause, CockpitScreen, stale, wideScreen } from '../testing/screen';
import { autosaveDelay } from './section-writer';

const url = '/api/v1/review-sections/s';
const query = 'buoc=ket-qua&muc=s';
const written = aSection({ id: 's', heading: 'Tuyên truyền', text: 'Đã họp.', edited: true, version: 3 });
const conflict = {
  code: 'common.stale',
  title: 'Mục này vừa được người khác sửa',
  params: { by: 'Lan', at: '2020-07-02T07:05:00Z' },
};

beforeAll(wideScreen);

describe('writing a section', () => {
  it('saves itself after a pause, over the version seen, and says when', async () => {
    const screen = await CockpitScreen.open(aReview({ sections: [written] }), query);
    screen.type('Đã họp đủ. ');
    await afterPause(autosaveDelay);
    const saving = screen.request('PATCH', url);
    expect(saving.request.headers.get('If-Match')).toBe('"3"');
    expect(saving.request.body).toEqual({ text: 'Đã họp đủ.' });
    await screen.answer(saving, { ...written, text: 'Đã họp đủ.', version: 4 });
    expect(screen.text).toMatch(/Đã lưu \d\d:\d\d/);
    expect(screen.area().value).toBe('Đã họp đủ. ');
    expect(screen.drafts.kept.size).toBe(0);
  });

  it('asks whose text stays when somebody was faster; the typed text is kept meanwhile', async () => {
    const screen = await CockpitScreen.open(aReview({ sections: [written] }), query);
    screen.type('Của tôi');
    await afterPause(autosaveDelay);
    await screen.answer(screen.request('PATCH', url), conflict, stale);
    const theirs = { ...written, text: 'Của Lan', version: 5 };
    await screen.answer(screen.request('GET', '/api/v1/reviews/r1'), aReview({ sections: [theirs] }));
    expect(screen.dialogs.conflicts[0]).toMatchObject({
      by: 'Lan',
      fields: [{ label: 'Tuyên truyền', mine: 'Của tôi', theirs: 'Của Lan' }],
    });
    expect(screen.area().value).toBe('Của tôi');
    expect(screen.text).toContain('Có người vừa sửa mục này');

    screen.dialogs.choice = 'mine';
    await screen.press('So hai bản');
    await screen.answer(screen.request('PATCH', url), conflict, stale);
    await screen.answer(screen.request('GET', '/api/v1/reviews/r1'), aReview({ sections: [theirs] }));
    const again = screen.request('PATCH', url);
    expect(again.request.headers.get('If-Match')).toBe('"5"');
    await screen.answer(again, { ...theirs, text: 'Của tôi', version: 6 });
    expect(screen.area().value).toBe('Của tôi');
  });

  it('takes the other text when the person says so', async () => {
    const screen = await CockpitScreen.open(aReview({ sections: [written] }), query);
    screen.dialogs.choice = 'theirs';
    screen.type('Của tôi');
    await afterPause(autosaveDelay);
    await screen.answer(screen.request('PATCH', url), conflict, stale);
    const theirs = { ...written, text: 'Của Lan', version: 5 };
    await screen.answer(screen.request('GET', '/api/v1/reviews/r1'), aReview({ sections: [theirs] }));
    expect(screen.area().value).toBe('Của Lan');
  });

  it('sends what waited on the device when the network is back', async () => {
    const screen = await CockpitScreen.open(aReview({ sections: [written] }), query);
    screen.type('Viết khi mất mạng');
    await afterPause(autosaveDelay);
    screen.request('PATCH', url).error(new ProgressEvent('error'));
    await settle();
    expect(screen.text).toContain('Đã lưu trên máy');
    window.dispatchEvent(new Event('online'));
    await settle();
    await screen.answer(screen.request('PATCH', url), { ...written, text: 'Viết khi mất mạng', version: 4 });
    expect(screen.text).toMatch(/Đã lưu \d\d:\d\d/);
  });

  it('puts text of an earlier visit back without sending it unasked', async () => {
    const drafts = new MemoryDrafts();
    drafts.kept.set('me/review/r1', { value: { s: { text: 'Viết dở', base: 3, stored: 'Đã họp.' } }, savedAt: 1 });
    const screen = await CockpitScreen.open(aReview({ sections: [written] }), query, drafts);
    expect(screen.area().value).toBe('Viết dở');
    expect(screen.text).toContain('nội dung anh/chị viết lần trước');
    await screen.press('Lấy lại bản trên hệ thống');
    expect(screen.area().value).toBe('Đã họp.');
    screen.http.verify();
  });
});

describe('proposals of the system', () => {
  const proposal = aSection({ id: 's', text: 'Đã tổ chức 56 buổi.', draftText: 'Đã tổ chức 56 buổi.', version: 2 });

  it('wait for a person: keep, change or draft again', async () => {
    const screen = await CockpitScreen.open(aReview({ sections: [proposal] }), query);
    expect(screen.text).toContain('Đoạn do hệ thống soạn, chưa ai xem');
    expect(screen.area()).toBeNull();
    await screen.press('Giữ');
    expect(screen.text).not.toContain('chưa ai xem');
    expect(screen.area().value).toBe('Đã tổ chức 56 buổi.');
    expect(screen.drafts.kept.get('me/review-kept/r1')?.value).toEqual({ s: 2 });
  });

  it('never replace what a person wrote; taking one can be undone', async () => {
    const section = { ...written, draftText: 'Đã tổ chức 56 buổi.', draftDiffers: true };
    const screen = await CockpitScreen.open(aReview({ sections: [section] }), query);
    expect(screen.area().value).toBe('Đã họp.');
    await screen.press('Dùng đoạn này');
    const taking = screen.request('PATCH', url);
    expect(taking.request.body).toEqual({ useDraft: true });
    await screen.answer(taking, {
      ...section,
      text: section.draftText,
      edited: false,
      draftDiffers: false,
      version: 4,
    });
    expect(screen.text).toContain('Đoạn do hệ thống soạn, chưa ai xem');
  });
});

describe('an empty heading', () => {
  const empty = aSection({ id: 's', heading: 'Tuyên truyền', allowed: ['edit', 'confirm-empty'] });

  it('stops submitting with a list that leads to it, until it is confirmed (G-8)', async () => {
    const screen = await CockpitScreen.open(aReview({ sections: [empty] }), query);
    await screen.press('Trình duyệt');
    const alert = screen.page.querySelector('[role="alert"]');
    expect(alert?.textContent).toContain('Chưa trình được: 1 chỗ cần bổ sung');
    expect(alert?.querySelector('a')?.getAttribute('href')).toContain('buoc=ket-qua&muc=s');
    screen.http.verify();

    screen.page.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
    await settle();
    const confirming = screen.request('PATCH', url);
    expect(confirming.request.body).toEqual({ confirmedEmpty: true });
    await screen.answer(confirming, { ...empty, confirmedEmpty: true, version: 2 });
    await screen.press('Trình duyệt');
    const submitting = screen.request('POST', '/api/v1/reviews/r1/submit');
    await screen.answer(submitting, aReview({ status: 'SUBMITTED', allowed: ['export'] }));
    expect(screen.text).toContain('Chờ duyệt');
  });

  it('shows what the server found when it knows more', async () => {
    const sections = [{ ...written, id: 's' }, aSection({ id: 'z', ordinal: 2, confirmedEmpty: true })];
    const screen = await CockpitScreen.open(aReview({ sections }), query);
    await screen.press('Trình duyệt');
    const refused = {
      code: 'review.empty-section',
      title: 'Còn mục chưa có nội dung',
      errors: [{ pointer: '/z', code: 'empty-section', detail: 'Mục “Mục z” chưa có nội dung.' }],
    };
    await screen.answer(screen.request('POST', '/api/v1/reviews/r1/submit'), refused, {
      status: 422,
      statusText: 'Unprocessable',
    });
    expect(screen.page.querySelector('[role="alert"] a')?.getAttribute('href')).toContain('muc=z');
  });
});
