import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OccurrenceState, OccurrenceView, TaskView } from '@congtac/planning-domain';
import { type AppError, SessionStore, toAppError } from '@congtac/shared-data';
import {
  type Breadcrumb,
  Chip,
  type ChipTone,
  daysBetween,
  Dialogs,
  formatDate,
  I18n,
  Icon,
  type IconName,
  PageHeader,
  ResourceState,
  TimelinessChip,
  ViDatePipe,
} from '@congtac/shared-ui';
import { TaskClient } from '../data-access/task-client';
import { TaskWords } from '../task-edit/task-words';

interface Fact {
  readonly label: string;
  readonly text: string;
}

/** One task: its facts, the task above, the answers of lower units, occurrences and target. */
@Component({
  selector: 'ct-task-page',
  imports: [Chip, Icon, MatButton, PageHeader, ResourceState, RouterLink, TimelinessChip, TranslocoPipe, ViDatePipe],
  templateUrl: './task-page.html',
  styleUrl: './task-page.scss',
})
export class TaskPage {
  private readonly client = inject(TaskClient);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  private readonly today = inject(SessionStore).today;
  protected readonly words = inject(TaskWords);

  readonly id = input.required<string>();

  protected readonly resource = this.client.task(this.id);
  protected readonly answers = this.client.answers(this.id);
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected readonly task = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly facts = computed(() => {
    const task = this.task();
    return task ? this.factsOf(task).filter((fact) => fact.text !== '') : [];
  });
  protected readonly supports = computed(() => this.task()?.links.filter((link) => link.kind === 'SUPPORTS') ?? []);
  protected readonly doneCount = computed(
    () => this.task()?.occurrences.filter((one) => one.state === 'DONE').length ?? 0,
  );
  protected readonly overdueDays = computed(() => {
    const due = this.task()?.nextDueOn ?? this.task()?.dueOn;
    return due && this.today() ? Math.max(0, daysBetween(due, this.today())) : 0;
  });
  protected readonly summary = computed(() => {
    const task = this.task();
    if (!task) return '';
    const lead = task.leadUnitName ?? this.i18n.t('planning.task.noLead');
    return [lead, this.words.due(task.dueKind, task.dueOn)].join(' · ');
  });
  protected readonly crumbs = computed<Breadcrumb[]>(() => {
    const task = this.task();
    const list = { label: this.i18n.t('planning.list.title'), url: '/ke-hoach' };
    return task?.planTitle ? [list, { label: task.planTitle, url: `/ke-hoach/${task.planId}` }] : [list];
  });

  protected lookOf(state: OccurrenceState): { readonly tone: ChipTone; readonly icon: IconName } {
    return looks[state];
  }

  /** Lets one occurrence off, with a reason that stays on record. */
  protected async waive(occurrence: OccurrenceView): Promise<void> {
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('planning.task.waiveTitle', { label: occurrence.label }),
      label: this.i18n.t('planning.task.waiveReason'),
      confirm: this.i18n.t('planning.task.waive'),
    });
    if (reason === undefined) return;
    this.failure.set(undefined);
    try {
      this.resource.set(await this.client.waive(this.id(), { occurrenceId: occurrence.id, reason }));
    } catch (error) {
      // Told under the list of occurrences.
      this.failure.set(toAppError(error));
    }
  }

  private factsOf(task: TaskView): Fact[] {
    const t = (key: string) => this.i18n.t(key);
    const named = (role: string) =>
      task.parties.flatMap((party) => (party.role === role && party.unitName ? [party.unitName] : [])).join(', ');
    return [
      { label: t('planning.column.lead'), text: task.leadUnitName ?? t('planning.task.noLead') },
      { label: t('planning.column.coordinators'), text: task.coordinatorNames.join(', ') },
      { label: t('planning.role.ADVISE'), text: named('ADVISE') },
      { label: t('planning.role.MONITOR'), text: named('MONITOR') },
      { label: t('planning.task.owner'), text: task.ownerUnitName },
      { label: t('planning.task.section'), text: task.sectionHeading ?? '' },
      { label: t('planning.column.kind'), text: t(`planning.kind.${task.kind}`) },
      { label: t('planning.column.due'), text: this.words.due(task.dueKind, task.dueOn) },
      { label: t('planning.task.dueException'), text: task.dueExceptionReason },
      { label: t('planning.task.startOn'), text: formatDate(task.startOn) },
      { label: t('planning.column.recurrence'), text: this.words.recurrence(task.recurrence, task.recurrenceCount) },
      { label: t('planning.column.deliverable'), text: task.deliverable },
      { label: t('planning.task.status'), text: t(`planning.taskStatus.${task.status}`) },
      { label: t('planning.task.completedOn'), text: formatDate(task.completedOn) },
    ];
  }
}

const looks: Readonly<Record<OccurrenceState, { readonly tone: ChipTone; readonly icon: IconName }>> = {
  UPCOMING: { tone: 'none', icon: 'radio-button-unchecked' },
  OPEN: { tone: 'doing', icon: 'play-circle' },
  DUE_SOON: { tone: 'soon', icon: 'hourglass-top' },
  OVERDUE: { tone: 'overdue', icon: 'warning' },
  DONE: { tone: 'done', icon: 'check-circle' },
  WAIVED: { tone: 'out', icon: 'cancel' },
};
