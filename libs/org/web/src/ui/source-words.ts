import type { I18n } from '@congtac/shared-ui';

/** Where a fact comes from, readable: `002:5` is a line of a source text, everything else names a list. */
export function sourceWords(source: string | null, i18n: I18n): string {
  const [, text, line] = /^(\d{3}):(\d+)$/.exec(source ?? '') ?? [];
  return text ? i18n.t('org.fact.sourceLine', { text, line }) : (source ?? '');
}
