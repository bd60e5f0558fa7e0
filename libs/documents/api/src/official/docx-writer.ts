import { type DocumentBlock, DRAFT_MARK, type OfficialDocument } from '@congtac/documents-domain';
import {
  AlignmentType,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  convertMillimetersToTwip as mm,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { endingOf } from './docx-ending';
import { headOf, titleOf } from './docx-heading';
import { run } from './docx-pieces';
import { tableOf } from './docx-table';
import { FONT, SIZE, paperOf, textWidth } from './paper';

const FIRST_LINE = mm(12.7);

/**
 * Writes an official document as DOCX in the layout of its form (domain.md §3.4): A4, Times New Roman, page numbers
 * from page 2 in the top margin, DỰ THẢO across every page of a draft. The same document gives the same
 * `word/document.xml`, and the file's properties bear the document's own day.
 */
export function writeDocx(document: OfficialDocument): Promise<Buffer> {
  const file = new Document({
    title: document.abstract.join(' '),
    creator: document.issuingBody,
    lastModifiedBy: document.issuingBody,
    styles: { default: { document: { run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: { titlePage: true, page: paperOf(document) },
        headers: { first: headerOf(document, false), default: headerOf(document, true) },
        children: [
          headOf(document),
          ...titleOf(document),
          ...document.body.map(paragraphOf),
          ...(document.table ? [tableOf(document.table, textWidth(document))] : []),
          new Paragraph({ spacing: { after: 0 }, keepNext: true, children: [] }),
          endingOf(document),
        ],
      },
    ],
  });
  return Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: coreProperties(document) }]);
}

function headerOf(document: OfficialDocument, numbered: boolean): Header {
  const mark = document.draft
    ? [new TextWatermark({ text: DRAFT_MARK, font: FONT, color: 'C0C0C0', opacity: 0.5, width: 380 })]
    : [];
  const number = numbered ? [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.body })] : [];
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [...number, ...mark] })] });
}

function paragraphOf(block: DocumentBlock): Paragraph {
  const common = {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: { before: 60, after: 60, line: 264, lineRule: LineRuleType.AUTO },
  };
  if (block.kind === 'heading')
    return new Paragraph({
      ...common,
      alignment: AlignmentType.LEFT,
      keepNext: true,
      spacing: { ...common.spacing, before: block.level === 1 ? 160 : 100 },
      children: [run(block.text, { bold: true, italics: block.level === 3 })],
    });
  const text = block.kind === 'item' ? `- ${block.text}` : block.text;
  return new Paragraph({ ...common, widowControl: true, children: [run(text)] });
}

/** The file's properties with the document's day instead of the moment of writing. */
function coreProperties(document: OfficialDocument): string {
  const at = `${document.datedOn}T00:00:00Z`;
  const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ',
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escape(document.abstract.join(' '))}</dc:title>`,
    `<dc:creator>${escape(document.issuingBody)}</dc:creator>`,
    `<cp:lastModifiedBy>${escape(document.issuingBody)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
