import fc from 'fast-check';
import { checkFileType, safeFileName } from './attachment';

describe('checkFileType', () => {
  it.each([
    ['image/jpeg', 'anh.JPG', true],
    ['image/jpeg', 'anh.jpeg', true],
    ['application/pdf', 'Báo cáo.pdf', true],
  ])('%s named %s is accepted', (mime, name) => expect(checkFileType(mime, name).ok).toBe(true));

  it.each([
    ['application/pdf', 'anh.jpg', 'documents.file-extension-mismatch'],
    ['image/png', 'anh', 'documents.file-extension-mismatch'],
    ['application/zip', 'goi.zip', 'documents.file-type-not-allowed'],
    ['image/svg+xml', 'hinh.svg', 'documents.file-type-not-allowed'],
    [undefined, 'trang.html', 'documents.file-type-not-allowed'],
  ])('%s named %s is refused', (mime, name, code) =>
    expect(checkFileType(mime, name)).toMatchObject({ ok: false, code }),
  );
});

describe('safeFileName', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\Báo cáo.docx', 'Báo cáo.docx'],
    ['ba\u0301o ca\u0301o.pdf', 'báo cáo.pdf'],
    ['a\u202Egpj.exe', 'agpj.exe'],
    ['..\n', 'tep'],
    ['', 'tep'],
    ['a"b;c\r\nX: y.png', 'ab;cX y.png'],
  ])('%j becomes %j', (name, expected) => expect(safeFileName(name)).toBe(expected));

  it('never gives a path, a control character, a hidden or an overlong name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeFileName(name);
        expect(safe).not.toMatch(/[\\/\p{Cc}\p{Cf}"]|^\.|^$/u);
        expect(safe.length).toBeLessThanOrEqual(310);
        expect(safeFileName(safe)).toBe(safe);
      }),
    );
  });
});
