import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BatchTaskFields, TaskRow } from '@congtac/planning-domain';
import { DialogFrame, I18n, SelectField } from '@congtac/shared-ui';
import { fieldsOfChange } from '../task-edit/change-fields';
import { changesBetween, draftOfRow, type TaskDraft } from '../task-edit/task-draft';
import { TaskFields, type TaskPart } from '../task-edit/task-fields';
import { previewBulk } from './bulk-change';

/** Columns that many tasks can get at once. */
export const BULK_COLUMNS = ['due', 'lead', 'key', 'theme', 'campaign'] as const;
export type BulkColumn = (typeof BULK_COLUMNS)[number];

/** What the dialog is told. */
export interface BulkData {
  readonly column: BulkColumn;
  readonly tasks: readonly TaskRow[];
  readonly period: { readonly from: string; readonly to: string };
}

/** What it closes with: the tasks that change and what they get. */
export interface BulkResult {
  readonly tasks: readonly TaskRow[];
  readonly set: BatchTaskFields;
}

/** One field for many tasks, with how many will change and why the others will not, before anything is written. */
@Component({
  selector: 'ct-bulk-dialog',
  imports: [DialogFrame, MatButton, SelectField, TaskFields, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="'planning.bulk.title.' + data.column | transloco: { count: data.tasks.length }">
      @if (data.column === 'key') {
        <ct-select-field
          [label]="'planning.column.key' | transloco"
          [choices]="priorities"
          [value]="draft().key ? 'KEY' : 'NORMAL'"
          (valueChange)="setKey($event)"
        />
      } @else {
        <ct-task-fields [form]="form" [parts]="parts" />
      }
      <p role="status">
        {{ 'planning.bulk.changing' | transloco: { count: preview().changing.length, total: data.tasks.length } }}
        @for (obstacle of obstacles(); track obstacle.name) {
          <br />{{ 'planning.bulk.obstacle.' + obstacle.name | transloco: { count: obstacle.count } }}
        }
      </p>
      <ng-container ctActions>
        <button matButton="filled" type="button" [disabled]="preview().changing.length === 0" (click)="done()">
          {{ 'planning.bulk.do' | transloco: { count: preview().changing.length } }}
        </button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
})
export class BulkDialog {
  private readonly i18n = inject(I18n);
  protected readonly data = inject<BulkData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<BulkResult>>(DialogRef);
  protected readonly parts: readonly TaskPart[] = [this.data.column];
  /** Starts from nothing: what is not chosen here is taken away from every task. */
  private readonly base = blankDraft(this.data.tasks[0]);
  protected readonly draft = signal<TaskDraft>(this.base);
  protected readonly form = form(this.draft);
  protected readonly priorities = (['KEY', 'NORMAL'] as const).map((value) => ({
    value,
    label: this.i18n.t(`planning.priority.${value}`),
  }));

  private readonly set = computed<BatchTaskFields>(() => {
    const draft = this.draft();
    if (this.data.column === 'key') return { priority: draft.key ? 'KEY' : 'NORMAL' };
    const changed = changesBetween(this.base, draft).map(fieldsOfChange);
    const fields = Object.assign({}, ...changed) as BatchTaskFields;
    if (this.data.column === 'due' && fields.dueKind === undefined) return { ...fields, dueKind: draft.dueKind };
    return Object.keys(fields).length > 0 ? fields : EMPTY[this.data.column];
  });
  protected readonly preview = computed(() =>
    this.waits() ? NONE : previewBulk(this.data.tasks, this.data.column, this.set(), this.data.period),
  );
  protected readonly obstacles = computed(() =>
    [...this.preview().obstacles].map(([name, count]) => ({ name, count })),
  );

  protected setKey(value: string): void {
    this.draft.update((draft) => ({ ...draft, key: value === 'KEY' }));
  }

  protected done(): void {
    this.ref.close({ tasks: this.preview().changing, set: this.set() });
  }

  /** A fixed day that is not chosen yet changes nothing. */
  private waits(): boolean {
    const { dueKind, dueOn } = this.draft();
    return this.data.column === 'due' && dueKind === 'FIXED_DATE' && dueOn === '';
  }
}

const NONE = { changing: [] as readonly TaskRow[], obstacles: new Map<string, number>() };

const EMPTY: Record<BulkColumn, BatchTaskFields> = {
  due: { dueKind: 'NONE' },
  lead: { leadUnitId: null },
  key: { priority: 'NORMAL' },
  theme: { themeId: null },
  campaign: { campaignId: null },
};

function blankDraft(task: TaskRow): TaskDraft {
  const draft = draftOfRow(task);
  return {
    ...draft,
    key: true,
    dueKind: 'FIXED_DATE',
    dueOn: '',
    leadUnitId: null,
    leadUnitName: '',
    themeId: '',
    campaignId: '',
    eventId: '',
    eventLeadDays: null,
  };
}
