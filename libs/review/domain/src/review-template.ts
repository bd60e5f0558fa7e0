import type { ReviewKind, SectionKind } from './review-kinds';
import { SECTION_KIND_HEADINGS } from './review-kinds';

/** A section of the plan, or a theme, that results are grouped by (domain.md §3.3). */
export interface TemplateSource {
  heading: string;
  planSectionId: string | null;
  themeCode: string | null;
  campaignCode: string | null;
}

/** A section to be created. */
export interface SectionTemplate extends TemplateSource {
  kind: SectionKind;
}

const before: readonly SectionKind[] = ['TINH_HINH'];
const after: readonly SectionKind[] = ['DANH_GIA_CHUNG', 'HAN_CHE', 'BAI_HOC', 'PHUONG_HUONG', 'KIEN_NGHI'];

/**
 * The sections a new review starts with, in reading order: situation, one result per section of the plan (or per theme
 * when there is no plan), assessment, limitations, lessons, directions, recommendations. A half-year review, short on
 * paper, has no situation, lessons and recommendations until someone writes them into it.
 */
export function reviewTemplate(kind: ReviewKind, sources: readonly TemplateSource[]): SectionTemplate[] {
  const short = kind === 'SO_KET_6_THANG';
  const fixed = (kinds: readonly SectionKind[]): SectionTemplate[] =>
    kinds
      .filter((k) => !short || k === 'DANH_GIA_CHUNG' || k === 'HAN_CHE' || k === 'PHUONG_HUONG')
      .map((k) => ({
        kind: k,
        heading: SECTION_KIND_HEADINGS[k],
        planSectionId: null,
        themeCode: null,
        campaignCode: null,
      }));
  const results = sources.map((source) => ({ ...source, kind: 'KET_QUA' as const }));
  const fallback: SectionTemplate = {
    kind: 'KET_QUA',
    heading: SECTION_KIND_HEADINGS.KET_QUA,
    planSectionId: null,
    themeCode: null,
    campaignCode: null,
  };
  return [...fixed(before), ...(results.length ? results : [fallback]), ...fixed(after)];
}
