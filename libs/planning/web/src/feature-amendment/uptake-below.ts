import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AmendmentUptakeView, UptakeTaskView, UptakeUnitView } from '@congtac/planning-domain';
import { EmptyState, formatDate, I18n, narrowScreen, Progress, TableRegion } from '@congtac/shared-ui';

/** Per amendment how the units below took it up: n of m, who kept the own text and why, who waits. */
@Component({
  selector: 'ct-uptake-below',
  imports: [EmptyState, Progress, RouterLink, TableRegion, TranslocoPipe],
  template: `
    @for (one of amendments(); track one.amendmentId) {
      <section [attr.aria-labelledby]="'uptake-' + one.revision">
        <h2 [id]="'uptake-' + one.revision">{{ headingOf(one) }}</h2>
        @if (one.totals.total === 0) {
          <ct-empty-state
            [heading]="'planning.amendment.uptake.none' | transloco"
            [reason]="'planning.amendment.uptake.noneWhy' | transloco"
          />
        } @else {
          <p>
            {{
              'planning.amendment.uptake.answered'
                | transloco: { done: one.totals.total - one.totals.pending, total: one.totals.total }
            }}
          </p>
          <ct-progress [label]="'planning.amendment.uptake.share' | transloco" [value]="shareOf(one)" />
          @if (narrow()) {
            <ul>
              @for (unit of one.units; track unit.unitId) {
                <li class="ct-card">
                  <h3>
                    <a [routerLink]="['/ke-hoach', unit.planId]">{{ unit.unitName }}</a>
                  </h3>
                  <p>
                    {{ 'planning.amendment.uptake.accepted' | transloco }}:
                    {{ 'planning.amendment.uptake.of' | transloco: { count: unit.accepted, total: unit.total } }} ·
                    {{ 'planning.amendment.uptake.justified' | transloco }}: {{ unit.justified }} ·
                    {{ 'planning.amendment.uptake.pending' | transloco }}: {{ unit.pending }}
                  </p>
                  @for (task of justified(unit); track task.uptakeId) {
                    <p>
                      {{ task.taskTitle }}: “{{ task.reason }}”
                      <span class="ct-quiet">{{
                        'planning.amendment.uptake.kept' | transloco: { fields: fieldsOf(task) }
                      }}</span>
                    </p>
                  }
                </li>
              }
            </ul>
          } @else {
            <ct-table-region [label]="'planning.amendment.uptake.label' | transloco: { revision: one.revision }">
              <table class="ct-table">
                <thead>
                  <tr>
                    <th scope="col">{{ 'planning.amendment.uptake.unit' | transloco }}</th>
                    <th scope="col" class="ct-num">{{ 'planning.amendment.uptake.accepted' | transloco }}</th>
                    <th scope="col" class="ct-num">{{ 'planning.amendment.uptake.justified' | transloco }}</th>
                    <th scope="col" class="ct-num">{{ 'planning.amendment.uptake.pending' | transloco }}</th>
                    <th scope="col">{{ 'planning.amendment.uptake.reasons' | transloco }}</th>
                  </tr>
                </thead>
                <tbody>
                  @for (unit of one.units; track unit.unitId) {
                    <tr>
                      <th scope="row">
                        <a [routerLink]="['/ke-hoach', unit.planId]">{{ unit.unitName }}</a>
                      </th>
                      <td class="ct-num">
                        {{ 'planning.amendment.uptake.of' | transloco: { count: unit.accepted, total: unit.total } }}
                      </td>
                      <td class="ct-num">{{ unit.justified }}</td>
                      <td class="ct-num">{{ unit.pending }}</td>
                      <td>
                        @for (task of justified(unit); track task.uptakeId) {
                          <p>
                            {{ task.taskTitle }}: “{{ task.reason }}”
                            <span class="ct-quiet">{{
                              'planning.amendment.uptake.kept' | transloco: { fields: fieldsOf(task) }
                            }}</span>
                          </p>
                        }
                      </td>
                    </tr>
                  }
                </tbody>
              </table>
            </ct-table-region>
          }
        }
      </section>
    }
  `,
  styles: `
    :host,
    section,
    ul,
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    h3 {
      margin: 0;
    }
    :host {
      gap: 2rem;
    }
    h2,
    p {
      margin: 0;
    }
    td p + p {
      margin-block-start: 0.5rem;
    }
    td:last-child {
      min-inline-size: 16rem;
    }
    ct-progress {
      max-inline-size: 24rem;
    }
  `,
})
export class UptakeBelow {
  private readonly i18n = inject(I18n);

  protected readonly narrow = narrowScreen();

  readonly amendments = input.required<readonly AmendmentUptakeView[]>();

  protected headingOf(one: AmendmentUptakeView): string {
    const numbered = `${one.number ?? ''}/${one.symbol ?? ''} (${formatDate(one.issuedOn)})`;
    return this.i18n.t('planning.amendment.uptake.heading', { revision: one.revision, numbered });
  }

  protected shareOf({ totals }: AmendmentUptakeView): number {
    return ((totals.total - totals.pending) / totals.total) * 100;
  }

  protected justified(unit: UptakeUnitView): UptakeTaskView[] {
    return unit.tasks.filter((task) => task.state === 'JUSTIFIED');
  }

  protected fieldsOf(task: UptakeTaskView): string {
    return task.kept.map((field) => this.i18n.t(`planning.amendment.field.${field}`)).join(', ');
  }
}
