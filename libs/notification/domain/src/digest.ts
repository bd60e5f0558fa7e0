import { type CivilDate, formatCivilDate } from '@congtac/shared-domain';
import type { DigestContent, DigestLine } from './contracts/digest.views';
import type { NoticeReason } from './contracts/notice-reason';

/** Lines kept in one digest. */
export const DIGEST_LINES = 50;

/** What presses most comes first. */
const ORDER: readonly NoticeReason[] = [
  'RETURNED',
  'DECISION',
  'DIRECTIVE',
  'ESCALATED',
  'DUE',
  'REMINDED',
  'PERIOD',
  'ASSIGNED',
  'MENTIONED',
  'INFO',
];

/** What a number of them is called in the title. */
const COUNTED: Record<NoticeReason, string> = {
  RETURNED: 'việc được trả lại',
  DECISION: 'việc chờ quyết định',
  DIRECTIVE: 'chỉ đạo',
  ESCALATED: 'việc chậm kéo dài',
  DUE: 'việc đến hạn hoặc quá hạn',
  REMINDED: 'nhắc việc',
  PERIOD: 'kỳ báo cáo',
  ASSIGNED: 'việc được giao',
  MENTIONED: 'trao đổi',
  INFO: 'thông tin để biết',
  DIGEST: 'bản tổng hợp',
};

/**
 * The digest of what waits in an inbox, urgent things first within their reason.
 * @param lines newest first.
 * @returns undefined when there is nothing to tell: a digest is never empty.
 */
export function digestOf(lines: readonly DigestLine[]): DigestContent | undefined {
  const told = lines.filter(({ reason }) => reason !== 'DIGEST');
  if (told.length === 0) return undefined;
  const rank = ({ reason, urgent }: DigestLine) => ORDER.indexOf(reason) * 2 + (urgent ? 0 : 1);
  const sorted = [...told].sort((a, b) => rank(a) - rank(b));
  const counts = ORDER.map((reason) => ({ reason, count: told.filter((one) => one.reason === reason).length }));
  return { total: told.length, counts: counts.filter(({ count }) => count > 0), lines: sorted.slice(0, DIGEST_LINES) };
}

/** `Tổng hợp ngày 02/07/2020: 2 việc được trả lại, 3 chỉ đạo`: at most three reasons, then how many more lines. */
export function digestTitle(day: CivilDate, content: DigestContent): string {
  const named = content.counts.slice(0, 3);
  const rest = content.total - named.reduce((sum, { count }) => sum + count, 0);
  const words = named.map(({ reason, count }) => `${count} ${COUNTED[reason]}`);
  return `Tổng hợp ngày ${formatCivilDate(day)}: ${[...words, ...(rest > 0 ? [`${rest} việc khác`] : [])].join(', ')}`;
}
