import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatIconButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import {
  CASCADE_MODES,
  COMPARATORS,
  DUE_KINDS,
  MEASURES,
  RECURRENCE_FREQS,
  TASK_FORMS,
  TASK_KINDS,
  type TaskForm,
} from '@congtac/planning-domain';
import { SessionStore } from '@congtac/shared-data';
import {
  CheckboxField,
  type Choice,
  DateField,
  I18n,
  Icon,
  NumberField,
  SelectField,
  TextareaField,
  TextField,
} from '@congtac/shared-ui';
import { TopicClient } from '../data-access/topic-client';
import { hasDay, isCounted, type TaskDraft } from './task-draft';

/** Groups of fields, named like the columns of the table. */
export const TASK_PARTS = [
  'title',
  'description',
  'lead',
  'coordinators',
  'kind',
  'key',
  'due',
  'deliverable',
  'target',
  'recurrence',
  'start',
  'theme',
  'campaign',
  'event',
  'cascade',
  'forms',
  'audiences',
  'note',
  'exception',
] as const;
export type TaskPart = (typeof TASK_PARTS)[number];

/** The fields of a task: one group over a cell of the table, all of them in the full form. */
@Component({
  selector: 'ct-task-fields',
  imports: [
    CheckboxField,
    DateField,
    FormField,
    Icon,
    MatIconButton,
    NumberField,
    SelectField,
    TextareaField,
    TextField,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './task-fields.html',
  styles: `
    :host {
      display: grid;
      gap: 1rem;
    }
    .units {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      margin: 0 0 0.75rem;
      padding: 0;
      list-style: none;
    }
    fieldset {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
      gap: 0 1rem;
      margin: 0;
      padding: 0.25rem 0.75rem 0.5rem;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 0.5rem;
    }
    legend {
      padding-inline: 0.25rem;
      font-weight: 500;
    }
    .units li {
      display: flex;
      align-items: center;
      padding-inline-start: 0.75rem;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 0.5rem;
    }
  `,
})
export class TaskFields {
  private readonly i18n = inject(I18n);
  protected readonly today = inject(SessionStore).today;

  readonly form = input.required<FieldTree<TaskDraft>>();
  readonly parts = input<readonly TaskPart[]>(TASK_PARTS);

  protected readonly kinds = computed(() => this.choices('kind', TASK_KINDS));
  protected readonly dueKinds = computed(() => this.choices('dueKind', DUE_KINDS));
  protected readonly measures = computed(() => [
    ...this.choices(
      'measure',
      MEASURES.filter((measure) => measure !== 'OTHER'),
    ),
    { value: 'OTHER', label: this.i18n.t('planning.grid.otherMeasure') },
  ]);
  protected readonly comparators = computed(() => this.choices('comparator', COMPARATORS));
  protected readonly freqs = computed(() => this.choices('freq', RECURRENCE_FREQS));
  protected readonly cascadeModes = computed(() => this.choices('target.cascadeMode', CASCADE_MODES));
  protected readonly taskForms = computed(() => this.choices('taskForm', TASK_FORMS));
  protected readonly topics = inject(TopicClient);
  protected readonly counted = computed(() => {
    const at = this.form();
    const [dueKind, eventId] = [at.dueKind().value(), at.eventId().value()];
    return isCounted({ dueKind, eventId, eventLeadDays: at.eventLeadDays().value() });
  });
  /** A chosen event without a known day: nothing can be counted from it. */
  protected readonly dayUnknown = computed(() => {
    const event = this.topics.events().find((one) => one.value === this.form().eventId().value());
    return event !== undefined && event.date === null;
  });
  protected readonly dated = computed(() => hasDay(this.form().dueKind().value()));
  /** An "exceed" target that is only equalled asks for a reason (I-8). */
  protected readonly equalOnly = computed(() => {
    const at = this.form();
    const assigned = at.assignedValue().value();
    return at.comparator().value() === 'EXCEED' && assigned !== null && assigned === at.committedValue().value();
  });

  constructor() {
    void this.topics.load();
  }

  protected toggleForm(form: string, on: boolean): void {
    const list = this.form().forms().value;
    list.update((forms) => (on ? [...forms, form as TaskForm] : forms.filter((one) => one !== form)));
  }

  protected toggleAudience(id: string, on: boolean): void {
    const list = this.form().audienceIds().value;
    list.update((ids) => (on ? [...ids, id] : ids.filter((one) => one !== id)));
  }

  protected shows(part: TaskPart): boolean {
    return this.parts().includes(part);
  }

  protected addUnit(choice: Choice<number>): void {
    const field = this.form().coordinators();
    if (field.value().some((unit) => unit.unitId === choice.value)) return;
    field.value.update((list) => [...list, { unitId: choice.value, name: choice.label }]);
  }

  protected removeUnit(unitId: number): void {
    this.form()
      .coordinators()
      .value.update((list) => list.filter((unit) => unit.unitId !== unitId));
  }

  private choices(group: string, codes: readonly string[]): Choice[] {
    return codes.map((code) => ({ value: code, label: this.i18n.t(`planning.${group}.${code}`) }));
  }
}
