import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ParentContextView } from '@congtac/planning-domain';
import { I18n, ViDatePipe } from '@congtac/shared-ui';
import { TargetClient } from '../data-access/target-client';
import { TaskWords } from '../task-edit/task-words';

/**
 * What stands above a task: text, due day, targets and legal bases of the unit above, first of the one it reports to,
 * then of those it supports (§2.6, S2-11). Draws nothing for a task without one. `<ct-parent-context [taskId]="task.id" />`
 */
@Component({
  selector: 'ct-parent-context',
  imports: [RouterLink, TranslocoPipe, ViDatePipe],
  template: `
    @if (resource.hasValue() && resource.value().length > 0) {
      <section class="ct-card" aria-labelledby="parent-context">
        <h2 id="parent-context">{{ 'planning.target.context.heading' | transloco }}</h2>
        @for (one of resource.value(); track one.taskId) {
          <article>
            <p class="ct-quiet">
              {{
                (one.relation === 'REPORTS' ? 'planning.target.context.reports' : 'planning.target.context.supports')
                  | transloco
              }}
            </p>
            <h3>
              <a [routerLink]="['/nhiem-vu', one.taskId]">{{ one.title }}</a>
            </h3>
            @if (one.description) {
              <p class="ct-prose">{{ one.description }}</p>
            }
            <dl>
              <div>
                <dt>{{ 'planning.target.context.plan' | transloco }}</dt>
                <dd>
                  <a [routerLink]="['/ke-hoach', one.planId]">{{ one.planTitle }}</a>
                  <span class="ct-quiet">{{ one.unitName }}{{ one.planNumber ? ' · ' + one.planNumber : '' }}</span>
                </dd>
              </div>
              @if (one.cascadeMode; as mode) {
                <div>
                  <dt>{{ 'planning.target.context.mode' | transloco }}</dt>
                  <dd>{{ 'planning.target.cascadeMode.' + mode | transloco }}</dd>
                </div>
              }
              @if (one.dueOn) {
                <div>
                  <dt>{{ 'planning.target.context.due' | transloco }}</dt>
                  <dd>{{ one.dueOn | viDate }}</dd>
                </div>
              }
              @if (one.deliverable) {
                <div>
                  <dt>{{ 'planning.target.context.deliverable' | transloco }}</dt>
                  <dd>{{ one.deliverable }}</dd>
                </div>
              }
              @if (one.targets.length > 0) {
                <div>
                  <dt>{{ 'planning.target.context.target' | transloco }}</dt>
                  @for (target of one.targets; track $index) {
                    <dd>{{ targetText(target) }}</dd>
                  }
                </div>
              }
              @if (one.bases.length > 0) {
                <div>
                  <dt>{{ 'planning.target.context.bases' | transloco }}</dt>
                  @for (basis of one.bases; track $index) {
                    <dd>{{ basis }}</dd>
                  }
                </div>
              }
            </dl>
          </article>
        }
      </section>
    }
  `,
  styleUrl: './target-facts.scss',
})
export class ParentContext {
  private readonly i18n = inject(I18n);
  private readonly words = inject(TaskWords);

  readonly taskId = input.required<string>();
  protected readonly resource = inject(TargetClient).parentContext(this.taskId);

  /** `Mô hình: cao hơn 10 mô hình`. */
  protected targetText(target: ParentContextView['targets'][number]): string {
    const figure = this.words.figure(target.value, target.measure);
    if (figure === '') return target.indicatorName;
    const comparator = this.i18n.t(`planning.comparator.${target.comparator}`).toLowerCase();
    return `${target.indicatorName}: ${comparator} ${figure}`;
  }
}
