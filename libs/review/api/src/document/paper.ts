import type { DocumentForm } from '@congtac/review-domain';
import { convertMillimetersToTwip as mm } from 'docx';

/** The typeface of official documents; readers without it substitute one with the same metrics. */
export const FONT = 'Times New Roman';

/** Sizes in half points, as the file format counts them. */
export const SIZE = { body: 28, motto: 24, small: 26, recipientsTitle: 24, recipients: 22, partyTitle: 30 } as const;

/** A4 portrait in twips, with the margins of each form (domain.md §3.4). */
export function paperOf(form: DocumentForm) {
  return {
    size: { width: mm(210), height: mm(297) },
    margin: {
      top: mm(20),
      bottom: mm(20),
      left: mm(30),
      right: mm(form === 'STATE' ? 20 : 15),
      header: mm(10),
      footer: mm(10),
    },
  };
}

/** Width between the margins in twips. */
export function textWidth(form: DocumentForm): number {
  const { size, margin } = paperOf(form);
  return size.width - margin.left - margin.right;
}
