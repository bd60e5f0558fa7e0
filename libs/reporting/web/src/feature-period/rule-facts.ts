import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type EffectivePeriodRule, LEVELS_UPWARDS } from '@congtac/reporting-domain';
import { I18n } from '@congtac/shared-ui';

/** What holds at a place, for those who may not change it. */
@Component({
  selector: 'ct-rule-facts',
  imports: [TranslocoPipe],
  template: `
    <dl class="ct-card">
      <dt>{{ 'reporting.period.settings.profile' | transloco }}</dt>
      <dd>{{ 'reporting.period.profile.' + rule().profile | transloco }}</dd>
      <dt>{{ 'reporting.period.settings.kinds' | transloco }}</dt>
      <dd>{{ kinds() }}</dd>
      <dt>{{ 'reporting.period.settings.deadlines' | transloco }}</dt>
      @for (level of levels; track level) {
        <dd>{{ 'reporting.period.level.' + level | transloco }}: {{ rule().submitDays[level] }}</dd>
      }
      <dt>{{ 'reporting.period.settings.grace' | transloco }}</dt>
      <dd>{{ rule().graceDays }}</dd>
    </dl>
    <p class="ct-quiet">{{ 'reporting.period.settings.readOnly' | transloco }}</p>
  `,
  styles: `
    dl {
      max-inline-size: 42rem;
      margin: 0;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dt:not(:first-child) {
      margin-block-start: 0.75rem;
    }
    dd {
      margin: 0;
    }
    p {
      margin-block-end: 0;
    }
  `,
})
export class RuleFacts {
  private readonly i18n = inject(I18n);

  readonly rule = input.required<EffectivePeriodRule>();

  protected readonly levels = LEVELS_UPWARDS;
  protected readonly kinds = computed(() =>
    this.rule()
      .kinds.map((kind) => this.i18n.t(`reporting.period.kind.${kind}`))
      .join(', '),
  );
}
