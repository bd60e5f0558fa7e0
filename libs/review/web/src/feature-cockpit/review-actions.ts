import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Dialogs, I18n, Icon, Toaster } from '@congtac/shared-ui';
import { CockpitStore } from './cockpit-store';
import { SectionWriter } from './section-writer';

const steps = ['submit', 'accept', 'publish'] as const;
type Step = (typeof steps)[number];

/** The buttons of a review's life, exactly those the server allows; the next step is the one filled button. */
@Component({
  selector: 'ct-review-actions',
  imports: [Icon, MatButton, TranslocoPipe],
  template: `
    @for (step of next(); track step) {
      <button matButton="filled" type="button" [disabled]="store.busy()" (click)="take(step)">
        {{ 'review.action.' + step | transloco }}
      </button>
    }
    @if (store.can('return')) {
      <button matButton="outlined" type="button" [disabled]="store.busy()" (click)="giveBack()">
        <ct-icon name="reply" />{{ 'review.action.return' | transloco }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
    :host(:not(:has(button))) {
      display: none;
    }
    ct-icon {
      margin-inline-end: 0.375rem;
      font-size: 0.875rem;
    }
  `,
})
export class ReviewActions {
  protected readonly store = inject(CockpitStore);
  private readonly writer = inject(SectionWriter);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  protected readonly next = computed(() => steps.filter((step) => this.store.can(step)));

  /** Everything typed is saved first; what stands in the way is shown before anything is asked. */
  protected async take(step: Step): Promise<void> {
    if (!(await this.writer.flush())) return;
    const blocked = this.store.checks().some((check) => check.on === step && check.level === 'block');
    if (!blocked && !(await this.sure(step))) return;
    if ((await this.store.step(step)) === 'done') this.toaster.show(this.i18n.t(`review.done.${step}`));
  }

  protected async giveBack(): Promise<void> {
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('review.ask.return.title'),
      label: this.i18n.t('review.ask.return.label'),
      confirm: this.i18n.t('review.action.return'),
    });
    if (reason === undefined) return;
    if ((await this.store.giveBack(reason)) === 'done') this.toaster.show(this.i18n.t('review.done.return'));
  }

  private sure(step: Step): Promise<boolean> {
    return this.dialogs.confirm({
      heading: this.i18n.t(`review.ask.${step}.title`),
      text: this.i18n.t(`review.ask.${step}.text`),
      confirm: this.i18n.t(`review.action.${step}`),
    });
  }
}
