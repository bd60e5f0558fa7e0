import { foldVietnamese, hasForbiddenCharacters, isBlank, normalizeText } from './text';

describe('foldVietnamese', () => {
  it.each([
    ['Đường', 'duong'],
    ['ĐẶNG  Thị\tÁnh', 'dang thi anh'],
    ['Nguyễn'.normalize('NFD'), 'nguyen'],
    ['hoà thuỷ', 'hoa thuy'],
  ])('folds %s to %s', (text, folded) => expect(foldVietnamese(text)).toBe(folded));
});

describe('normalizeText', () => {
  it('stores NFC without outer spaces and with one kind of line end', () =>
    expect(normalizeText(` Hò${'a'}\r\nBình `.normalize('NFD'))).toBe('Hòa\nBình'));
});

describe('hasForbiddenCharacters', () => {
  it.each(['a\u0000b', 'gpj\u202Eexe', '\uD800', 'x\u{E0041}'])('refuses what cannot be seen or stored: %j', (text) =>
    expect(hasForbiddenCharacters(text)).toBe(true),
  );
  it.each(['Tết Canh Tý 2020', 'dòng 1\ndòng 2', '👨‍👩‍👧‍👦', 'Ẩ'.normalize('NFD')])('accepts %j', (text) =>
    expect(hasForbiddenCharacters(text)).toBe(false),
  );
});

describe('isBlank', () => {
  it.each(['', '  \n', '\u200B\u2060', '\uFEFF'])('%j holds nothing to read', (text) =>
    expect(isBlank(text)).toBe(true),
  );
  it('a letter can be read', () => expect(isBlank(' ố ')).toBe(false));
});
