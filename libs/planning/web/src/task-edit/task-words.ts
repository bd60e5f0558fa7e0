import { inject, Service } from '@angular/core';
import { type ConflictField, formatDate, formatNumber, I18n } from '@congtac/shared-ui';
import type { DueKind, PutTarget, RecurrenceFreq, TargetView, TaskView, UpdateTask } from '@congtac/planning-domain';

/** Facts of a task as people read them, in cells, facts lists and conflict questions. */
@Service()
export class TaskWords {
  private readonly i18n = inject(I18n);

  /** `19/11/2026`, `Thường xuyên`, `Chưa ấn định hạn`. */
  due(kind: DueKind, dueOn: string | null): string {
    if (kind === 'ONGOING' || kind === 'NONE') return this.i18n.t(`planning.dueKind.${kind}`);
    return dueOn === null || dueOn === '' ? this.i18n.t('planning.task.noDue') : formatDate(dueOn);
  }

  /** `Lượt người: 1.200 lượt người`, '' without a target. The committed value wins over the assigned one. */
  target(target: TargetView | null): string {
    if (target === null) return '';
    return this.targetLine(target.indicatorName, target.committedValue ?? target.assignedValue, target.measure);
  }

  /** The same for a change on its way to the server. */
  targetBody(body: PutTarget): string {
    if (body.indicatorName === null) return '';
    const value = body.committedValue ?? body.assignedValue ?? null;
    return this.targetLine(body.indicatorName, value, body.measure ?? 'OTHER');
  }

  /** `Hằng tháng`, `6 lần trong kỳ`, ''. */
  recurrence(freq: RecurrenceFreq | null, count: number | null): string {
    if (freq === null) return '';
    if (freq === 'COUNT_IN_PERIOD' && count !== null) return this.i18n.t('planning.task.times', { count });
    return this.i18n.t(`planning.freq.${freq}`);
  }

  /** `1.200 lượt người`. */
  figure(value: number | null, measure: string): string {
    if (value === null) return '';
    // A figure of no usual kind has no word behind it; an empty text would be told by its key.
    const unit = measure === 'OTHER' ? '' : this.i18n.t(`planning.measure.${measure}`);
    return measure === 'PERCENT'
      ? `${formatNumber(value)}${unit}`
      : [formatNumber(value), unit].filter(Boolean).join(' ');
  }

  /** One line of a conflict question; `column` names the field as the table does. */
  conflict(column: string, mine: string, theirs: string): ConflictField {
    return { label: this.i18n.t(`planning.column.${column}`), mine, theirs };
  }

  /** The lines for plain fields. */
  fieldConflicts(body: UpdateTask, fresh: TaskView): ConflictField[] {
    const lines: ConflictField[] = [];
    const t = (key: string) => this.i18n.t(key);
    if (body.title !== undefined) lines.push(this.conflict('title', body.title, fresh.title));
    if (body.description !== undefined) lines.push(this.conflict('description', body.description, fresh.description));
    if (body.deliverable !== undefined) lines.push(this.conflict('deliverable', body.deliverable, fresh.deliverable));
    if (body.kind !== undefined) {
      lines.push(this.conflict('kind', t(`planning.kind.${body.kind}`), t(`planning.kind.${fresh.kind}`)));
    }
    if (body.priority !== undefined) {
      lines.push(
        this.conflict('key', t(`planning.priority.${body.priority}`), t(`planning.priority.${fresh.priority}`)),
      );
    }
    if (body.dueKind !== undefined) {
      lines.push(
        this.conflict('due', this.due(body.dueKind, body.dueOn ?? null), this.due(fresh.dueKind, fresh.dueOn)),
      );
    }
    return lines;
  }

  private targetLine(name: string, value: number | null, measure: string): string {
    const figure = this.figure(value, measure);
    return figure === '' ? name : `${name}: ${figure}`;
  }
}
