import type { DocumentTable, DocumentTableRow } from '@congtac/documents-domain';
import {
  AlignmentType,
  convertMillimetersToTwip as mm,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { run } from './docx-pieces';
import { SIZE } from './paper';

/** A table with borders over the text's width (twips); rows stay whole and the header is repeated on every page. */
export function tableOf(table: DocumentTable, width: number): Table {
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0);
  const widths = table.columns.map((column) => Math.floor((width * column.share) / shares));
  const header = table.columns.map((column, index) =>
    cell(column.heading, { width: widths[index] ?? 0, bold: true, align: AlignmentType.CENTER }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header }),
      ...table.rows.map((row) => new TableRow({ cantSplit: true, children: cellsOf(row, table, widths) })),
    ],
  });
}

function cellsOf(row: DocumentTableRow, table: DocumentTable, widths: readonly number[]): TableCell[] {
  const first = widths[0] ?? 0;
  if (row.kind === 'section') {
    const rest = widths.slice(1).reduce((sum, one) => sum + one, 0);
    return [
      cell(row.number, { width: first, bold: true, keepNext: true, align: AlignmentType.CENTER }),
      cell(row.heading, { width: rest, bold: true, keepNext: true, span: widths.length - 1 }),
    ];
  }
  return row.cells.map((text, index) =>
    cell(text, {
      width: widths[index] ?? 0,
      align: table.columns[index]?.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    }),
  );
}

interface CellStyle {
  width: number;
  bold?: boolean;
  /** Stays on the page of the row below. */
  keepNext?: boolean;
  span?: number;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

function cell(text: string, { width, bold, keepNext, span, align }: CellStyle): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: bold ? VerticalAlign.CENTER : VerticalAlign.TOP,
    margins: { left: mm(1.5), right: mm(1.5), top: mm(0.8), bottom: mm(0.8) },
    children: text
      .split('\n')
      .map((line) => new Paragraph({ alignment: align, keepNext, children: [run(line, { bold, size: SIZE.table })] })),
  });
}
