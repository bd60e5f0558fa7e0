import fc from 'fast-check';
import { monthPeriod, yearPeriod } from '@congtac/shared-domain';
import { type OccurrenceFacts, occurrencesOf, occurrenceStateOf, type RecurrenceRule, seriesOf } from './recurrence';

const rule = (partial: Partial<RecurrenceRule>): RecurrenceRule => ({
  freq: 'MONTHLY',
  count: null,
  dueDay: null,
  ...partial,
});
const YEAR = yearPeriod(2020);

describe('recurrence (§2.7)', () => {
  it('G-3: monthly in 2020 makes exactly 12 occurrences with month windows', () => {
    const made = occurrencesOf(rule({}), YEAR);
    expect(made.map((o) => o.label)).toEqual(
      Array.from({ length: 12 }, (_, i) => `Tháng ${String(i + 1).padStart(2, '0')}/2020`),
    );
    expect(made[1]).toEqual({
      ordinal: 2,
      label: 'Tháng 02/2020',
      windowFrom: '2020-02-01',
      windowTo: '2020-02-29',
      dueOn: '2020-02-29',
    });
  });

  it('sets a fixed due day, falling back to the last day of a short month', () => {
    expect(occurrencesOf(rule({ dueDay: 25 }), YEAR)[2].dueOn).toBe('2020-03-25');
    expect(occurrencesOf(rule({ dueDay: 31 }), YEAR)[1].dueOn).toBe('2020-02-29');
  });

  it('A-3: six issues share the whole year', () => {
    const made = occurrencesOf(rule({ freq: 'COUNT_IN_PERIOD', count: 6 }), YEAR);
    expect(made.map((o) => o.label)).toEqual(['Số 1', 'Số 2', 'Số 3', 'Số 4', 'Số 5', 'Số 6']);
    expect(new Set(made.map((o) => `${o.windowFrom}–${o.dueOn}`))).toEqual(new Set(['2020-01-01–2020-12-31']));
  });

  it.each([
    ['QUARTERLY', ['Quý I/2020', 'Quý II/2020', 'Quý III/2020', 'Quý IV/2020']],
    ['HALF_YEARLY', ['6 tháng đầu năm 2020', '6 tháng cuối năm 2020']],
    ['YEARLY', ['Năm 2020']],
    ['ONGOING', []],
  ] as const)('%s', (freq, labels) => {
    expect(occurrencesOf(rule({ freq }), YEAR).map((o) => o.label)).toEqual(labels);
  });

  it('keeps to the period of the plan', () => {
    expect(occurrencesOf(rule({}), { from: '2020-07-01', to: '2020-12-31' })).toHaveLength(6);
    expect(occurrencesOf(rule({ freq: 'YEARLY' }), { from: '2021-07-20', to: '2025-12-31' })).toHaveLength(5);
    expect(occurrencesOf(rule({}), monthPeriod(2020, 3))).toHaveLength(1);
  });

  it('asks for the number of times', () => {
    expect(() => occurrencesOf(rule({ freq: 'COUNT_IN_PERIOD' }), YEAR)).toThrow(
      expect.objectContaining({ code: 'planning.count-required' }),
    );
  });
});

describe('a series', () => {
  const done = (dueOn: string): OccurrenceFacts => ({ status: 'DONE', dueOn, closedOn: dueOn });
  const months = occurrencesOf(rule({}), YEAR).map((o) => o.dueOn);

  it('G-3: 11 done and 1 waived is complete', () => {
    const series = seriesOf([
      ...months.slice(0, 11).map(done),
      { status: 'WAIVED', dueOn: months[11], closedOn: '2020-12-28' },
    ]);
    expect(series).toEqual({ open: 0, done: 11, complete: true, nextDueOn: null, completedOn: '2020-12-28' });
  });

  it('G-3: 11 done and 1 missed is not complete; the missed month drives the due day', () => {
    const series = seriesOf([
      { status: 'OPEN', dueOn: months[4], closedOn: null },
      ...months.filter((_, i) => i !== 4).map(done),
    ]);
    expect(series).toMatchObject({ open: 1, complete: false, nextDueOn: '2020-05-31', completedOn: null });
  });

  it('is complete exactly when nothing is open', () => {
    const status = fc.constantFrom('OPEN', 'DONE', 'WAIVED' as const);
    fc.assert(
      fc.property(fc.array(status, { minLength: 1 }), (all) => {
        const series = seriesOf(
          all.map((s, i) => ({ status: s as OccurrenceFacts['status'], dueOn: months[i % 12], closedOn: null })),
        );
        expect(series.complete).toBe(!all.includes('OPEN'));
        expect(series.nextDueOn === null).toBe(series.open === 0);
      }),
    );
  });
});

describe('an occurrence today', () => {
  const march = { windowFrom: '2020-03-01', dueOn: '2020-03-31' };
  it.each([
    ['OPEN', '2020-02-28', 'UPCOMING'],
    ['OPEN', '2020-03-10', 'OPEN'],
    ['OPEN', '2020-03-24', 'DUE_SOON'],
    ['OPEN', '2020-03-31', 'DUE_SOON'],
    ['OPEN', '2020-04-01', 'OVERDUE'],
    ['WAIVED', '2020-04-01', 'WAIVED'],
    ['DONE', '2020-04-01', 'DONE'],
  ] as const)('%s on %s → %s', (status, today, expected) => {
    expect(occurrenceStateOf({ status, ...march }, today)).toBe(expected);
  });
});
