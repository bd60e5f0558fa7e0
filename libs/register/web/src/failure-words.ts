import { toAppError } from '@congtac/shared-data';
import type { I18n } from '@congtac/shared-ui';

/** What to tell a person of something that failed. */
export function wordsOf(error: unknown, i18n: I18n): string {
  const { detail, title } = toAppError(error);
  return detail || title || i18n.t('ui.state.error');
}
