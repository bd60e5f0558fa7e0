import type { OfficialDocument } from '@congtac/documents-domain';
import { convertMillimetersToTwip as mm, PageOrientation } from 'docx';

/** The typeface of official documents; readers without it substitute one with the same metrics. */
export const FONT = 'Times New Roman';

/** Sizes in half points, as the file format counts them. */
export const SIZE = {
  body: 28,
  motto: 24,
  small: 26,
  recipientsTitle: 24,
  recipients: 22,
  partyTitle: 30,
  table: 24,
} as const;

/** What the paper depends on. */
export type Sheet = Pick<OfficialDocument, 'form' | 'landscape'>;

/** Width and height of A4 in millimetres, standing. */
export const A4 = { width: 210, height: 297 } as const;

/** Margins of each form in millimetres (domain.md §3.4). */
export function marginsOf({ form }: Sheet) {
  return { top: 20, bottom: 20, left: 30, right: form === 'STATE' ? 20 : 15 };
}

/** A4 in twips, with the margins of each form. The file format names the standing sides and turns them. */
export function paperOf(sheet: Sheet) {
  const { top, bottom, left, right } = marginsOf(sheet);
  return {
    size: {
      width: mm(A4.width),
      height: mm(A4.height),
      orientation: sheet.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: mm(top),
      bottom: mm(bottom),
      left: mm(left),
      right: mm(right),
      header: mm(10),
      footer: mm(10),
    },
  };
}

/** Width between the margins in twips. */
export function textWidth(sheet: Sheet): number {
  const { size, margin } = paperOf(sheet);
  return (sheet.landscape ? size.height : size.width) - margin.left - margin.right;
}
