import { type LegalDocumentParts, legalDocumentLabel } from './legal-document-label';

const parts = (over: Partial<LegalDocumentParts>): LegalDocumentParts => ({
  typeCode: 'CT',
  number: null,
  symbol: null,
  title: null,
  issuedOn: null,
  ...over,
});

describe('legalDocumentLabel (S0-7, S1-3)', () => {
  it.each<[Partial<LegalDocumentParts>, string]>([
    [{ number: '05', symbol: 'CT/TW', issuedOn: '2016-05-15' }, 'Chỉ thị số 05-CT/TW ngày 15/05/2016'],
    [{ number: '05', symbol: 'CT/TW' }, 'Chỉ thị số 05-CT/TW'],
    [
      { typeCode: 'CV', number: '359', symbol: 'CV/TU', issuedOn: '2021-07-20' },
      'Công văn số 359-CV/TU ngày 20/07/2021',
    ],
    [
      { typeCode: 'QD', number: '281', symbol: 'QĐ-TTg', issuedOn: '2014-02-20' },
      'Quyết định số 281/QĐ-TTg ngày 20/02/2014',
    ],
    [{ typeCode: 'TT', number: '23/2012', symbol: 'TT-BCA' }, 'Thông tư số 23/2012/TT-BCA'],
    [{ typeCode: 'NQLT', number: '88' }, 'Nghị quyết liên tịch số 88'],
    [
      { typeCode: 'NQ', symbol: 'NQTW', title: 'Nghị quyết Trung ương 4 (khóa XII)' },
      'Nghị quyết Trung ương 4 (khóa XII)',
    ],
    [{ typeCode: 'KH', title: 'Phòng, chống dịch' }, 'Kế hoạch “Phòng, chống dịch”'],
    [{ typeCode: 'KL' }, 'Kết luận'],
  ])('%j → %s', (over, label) => expect(legalDocumentLabel(parts(over))).toBe(label));
});
