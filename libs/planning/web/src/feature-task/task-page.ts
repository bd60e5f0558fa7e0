import { Component, computed, effect, inject, input } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Attachments } from '@congtac/documents-ui';
import type { TaskView } from '@congtac/planning-domain';
import { SessionStore } from '@congtac/shared-data';
import {
  type Breadcrumb,
  Chip,
  daysBetween,
  formatDate,
  I18n,
  Icon,
  PageHeader,
  ResourceState,
  TimelinessChip,
} from '@congtac/shared-ui';
import { TaskWords } from '../task-edit/task-words';
import { ParentContext } from '../feature-target/parent-context';
import { TaskTargets } from '../feature-target/task-targets';
import { ExtensionList } from './extension-list';
import { FollowTask } from './follow-task';
import { TaskActions } from './task-actions';
import { TaskBlock } from './task-block';
import { TaskDiscussion } from './task-discussion';
import { TaskFacts } from './task-facts';
import { TaskHistory } from './task-history';
import { TaskOccurrences } from './task-occurrences';
import { TaskPageStore } from './task-page-store';
import { TaskUnits } from './task-units';

/**
 * One task (ux W4): its facts, the tasks above, the units below, occurrences, target, extensions, files, discussion and
 * history. Two columns on wide screens, folds on phones.
 */
@Component({
  selector: 'ct-task-page',
  providers: [TaskPageStore],
  imports: [
    Attachments,
    Chip,
    ExtensionList,
    FollowTask,
    Icon,
    PageHeader,
    ParentContext,
    ResourceState,
    RouterLink,
    TaskActions,
    TaskBlock,
    TaskDiscussion,
    TaskFacts,
    TaskHistory,
    TaskOccurrences,
    TaskTargets,
    TaskUnits,
    TimelinessChip,
    TranslocoPipe,
  ],
  templateUrl: './task-page.html',
  styleUrl: './task-page.scss',
})
export class TaskPage {
  private readonly i18n = inject(I18n);
  private readonly today = inject(SessionStore).today;
  protected readonly words = inject(TaskWords);
  protected readonly store = inject(TaskPageStore);

  readonly id = input.required<string>();
  /** `#trao-doi`: one comes to talk. */
  protected readonly talking = inject(ActivatedRoute).snapshot.fragment === 'trao-doi';

  protected readonly task = this.store.task;
  protected readonly extensions = computed(() =>
    this.store.extensions.hasValue() ? this.store.extensions.value() : [],
  );
  protected readonly waiting = computed(() => this.extensions().some((entry) => entry.allowed.includes('grant')));
  protected readonly unitCount = computed(() => (this.store.units.hasValue() ? this.store.units.value().length : 0));
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
    const due = task.nextDueOn ? formatDate(task.nextDueOn) : this.words.due(task.dueKind, task.dueOn);
    return [lead, due].join(' · ');
  });
  protected readonly crumbs = computed<Breadcrumb[]>(() => {
    const task = this.task();
    const list = { label: this.i18n.t('planning.list.title'), url: '/ke-hoach' };
    return task?.planTitle ? [list, { label: task.planTitle, url: `/ke-hoach/${task.planId}` }] : [list];
  });
  /** Why the task stands still, in one sentence. */
  protected readonly standing = computed(() => {
    const task = this.task();
    return task ? this.standingOf(task) : '';
  });

  constructor() {
    effect(() => this.store.open(this.id()));
  }

  private standingOf(task: TaskView): string {
    const reason = task.statusReason ?? '';
    if (task.status === 'SUSPENDED' && task.suspendedUntil)
      return this.i18n.t('planning.taskLife.suspendedUntil', { reason, until: formatDate(task.suspendedUntil) });
    if (task.status === 'SUSPENDED') return this.i18n.t('planning.taskLife.suspended', { reason });
    if (task.status === 'REFUSED') return this.i18n.t('planning.taskLife.refused', { reason });
    return task.status === 'CANCELLED' ? this.i18n.t('planning.taskLife.cancelled', { reason }) : '';
  }
}
