import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type EffectivePeriodRule,
  LEVELS_UPWARDS,
  PERIOD_KINDS,
  PERIOD_PROFILES,
  type PeriodKind,
  type PeriodProfile,
  type PeriodRuleView,
  type PutPeriodRule,
} from '@congtac/reporting-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import { CheckboxField, type Choice, I18n, NumberField, RadioField, Toaster } from '@congtac/shared-ui';

interface RuleModel {
  profile: string;
  kinds: readonly PeriodKind[];
  graceDays: number | null;
  submitDays: Readonly<Record<string, number | null>>;
}

const AS_ABOVE = 'AS_ABOVE';

/** The rule of one place: what is left empty is as above, and what holds now stands beside each field. */
@Component({
  selector: 'ct-rule-form',
  imports: [CheckboxField, MatButton, NumberField, RadioField, TranslocoPipe],
  templateUrl: './rule-form.html',
  styleUrl: './rule-form.scss',
})
export class RuleForm {
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);

  readonly rule = input.required<PeriodRuleView>();
  /** What holds at the place now. */
  readonly effective = input.required<EffectivePeriodRule>();
  readonly send = input.required<(body: PutPeriodRule, version: number) => Promise<void>>();
  /** Stored, or changed by somebody else meanwhile: the page reads it again. */
  readonly settled = output();

  protected readonly model = linkedSignal<RuleModel>(() => {
    const { profile, kinds, graceDays, submitDays } = this.rule();
    return { profile: profile ?? AS_ABOVE, kinds: kinds ?? [], graceDays, submitDays };
  });
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly levels = LEVELS_UPWARDS;
  protected readonly kinds = PERIOD_KINDS.filter((kind) => kind !== 'TERM');
  protected readonly profiles = computed<Choice[]>(() =>
    [AS_ABOVE, ...PERIOD_PROFILES].map((value) => ({
      value,
      label: this.i18n.t(
        value === AS_ABOVE ? 'reporting.period.settings.asAbove' : `reporting.period.profile.${value}`,
      ),
    })),
  );

  protected change(part: Partial<RuleModel>): void {
    this.model.update((model) => ({ ...model, ...part }));
  }

  protected toggle(kind: PeriodKind, on: boolean): void {
    const others = this.model().kinds.filter((one) => one !== kind);
    this.change({ kinds: on ? [...others, kind] : others });
  }

  protected setDays(level: string, days: number | null): void {
    this.change({ submitDays: { ...this.model().submitDays, [level]: days } });
  }

  protected daysNow(level: string): number | string {
    return this.effective().submitDays[level] ?? '';
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await this.send()(this.body(), this.rule().version);
      this.toaster.show(this.i18n.t('reporting.period.settings.saved'));
      this.settled.emit();
    } catch (error) {
      // Told on top of the form; what was typed stays, except when somebody else's newer values must be seen.
      const failure = toAppError(error);
      this.failure.set(failure);
      if (failure.kind === 'stale') this.settled.emit();
    }
    this.busy.set(false);
  }

  private body(): PutPeriodRule {
    const { profile, kinds, graceDays, submitDays } = this.model();
    const said = Object.entries(submitDays).filter((entry): entry is [string, number] => entry[1] !== null);
    return {
      profile: profile === AS_ABOVE ? null : (profile as PeriodProfile),
      kinds: kinds.length === 0 ? null : [...kinds],
      graceDays,
      submitDays: Object.fromEntries(said),
    };
  }
}
