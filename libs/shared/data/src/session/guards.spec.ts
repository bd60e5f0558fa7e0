import { nextUrl } from './guards';

it.each([
  ['/ke-hoach/1?xem=2', '/ke-hoach/1?xem=2'],
  [null, '/viec-cua-toi'],
  ['//evil.example', '/viec-cua-toi'],
  ['/\\evil.example', '/viec-cua-toi'],
  ['https://evil.example', '/viec-cua-toi'],
  ['/dang-nhap?tiep=/x', '/viec-cua-toi'],
])('after signing in %s leads to %s', (wanted, url) => expect(nextUrl(wanted)).toBe(url));
