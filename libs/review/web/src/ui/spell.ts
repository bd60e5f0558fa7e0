import { inject, Pipe, type PipeTransform } from '@angular/core';
import { I18n } from '@congtac/shared-ui';

/** The two largest parts of a length of time. */
export function spellParts(minutes: number): {
  key: 'now' | 'minutes' | 'hours' | 'days';
  d: number;
  h: number;
  m: number;
} {
  const d = Math.floor(minutes / 1440);
  const h = Math.floor((minutes % 1440) / 60);
  const m = minutes % 60;
  if (d > 0) return { key: 'days', d, h, m };
  if (h > 0) return { key: 'hours', d, h, m };
  return { key: m > 0 ? 'minutes' : 'now', d, h, m };
}

/** Minutes in words: `{{ 190 | ctSpell }}` → 3 giờ 10 phút. Needs the texts of directives. */
@Pipe({ name: 'ctSpell', pure: false })
export class SpellPipe implements PipeTransform {
  private readonly i18n = inject(I18n);

  transform(minutes: number | null): string {
    if (minutes === null) return '';
    const { key, ...parts } = spellParts(minutes);
    return this.i18n.t(`directive.spell.${key}`, parts);
  }
}
