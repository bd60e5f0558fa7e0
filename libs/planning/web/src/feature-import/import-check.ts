import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { IMPORT_EFFECTS, type ImportDecision, type ImportEffect, type PlanImportView } from '@congtac/planning-domain';
import { I18n, SelectField } from '@congtac/shared-ui';
import { ImportClient } from '../data-access/import-client';
import { ImportPreview } from './import-preview';
import { IssueLine } from './issue-line';

const NOTES_SHOWN = 20;

/** Step 3: what needs a decision, what is left out, and every row as it will stand in the plan. */
@Component({
  selector: 'ct-import-check',
  imports: [ImportPreview, IssueLine, MatButton, SelectField, TranslocoPipe],
  templateUrl: './import-check.html',
  styleUrl: './import-check.scss',
})
export class ImportCheck {
  private readonly client = inject(ImportClient);
  private readonly i18n = inject(I18n);
  readonly view = input.required<PlanImportView>();
  readonly busy = input(false);
  readonly decided = output<ImportDecision>();
  readonly committed = output<void>();
  readonly back = output<void>();

  protected readonly effect = signal<ImportEffect | null>(null);
  protected readonly counts = computed(() => this.view().counts);
  protected readonly asked = computed(() => this.view().issues.filter((issue) => issue.severity !== 'NOTE'));
  private readonly notes = computed(() => this.view().issues.filter((issue) => issue.severity === 'NOTE'));
  protected readonly notesShown = computed(() => this.notes().slice(0, NOTES_SHOWN));
  protected readonly noteCount = computed(() => this.notes().length);
  protected readonly nothing = computed(() => {
    const counts = this.counts();
    return !counts || counts.added + counts.changed + counts.removed === 0;
  });
  protected readonly effects = computed(() => [
    { value: 'ALL', label: this.i18n.t('planning.import.effect.ALL') },
    ...IMPORT_EFFECTS.map((effect) => ({ value: effect, label: this.i18n.t(`planning.import.effect.${effect}`) })),
  ]);

  protected show(effect: string): void {
    this.effect.set(IMPORT_EFFECTS.find((one) => one === effect) ?? null);
  }

  protected download(): void {
    void this.client.downloadIssues(this.view().id);
  }
}
