import type { LegalDocumentView } from '@congtac/documents-domain';
import { createBody, documentModel, updateBody } from './document-form';

const document: LegalDocumentView = {
  id: 'd1',
  typeCode: 'CV',
  number: '359',
  symbol: 'CV/TU',
  title: null,
  issuerText: 'Ban Thường vụ Thị ủy',
  issuerUnitId: null,
  issuedOn: '2021-07-20',
  label: 'Công văn số 359-CV/TU ngày 20/07/2021',
  demo: false,
  version: 3,
};

it('leaves out of a new document what is not known (S0-7)', () => {
  const body = createBody({ ...documentModel(), title: 'Nghị quyết Đại hội IX', issuerText: 'Đại hội' });
  expect({ ...body }).toEqual({ typeCode: 'CV', title: 'Nghị quyết Đại hội IX', issuerText: 'Đại hội' });
});

it('sends of a correction only what differs, and empties what was removed', () => {
  const before = documentModel(document);
  expect({ ...updateBody(before, before) }).toEqual({});
  expect({ ...updateBody({ ...before, number: '', title: 'Về đổi mới' }, before) }).toEqual({
    number: null,
    title: 'Về đổi mới',
  });
});
