import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LimitationView } from '@congtac/review-domain';
import { Dialogs, I18n, Icon } from '@congtac/shared-ui';
import { CockpitStore } from './cockpit-store';
import { stepOfKind } from './cockpit-steps';
import { LimitationForm } from './limitation-form';
import { SectionEditor } from './section-editor';

/** Step 3: limitations with causes, offers from tasks not held, and the texts around them. A missing cause only warns. */
@Component({
  selector: 'ct-limitations-step',
  imports: [Icon, LimitationForm, MatButton, RouterLink, SectionEditor, TranslocoPipe],
  templateUrl: './limitations-step.html',
  styleUrl: './steps.scss',
})
export class LimitationsStep {
  private readonly store = inject(CockpitStore);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);

  protected readonly review = this.store.review;
  protected readonly writable = computed(() => this.review()?.allowed.includes('edit') ?? false);
  protected readonly sections = computed(
    () => this.review()?.sections.filter((section) => stepOfKind(section.kind) === 'han-che') ?? [],
  );
  /** Tasks not held that are no limitation yet. */
  protected readonly offers = computed(() => {
    const review = this.review();
    const linked = new Set(review?.limitations.map((one) => one.linkedTaskId));
    return this.writable() ? (review?.sources.notHeld.filter((task) => !linked.has(task.taskId)) ?? []) : [];
  });
  /** Id of the row being written; 'new' = a new one; a task id = a new one from that task. */
  protected readonly writing = signal('');

  /** A limitation without a cause asks for it in the words of its button. */
  protected editKey(limitation: LimitationView): string {
    return limitation.causes.length > 0 ? 'review.limitation.edit' : 'review.limitation.editCause';
  }

  protected textOf(title: string): string {
    return this.i18n.t('review.limitation.notHeldText', { title });
  }

  protected async remove(limitation: LimitationView): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('review.limitation.removeAsk'),
      text: limitation.text,
      confirm: this.i18n.t('review.limitation.remove'),
    });
    if (sure) await this.store.removeLimitation(limitation);
  }
}
