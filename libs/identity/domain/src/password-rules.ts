import { foldVietnamese } from '@congtac/shared-domain';

/** Shortest password while there is no second factor (NIST SP 800-63B-4). */
export const PASSWORD_MIN = 15;
/** Longest password taken. */
export const PASSWORD_MAX = 128;

/** Words that, repeated or padded with digits, make a password everyone guesses first. */
const COMMON = [
  'password',
  'matkhau',
  'matkhaumoi',
  'mattran',
  'mattranmattran',
  'mattrantoquoc',
  'mttqvietnam',
  'congtac',
  'vietnam',
  'hanoi',
  'xinchao',
  'anhyeuem',
  'iloveyou',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'abcdefghijklmno',
  'administrator',
  'quantri',
  'quantrihethong',
  'letmein',
  'welcome',
  'chaomung',
];

/** The form in which a password is hashed: NFC, nothing trimmed, nothing else changed. */
export function normalizePassword(password: string): string {
  return password.normalize('NFC');
}

/**
 * Why a password is refused, in Vietnamese, or undefined when it may be used. Long enough, not one of the first
 * guesses, not made of the person's own sign-in name; no rules about kinds of characters and no expiry.
 */
export function passwordFault(password: string, login: string): string | undefined {
  const length = [...normalizePassword(password)].length;
  if (length < PASSWORD_MIN)
    return `Mật khẩu cần ít nhất ${PASSWORD_MIN} ký tự. Có thể dùng một câu dễ nhớ, có dấu cách.`;
  if (length > PASSWORD_MAX) return `Mật khẩu dài nhất ${PASSWORD_MAX} ký tự.`;
  const core = foldVietnamese(password).replace(/[^a-z]/g, '');
  if (core === '' && new Set(password).size < 8) return 'Mật khẩu này quá dễ đoán. Xin chọn mật khẩu khác.';
  if (new Set(password).size < 5) return 'Mật khẩu này quá dễ đoán. Xin chọn mật khẩu khác.';
  if (COMMON.some((word) => core === word || core === word.repeat(2) || core === word.repeat(3)))
    return 'Mật khẩu này quá dễ đoán. Xin chọn mật khẩu khác.';
  const own = login.replace(/[^a-z]/g, '');
  if (own.length >= 3 && core.replaceAll(own, '').length < 5)
    return 'Mật khẩu không nên lấy từ tên đăng nhập. Xin chọn mật khẩu khác.';
  return undefined;
}
