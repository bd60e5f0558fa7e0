import { mentionAt, stillMentioned, withMention } from './mention';

const anh = { accountId: 'a', name: 'Nguyễn Thị Ánh', unitName: 'Phường Đại Kim' };

it.each([
  ['@', 1, ''],
  ['Nhờ @Nguyễn Th', 14, 'Nguyễn Th'],
  ['Nhờ @Nguyễn Thị Ánh Minh xem giúp', 33, undefined],
  ['thu@coquan.vn', 13, undefined],
  ['@Ánh, xem', 9, undefined],
  ['không có gì', 5, undefined],
])('%s at %d asks for %s', (text, caret, expected) => {
  expect(mentionAt(text, caret)?.text).toBe(expected);
});

it('puts the whole name in place, and forgets people whose names were removed', () => {
  const query = mentionAt('Nhờ @ngu xem giúp', 8);
  const next = withMention('Nhờ @ngu xem giúp', query!, anh);
  expect(next).toEqual({ text: 'Nhờ @Nguyễn Thị Ánh xem giúp', caret: 20 });
  expect(stillMentioned(next.text, [anh])).toEqual([anh]);
  expect(stillMentioned('Nhờ xem giúp', [anh])).toEqual([]);
});
