import { Component, computed, inject, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlanStatus, TaskRow } from '@congtac/planning-domain';
import { Chip, I18n, Icon, TimelinessChip, Toaster } from '@congtac/shared-ui';
import { TopicClient } from '../../data-access/topic-client';
import { PlanStore } from '../../feature-plan/plan-store';
import { PlanViewStore } from '../../plan-view/plan-view-store';
import { TaskWords } from '../../task-edit/task-words';
import { EditStore } from '../../tree-table/edit-store';
import { shownTasks } from '../shared/shown-tasks';
import { TaskLink } from '../shared/task-link';
import { type CardColumn, columnsBySection, columnsByTimeliness, columnsByWord } from './card-columns';

/** Cards drawn in a column at first, and more at each press. */
const PORTION = 30;
/** States in which no task has begun, so that cards have no timeliness to be gathered by. */
const BEFORE_ISSUE: readonly PlanStatus[] = ['DRAFT', 'SUBMITTED', 'APPROVED'];

/**
 * Tasks as cards: by how they stand once issued, by section (or lead, or theme) in a draft. A card of a draft may change
 * its section; a state is never set by moving a card, because states follow reports and confirmations.
 */
@Component({
  selector: 'ct-card-board',
  imports: [
    Chip,
    Icon,
    MatButton,
    MatIconButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    TaskLink,
    TimelinessChip,
    TranslocoPipe,
  ],
  templateUrl: './card-board.html',
  styleUrl: './card-board.scss',
})
export class CardBoard {
  protected readonly store = inject(PlanStore);
  protected readonly words = inject(TaskWords);
  private readonly view = inject(PlanViewStore);
  private readonly edits = inject(EditStore);
  private readonly topics = inject(TopicClient);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  private readonly shown = shownTasks();
  private readonly limits = signal<ReadonlyMap<string, number>>(new Map());
  /** Told by the state: the day of issue of an imported plan may be unknown. */
  protected readonly issued = computed(() => !BEFORE_ISSUE.includes(this.store.plan()?.status ?? 'DRAFT'));
  protected readonly columns = computed<CardColumn[]>(() => {
    const tasks = this.shown();
    if (this.issued()) return columnsByTimeliness(tasks, (one) => this.i18n.t(`planning.timeliness.${one}`));
    const group = this.view.group();
    if (group === 'section')
      return columnsBySection(tasks, this.store.sections(), this.i18n.t('planning.table.noSection'));
    const without = this.i18n.t(`planning.grid.without.${group}`);
    if (group === 'lead') return columnsByWord(tasks, (task) => task.leadUnitName ?? '', without);
    return columnsByWord(tasks, (task) => this.topics.name(task.themeId), without);
  });
  /** Why cards move or do not. */
  protected readonly note = computed(() => {
    if (this.issued()) return 'issuedNote';
    return this.store.editable() ? 'draftNote' : 'readNote';
  });
  /** Sections a card can go to; empty when moving is not offered. */
  protected readonly targets = computed(() =>
    this.store.editable() && this.view.group() === 'section'
      ? this.columns().filter((column) => column.sectionId !== undefined && column.sectionId !== null)
      : [],
  );

  protected limit(column: CardColumn): number {
    return this.limits().get(column.key) ?? PORTION;
  }

  protected showMore(column: CardColumn): void {
    this.limits.update((limits) => new Map(limits).set(column.key, this.limit(column) + PORTION));
  }

  /** Ongoing work says so in place of its due day. */
  protected comesAgain(task: TaskRow): boolean {
    return task.recurrence !== null && task.recurrence !== 'ONGOING';
  }

  /** Sub-tasks follow the task above them, so only tasks at the top change section. */
  protected mayMove(task: TaskRow): boolean {
    return task.parentTaskId === null && this.targets().length > 1;
  }

  protected async move(task: TaskRow, column: CardColumn): Promise<void> {
    const { sectionId } = column;
    if (!sectionId || sectionId === task.sectionId) return;
    if (await this.edits.apply([{ op: 'move', taskId: task.id, sectionId }]))
      this.toaster.show(this.i18n.t('planning.views.board.moved', { section: column.label }));
  }
}
