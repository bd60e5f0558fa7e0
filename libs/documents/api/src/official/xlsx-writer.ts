import {
  type DocumentTable,
  DRAFT_MARK,
  type OfficialDocument,
  PARTY_TITLE,
  STATE_MOTTO,
} from '@congtac/documents-domain';
import ExcelJS from 'exceljs';
import { FONT, marginsOf } from './paper';

const inches = (mm: number) => mm / 25.4;
/** Characters that fit the width of a lying A4 between the margins, at 12 points. */
const WIDTH = { landscape: 128, portrait: 84 } as const;
const HEADER_HEIGHT = 48;
const SECTION_HEIGHT = 20;
const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/**
 * Writes a document with a table as a workbook that prints like the paper form: A4, head block, the table's header
 * repeated on every page, page numbers. Texts are stored as texts whatever they begin with.
 */
export async function writeXlsx(document: OfficialDocument): Promise<Buffer> {
  const table = document.table ?? { columns: [], rows: [] };
  const book = new ExcelJS.Workbook();
  book.creator = document.issuingBody;
  book.title = document.abstract.join(' ');
  book.created = new Date(`${document.datedOn}T00:00:00Z`);
  const sheet = book.addWorksheet('Phụ lục', { pageSetup: pageOf(document) });
  sheet.headerFooter = {
    differentFirst: true,
    oddHeader: `&C&"${FONT}"&14&P${document.draft ? `&R${DRAFT_MARK}` : ''}`,
    firstHeader: document.draft ? `&R&"${FONT},Bold"&14${DRAFT_MARK}` : '',
  };
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0);
  const width = document.landscape ? WIDTH.landscape : WIDTH.portrait;
  sheet.columns = table.columns.map((column) => ({ width: (width * column.share) / shares }));
  writeHead(sheet, document, table.columns.length);
  writeTable(sheet, table, width);
  writeSigner(sheet, document, table.columns.length);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function pageOf(document: OfficialDocument): Partial<ExcelJS.PageSetup> {
  const { top, bottom, left, right } = marginsOf(document);
  return {
    paperSize: 9,
    orientation: document.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      top: inches(top),
      bottom: inches(bottom),
      left: inches(left),
      right: inches(right),
      header: inches(10),
      footer: inches(10),
    },
  };
}

interface Style {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
}

/** A text over the columns `from`–`to` of a row, centred. */
function put(sheet: ExcelJS.Worksheet, row: number, [from, to]: [number, number], text: string, style: Style): void {
  if (to > from) sheet.mergeCells(row, from, row, to);
  const cell = sheet.getCell(row, from);
  cell.value = text;
  cell.font = { name: FONT, size: style.size ?? 13, ...style };
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
}

function writeHead(sheet: ExcelJS.Worksheet, document: OfficialDocument, columns: number): void {
  const half = Math.max(1, Math.floor(columns / 2) - 1);
  const left: [number, number] = [1, half];
  const right: [number, number] = [half + 1, columns];
  const issuer: [string, Style][] = [
    ...(document.parentBody ? [[document.parentBody, {}] as [string, Style]] : []),
    [document.issuingBody, { bold: true, underline: document.form === 'STATE' }],
    ...(document.form === 'PARTY' ? [['*', {}] as [string, Style]] : []),
    [document.numberLine, {}],
  ];
  const title: [string, Style][] =
    document.form === 'PARTY'
      ? [[PARTY_TITLE, { bold: true, size: 15, underline: true }]]
      : [
          [STATE_MOTTO[0], { bold: true, size: 12 }],
          [STATE_MOTTO[1], { bold: true, underline: true }],
        ];
  title.push([document.placeAndDate, { italic: true }]);
  const height = Math.max(issuer.length, title.length);
  issuer.forEach(([text, style], index) => put(sheet, index + 1, left, text, style));
  title.forEach(([text, style], index) => put(sheet, index + 1, right, text, style));
  const all: [number, number] = [1, columns];
  const lines: [string, Style][] = [
    [document.typeLine, { bold: true, size: 14 }],
    ...document.abstract.map((text): [string, Style] => [text, { bold: true, size: 14 }]),
    ...(document.note ? [[document.note, { italic: true }] as [string, Style]] : []),
  ];
  lines.forEach(([text, style], index) => put(sheet, height + 2 + index, all, text, style));
  sheet.addRow([]);
}

function writeTable(sheet: ExcelJS.Worksheet, table: DocumentTable, width: number): void {
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0);
  const header = sheet.addRow(table.columns.map(({ heading }) => heading));
  sheet.pageSetup.printTitlesRow = `${header.number}:${header.number}`;
  header.height = HEADER_HEIGHT;
  header.eachCell((cell) => dress(cell, { bold: true, align: 'center' }));
  for (const row of table.rows) {
    if (row.kind === 'section') {
      const added = sheet.addRow([row.number, row.heading]);
      added.height = SECTION_HEIGHT;
      sheet.mergeCells(added.number, 2, added.number, table.columns.length);
      for (let column = 1; column <= table.columns.length; column += 1)
        dress(added.getCell(column), { bold: true, align: column === 1 ? 'center' : 'left' });
      continue;
    }
    const added = sheet.addRow(row.cells);
    const lines = row.cells.map((text, index) => linesOf(text, (width * (table.columns[index]?.share ?? 1)) / shares));
    added.height = Math.max(1, ...lines) * 16 + 2;
    table.columns.forEach((column, index) => dress(added.getCell(index + 1), { align: column.align }));
  }
}

/** Printed lines a text takes in a column of `width` characters; programs do not measure merged or wrapped rows alike. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, width - 2))), 0);
}

function dress(cell: ExcelJS.Cell, { bold, align }: { bold?: boolean; align: 'left' | 'center' }): void {
  cell.font = { name: FONT, size: 12, bold };
  cell.border = BORDER;
  cell.alignment = { horizontal: align, vertical: bold ? 'middle' : 'top', wrapText: true };
}

function writeSigner(sheet: ExcelJS.Worksheet, document: OfficialDocument, columns: number): void {
  const { authority, title, name } = document.signature;
  if (!authority && !title && !name) return;
  const right: [number, number] = [Math.floor(columns / 2) + 1, columns];
  let row = sheet.rowCount + 2;
  for (const text of [authority, title]) if (text) put(sheet, row++, right, text, { bold: true, size: 14 });
  if (name) put(sheet, row + 4, right, name, { bold: true, size: 14 });
}
