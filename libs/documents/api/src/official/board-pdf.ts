import type { CivilDate } from '@congtac/shared-domain';
import pdfmake from 'pdfmake';
import type { TableCell } from 'pdfmake/interfaces';
import { prepareFonts } from './pdf-fonts';

/** A column of a board; `share` is its part of the width, in any unit common to the board. */
export interface BoardColumn {
  heading: string;
  share: number;
}

/** A cell: its text, and how it stands out on paper. Colour is never the only sign: the text says it too. */
export interface BoardCell {
  text: string;
  strong?: boolean;
  /** `#rrggbb`. */
  fill?: string;
}

/** A table that leadership reads standing around one sheet: A3 lying, everything on one page. */
export interface Board {
  title: string;
  /** Lines below the title: day, plan, what is counted. */
  notes: readonly string[];
  columns: readonly BoardColumn[];
  rows: readonly (readonly BoardCell[])[];
  author: string;
  datedOn: CivilDate;
}

/** A3 lying, in points. */
const PAGE = { width: 1190.55, height: 841.89 } as const;
const MARGIN = 34;
const TITLE_HEIGHT = 22;
const NOTE_HEIGHT = 15;
/** Height of a line of text and of what surrounds it in a cell, in parts of the letters' size. */
const LINE = 1.17;
const PADDING = 0.5;
const TIGHT_PADDING = 0.08;
/** Rows kept free for the headings, which may run over so many lines. */
const HEADING_LINES = 5;
const LARGEST = 12;
/** Width of a line between rows. */
const RULE = 0.5;
/** Below this size lines stand close together, so that the letters can stay larger. */
const COMFORTABLE = 6.5;

/** Writes a board as PDF. The letters are as large as the number of rows allows, so that the page is always one. */
export function writeBoardPdf(board: Board): Promise<Buffer> {
  prepareFonts();
  const used = TITLE_HEIGHT + board.notes.length * NOTE_HEIGHT + 3 * MARGIN;
  const rowHeight = (PAGE.height - used) / (board.rows.length + HEADING_LINES) - RULE;
  const { size, pad } = lettersFor(rowHeight);
  const shares = board.columns.reduce((sum, column) => sum + column.share, 0);
  const usable = PAGE.width - 2 * MARGIN - board.columns.length * (size + RULE);
  const widths = board.columns.map((column) => (usable * column.share) / shares);
  const padding = { top: size * pad, side: size / 2 };
  return pdfmake
    .createPdf({
      pageSize: 'A3',
      pageOrientation: 'landscape',
      pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN],
      info: { title: board.title, author: board.author, creationDate: new Date(`${board.datedOn}T00:00:00Z`) },
      language: 'vi-VN',
      defaultStyle: { font: 'Tinos', fontSize: size },
      content: [
        { text: board.title, bold: true, fontSize: 16 },
        ...board.notes.map((text) => ({ text, fontSize: 11 })),
        {
          margin: [0, 8, 0, 0],
          layout: {
            hLineWidth: () => RULE,
            vLineWidth: () => RULE,
            paddingTop: () => padding.top,
            paddingBottom: () => padding.top,
            paddingLeft: () => padding.side,
            paddingRight: () => padding.side,
          },
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths,
            body: [
              board.columns.map(({ heading }, at) =>
                cell(fitted({ text: heading, strong: true, fill: '#eeeeee' }, (3 * widths[at]) / size), at, false),
              ),
              ...board.rows.map((row) => row.map((one, at) => cell(fitted(one, widths[at] / size), at))),
            ],
          },
        },
      ],
    })
    .getBuffer();
}

/** The size of the letters and the space above and below them, in parts of it, for rows of a height. */
function lettersFor(rowHeight: number): { size: number; pad: number } {
  const easy = Math.min(LARGEST, rowHeight / (LINE + 2 * PADDING));
  if (easy >= COMFORTABLE) return { size: easy, pad: PADDING };
  return { size: Math.min(COMFORTABLE, rowHeight / (LINE + 2 * TIGHT_PADDING)), pad: TIGHT_PADDING };
}

/** The first column names the line, the others are numbers. */
function cell({ text, strong, fill }: BoardCell, at: number, noWrap = true): TableCell {
  return {
    text,
    bold: strong ?? false,
    noWrap,
    alignment: at === 0 ? 'left' : 'center',
    ...(fill && { fillColor: fill }),
  };
}

/**
 * A text too long for its cell gives up its middle, so that no row grows and names that begin alike stay apart. Letters
 * are on average a little less than half as wide as they are high.
 */
function fitted(one: BoardCell, em: number): BoardCell {
  const most = Math.max(4, Math.floor(em / 0.5));
  if (one.text.length <= most) return one;
  const head = Math.floor((most - 1) / 2);
  return { ...one, text: `${one.text.slice(0, head).trimEnd()}…${one.text.slice(head + 1 - most).trimStart()}` };
}
