import { Component, computed, DestroyRef, DOCUMENT, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { type AppError, toAppError } from '@congtac/shared-data';
import type { JobFailureView, JobQueueView } from '@congtac/shared-domain';
import {
  Chip,
  type ChipTone,
  EmptyState,
  ErrorState,
  formatDateTime,
  I18n,
  Icon,
  type IconName,
  narrowScreen,
  PageHeader,
  ResourceState,
  TableRegion,
  Toaster,
  ViDateTimePipe,
  ViNumberPipe,
} from '@congtac/shared-ui';
import { JobsClient } from './jobs-client';
import { stretchOf, waitsLong } from './waiting-time';

const PAUSE_MS = 15_000;

/** `/he-thong/cong-viec-nen`: how background work stands, what failed and why, and the way to try it again. */
@Component({
  selector: 'ct-jobs-page',
  imports: [
    Chip,
    EmptyState,
    ErrorState,
    Icon,
    MatButton,
    PageHeader,
    ResourceState,
    TableRegion,
    TranslocoPipe,
    ViDateTimePipe,
    ViNumberPipe,
  ],
  templateUrl: './jobs-page.html',
  styleUrl: './jobs-page.scss',
})
export class JobsPage {
  private readonly client = inject(JobsClient);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  protected readonly jobs = this.client.jobs();
  protected readonly narrow = narrowScreen();
  protected readonly busy = signal('');
  protected readonly failure = signal<AppError | undefined>(undefined);
  private readonly view = computed(() => (this.jobs.hasValue() ? this.jobs.value() : undefined));
  protected readonly at = computed(() => this.view()?.at ?? '');
  protected readonly queues = computed(() => this.view()?.queues ?? []);
  protected readonly failures = computed(() => this.view()?.failures ?? []);
  /** How it goes as a whole; nothing while that is not known. */
  protected readonly state = computed<{ tone: ChipTone; icon: IconName; words: string } | undefined>(() => {
    if (!this.view()) return undefined;
    const count = this.failures().length;
    if (count > 0) return { tone: 'overdue', icon: 'warning', words: this.i18n.t('system.jobs.wrong', { count }) };
    return this.queues().some(({ waitingSince }) => waitsLong(waitingSince, this.at()))
      ? { tone: 'soon', icon: 'hourglass-top', words: this.i18n.t('system.jobs.late') }
      : { tone: 'done', icon: 'check-circle', words: this.i18n.t('system.jobs.fine') };
  });

  constructor() {
    const document = inject(DOCUMENT);
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && !this.busy()) this.jobs.reload();
    }, PAUSE_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** How long the oldest job waits, in words; '' when none does. */
  protected waits({ waitingSince }: JobQueueView): string {
    if (!waitingSince) return '';
    const { unit, count } = stretchOf(waitingSince, this.at());
    return this.i18n.t('system.jobs.waits', { time: this.i18n.t(`system.jobs.${unit}`, { count }) });
  }

  /** How often a failed job was tried and what comes next. */
  protected tried({ attempts, at, nextAt }: JobFailureView): string {
    const tried = this.i18n.t('system.jobs.attempts', { count: attempts, at: formatDateTime(at) });
    const next = nextAt
      ? this.i18n.t('system.jobs.again', { at: formatDateTime(nextAt) })
      : this.i18n.t('system.jobs.gaveUp');
    return `${tried}. ${next}.`;
  }

  protected async retry(failed: JobFailureView): Promise<void> {
    this.busy.set(failed.id);
    this.failure.set(undefined);
    try {
      this.jobs.set(await this.client.retry(failed));
      this.toaster.show(this.i18n.t('system.jobs.retried'));
    } catch (error) {
      // Told above the list: somebody else may have tried it again, or the server is away.
      this.failure.set(toAppError(error));
    } finally {
      this.busy.set('');
    }
  }
}
