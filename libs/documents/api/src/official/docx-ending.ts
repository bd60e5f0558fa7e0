import type { OfficialDocument } from '@congtac/documents-domain';
import { AlignmentType, Paragraph, Table } from 'docx';
import { columns, line } from './docx-pieces';
import { SIZE, textWidth } from './paper';

/** Room for a handwritten signature and the seal: blank lines of the body's height. */
const SIGNATURE_LINES = 4;

/** Nơi nhận on the left, authority, title and name of the signer on the right; kept together on one page. */
export function endingOf(document: OfficialDocument): Table {
  const total = textWidth(document);
  const left = Math.round(total * 0.5);
  return columns(recipientLines(document), signatureLines(document), [left, total - left]);
}

function recipientLines(document: OfficialDocument): Paragraph[] {
  if (document.recipients.length === 0) return [line('', {})];
  const plain = { size: SIZE.recipients, align: AlignmentType.LEFT };
  const last = document.recipients.length - 1;
  const mark = (text: string, index: number) => (/[.;]$/.test(text) ? text : `${text}${index === last ? '.' : ';'}`);
  return [
    line('Nơi nhận:', { ...plain, size: SIZE.recipientsTitle, bold: true, italics: document.form === 'STATE' }),
    ...document.recipients.map((text, index) => line(`- ${mark(text, index)}`, plain)),
  ];
}

function signatureLines(document: OfficialDocument): Paragraph[] {
  const { authority, title, name } = document.signature;
  const bold = { bold: true, keepNext: true };
  return [
    ...(authority ? [line(authority, bold)] : []),
    ...(title ? [line(title, document.form === 'STATE' ? bold : { keepNext: true })] : []),
    ...Array.from({ length: SIGNATURE_LINES }, () => line('', { keepNext: true })),
    line(name ?? '', { bold: true }),
  ];
}
