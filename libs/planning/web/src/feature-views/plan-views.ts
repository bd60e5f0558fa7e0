import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, LoadingState, ResourceState } from '@congtac/shared-ui';
import { PlanStore } from '../feature-plan/plan-store';
import { SaveState } from '../feature-plan/save-state';
import { ViewBar } from '../plan-view/view-bar';
import { AssignmentMatrix } from './assignment/assignment-matrix';
import { CardBoard } from './card-board/card-board';
import { MonthCalendar } from './month-calendar/month-calendar';
import { SavedViewMenu } from './saved-views/saved-view-menu';
import type { TaskViewName } from './saved-views/view-query';
import { shownTasks } from './shared/shown-tasks';
import { PlanTimeline } from './timeline/plan-timeline';

/** The views of a plan beside its table: cards, calendar, timeline, assignment. Filter and grouping are the table's. */
@Component({
  selector: 'ct-plan-views',
  imports: [
    AssignmentMatrix,
    CardBoard,
    EmptyState,
    LoadingState,
    MonthCalendar,
    PlanTimeline,
    ResourceState,
    SavedViewMenu,
    SaveState,
    TranslocoPipe,
    ViewBar,
  ],
  template: `
    <ct-resource-state [resource]="store.taskResource" [lines]="10" />
    @if (store.taskResource.hasValue()) {
      @if (store.tasks().length === 0) {
        <ct-empty-state
          [heading]="'planning.views.empty' | transloco"
          [reason]="'planning.views.emptyWhy' | transloco"
        />
      } @else {
        <ct-view-bar [tasks]="store.tasks()" [issued]="issued()"><ct-saved-view-menu /></ct-view-bar>
        @if (shown().length === 0) {
          <ct-empty-state
            [heading]="'planning.views.none' | transloco"
            [reason]="'planning.views.noneWhy' | transloco"
          />
        } @else {
          @switch (view()) {
            @case ('the') {
              @defer (on immediate) {
                <ct-card-board />
              } @placeholder {
                <ct-loading-state [lines]="10" />
              }
            }
            @case ('lich') {
              @defer (on immediate) {
                <ct-month-calendar />
              } @placeholder {
                <ct-loading-state [lines]="10" />
              }
            }
            @case ('tien-do') {
              @defer (on immediate) {
                <ct-plan-timeline />
              } @placeholder {
                <ct-loading-state [lines]="10" />
              }
            }
            @case ('phan-cong') {
              @defer (on immediate) {
                <ct-assignment-matrix />
              } @placeholder {
                <ct-loading-state [lines]="10" />
              }
            }
          }
        }
        <p class="status" role="status"><ct-save-state /></p>
      }
    }
  `,
  styles: `
    .status {
      margin: 0.5rem 0 0;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class PlanViews {
  protected readonly store = inject(PlanStore);
  readonly view = input.required<TaskViewName>();
  protected readonly issued = computed(() => this.store.plan()?.issuedOn != null);
  protected readonly shown = shownTasks();
}
