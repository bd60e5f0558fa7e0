import fc from 'fast-check';
import {
  acknowledgedLate,
  acknowledgeLimit,
  directiveActions,
  minutesBetween,
  nextDirectiveStatus,
  recipientStateOf,
  type RecipientTimes,
} from './directive';

const times = (over: Partial<RecipientTimes> = {}): RecipientTimes => ({
  sentAt: '2020-01-31T02:00:00.000Z',
  acknowledgeBy: '2020-02-01T02:00:00.000Z',
  openedAt: null,
  acknowledgedAt: null,
  relayedAt: null,
  implementedAt: null,
  ...over,
});

describe('life of a directive', () => {
  it.each([
    ['DRAFT', ['send']],
    ['ISSUED', ['send', 'implement', 'close']],
    ['IMPLEMENTED', ['close']],
    ['CLOSED', []],
  ] as const)('%s offers %j', (status, actions) => expect(directiveActions(status)).toEqual(actions));

  it('a closed one goes nowhere', () => expect(nextDirectiveStatus('CLOSED', 'send')).toBeUndefined());
});

describe('how far an addressed unit is', () => {
  const at = '2020-01-31T03:00:00.000Z';
  it.each([
    [{}, 'SENT'],
    [{ openedAt: at }, 'OPENED'],
    [{ openedAt: at, acknowledgedAt: at }, 'ACKNOWLEDGED'],
    [{ acknowledgedAt: at, relayedAt: at }, 'RELAYED'],
    [{ acknowledgedAt: at, implementedAt: at }, 'IMPLEMENTED'],
  ] as const)('%j is %s', (over, state) => expect(recipientStateOf(times(over))).toBe(state));

  it('is late only after the limit, and stays late when "Đã nhận" came after it', () => {
    expect(acknowledgedLate(times(), '2020-02-01T02:00:00.000Z')).toBe(false);
    expect(acknowledgedLate(times(), '2020-02-01T02:00:01.000Z')).toBe(true);
    expect(acknowledgedLate(times({ acknowledgedAt: at }), '2020-06-01T00:00:00.000Z')).toBe(false);
    expect(acknowledgedLate(times({ acknowledgedAt: '2020-02-02T00:00:00.000Z' }), '2020-06-01T00:00:00.000Z')).toBe(
      true,
    );
  });
});

describe('time for "Đã nhận"', () => {
  const nine = new Date('2020-01-31T02:00:00.000Z');
  it('is 24 hours for urgent ones', () => {
    expect(acknowledgeLimit(nine, true, '2020-02-05').toISOString()).toBe('2020-02-01T02:00:00.000Z');
  });
  it('is the end of the third working day for the others', () => {
    expect(acknowledgeLimit(nine, false, '2020-02-05').toISOString()).toBe('2020-02-05T16:59:59.000Z');
  });
});

it('S2-24: minutes are never negative and grow with the later instant', () => {
  const instant = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((ms) => new Date(ms).toISOString());
  fc.assert(
    fc.property(instant, instant, fc.nat(1_000_000), (from, to, more) => {
      const minutes = minutesBetween(from, to) ?? 0;
      const later = new Date(Date.parse(to) + more * 60_000).toISOString();
      return minutes >= 0 && (minutesBetween(from, later) ?? 0) >= minutes;
    }),
  );
  expect(minutesBetween('2020-01-31T02:00:00.000Z', null)).toBeNull();
});
