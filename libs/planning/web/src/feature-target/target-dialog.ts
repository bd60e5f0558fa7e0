import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  ALLOCATION_MODES,
  type AllocationMode,
  COMPARATORS,
  type Comparator,
  type PutTaskTarget,
  type TaskTargetView,
} from '@congtac/planning-domain';
import { QUALIFIERS, type Qualifier } from '@congtac/shared-domain';
import { AutocompleteField, DialogFrame, I18n, NumberField, SelectField, TextareaField } from '@congtac/shared-ui';
import { TargetClient } from '../data-access/target-client';

/** What the dialog starts with; without a target it adds one. */
export interface TargetData {
  readonly target: TaskTargetView | undefined;
}

/** One target of a task, measured by an indicator of the catalogue. Closes with the body to send. */
@Component({
  selector: 'ct-target-dialog',
  imports: [AutocompleteField, DialogFrame, MatButton, NumberField, SelectField, TextareaField, TranslocoPipe],
  template: `
    <ct-dialog-frame
      [heading]="(data.target ? 'planning.target.task.editTitle' : 'planning.target.task.addTitle') | transloco"
    >
      <div class="ct-form">
        @if (inherited) {
          <p>{{ data.target?.indicatorName }}</p>
        } @else {
          <ct-autocomplete-field
            [label]="'planning.target.task.indicator' | transloco"
            [hint]="'planning.target.task.indicatorHint' | transloco"
            [search]="find"
            [selectedLabel]="data.target?.indicatorName ?? ''"
            [(value)]="indicatorId"
          />
          <ct-select-field
            [label]="'planning.target.task.comparator' | transloco"
            [choices]="comparators()"
            [(value)]="comparator"
          />
          <ct-number-field [label]="'planning.task.assigned' | transloco" [optional]="true" [(value)]="assignedValue" />
          <ct-select-field
            [label]="'planning.target.task.allocation' | transloco"
            [choices]="modes()"
            [(value)]="allocationMode"
          />
        }
        <ct-number-field [label]="'planning.task.committed' | transloco" [optional]="true" [(value)]="committedValue" />
        <ct-select-field
          [label]="'planning.target.task.qualifier' | transloco"
          [choices]="qualifiers()"
          [(value)]="qualifier"
        />
        @if (inherited) {
          <ct-textarea-field
            [label]="'planning.task.justification' | transloco"
            [hint]="'planning.task.justificationHint' | transloco"
            [optional]="true"
            [rows]="3"
            [(value)]="justification"
          />
        }
      </div>
      <ng-container ctActions>
        <button matButton="filled" type="button" [disabled]="indicatorId() === null" (click)="save()">
          {{ 'planning.target.task.save' | transloco }}
        </button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
})
export class TargetDialog {
  private readonly i18n = inject(I18n);
  protected readonly ref = inject<DialogRef<PutTaskTarget>>(DialogRef);
  protected readonly data = inject<TargetData>(DIALOG_DATA);
  protected readonly find = inject(TargetClient).findIndicators;
  /** Indicator, comparison and figure come from above. */
  protected readonly inherited = this.data.target?.inherited ?? false;

  protected readonly indicatorId = signal<string | null>(this.data.target?.indicatorId ?? null);
  protected readonly assignedValue = signal<number | null>(this.data.target?.assignedValue ?? null);
  protected readonly committedValue = signal<number | null>(this.data.target?.committedValue ?? null);
  protected readonly comparator = signal<string>(this.data.target?.comparator ?? 'AT_LEAST');
  protected readonly qualifier = signal<string>(this.data.target?.qualifier ?? 'EXACT');
  protected readonly allocationMode = signal<string>(this.data.target?.allocationMode ?? 'EACH');
  protected readonly justification = signal(this.data.target?.justification ?? '');

  protected readonly comparators = computed(() => this.named(COMPARATORS, 'planning.comparator'));
  protected readonly modes = computed(() => this.named(ALLOCATION_MODES, 'planning.target.allocationMode'));
  protected readonly qualifiers = computed(() => this.named(QUALIFIERS, 'planning.target.qualifier'));

  protected save(): void {
    const indicatorId = this.indicatorId();
    if (indicatorId === null) return;
    this.ref.close({
      indicatorId,
      assignedValue: this.assignedValue(),
      committedValue: this.committedValue(),
      comparator: this.comparator() as Comparator,
      qualifier: this.qualifier() as Qualifier,
      allocationMode: this.allocationMode() as AllocationMode,
      justification: this.justification(),
    });
  }

  private named(codes: readonly string[], key: string) {
    return codes.map((code) => ({ value: code, label: this.i18n.t(`${key}.${code}`) }));
  }
}
