import { DRAFT_MARK, type DocumentBlock, type OfficialDocument } from '@congtac/documents-domain';
import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake/interfaces';
import { A4, marginsOf } from './paper';
import { prepareFonts } from './pdf-fonts';
import { endingOf, headOf, titleOf } from './pdf-pieces';
import { tableOf } from './pdf-table';

/** Millimetres in points, the unit of the format. */
const points = (mm: number) => (mm * 72) / 25.4;
const FIRST_LINE = points(12.7);

/**
 * Writes an official document as PDF in the layout of its form (domain.md §3.4): A4, page numbers from page 2 in the top
 * margin, table headers repeated, DỰ THẢO across every page of a draft. Texts can be searched and copied.
 */
export function writePdf(document: OfficialDocument): Promise<Buffer> {
  prepareFonts();
  const { top, bottom, left, right } = marginsOf(document);
  const width = points((document.landscape ? A4.height : A4.width) - left - right);
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageOrientation: document.landscape ? 'landscape' : 'portrait',
      pageMargins: [left, top, right, bottom].map(points) as [number, number, number, number],
      info: {
        title: document.abstract.join(' '),
        author: document.issuingBody,
        creationDate: new Date(`${document.datedOn}T00:00:00Z`),
      },
      language: 'vi-VN',
      defaultStyle: { font: 'Tinos', fontSize: 14, lineHeight: 1.1 },
      header: (page) =>
        page > 1 ? { text: String(page), alignment: 'center', margin: [0, points(10), 0, 0] } : undefined,
      ...(document.draft && { watermark: { text: DRAFT_MARK, color: 'grey', opacity: 0.16, bold: true, angle: -35 } }),
      content: [
        headOf(document, width),
        titleOf(document, width),
        ...document.body.map(blockOf),
        ...(document.table ? [tableOf(document.table, width)] : []),
        endingOf(document),
      ],
    })
    .getBuffer();
}

function blockOf(block: DocumentBlock): Content {
  if (block.kind === 'heading')
    return {
      text: block.text,
      bold: true,
      italics: block.level === 3,
      leadingIndent: FIRST_LINE,
      margin: [0, block.level === 1 ? 8 : 5, 0, 3],
    };
  const text = block.kind === 'item' ? `- ${block.text}` : block.text;
  return { text, leadingIndent: FIRST_LINE, alignment: 'left', margin: [0, 3, 0, 3] };
}
