import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DecideUptake, UptakeView } from '@congtac/planning-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import { type Breadcrumb, Dialogs, EmptyState, I18n, PageHeader, ResourceState, Toaster } from '@congtac/shared-ui';
import { AmendmentClient } from '../data-access/amendment-client';
import { isUntouched } from './uptake-draft';
import { UptakeItem } from './uptake-item';

/** What amendments of the plans above mean for this plan: per task old, new and own text, accept or keep with a reason. */
@Component({
  selector: 'ct-uptake-page',
  imports: [EmptyState, MatButton, PageHeader, ResourceState, RouterLink, TranslocoPipe, UptakeItem],
  templateUrl: './uptake-page.html',
  styles: `
    h2,
    p {
      margin: 0;
    }
    section {
      display: grid;
      gap: 0.75rem;
    }
  `,
})
export class UptakePage {
  private readonly client = inject(AmendmentClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  readonly id = input.required<string>();

  protected readonly above = this.client.above(this.id);
  protected readonly busy = signal(false);
  protected readonly errors = signal<ReadonlyMap<string, AppError>>(new Map());

  private readonly uptakes = computed(() => (this.above.hasValue() ? this.above.value().uptakes : []));
  protected readonly waiting = computed(() => this.uptakes().filter((one) => one.state === 'PENDING'));
  protected readonly settled = computed(() => this.uptakes().filter((one) => one.state !== 'PENDING'));
  protected readonly untouched = computed(() =>
    this.waiting().filter((one) => one.allowed.includes('decide') && isUntouched(one)),
  );
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('planning.list.title'), url: '/ke-hoach' },
    ...(this.above.hasValue() ? [{ label: this.above.value().title, url: `/ke-hoach/${this.id()}` }] : []),
  ]);

  protected async decide(uptake: UptakeView, body: DecideUptake): Promise<void> {
    this.busy.set(true);
    if (await this.send(uptake, body)) this.toaster.show(this.i18n.t('planning.amendment.above.saved'));
    this.busy.set(false);
  }

  /** Everything the unit had not edited, one after the other; what is refused stays with its reason. */
  protected async takeUntouched(): Promise<void> {
    const items = this.untouched();
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('planning.amendment.above.takeAllTitle', { count: items.length }),
      text: this.i18n.t('planning.amendment.above.takeAllText'),
      confirm: this.i18n.t('planning.amendment.above.accept'),
    });
    if (!sure) return;
    this.busy.set(true);
    let taken = 0;
    for (const item of items) if (await this.send(item, {})) taken += 1;
    this.busy.set(false);
    this.toaster.show(this.i18n.t('planning.amendment.above.taken', { count: taken }));
  }

  /** Opens the plan's own revision, in which new tasks are adopted. */
  protected async revise(): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('planning.amendment.list.reviseTitle'),
      text: this.i18n.t('planning.amendment.list.reviseText'),
      confirm: this.i18n.t('planning.amendment.list.revise'),
    });
    if (!sure) return;
    this.busy.set(true);
    try {
      const draft = await this.client.revise(this.id());
      await this.router.navigate(['/ke-hoach', draft.id, 'tu-cap-tren']);
    } catch {
      // Somebody opened a revision meanwhile: the page shows the way to it.
      this.above.reload();
    } finally {
      this.busy.set(false);
    }
  }

  private async send(uptake: UptakeView, body: DecideUptake): Promise<boolean> {
    try {
      const answered = await this.client.decide(uptake, body);
      this.remember(uptake.id, undefined);
      this.above.update(
        (view) => view && { ...view, uptakes: view.uptakes.map((one) => (one.id === answered.id ? answered : one)) },
      );
      return true;
    } catch (error) {
      // The refusal stands at the task; a newer state is fetched, the choice stays.
      const failure = toAppError(error);
      this.remember(uptake.id, failure);
      if (failure.kind === 'stale') this.above.reload();
      return false;
    }
  }

  private remember(id: string, error: AppError | undefined): void {
    this.errors.update((known) => {
      const next = new Map(known);
      if (error) next.set(id, error);
      else next.delete(id);
      return next;
    });
  }
}
