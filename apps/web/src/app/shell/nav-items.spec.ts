import { barFor, moreFor, sectionsFor } from './nav-items';

const words = (items: readonly { url: string }[]) => items.map((item) => item.url);
const reader = ['planning.issued.read', 'review.directive.read', 'review.review.read', 'org.person.read'];

it('a person without content permissions has a home and a personal page', () => {
  expect(words(sectionsFor({ permissions: [] }))).toEqual(['/viec-cua-toi']);
  expect(words(moreFor({ permissions: [] }))).toEqual(['/thong-bao', '/ca-nhan']);
});
it('the rail never has more than seven places, "Thêm" included', () => {
  const all = [...reader, 'planning.board.read', 'identity.account.manage', 'org.unit.import'];
  expect(sectionsFor({ permissions: all }).length + 1).toBeLessThanOrEqual(7);
});
it('what is not in the phone bar is on the page "Thêm"', () => {
  const session = { permissions: [...reader, 'planning.board.read', 'org.unit.import'] };
  const bar = words(barFor(session));
  expect(bar).toEqual(['/viec-cua-toi', '/ke-hoach', '/chi-dao']);
  const both = [...bar, ...words(moreFor(session))];
  expect(both).toEqual(expect.arrayContaining(words(sectionsFor(session))));
  expect(new Set(both).size).toBe(both.length);
  expect(both).toEqual(expect.arrayContaining(['/nhap-don-vi', '/van-ban', '/danh-muc', '/thong-bao', '/ca-nhan']));
});
it('on wide screens "Thêm" repeats nothing of the rail', () => {
  const session = { permissions: [...reader, 'review.meeting.read', 'planning.board.read'] };
  const rail = words(sectionsFor(session));
  expect(words(moreFor(session, true)).filter((url) => rail.includes(url))).toEqual([]);
});
it('meetings and people stand on the page "Thêm" of those who may open them', () => {
  const all = ['review.meeting.read', 'identity.account.manage'];
  expect(words(moreFor({ permissions: all }))).toEqual(['/hoi-nghi', '/nguoi-dung', '/thong-bao', '/ca-nhan']);
  expect(words(moreFor({ permissions: ['review.meeting.read'] }))).toEqual(['/hoi-nghi', '/thong-bao', '/ca-nhan']);
});
