import { type OfficialDocument, PARTY_TITLE, STATE_MOTTO } from '@congtac/documents-domain';
import type { Content } from 'pdfmake/interfaces';

/** Printed lengths of the fixed lines in points, so that the rule below is as long as the text. */
const MOTTO_LENGTH = 167;
const PARTY_TITLE_LENGTH = 210;
const ISSUER_RULE = 68;
const ABSTRACT_RULE = 102;
const SIGNATURE_SPACE = 60;

interface LineStyle {
  size?: number;
  bold?: boolean;
  italics?: boolean;
  before?: number;
}

function line(text: string, { size = 14, bold, italics, before = 0 }: LineStyle = {}): Content {
  return { text, fontSize: size, bold, italics, alignment: 'center', margin: [0, before, 0, 0] };
}

/** A solid line in the middle of a column. */
function rule(column: number, length: number): Content {
  const x = (column - length) / 2;
  return {
    canvas: [{ type: 'line', x1: x, y1: 0, x2: x + length, y2: 0, lineWidth: 0.7 }],
    margin: [0, 2, 0, 4],
  };
}

/** The head of the first page; `width` in points. */
export function headOf(document: OfficialDocument, width: number): Content {
  const right = document.landscape ? width / 2 : document.form === 'STATE' ? 263 : 227;
  const left = width - right;
  return {
    columns: [
      { width: left, stack: issuerLines(document, left) },
      { width: right, stack: rightLines(document, right) },
    ],
  };
}

function issuerLines(document: OfficialDocument, width: number): Content[] {
  return [
    ...(document.parentBody ? [line(document.parentBody, { size: 13 })] : []),
    line(document.issuingBody, { size: 13, bold: true }),
    document.form === 'STATE' ? rule(width, ISSUER_RULE) : line('*'),
    line(document.numberLine, { size: 13, before: 2 }),
  ];
}

function rightLines(document: OfficialDocument, width: number): Content[] {
  const date = line(document.placeAndDate, { italics: true, before: 4 });
  if (document.form === 'PARTY')
    return [line(PARTY_TITLE, { size: 15, bold: true }), rule(width, PARTY_TITLE_LENGTH), date];
  return [
    line(STATE_MOTTO[0], { size: 12, bold: true }),
    line(STATE_MOTTO[1], { size: 13, bold: true }),
    rule(width, MOTTO_LENGTH),
    date,
  ];
}

/** Type line, abstract, note and the line below them. */
export function titleOf(document: OfficialDocument, width: number): Content {
  return {
    stack: [
      line(document.typeLine, { bold: true, size: document.form === 'STATE' ? 14 : 15 }),
      ...document.abstract.map((text) => line(text, { bold: true })),
      ...(document.note ? [line(document.note, { italics: true })] : []),
      rule(width, ABSTRACT_RULE),
    ],
    margin: [0, 14, 0, 4],
  };
}

/** Nơi nhận on the left, the signer on the right, together on one page. */
export function endingOf(document: OfficialDocument): Content {
  const { authority, title, name } = document.signature;
  const last = document.recipients.length - 1;
  const ended = (text: string, index: number) => (/[.;]$/.test(text) ? text : `${text}${index === last ? '.' : ';'}`);
  const recipients: Content[] = document.recipients.map((text, index) => ({
    text: `- ${ended(text, index)}`,
    fontSize: 11,
  }));
  const heading: Content = { text: 'Nơi nhận:', fontSize: 12, bold: true, italics: document.form === 'STATE' };
  return {
    unbreakable: true,
    margin: [0, 14, 0, 0],
    columns: [
      { width: '50%', stack: recipients.length > 0 ? [heading, ...recipients] : [] },
      {
        width: '50%',
        stack: [
          ...(authority ? [line(authority, { bold: true })] : []),
          ...(title ? [line(title, { bold: document.form === 'STATE' })] : []),
          line(name ?? '', { bold: true, before: SIGNATURE_SPACE }),
        ],
      },
    ],
  };
}
