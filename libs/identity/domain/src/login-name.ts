import { foldVietnamese } from '@congtac/shared-domain';

const LOGIN = /^[a-z0-9][a-z0-9._-]{2,63}$/;

/**
 * The stored form of what people type as their sign-in name: without accents, small letters, no spaces around.
 * Two spellings of one name (`Cán Bộ.ĐạiKim`, `canbo.daikim`) lead to one account.
 */
export function foldLogin(text: string): string {
  return foldVietnamese(text.normalize('NFC')).replace(/\s+/g, '');
}

/** True for a stored sign-in name: 3–64 small letters, digits, dots, hyphens or underscores, not starting with a sign. */
export function isLogin(text: string): boolean {
  return LOGIN.test(text);
}

/** A proposal for a sign-in name: given name, initials of the rest, e.g. `Nguyễn Thị Hoa` → `hoa.nt`. */
export function proposeLogin(fullName: string): string {
  const words = foldVietnamese(fullName)
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter(Boolean);
  const given = words.at(-1) ?? 'canbo';
  const initials = words
    .slice(0, -1)
    .map((word) => word[0])
    .join('');
  const login = initials ? `${given}.${initials}` : given;
  return login.length >= 3 ? login : `${login}.cb`;
}
