import type { UptakeFieldView, UptakeView } from '@congtac/planning-domain';
import { decisionOf, emptyDraft, isUntouched, keepableFields, missingOf } from './uptake-draft';

const field = (name: string, way: UptakeFieldView['way'], frozen = false): UptakeFieldView => ({
  field: name,
  old: 'a',
  new: 'b',
  mine: 'c',
  way,
  frozen,
});

const uptake = (fields: UptakeFieldView[], wish: Partial<UptakeView> = {}): UptakeView => ({
  id: 'u',
  state: 'PENDING',
  parentPlanId: 'p',
  parentPlanTitle: 'Kế hoạch quận',
  parentUnitName: 'Quận',
  revision: 2,
  number: 5,
  symbol: 'KH',
  issuedOn: '2020-02-10',
  parentTaskId: 't',
  parentTaskTitle: 'Hội nghị',
  childTaskId: 'c',
  childTaskTitle: 'Hội nghị',
  verbatim: false,
  fields,
  targets: [],
  reason: null,
  kept: [],
  decidedOn: null,
  decidedByName: null,
  version: 1,
  allowed: ['decide'],
  ...wish,
});

describe('choosing what to do with an amendment above', () => {
  it('what the unit had not edited needs no choice', () => {
    const one = uptake([field('title', 'UNTOUCHED'), field('due', 'SAME')]);
    expect(isUntouched(one)).toBe(true);
    expect(missingOf(one, emptyDraft)).toBeUndefined();
    expect(decisionOf(emptyDraft)).toEqual({});
  });

  it('a task taken out above is never swept along', () => {
    expect(isUntouched(uptake([field('removed', 'UNTOUCHED')]))).toBe(false);
  });

  it('each edited field is chosen; keeping one needs a reason', () => {
    const one = uptake([field('title', 'CONFLICT'), field('due', 'CONFLICT')]);
    expect(missingOf(one, { ...emptyDraft, choices: { title: 'MINE' } })).toBe('chooseFirst');
    const chosen = { ...emptyDraft, choices: { title: 'MINE', due: 'THEIRS' } as const };
    expect(missingOf(one, chosen)).toBe('reasonFirst');
    const told = { ...chosen, reason: ' Gặp mặt riêng ' };
    expect(missingOf(one, told)).toBeUndefined();
    expect(decisionOf(told)).toEqual({ keep: ['title'], reason: 'Gặp mặt riêng' });
  });

  it('a verbatim copy has nothing to keep (I-7)', () => {
    const one = uptake([field('title', 'CONFLICT', true)], { verbatim: true });
    expect(keepableFields(one)).toEqual([]);
    expect(missingOf(one, emptyDraft)).toBeUndefined();
  });
});
