import fc from 'fast-check';
import { readHtmlTable, readPasted, readTsv, toHtml, toTsv } from './clipboard-table';

describe('readHtmlTable', () => {
  it('gives a merged cell to every row it covers, sideways only to the first column', () => {
    const html = `<html><body><!--StartFragment--><table>
      <tr><td rowspan="2">I</td><td colspan="2">Nội dung</td></tr>
      <tr><td>Tuyên truyền</td><td>30/6/2020</td></tr></table></body></html>`;
    expect(readHtmlTable(html)).toEqual([
      ['I', 'Nội dung', ''],
      ['I', 'Tuyên truyền', '30/6/2020'],
    ]);
  });

  it('reads paragraphs of Word as lines and its wrapped source as spaces', () => {
    const html = `<table><tr><td><p class=MsoNormal>Công an
      phường</p><p class=MsoNormal>Đoàn&nbsp;Thanh niên</p></td></tr></table>`;
    expect(readHtmlTable(html)).toEqual([['Công an phường\nĐoàn Thanh niên']]);
  });

  it('composes letters, drops hidden signs and runs no script', () => {
    const html = `<table><tr><td>${'Tuyên truyền'.normalize('NFD')}\u200b<script>window.bad = 1</script></td></tr></table>`;
    expect(readHtmlTable(html)).toEqual([['Tuyên truyền']]);
    expect('bad' in window).toBe(false);
  });

  it('knows that a sentence is no table', () => {
    expect(readHtmlTable('<p>Một câu</p>')).toBeUndefined();
    expect(readHtmlTable('')).toBeUndefined();
  });
});

describe('readTsv', () => {
  it('keeps line ends, tabs and quotes inside quoted cells', async () => {
    expect(await readTsv('"Dòng một\nDòng hai"\t"nói ""vâng"""\r\nB\t2\r\n')).toEqual([
      ['Dòng một\nDòng hai', 'nói "vâng"'],
      ['B', '2'],
    ]);
  });

  it('makes rows even and leaves out empty ones at the end', async () => {
    expect(await readTsv('a\tb\nc\n\t\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  it('takes one line of text as text, not as a block', async () => {
    expect(await readTsv('Một câu')).toBeUndefined();
    expect(await readTsv('Một câu\r\n')).toBeUndefined();
  });

  it('knows a row whose last cell is empty', async () => {
    expect(await readTsv('Một câu\t\r\n')).toEqual([['Một câu', '']]);
  });
});

test('the table of the HTML wins over the text', async () => {
  const pasted = { html: '<table><tr><td>a</td><td>b</td></tr></table>', text: 'x\ty' };
  expect(await readPasted(pasted)).toEqual([['a', 'b']]);
});

test('what is copied reads back the same, as text and as HTML', async () => {
  const cell = fc
    .stringMatching(/^[a-zđ"<>&\t\n ]{0,12}$/)
    .map((text) => text.replace(/\t/g, ' ').replace(/ {2,}/g, ' '))
    .map((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .join('\n'),
    );
  const block = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
    .filter((rows) => rows.at(-1)?.some((text) => text !== '') ?? false);
  await fc.assert(
    fc.asyncProperty(block, async (rows) => {
      expect(await readTsv(toTsv(rows))).toEqual(rows);
      expect(readHtmlTable(toHtml(rows))).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});
