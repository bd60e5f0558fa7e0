import { computed, inject, Service, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import type {
  CreateDirection,
  CreateLimitation,
  DirectionView,
  LimitationView,
  ReviewAllowed,
  ReviewCheck,
  ReviewSectionView,
  ReviewView,
  SaveMeeting,
  UpdateReview,
} from '@congtac/review-domain';
import { type AppError, Connection, toAppError } from '@congtac/shared-data';
import { type ConflictField, I18n, Toaster } from '@congtac/shared-ui';
import { type PlainStep, ReviewClient } from '../data-access/review-client';
import { ConflictGuard } from '../ui/conflict-guard';
import { checksOf, cockpitSteps } from './cockpit-steps';
import { keptProposals } from './kept-proposals';
import { differing } from './part-differences';

/** What became of a write; `kept` = nothing was written and what was typed must stay in its editor. */
export type WriteResult = 'done' | 'kept';

/** Why a step of the review was refused, to be shown as a list that leads to the places. */
export interface Refusal {
  readonly step: PlainStep;
  readonly checks: readonly ReviewCheck[];
  readonly error?: AppError;
}

/** State of one review's cockpit: the review, what stands in the way, what is being saved and what failed. */
@Service({ autoProvided: false })
export class CockpitStore {
  private readonly client = inject(ReviewClient);
  private readonly guard = inject(ConflictGuard);
  private readonly connection = inject(Connection);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  readonly id = inject(ActivatedRoute).snapshot.paramMap.get('id') ?? '';

  private readonly proposals = keptProposals(this.id);
  private readonly running = signal(0);
  private readonly lastError = signal<AppError | undefined>(undefined);
  private readonly lastRefusal = signal<Refusal | undefined>(undefined);

  readonly resource = this.client.review(() => this.id);
  readonly review = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly kept = this.proposals.kept;
  readonly checks = computed(() => {
    const review = this.review();
    return review ? checksOf(review) : [];
  });
  readonly steps = computed(() => {
    const review = this.review();
    return review ? cockpitSteps(review, this.kept()) : [];
  });
  readonly busy = computed(() => this.running() > 0);
  /** Why the last write failed, until the next one. */
  readonly failure = this.lastError.asReadonly();
  /** Why the last step was refused, until the next one. */
  readonly refusal = this.lastRefusal.asReadonly();

  can(action: ReviewAllowed): boolean {
    return this.review()?.allowed.includes(action) ?? false;
  }

  section(id: string): ReviewSectionView | undefined {
    return this.review()?.sections.find((section) => section.id === id);
  }

  /** The section as the server has it now, for the question whose text stays. */
  async freshSection(id: string): Promise<ReviewSectionView | undefined> {
    return (await this.client.fetch(this.id)).sections.find((section) => section.id === id);
  }

  showSection(view: ReviewSectionView): void {
    this.resource.update((review) => review && { ...review, sections: put(review.sections, view) });
  }

  /** The person has read a proposal and lets it stand. */
  keepProposal(section: ReviewSectionView): void {
    this.proposals.keep(section, this.connection.dataAt());
  }

  /** Takes the proposal over the text, or confirms that a heading stays empty. */
  changeSection(section: ReviewSectionView, body: { useDraft?: true; confirmedEmpty?: boolean }): Promise<WriteResult> {
    return this.write(async () => {
      const outcome = await this.guard.save<ReviewSectionView, ReviewSectionView>({
        version: section.version,
        write: (version) => this.client.updateSection({ id: section.id, version }, body),
        fetch: () => this.freshSection(section.id),
        compare: (fresh) => {
          const mine = body.useDraft ? (section.draftText ?? '') : (section.text ?? '');
          return [{ label: section.heading, mine, theirs: fresh.text ?? '' }];
        },
      });
      if (outcome.kind === 'open') return 'kept';
      this.showSection(outcome.view);
      return 'done';
    });
  }

  saveLimitation(limitation: LimitationView | undefined, body: CreateLimitation): Promise<WriteResult> {
    return this.write(async () => {
      if (!limitation) return this.showLimitation(await this.client.addLimitation(this.id, body));
      const outcome = await this.guard.save<LimitationView, LimitationView>({
        version: limitation.version,
        write: (version) => this.client.updateLimitation({ id: limitation.id, version }, body),
        fetch: async () => (await this.client.fetch(this.id)).limitations.find((one) => one.id === limitation.id),
        compare: (fresh) => differing.limitation(body, fresh, this.words),
      });
      return outcome.kind === 'open' ? 'kept' : this.showLimitation(outcome.view);
    });
  }

  removeLimitation(limitation: LimitationView): Promise<WriteResult> {
    return this.write(async () => {
      await this.client.removeLimitation(limitation);
      this.resource.update(
        (review) => review && { ...review, limitations: without(review.limitations, limitation.id) },
      );
      return 'done';
    });
  }

  saveDirection(direction: DirectionView | undefined, body: CreateDirection): Promise<WriteResult> {
    return this.write(async () => {
      if (!direction) return this.showDirection(await this.client.addDirection(this.id, body));
      const outcome = await this.guard.save<DirectionView, DirectionView>({
        version: direction.version,
        write: (version) => this.client.updateDirection({ id: direction.id, version }, body),
        fetch: async () => (await this.client.fetch(this.id)).directions.find((one) => one.id === direction.id),
        compare: (fresh) => differing.direction(body, fresh, this.words),
      });
      return outcome.kind === 'open' ? 'kept' : this.showDirection(outcome.view);
    });
  }

  removeDirection(direction: DirectionView): Promise<WriteResult> {
    return this.write(async () => {
      await this.client.removeDirection(direction);
      this.resource.update((review) => review && { ...review, directions: without(review.directions, direction.id) });
      return 'done';
    });
  }

  /** One click: the direction becomes a task of the plan (I-16). */
  assign(direction: DirectionView): Promise<WriteResult> {
    return this.write(async () => this.showDirection(await this.client.assign(direction.id)));
  }

  decline(direction: DirectionView, reason: string): Promise<WriteResult> {
    return this.write(async () => this.showDirection(await this.client.decline(direction.id, reason)));
  }

  saveDetails(body: UpdateReview, compare: (fresh: ReviewView) => ConflictField[]): Promise<WriteResult> {
    return this.saveReview((review) => this.client.updateDetails(review, body), compare);
  }

  saveMeeting(body: SaveMeeting, compare: (fresh: ReviewView) => ConflictField[]): Promise<WriteResult> {
    return this.saveReview((review) => this.client.saveMeeting(review, body), compare);
  }

  /** A step of the review's life. What stands in its way is shown without asking the server in vain. */
  async step(step: PlainStep): Promise<WriteResult> {
    this.lastRefusal.set(undefined);
    const checks = this.checks().filter((check) => check.on === step && check.level === 'block');
    if (checks.length > 0) {
      this.lastRefusal.set({ step, checks });
      return 'kept';
    }
    return this.write(async () => this.show(await this.client.step(this.id, step)), step);
  }

  giveBack(reason: string): Promise<WriteResult> {
    this.lastRefusal.set(undefined);
    return this.write(async () => this.show(await this.client.giveBack(this.id, reason)));
  }

  dismissFailure(): void {
    this.lastError.set(undefined);
    this.lastRefusal.set(undefined);
  }

  private readonly words = (key: string) => this.i18n.t(key);

  private saveReview(
    put: (review: { id: string; version: number }) => Promise<ReviewView>,
    compare: (fresh: ReviewView) => ConflictField[],
  ): Promise<WriteResult> {
    return this.write(async () => {
      const review = this.review();
      if (!review) return 'kept';
      const outcome = await this.guard.save<ReviewView, ReviewView>({
        version: review.version,
        write: (version) => put({ id: review.id, version }),
        fetch: () => this.client.fetch(review.id),
        compare,
      });
      return outcome.kind === 'open' ? 'kept' : this.show(outcome.view);
    });
  }

  private show(review: ReviewView): WriteResult {
    this.resource.set(review);
    return 'done';
  }

  private showLimitation(view: LimitationView): WriteResult {
    this.resource.update((review) => review && { ...review, limitations: put(review.limitations, view) });
    return 'done';
  }

  private showDirection(view: DirectionView): WriteResult {
    this.resource.update((review) => review && { ...review, directions: put(review.directions, view) });
    return 'done';
  }

  private async write(work: () => Promise<WriteResult>, step?: PlainStep): Promise<WriteResult> {
    this.running.update((count) => count + 1);
    this.lastError.set(undefined);
    try {
      return await work();
    } catch (error) {
      // Every failure is told above the step; what was typed stays in its editor.
      this.refuse(toAppError(error), step);
      return 'kept';
    } finally {
      this.running.update((count) => count - 1);
    }
  }

  /** The server knows more than the page: another person may have changed the review, so it is read again. */
  private refuse(error: AppError, step: PlainStep | undefined): void {
    this.toaster.announce(error.detail || error.title || this.i18n.t('ui.state.error'));
    const checks = this.checksIn(error);
    if (step && checks.length > 0) this.lastRefusal.set({ step, checks, error });
    else this.lastError.set(error);
    if (error.kind === 'rule' || error.kind === 'stale' || error.kind === 'not-found') this.resource.reload();
  }

  private checksIn(error: AppError): ReviewCheck[] {
    return error.fields.map(({ pointer, code, detail }) => ({
      code: code as ReviewCheck['code'],
      level: 'block',
      on: code === 'empty-section' ? 'submit' : 'publish',
      targetId: pointer.slice(1) || null,
      message: detail,
    }));
  }
}

function put<T extends { readonly id: string }>(rows: readonly T[], row: T): T[] {
  return rows.some((one) => one.id === row.id) ? rows.map((one) => (one.id === row.id ? row : one)) : [...rows, row];
}

function without<T extends { readonly id: string }>(rows: readonly T[], id: string): T[] {
  return rows.filter((one) => one.id !== id);
}
