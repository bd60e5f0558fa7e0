import { aDirection, aLimitation, aReview, aSection } from '../testing/builders';
import { checksOf, cockpitSteps, nextStep, placeOfCheck, sectionState, type StepId } from './cockpit-steps';

const stepOf = (id: StepId, ...[review, kept]: [ReturnType<typeof aReview>, Record<string, number>?]) =>
  cockpitSteps(review, kept ?? {}).find((step) => step.id === id);

const drafted = { text: 'Đã tổ chức 56 buổi.', draftText: 'Đã tổ chức 56 buổi.', isEmpty: false };
const sources = { ...aReview().sources, draftedAt: '2020-07-02T07:00:00Z', reportedUnits: 11, totalUnits: 12 };

describe('state of a section', () => {
  const review = aReview();
  it.each([
    ['nothing in it', aSection({ id: 'a' }), {}, 'empty'],
    ['confirmed empty', aSection({ id: 'a', confirmedEmpty: true }), {}, 'confirmed-empty'],
    ['as the system wrote it', aSection({ id: 'a', ...drafted }), {}, 'unseen'],
    ['kept by the person', aSection({ id: 'a', ...drafted, version: 3 }), { a: 3 }, 'written'],
    ['kept, then drafted anew', aSection({ id: 'a', ...drafted, version: 4 }), { a: 3 }, 'unseen'],
    ['written by a person', aSection({ id: 'a', text: 'Của tôi.', edited: true }), {}, 'written'],
    ['stated by a source', aSection({ id: 'a', text: 'Theo báo cáo.' }), {}, 'written'],
  ] as const)('%s', (_, section, kept, state) => expect(sectionState(section, review, kept)).toBe(state));

  it('the list of limitations counts as the content of its section', () => {
    const section = aSection({ id: 'h', kind: 'HAN_CHE' });
    expect(sectionState(section, aReview({ limitations: [aLimitation({ id: 'l' })] }), {})).toBe('written');
  });

  it('nobody is asked about a proposal any more once the review is accepted', () =>
    expect(sectionState(aSection({ id: 'a', ...drafted }), aReview({ status: 'ACCEPTED' }), {})).toBe('written'));
});

describe('steps', () => {
  it('collecting is done when every unit has reported', () => {
    const missing = { ...sources, missingUnits: [{ unitId: 3, unitName: 'Phường C' }] };
    expect(stepOf('so-lieu', aReview())).toMatchObject({ done: false, count: undefined });
    expect(stepOf('so-lieu', aReview({ sources: missing }))).toMatchObject({
      done: false,
      count: { of: 11, total: 12 },
    });
    expect(stepOf('so-lieu', aReview({ sources }))).toMatchObject({ done: true });
  });

  it('results count what is written or confirmed empty, not what nobody has seen', () => {
    const sections = [
      aSection({ id: 'a', text: 'Xong.', edited: true }),
      aSection({ id: 'b', ordinal: 2, confirmedEmpty: true }),
      aSection({ id: 'c', ordinal: 3, ...drafted }),
      aSection({ id: 'd', ordinal: 4 }),
    ];
    expect(stepOf('ket-qua', aReview({ sections }))).toMatchObject({ done: false, count: { of: 2, total: 4 } });
    expect(stepOf('ket-qua', aReview({ sections }), { c: 1 })).toMatchObject({ count: { of: 3, total: 4 } });
  });

  it('limitations are done when each has a cause (G-8: only the mark, nothing is blocked)', () => {
    const limitations = [aLimitation({ id: 'x', causes: [{ kind: 'OBJECTIVE', text: 'Dịch bệnh' }] })];
    expect(stepOf('han-che', aReview({ limitations }))?.done).toBe(true);
    const review = aReview({ limitations: [...limitations, aLimitation({ id: 'y' })] });
    expect(stepOf('han-che', review)).toMatchObject({ done: false, count: { of: 1, total: 2 } });
    expect(stepOf('kiem-tra', review)?.done).toBe(true);
  });

  it('directions are done when each became a task or was declined (I-16)', () => {
    const directions = [
      aDirection({ id: 'a', resolution: 'TASK', generatedTaskId: 't' }),
      aDirection({ id: 'b', resolution: 'DECLINED', notAssignedReason: 'Đã có.' }),
    ];
    expect(stepOf('phuong-huong', aReview({ directions }))?.done).toBe(true);
    const review = aReview({ directions: [...directions, aDirection({ id: 'c' })] });
    expect(stepOf('phuong-huong', review)).toMatchObject({ done: false, count: { of: 2, total: 3 } });
  });

  it('a page opens at the first step that needs hands', () => {
    const review = aReview({ sources, sections: [aSection({ id: 'a', text: 'Xong.' }), aSection({ id: 'b' })] });
    expect(nextStep(cockpitSteps(review, {}))).toBe('ket-qua');
    expect(nextStep([])).toBe('so-lieu');
  });
});

describe('complaints', () => {
  it('lead to the place where they are mended', () => {
    const review = aReview({
      sections: [aSection({ id: 's' }), aSection({ id: 'k', kind: 'KIEN_NGHI' })],
      limitations: [aLimitation({ id: 'l' })],
      directions: [aDirection({ id: 'd' })],
      planId: null,
    });
    const places = checksOf(review).map((check) => [check.code, check.level, placeOfCheck(check, review)]);
    expect(places).toEqual([
      ['empty-section', 'block', { step: 'ket-qua', part: 's' }],
      ['empty-section', 'block', { step: 'phuong-huong', part: 'k' }],
      ['limitation-without-cause', 'warning', { step: 'han-che', part: 'l' }],
      ['direction-unresolved', 'block', { step: 'phuong-huong', part: 'd' }],
      ['number-incomplete', 'block', { step: 'cong-bo', part: null }],
      ['no-plan', 'warning', { step: 'cong-bo', part: null }],
    ]);
  });
});
