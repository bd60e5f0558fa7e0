import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { APPROVAL_MODES, type ApprovalMode, PutUnitSetting, type UnitSettingView } from '@congtac/planning-domain';
import { type AppError, dtoSchema, serverErrors, toAppError } from '@congtac/shared-data';
import { type Choice, ErrorSummary, formatDateTime, I18n, NumberField, RadioField, Toaster } from '@congtac/shared-ui';
import { UnitSettingClient } from '../data-access/unit-setting-client';

interface SettingModel {
  approvalMode: ApprovalMode;
  adoptionLimitDays: number | null;
  extensionLimit: number | null;
  escalateIssuerDays: number | null;
  escalateLeaderDays: number | null;
}

/** The settings of one unit; what the person may not change is shown and said. */
@Component({
  selector: 'ct-setting-form',
  imports: [ErrorSummary, FormField, MatButton, NumberField, RadioField, TranslocoPipe],
  templateUrl: './setting-form.html',
  styles: `
    p {
      margin: 0;
    }
    .failure {
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class SettingForm {
  private readonly client = inject(UnitSettingClient);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  readonly setting = input.required<UnitSettingView>();
  readonly saved = output<UnitSettingView>();
  /** Somebody else changed them; the page fetches them anew. */
  readonly stale = output();

  private readonly model = linkedSignal<SettingModel>(() => {
    const { approvalMode, adoptionLimitDays, extensionLimit, escalateIssuerDays, escalateLeaderDays } = this.setting();
    return { approvalMode, adoptionLimitDays, extensionLimit, escalateIssuerDays, escalateLeaderDays };
  });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, dtoSchema<SettingModel>(PutUnitSetting)),
  );
  protected readonly refused = signal(0);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly mayLimits = computed(() => this.setting().allowed.includes('set-limits'));
  protected readonly mayApproval = computed(() => this.setting().allowed.includes('set-approval'));
  protected readonly modes = computed<Choice[]>(() =>
    APPROVAL_MODES.map((value) => ({ value, label: this.i18n.t(`planning.setting.mode.${value}`) })),
  );
  protected readonly approvalHint = computed(() => {
    const { parentName } = this.setting();
    return parentName === null
      ? this.i18n.t('planning.setting.approvalTop')
      : this.i18n.t('planning.setting.approvalBy', { unit: parentName });
  });
  protected readonly lastChange = computed(() => {
    const { updatedByName, updatedAt } = this.setting();
    if (updatedByName === null || updatedAt === null) return '';
    return this.i18n.t('planning.setting.changed', { name: updatedByName, at: formatDateTime(updatedAt) });
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    const done = await submit(this.form, async () => {
      try {
        this.saved.emit(await this.client.put(this.setting(), this.body()));
        this.toaster.show(this.i18n.t('planning.setting.saved'));
        return undefined;
      } catch (error) {
        // A newer version is shown beside the explanation; refusals go to their fields.
        const failure = toAppError(error);
        if (failure.kind === 'stale') this.stale.emit();
        if (failure.fields.length > 0) return serverErrors(this.form, failure);
        this.failure.set(failure);
        return undefined;
      }
    });
    if (!done) this.refused.update((count) => count + 1);
  }

  /** Only what the person may change. */
  private body(): PutUnitSetting {
    const { approvalMode, adoptionLimitDays, extensionLimit, escalateIssuerDays, escalateLeaderDays } = this.model();
    return {
      ...(this.mayApproval() && { approvalMode }),
      ...(this.mayLimits() && {
        adoptionLimitDays: adoptionLimitDays ?? undefined,
        extensionLimit: extensionLimit ?? undefined,
        escalateIssuerDays: escalateIssuerDays ?? undefined,
        escalateLeaderDays: escalateLeaderDays ?? undefined,
      }),
    };
  }
}
