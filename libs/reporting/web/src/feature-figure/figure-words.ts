import type { BlankKind } from '@congtac/reporting-domain';
import type { Qualifier } from '@congtac/shared-domain';
import { formatNumber, type I18n } from '@congtac/shared-ui';

/** A figure in words: `1.035`, `Hơn 150`, `Không phát sinh`. */
export function figureWords(
  figure: { readonly blank: BlankKind; readonly value: number | null; readonly qualifier: Qualifier },
  i18n: I18n,
): string {
  if (figure.blank !== 'NUMBER') return i18n.t(`reporting.blank.${figure.blank}`);
  const qualifier = figure.qualifier === 'EXACT' ? '' : `${i18n.t(`reporting.qualifier.${figure.qualifier}`)} `;
  return qualifier + formatNumber(figure.value);
}
