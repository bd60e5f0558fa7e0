import type { DocumentTable } from '@congtac/documents-domain';
import type { Content, TableCell } from 'pdfmake/interfaces';

const SIZE = 12;
/** Padding and line of each column in points. */
const FRAME = 9;

/** A table with borders over the text's width (points); rows stay whole and the header is repeated on every page. */
export function tableOf(table: DocumentTable, width: number): Content {
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0);
  const usable = width - table.columns.length * FRAME;
  const across = table.columns.length - 1;
  const rows = table.rows.map((row): TableCell[] =>
    row.kind === 'section'
      ? [
          { text: row.number, bold: true, alignment: 'center' },
          { text: row.heading, bold: true, colSpan: across },
          ...Array.from({ length: across - 1 }, () => ({})),
        ]
      : row.cells.map((text, index) => ({ text, alignment: table.columns[index]?.align ?? 'left' })),
  );
  return {
    fontSize: SIZE,
    margin: [0, 6, 0, 0],
    layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6 },
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: table.columns.map((column) => (usable * column.share) / shares),
      body: [table.columns.map(({ heading }) => ({ text: heading, bold: true, alignment: 'center' })), ...rows],
    },
  };
}
