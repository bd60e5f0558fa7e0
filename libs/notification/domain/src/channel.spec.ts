import fc from 'fast-check';
import { isMailAddress, letterOf, pushTextOf } from './channel-message';

const frame = { publicUrl: 'https://congtac.example.vn', name: 'Nguyễn Thị <An>', stopPath: '/thoi-nhan-thu?ma=x' };

describe('a letter', () => {
  it('says the same as text and as HTML, with links of the installation alone', () => {
    const lines = [{ title: 'Hạn ngày mai: "Hội chợ" & <b>Tết</b>', link: '/nhiem-vu/1?a=1&b=2' }];
    const { text, html } = letterOf({ subject: 'x', lines }, frame);
    expect(text).toContain('- Hạn ngày mai: "Hội chợ" & <b>Tết</b>\n  https://congtac.example.vn/nhiem-vu/1?a=1&b=2');
    expect(text).toContain('Thôi nhận thư: https://congtac.example.vn/thoi-nhan-thu?ma=x');
    expect(html).toContain('Hạn ngày mai: &#34;Hội chợ&#34; &#38; &#60;b&#62;Tết&#60;/b&#62;');
    expect([...html.matchAll(/href="([^"]*)"/g)].every(([, url]) => url.startsWith(frame.publicUrl))).toBe(true);
  });

  it('whatever people type stays text: no tag, no header', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, subject) => {
        const letter = letterOf({ subject, lines: [{ title, link: '/x' }] }, { ...frame, name: title });
        expect(letter.subject).not.toMatch(/[\r\n]/);
        expect(letter.html.match(/<\w+/g)?.sort()).toEqual(
          ['<a', '<a', '<a', '<body', '<br', '<html', '<li', '<p', '<p', '<ul'].sort(),
        );
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['canbo@hoangmai.gov.vn', true],
    ["o'neil+viec@a-b.example.vn", true],
    ['canbo', false],
    ['canbo@noi-bo', false],
    ['a@b.vn, c@d.vn', false],
    ['"x y"@b.vn', false],
    ['a@b.vn\r\nBcc: c@d.vn', false],
    [`${'x'.repeat(65)}@b.vn`, false],
  ])('%s is an address: %s', (text, expected) => expect(isMailAddress(text)).toBe(expected));
});

describe('what a device shows', () => {
  it('one line itself, several by their number', () => {
    const line = { title: 'Bị trả lại: Báo cáo tháng 6', link: '/bao-cao/1' };
    expect(pushTextOf({ subject: 's', lines: [line] })).toEqual(line);
    expect(pushTextOf({ subject: '2 việc', lines: [line, line] })).toEqual({ title: '2 việc', link: '/thong-bao' });
  });
});
