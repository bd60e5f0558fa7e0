import fc from 'fast-check';
import { RECURRENCE_FREQS } from './contracts/cascade-codes';
import { occurrencesOf, type RecurrenceRule } from './recurrence';
import { editSeries, seriesPreview, type StandingOccurrence } from './series-edit';

const YEAR = { from: '2020-01-01', to: '2020-12-31' };
const TODAY = '2020-07-02';
const rule = (over: Partial<RecurrenceRule> & Pick<RecurrenceRule, 'freq'>): RecurrenceRule => ({
  count: null,
  dueDay: null,
  ...over,
});
const standing = (of: RecurrenceRule, closed: readonly number[] = []): StandingOccurrence[] =>
  occurrencesOf(of, YEAR).map((one) => ({
    ...one,
    id: `o${one.ordinal}`,
    status: closed.includes(one.ordinal) ? 'DONE' : 'OPEN',
  }));
const edit = (before: StandingOccurrence[], from: RecurrenceRule['freq'], after: RecurrenceRule) =>
  editSeries(before, from, after, YEAR, TODAY);

describe('editing a series at work', () => {
  it('7 months that have begun stay, 5 to come change their day', () => {
    const result = edit(standing(rule({ freq: 'MONTHLY' }), [1, 2]), 'MONTHLY', rule({ freq: 'MONTHLY', dueDay: 25 }));
    expect(result.kept.map((one) => one.label)).toEqual(
      ['01', '02', '03', '04', '05', '06', '07'].map((month) => `Tháng ${month}/2020`),
    );
    expect(result.moved.map((one) => one.dueOn)).toEqual([
      '2020-08-25',
      '2020-09-25',
      '2020-10-25',
      '2020-11-25',
      '2020-12-25',
    ]);
    expect(seriesPreview(result).summary).toBe('7 kỳ đã qua hoặc đang làm giữ nguyên, 5 kỳ tới đổi ngày.');
  });

  it('a new rhythm starts with the next whole window', () => {
    const result = edit(standing(rule({ freq: 'MONTHLY' })), 'MONTHLY', rule({ freq: 'QUARTERLY' }));
    expect(result.added.map((one) => [one.ordinal, one.label])).toEqual([[13, 'Quý IV/2020']]);
    expect(result.removed).toHaveLength(5);
    const half = edit(standing(rule({ freq: 'MONTHLY' })), 'MONTHLY', rule({ freq: 'HALF_YEARLY' }));
    expect([half.added, half.removed.length]).toEqual([[], 5]);
  });

  it('an end day drops the windows after it; ongoing work has none to come', () => {
    const until = edit(standing(rule({ freq: 'MONTHLY' })), 'MONTHLY', rule({ freq: 'MONTHLY', until: '2020-09-30' }));
    expect(until.removed.map((one) => one.label)).toEqual(['Tháng 10/2020', 'Tháng 11/2020', 'Tháng 12/2020']);
    expect(edit(standing(rule({ freq: 'MONTHLY' })), 'MONTHLY', rule({ freq: 'ONGOING' })).removed).toHaveLength(5);
  });

  it('counted issues get days of their own, and their number grows or shrinks at the end', () => {
    const six = standing(rule({ freq: 'COUNT_IN_PERIOD', count: 6 }), [1, 2]);
    const dated = edit(
      six,
      'COUNT_IN_PERIOD',
      rule({ freq: 'COUNT_IN_PERIOD', count: 7, dueDates: [{ ordinal: 3, dueOn: '2020-07-15' }] }),
    );
    expect(dated.kept.map((one) => one.label)).toEqual(['Số 1', 'Số 2']);
    expect(dated.moved).toMatchObject([{ occurrence: { label: 'Số 3' }, dueOn: '2020-07-15' }]);
    expect(dated.added.map((one) => one.label)).toEqual(['Số 7']);
    const five = edit(six, 'COUNT_IN_PERIOD', rule({ freq: 'COUNT_IN_PERIOD', count: 5 }));
    expect(five.removed.map((one) => one.label)).toEqual(['Số 6']);
    expect(seriesPreview(five).summary).toBe('2 kỳ đã qua hoặc đang làm giữ nguyên, bỏ 1 kỳ chưa đến.');
  });

  it('says so when nothing changes', () => {
    const monthly = rule({ freq: 'MONTHLY' });
    expect(seriesPreview(edit(standing(monthly), 'MONTHLY', monthly)).summary).toBe('Không có kỳ nào thay đổi.');
  });

  const anyRule = fc.record({
    freq: fc.constantFrom(...RECURRENCE_FREQS),
    count: fc.integer({ min: 1, max: 12 }),
    dueDay: fc.option(fc.integer({ min: 1, max: 31 })),
  });
  it('never touches what has begun or is closed, and loses nothing out of sight', () => {
    fc.assert(
      fc.property(anyRule, anyRule, fc.array(fc.integer({ min: 1, max: 12 })), (from, to, closed) => {
        const before = standing(from, closed);
        const result = edit(before, from.freq, to);
        const touched = [...result.moved.map((one) => one.occurrence), ...result.removed];
        for (const one of touched) {
          expect(one.status).toBe('OPEN');
          if (from.freq !== 'COUNT_IN_PERIOD') expect(one.windowFrom > TODAY).toBe(true);
          else expect(one.dueOn >= TODAY).toBe(true);
        }
        const told = [...result.kept, ...result.same, ...touched].map((one) => one.id).sort();
        expect(told).toEqual(before.map((one) => one.id).sort());
        const ordinals = [...before, ...result.added].map((one) => one.ordinal);
        expect(new Set(ordinals).size).toBe(ordinals.length);
      }),
    );
  });
});
