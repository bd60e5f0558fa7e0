import { afterNextRender, Component, computed, effect, inject, Injector, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { periodLabel } from '@congtac/review-domain';
import {
  type Breadcrumb,
  Dialogs,
  I18n,
  Icon,
  narrowScreen,
  PageHeader,
  queryParam,
  ResourceState,
  ViDateTimePipe,
} from '@congtac/shared-ui';
import { ReviewClient } from '../data-access/review-client';
import { acceptor } from '../ui/review-facts';
import { ReviewStateChip } from '../ui/review-state-chip';
import { CheckStep } from './check-step';
import { CheckSummary } from './check-summary';
import { CockpitStore } from './cockpit-store';
import { nextStep, stepIds } from './cockpit-steps';
import { DirectionsStep } from './directions-step';
import { LimitationsStep } from './limitations-step';
import { PublishStep } from './publish-step';
import { ResultsStep } from './results-step';
import { ReviewActions } from './review-actions';
import { ReviewReading } from './review-reading';
import { SectionWriter } from './section-writer';
import { SourcePanel } from './source-panel';
import { SourcesStep } from './sources-step';
import { StepList } from './step-list';

/** One review at work: steps at the left, the step in the middle, sources at the right; phones read and decide. */
@Component({
  selector: 'ct-cockpit',
  imports: [
    CheckStep,
    CheckSummary,
    DirectionsStep,
    Icon,
    LimitationsStep,
    MatButton,
    PageHeader,
    PublishStep,
    ResourceState,
    ResultsStep,
    ReviewActions,
    ReviewReading,
    ReviewStateChip,
    RouterLink,
    SourcePanel,
    SourcesStep,
    StepList,
    TranslocoPipe,
    ViDateTimePipe,
  ],
  providers: [CockpitStore, SectionWriter],
  templateUrl: './cockpit.html',
  styleUrl: './cockpit.scss',
})
export class Cockpit {
  protected readonly store = inject(CockpitStore);
  private readonly writer = inject(SectionWriter);
  private readonly client = inject(ReviewClient);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);

  protected readonly narrow = narrowScreen();
  private readonly stepParam = queryParam('buoc');
  private readonly partParam = queryParam('muc');
  protected readonly review = this.store.review;
  protected readonly steps = this.store.steps;
  private readonly loaded = computed(() => this.store.resource.hasValue());
  protected readonly step = computed(
    () => stepIds.find((id) => id === this.stepParam()) ?? this.firstStep() ?? 'so-lieu',
  );
  /** Where a page opened without a step starts; later marks do not move it. */
  private readonly firstStep = computed(() => {
    const loaded = this.loaded();
    return untracked(() => (loaded ? nextStep(this.steps()) : undefined));
  });
  /** Section open in step 2: the one of the address, else the first. */
  protected readonly section = computed(() => {
    const marks = this.steps().find((step) => step.id === 'ket-qua')?.sections ?? [];
    const open = marks.find((mark) => mark.id === this.partParam()) ?? marks[0];
    return open && this.store.section(open.id);
  });
  /** The sources stand beside the steps that are written from them. */
  protected readonly withSources = computed(() => ['ket-qua', 'han-che', 'kiem-tra'].includes(this.step()));
  protected readonly acceptedBy = computed(() => {
    const review = this.review();
    return review ? acceptor(review) : '';
  });
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('review.list.title'), url: '/so-ket' },
  ]);
  protected readonly summary = computed(() => {
    const review = this.review();
    if (!review) return '';
    const { periodFrom: from, periodTo: to } = review;
    return [review.unitName, from && to ? periodLabel({ from, to }) : review.periodNote].filter(Boolean).join(' · ');
  });

  constructor() {
    const injector = inject(Injector);
    let first = true;
    effect(() => {
      const part = this.partParam();
      if (part && !first) {
        const focus = () => document.getElementById(`muc-${part}`)?.focus();
        afterNextRender({ read: focus }, { injector });
      }
      first = false;
    });
  }

  /** Asked by the router: what is typed goes to the server; only text that could be stored nowhere holds back. */
  async mayLeave(): Promise<boolean> {
    if ((await this.writer.flush()) || this.writer.draft.available()) return true;
    return this.dialogs.confirm({
      heading: this.i18n.t('review.leave.heading'),
      text: this.i18n.t('review.leave.text'),
      confirm: this.i18n.t('review.leave.leave'),
      cancel: this.i18n.t('review.leave.stay'),
    });
  }

  protected documentUrl(id: string): string {
    return this.client.documentUrl(id);
  }
}
