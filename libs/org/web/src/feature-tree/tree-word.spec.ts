import { typeAheadWord } from './tree-word';

describe('the word that first letters are compared with', () => {
  it.each([
    ['Ủy ban MTTQ Việt Nam phường Đại Kim', 'dai kim'],
    ['Phường 12', '12'],
    ['Thành phố Hà Nội', 'ha noi'],
    ['Quận ủy Hoàng Mai', 'uy hoang mai'],
    ['Hội Cựu chiến binh', 'hoi cuu chien binh'],
    ['Phường', 'phuong'],
  ])('of %s is %s', (name, word) => expect(typeAheadWord(name)).toBe(word));
});
