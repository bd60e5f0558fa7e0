import { type OfficialDocument, PARTY_TITLE, STATE_MOTTO } from '@congtac/documents-domain';
import { Paragraph, Table, convertMillimetersToTwip as mm } from 'docx';
import { columns, line, rule } from './docx-pieces';
import { SIZE, textWidth } from './paper';

/** Printed lengths of the fixed lines in their sizes, so that the rule below is as long as the text. */
const MOTTO_LENGTH = mm(59);
const PARTY_TITLE_LENGTH = mm(74);
const ISSUER_RULE = mm(24);
const ABSTRACT_RULE = mm(36);

/** The head of the first page: issuing body and number on the left, motto or party title and date on the right. */
export function headOf(document: OfficialDocument): Table {
  const total = textWidth(document);
  const right = document.landscape ? Math.round(total / 2) : document.form === 'STATE' ? mm(93) : mm(80);
  const left = total - right;
  return columns(issuerLines(document, left), rightLines(document, right), [left, right]);
}

/** BÁO CÁO, the abstract and the line below it. */
export function titleOf(document: OfficialDocument): Paragraph[] {
  const size = document.form === 'STATE' ? SIZE.body : SIZE.partyTitle;
  return [
    line(document.typeLine, { bold: true, size, before: 320, keepNext: true }),
    ...document.abstract.map((text) => line(text, { bold: true, keepNext: true })),
    ...(document.note ? [line(document.note, { italics: true, keepNext: true })] : []),
    rule(textWidth(document), ABSTRACT_RULE, { keepNext: true }),
  ];
}

function issuerLines(document: OfficialDocument, width: number): Paragraph[] {
  const parent = document.parentBody ? [line(document.parentBody, { size: SIZE.small })] : [];
  const below = document.form === 'STATE' ? rule(width, ISSUER_RULE) : line('*', { size: SIZE.body });
  return [
    ...parent,
    line(document.issuingBody, { size: SIZE.small, bold: true }),
    below,
    line(document.numberLine, { size: SIZE.small, before: 60 }),
  ];
}

function rightLines(document: OfficialDocument, width: number): Paragraph[] {
  const date = line(document.placeAndDate, { italics: true, before: 120 });
  if (document.form === 'PARTY')
    return [line(PARTY_TITLE, { bold: true, size: SIZE.partyTitle }), rule(width, PARTY_TITLE_LENGTH), date];
  return [
    line(STATE_MOTTO[0], { bold: true, size: SIZE.motto }),
    line(STATE_MOTTO[1], { bold: true, size: SIZE.small }),
    rule(width, MOTTO_LENGTH),
    date,
  ];
}
