import type { CappedCount } from '@congtac/reporting-domain';
import { formatNumber } from '@congtac/shared-ui';

/** `12`, and `1.000+` for what nobody counted to its end. */
export function cappedText({ value, capped }: CappedCount): string {
  return `${formatNumber(value)}${capped ? '+' : ''}`;
}
