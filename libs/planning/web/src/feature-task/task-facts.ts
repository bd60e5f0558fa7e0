import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { TASK_FORM_NAMES, TASK_ORIGIN_NAMES, type TaskView } from '@congtac/planning-domain';
import { formatDate, I18n } from '@congtac/shared-ui';
import { TopicClient } from '../data-access/topic-client';
import { TaskWords } from '../task-edit/task-words';

interface Fact {
  readonly label: string;
  readonly text: string;
}

/** What the task is: parties, days, forms, theme, campaign, event, audiences. Empty facts are left out. */
@Component({
  selector: 'ct-task-facts',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <dl>
      @for (fact of facts(); track fact.label) {
        <div>
          <dt>{{ fact.label }}</dt>
          <dd>{{ fact.text }}</dd>
        </div>
      }
    </dl>
    @if (task().description) {
      <p class="ct-prose">{{ task().description }}</p>
    }
    @for (link of replaced(); track link.taskId) {
      <p>
        <span class="ct-quiet">{{ 'planning.taskLife.replaces' | transloco }}</span>
        <a [routerLink]="['/nhiem-vu', link.taskId]">{{ link.title }}</a>
      </p>
    }
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: 0.75rem 2rem;
      margin: 0;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    p {
      margin: 0.75rem 0 0;
    }
  `,
})
export class TaskFacts {
  private readonly i18n = inject(I18n);
  private readonly words = inject(TaskWords);
  private readonly topics = inject(TopicClient);

  readonly task = input.required<TaskView>();
  protected readonly facts = computed(() => this.factsOf(this.task()).filter((fact) => fact.text !== ''));
  protected readonly replaced = computed(() => this.task().links.filter((link) => link.kind === 'REPLACES'));

  constructor() {
    void this.topics.load();
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
      { label: t('planning.role.INFORM'), text: named('INFORM') },
      { label: t('planning.task.owner'), text: task.ownerUnitName },
      { label: t('planning.task.section'), text: task.sectionHeading ?? '' },
      { label: t('planning.column.kind'), text: t(`planning.kind.${task.kind}`) },
      { label: t('planning.column.due'), text: this.dueOf(task) },
      { label: t('planning.task.dueException'), text: task.dueExceptionReason },
      { label: t('planning.task.startOn'), text: formatDate(task.startOn) },
      { label: t('planning.column.recurrence'), text: this.words.recurrence(task.recurrence, task.recurrenceCount) },
      { label: t('planning.column.deliverable'), text: task.deliverable },
      { label: t('planning.taskLife.forms'), text: task.forms.map((form) => TASK_FORM_NAMES[form]).join(', ') },
      ...this.topicsOf(task),
      { label: t('planning.task.status'), text: t(`planning.taskStatus.${task.status}`) },
      { label: t('planning.task.completedOn'), text: formatDate(task.completedOn) },
    ];
  }

  private topicsOf(task: TaskView): Fact[] {
    const t = (key: string) => this.i18n.t(`planning.taskLife.${key}`);
    const audiences = task.audienceIds.map((id) => this.topics.name(id)).filter(Boolean);
    return [
      { label: t('theme'), text: this.topics.name(task.themeId) },
      { label: t('campaign'), text: this.topics.name(task.campaignId) },
      { label: t('event'), text: this.topics.name(task.eventId) },
      { label: t('audiences'), text: audiences.join(', ') },
      { label: t('origin'), text: task.origin === 'PLAN' ? '' : TASK_ORIGIN_NAMES[task.origin] },
    ];
  }

  private dueOf(task: TaskView): string {
    const due = this.words.due(task.dueKind, task.dueOn);
    if (task.extensionCount === 0) return due;
    const count = task.extensionCount;
    if (task.originalDueOn === null) return this.i18n.t('planning.taskLife.dueExtended', { due, count });
    return this.i18n.t('planning.taskLife.dueWas', { due, original: formatDate(task.originalDueOn), count });
  }
}
