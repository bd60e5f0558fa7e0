import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DirectionView } from '@congtac/review-domain';
import { Chip, Dialogs, I18n, Icon, Toaster, ViDatePipe } from '@congtac/shared-ui';
import { CockpitStore } from './cockpit-store';
import { stepOfKind } from './cockpit-steps';
import { DirectionForm } from './direction-form';
import { SectionEditor } from './section-editor';

/** Step 4: what comes next. Each direction becomes a task with one click, or says why not (I-16). */
@Component({
  selector: 'ct-directions-step',
  imports: [Chip, DirectionForm, Icon, MatButton, RouterLink, SectionEditor, TranslocoPipe, ViDatePipe],
  templateUrl: './directions-step.html',
  styleUrl: './steps.scss',
})
export class DirectionsStep {
  protected readonly store = inject(CockpitStore);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);

  protected readonly review = this.store.review;
  protected readonly writable = computed(() => this.review()?.allowed.includes('edit') ?? false);
  protected readonly sections = computed(
    () => this.review()?.sections.filter((section) => stepOfKind(section.kind) === 'phuong-huong') ?? [],
  );
  protected readonly counters = computed(() => {
    const directions = this.review()?.directions ?? [];
    const of = (resolution: DirectionView['resolution']) =>
      directions.filter((one) => one.resolution === resolution).length;
    return { total: directions.length, task: of('TASK'), declined: of('DECLINED'), open: of('OPEN') };
  });
  /** Id of the row being written; 'new' = a new one. */
  protected readonly writing = signal('');

  protected async assign(direction: DirectionView): Promise<void> {
    if ((await this.store.assign(direction)) === 'kept') return;
    const taskId = this.review()?.directions.find((one) => one.id === direction.id)?.generatedTaskId;
    this.toaster.show(this.i18n.t('review.direction.assigned'), {
      label: this.i18n.t('review.direction.openTask'),
      run: () => void this.router.navigate(['/nhiem-vu', taskId]),
    });
  }

  protected async decline(direction: DirectionView): Promise<void> {
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('review.direction.declineAsk'),
      text: direction.text,
      label: this.i18n.t('review.direction.declineLabel'),
      confirm: this.i18n.t('review.direction.declineDo'),
    });
    if (reason !== undefined) await this.store.decline(direction, reason);
  }

  protected async remove(direction: DirectionView): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('review.direction.removeAsk'),
      text: direction.text,
      confirm: this.i18n.t('review.direction.remove'),
    });
    if (sure) await this.store.removeDirection(direction);
  }
}
