import { computed, inject, Service } from '@angular/core';
import type { TaskRow } from '@congtac/planning-domain';
import { formatNumber, I18n } from '@congtac/shared-ui';
import { TopicClient } from '../data-access/topic-client';
import { TaskWords } from '../task-edit/task-words';
import type { GridColumn } from './grid-columns';
import type { RowTotals } from './row-totals';

/** The words of a cell: what the table shows, copies and sorts by. */
@Service()
export class CellText {
  private readonly i18n = inject(I18n);
  private readonly words = inject(TaskWords);
  private readonly topics = inject(TopicClient);

  /** Words that are the same in every row, so that scrolling translates nothing. */
  readonly rowWords = computed(() => ({
    branch: this.i18n.t('planning.table.branch'),
    noLead: this.i18n.t('planning.task.noLead'),
    noSection: this.i18n.t('planning.table.noSection'),
    addHint: this.i18n.t('planning.table.addHint'),
    addLabel: this.i18n.t('planning.table.addLabel'),
  }));

  /** '' where the task says nothing. `number` is the computed STT. */
  of(task: TaskRow, column: GridColumn, number = ''): string {
    const t = (key: string) => this.i18n.t(`planning.${key}`);
    switch (column) {
      case 'number':
        return number;
      case 'title':
      case 'deliverable':
      case 'note':
        return task[column];
      case 'lead':
        return task.leadUnitName ?? '';
      case 'coordinators':
        return task.coordinatorNames.join('; ');
      case 'due':
        return this.words.due(task.dueKind, task.dueOn);
      case 'recurrence':
        return this.words.recurrence(task.recurrence, task.recurrenceCount);
      case 'target':
        return this.words.target(task.target);
      case 'kind':
        return t(`kind.${task.kind}`);
      case 'key':
        return [task.urgent && t('grid.urgent'), task.priority === 'KEY' && t('priority.KEY')]
          .filter(Boolean)
          .join(', ');
      case 'cascade':
        return task.cascadeMode ? t(`target.cascadeMode.${task.cascadeMode}`) : '';
      case 'theme':
        return this.topics.name(task.themeId);
      case 'campaign':
        return this.topics.name(task.campaignId);
      case 'event':
        return this.topics.name(task.eventId);
      case 'forms':
        return task.forms.map((form) => t(`taskForm.${form}`)).join('; ');
      case 'audiences':
        return task.audienceIds.map((id) => this.topics.name(id)).join('; ');
      case 'state':
        return task.timeliness ? t(`timeliness.${task.timeliness}`) : t(`taskStatus.${task.status}`);
      case 'mark':
      case 'menu':
        return '';
    }
  }

  /** `12 nhiệm vụ · 5 xong · 1 quá hạn · Σ Mô hình: 14`; at most three sums. */
  totals({ count, done, overdue, targets }: RowTotals): string {
    const parts = [this.i18n.t('planning.table.taskCount', { count: formatNumber(count) })];
    if (done > 0) parts.push(this.i18n.t('planning.grid.done', { count: formatNumber(done) }));
    if (overdue > 0) parts.push(this.i18n.t('planning.grid.overdue', { count: formatNumber(overdue) }));
    for (const { name, measure, sum } of targets.slice(0, 3))
      parts.push(`Σ ${name}: ${this.words.figure(sum, measure)}`);
    return parts.join(' · ');
  }
}
