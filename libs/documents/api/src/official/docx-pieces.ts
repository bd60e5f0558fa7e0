import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { FONT, SIZE } from './paper';

/** How a line is printed. */
export interface LineStyle {
  size?: number;
  bold?: boolean;
  italics?: boolean;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  before?: number;
  after?: number;
  keepNext?: boolean;
}

/** One run of text in the document's typeface. */
export function run(text: string, style: Pick<LineStyle, 'size' | 'bold' | 'italics'> = {}): TextRun {
  return new TextRun({ text, font: FONT, size: style.size ?? SIZE.body, bold: style.bold, italics: style.italics });
}

/** A paragraph of one text, centred unless told otherwise. */
export function line(text: string, style: LineStyle = {}): Paragraph {
  return new Paragraph({
    alignment: style.align ?? AlignmentType.CENTER,
    spacing: { before: style.before ?? 0, after: style.after ?? 0 },
    keepNext: style.keepNext,
    children: [run(text, style)],
  });
}

/**
 * A solid line centred in a column, drawn as the top border of an empty paragraph.
 * @param column width of the column and `length` of the line, in twips.
 */
export function rule(column: number, length: number, extra: Partial<IParagraphOptions> = {}): Paragraph {
  const side = Math.max(0, Math.round((column - length) / 2));
  return new Paragraph({
    ...extra,
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: 80, after: 0, line: 120, lineRule: 'exact' },
    children: [],
  });
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Two columns side by side without borders; the row never breaks over a page. */
export function columns(left: Paragraph[], right: Paragraph[], widths: [number, number]): Table {
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.TOP,
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: NO_BORDER,
      bottom: NO_BORDER,
      left: NO_BORDER,
      right: NO_BORDER,
      insideHorizontal: NO_BORDER,
      insideVertical: NO_BORDER,
    },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] })],
  });
}
