import { toAppError } from '@congtac/shared-data';
import type { I18n } from '@congtac/shared-ui';

/** What went wrong, in the server's words where it has some. */
export function failureText(error: unknown, i18n: I18n): string {
  const { detail, title } = toAppError(error);
  return detail || title || i18n.t('ui.state.error');
}
