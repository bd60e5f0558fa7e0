import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, resource, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { type LevelView, LINES, UNIT_KINDS, type UnitView } from '@congtac/org-domain';
import { UnitPicker } from '@congtac/org-ui';
import { type AppError, serverErrors, SessionStore, toAppError } from '@congtac/shared-data';
import {
  type Choice,
  type ConflictField,
  DateField,
  DialogFrame,
  Dialogs,
  ErrorSummary,
  formatDate,
  I18n,
  SelectField,
  TextField,
} from '@congtac/shared-ui';
import { UnitClient } from '../data-access/unit-client';
import { createBody, newUnitModel, newUnitRules, unitModel, type UnitModel, unitRules, updateBody } from './unit-form';

/** A unit to correct, or the parent of a new one. */
export interface UnitFormData {
  readonly unit?: UnitView;
  readonly parent?: UnitView;
}

/** Adds a unit below another or corrects one; closes with the stored unit. */
@Component({
  selector: 'ct-unit-form-dialog',
  imports: [
    DateField,
    DialogFrame,
    ErrorSummary,
    FormField,
    MatButton,
    SelectField,
    TextField,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './unit-form-dialog.html',
  styleUrl: './dialog.scss',
})
export class UnitFormDialog {
  private readonly client = inject(UnitClient);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  protected readonly data = inject<UnitFormData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<UnitView>>(DialogRef);
  protected readonly today = inject(SessionStore).today();

  /** The unit this text is based on; moves on when a conflict is settled. */
  private readonly base = signal(this.data.unit);
  private readonly model = signal<UnitModel>(startModel(this.data));
  protected readonly form = form(this.model, this.data.unit ? unitRules : newUnitRules);
  protected readonly refused = signal(0);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly heading = this.data.unit ? 'org.form.editTitle' : 'org.form.addTitle';

  private readonly levels = resource({ loader: () => this.client.levels() });
  protected readonly lineChoices = computed<Choice[]>(() =>
    LINES.map((line) => ({ value: line, label: this.i18n.t(`org.line.${line}`) })),
  );
  protected readonly kindChoices = computed<Choice[]>(() =>
    UNIT_KINDS.map((kind) => ({ value: kind, label: this.i18n.t(`org.kind.${kind}`) })),
  );
  protected readonly levelChoices = computed<Choice[]>(() => {
    const levels: readonly LevelView[] = this.levels.hasValue() ? this.levels.value() : [];
    return levels
      .filter((one) => one.line === this.model().line)
      .map(({ level, name }) => ({ value: level, label: name }));
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    const done = await submit(this.form, async () => {
      try {
        this.ref.close(await this.write());
        return undefined;
      } catch (error) {
        // Refusals belong to their fields, a newer version is settled, everything else is told on top.
        return this.refuse(toAppError(error));
      }
    });
    if (!done) this.refused.update((count) => count + 1);
  }

  private write(): Promise<UnitView> {
    const unit = this.base();
    if (unit) return this.client.update(unit.unitId, unit.version, updateBody(this.model(), unitModel(unit)));
    return this.client.create(createBody(this.data.parent?.unitId ?? 0, this.model()));
  }

  private async refuse(error: AppError) {
    if (error.kind === 'stale') return this.settle(error);
    if (error.fields.length > 0) return serverErrors(this.form, error);
    this.failure.set(error);
    return undefined;
  }

  private async settle(error: AppError): Promise<undefined> {
    const theirs = await this.client.fetch(this.base()?.unitId ?? 0);
    const fields = differences(this.model(), unitModel(theirs), (key) => this.i18n.t(key));
    const choice = await this.dialogs.conflict({ by: error.by, at: error.at, fields });
    if (choice) this.base.set(theirs);
    if (choice === 'theirs') this.model.set(unitModel(theirs));
    if (choice === 'mine') this.ref.close(await this.write());
    return undefined;
  }
}

function startModel(data: UnitFormData): UnitModel {
  if (data.unit) return unitModel(data.unit);
  if (data.parent) return newUnitModel(data.parent);
  throw new Error('the dialog needs a unit or a parent');
}

/** What the two texts say differently, in words. */
function differences(mine: UnitModel, theirs: UnitModel, word: (key: string) => string): ConflictField[] {
  const keys = ['name', 'shortName', 'code', 'kind', 'validFrom'] as const;
  const text = (model: UnitModel, key: (typeof keys)[number]) => {
    if (key === 'kind') return word(`org.kind.${model.kind}`);
    return key === 'validFrom' ? formatDate(model.validFrom) : model[key];
  };
  return keys
    .filter((key) => mine[key] !== theirs[key])
    .map((key) => ({ label: word(`org.form.${key}`), mine: text(mine, key), theirs: text(theirs, key) }));
}
