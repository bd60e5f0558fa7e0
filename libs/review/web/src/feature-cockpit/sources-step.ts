import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { I18n, Icon, Progress, Toaster, ViDateTimePipe } from '@congtac/shared-ui';
import { CockpitStore } from './cockpit-store';
import { SectionWriter } from './section-writer';

/** Step 1: how many units have reported, who is missing, what was not held; the first draft from accepted reports. */
@Component({
  selector: 'ct-sources-step',
  imports: [Icon, MatButton, Progress, RouterLink, TranslocoPipe, ViDateTimePipe],
  template: `
    @if (review(); as view) {
      <h2 id="muc-so-lieu" tabindex="-1">{{ 'review.step.so-lieu' | transloco }}</h2>
      @if (view.sources.draftedAt; as at) {
        <ct-progress
          [label]="
            'review.sources.progress' | transloco: { of: view.sources.reportedUnits, total: view.sources.totalUnits }
          "
          [value]="share()"
        />
        @if (view.sources.missingUnits.length > 0) {
          <div>
            <h3>{{ 'review.sources.missingTitle' | transloco: { count: view.sources.missingUnits.length } }}</h3>
            <ul>
              @for (unit of view.sources.missingUnits; track unit.unitId) {
                <li>{{ unit.unitName }}</li>
              }
            </ul>
          </div>
        } @else {
          <p class="fine"><ct-icon name="check-circle" />{{ 'review.sources.allReported' | transloco }}</p>
        }
        <p>
          {{
            'review.sources.tasks'
              | transloco
                : {
                    total: view.sources.tasksTotal,
                    completed: view.sources.tasksCompleted,
                    onTime: view.sources.tasksOnTime,
                    notHeld: view.sources.tasksNotHeld,
                  }
          }}
        </p>
        <p class="ct-quiet">{{ 'review.sources.at' | transloco: { time: at | viDateTime } }}</p>
      } @else {
        <p class="ct-prose">{{ 'review.sources.explain' | transloco }}</p>
      }
      @if (view.allowed.includes('draft')) {
        @if (view.planId) {
          <div class="ct-actions">
            <button matButton="tonal" type="button" [disabled]="store.busy()" (click)="draft()">
              <ct-icon name="refresh" />
              {{ (view.sources.draftedAt ? 'review.draft.again' : 'review.draft.first') | transloco }}
            </button>
          </div>
          <p class="ct-quiet">{{ 'review.draft.explain' | transloco }}</p>
        } @else {
          <p>
            {{ 'review.draft.noPlan' | transloco }}
            <a [routerLink]="[]" [queryParams]="{ buoc: 'cong-bo', muc: 'van-ban' }">{{
              'review.draft.choosePlan' | transloco
            }}</a>
          </p>
        }
      }
      @if (view.planId) {
        <p>
          <a class="link" [routerLink]="['/ke-hoach', view.planId]">{{
            view.planTitle ?? ('review.details.plan' | transloco)
          }}</a>
        </p>
      }
    }
  `,
  styleUrl: './steps.scss',
})
export class SourcesStep {
  protected readonly store = inject(CockpitStore);
  private readonly writer = inject(SectionWriter);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  protected readonly review = this.store.review;
  protected readonly share = computed(() => {
    const sources = this.review()?.sources;
    return sources && sources.totalUnits > 0 ? (100 * sources.reportedUnits) / sources.totalUnits : null;
  });

  protected async draft(): Promise<void> {
    if (!(await this.writer.flush())) return;
    if ((await this.store.step('draft')) === 'done') this.toaster.show(this.i18n.t('review.draft.done'));
  }
}
