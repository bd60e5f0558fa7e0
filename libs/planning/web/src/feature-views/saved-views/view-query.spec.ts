import { paramsOf, storedQuery, viewQuery } from './view-query';

const of = (text: string) => {
  const query = new URLSearchParams(text);
  return viewQuery((name) => query.get(name));
};

describe('text of a view', () => {
  it('is the same whatever the order of the parameters and whatever else the address holds', () => {
    const text = of('danh-dau=khan&tim=t%E1%BB%95&sua=1&xem=2&thang=2020-07&dang-xem=lich');
    expect(text).toBe(of('dang-xem=lich&tim=tổ&danh-dau=khan'));
    expect(storedQuery(text)).toBe(text);
  });

  it.each([
    ['a filter', 'tim=a', 'tim=b', false],
    ['the grouping', 'nhom=chu-tri', '', false],
    ['the tab', 'dang-xem=the', '', false],
    ['the usual tab', 'dang-xem=bang', '', true],
    ['a tab that shows no tasks', 'dang-xem=noi-dung', '', true],
    ['the task being edited', 'sua=1', '', true],
    ['an empty parameter', 'tim=', '', true],
  ])('differs by %s', (_, a, b, same) => {
    expect(of(a) === of(b)).toBe(same);
  });

  it('opens with everything it does not name taken off', () => {
    const params = paramsOf('tim=tổ&la=1');
    expect(params).toMatchObject({ tim: 'tổ', 'chu-tri': null, 'dang-xem': 'bang' });
    expect(params).not.toHaveProperty('la');
  });
});
