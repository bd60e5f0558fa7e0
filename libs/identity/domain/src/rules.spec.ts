import fc from 'fast-check';
import { activationCodeFrom, normalizeActivationCode } from './activation-code';
import { type AttemptState, afterAccountFailure, afterAddressFailure, secondsBlocked } from './attempt-limit';
import { foldLogin, isLogin, proposeLogin } from './login-name';
import { passwordFault } from './password-rules';
import { sessionIdleMinutes } from './session-life';

describe('sign-in names', () => {
  it.each([
    [' Chủ Tịch.ĐạiKim ', 'chutich.daikim'],
    ['CANBO.DAIKIM', 'canbo.daikim'],
    ['cán bộ'.normalize('NFD'), 'canbo'],
  ])('%s is stored as %s', (typed, stored) => expect(foldLogin(typed)).toBe(stored));

  it.each(['ab', '.abc', 'a b c', 'ă'.repeat(5), 'x'.repeat(65)])('%s is no stored name', (text) =>
    expect(isLogin(text)).toBe(false),
  );

  it.each([
    ['Nguyễn Thị Hoa', 'hoa.nt'],
    ['Đặng Ý', 'y.d'],
    ['An', 'an.cb'],
  ])('proposes for %s %s', (name, login) => expect(proposeLogin(name)).toBe(login));

  it('always proposes a usable name', () => {
    const syllable = fc.constantFrom('Nguyễn', 'Đỗ', 'Thị', 'Ý', 'Hoà', 'Xuân');
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 5 }), (words) =>
        isLogin(proposeLogin(words.join(' '))),
      ),
    );
  });
});

describe('passwords', () => {
  it.each(['ngắn quá', 'a'.repeat(20), 'Mật khẩu Mật khẩu', '123123123123123', 'canbo.daikim 2020', 'x y'.repeat(50)])(
    'refuses %s',
    (password) => expect(passwordFault(password, 'canbo.daikim')).toBeDefined(),
  );

  it.each(['Con đường nhỏ ven sông', 'trời hôm nay đẹp quá', 'correct horse battery'])('takes %s', (password) =>
    expect(passwordFault(password, 'canbo.daikim')).toBeUndefined(),
  );
});

describe('activation codes', () => {
  it('are read as people type them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 15, maxLength: 15 }), (bytes) => {
        const code = activationCodeFrom(bytes);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
        const bare = code.replaceAll('-', '');
        const typed = bare.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(normalizeActivationCode(` ${typed} `)).toBe(bare);
      }),
    );
  });

  it.each(['', 'ABCD', 'U'.repeat(24), '0'.repeat(25)])('%s is no code', (text) =>
    expect(normalizeActivationCode(text)).toBeUndefined(),
  );
});

describe('limiter', () => {
  const now = new Date('2026-01-01T00:00:00Z');
  const after = (n: number, step: typeof afterAccountFailure) => {
    let state: AttemptState | undefined;
    for (let i = 0; i < n; i++) state = step(state, now);
    return secondsBlocked(state, now);
  };

  it.each([
    [4, 0],
    [5, 60],
    [6, 120],
    [7, 240],
    [8, 480],
    [9, 900],
    [50, 900],
  ])('after %i wrong tries a name waits %i seconds', (tries, seconds) =>
    expect(after(tries, afterAccountFailure)).toBe(seconds),
  );

  it('an address waits for the rest of the minute after thirty', () => {
    expect(after(29, afterAddressFailure)).toBe(0);
    expect(after(30, afterAddressFailure)).toBe(60);
  });

  it('forgets after its window', () => {
    const state = afterAccountFailure({ failures: 9, windowStart: now, blockedUntil: null }, new Date('2026-01-03'));
    expect(state.failures).toBe(1);
  });
});

it('sessions of administrators rest for an hour, of others for a working day', () => {
  expect([sessionIdleMinutes(['CHAIR']), sessionIdleMinutes(['CHAIR', 'SYS_ADMIN'])]).toEqual([480, 60]);
});
