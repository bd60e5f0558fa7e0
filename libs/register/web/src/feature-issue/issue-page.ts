import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DistributionRow, IssueDistributionView } from '@congtac/register-domain';
import {
  type Breadcrumb,
  CheckboxField,
  Chip,
  EmptyState,
  I18n,
  NumberField,
  PageHeader,
  ResourceState,
  TableRegion,
  ViDatePipe,
  ViNumberPipe,
} from '@congtac/shared-ui';
import { PublicationClient } from '../data-access/publication-client';
import { wordsOf } from '../failure-words';

type Sender = IssueDistributionView['senders'][number];

/** Who got one issue, who has not, and handing it on (S0-32). */
@Component({
  selector: 'ct-issue-page',
  imports: [
    CheckboxField,
    Chip,
    EmptyState,
    MatButton,
    NumberField,
    PageHeader,
    ResourceState,
    TableRegion,
    TranslocoPipe,
    ViDatePipe,
    ViNumberPipe,
  ],
  templateUrl: './issue-page.html',
  styleUrl: './issue-page.scss',
})
export class IssuePage {
  private readonly client = inject(PublicationClient);
  private readonly i18n = inject(I18n);
  readonly id = input.required<string>();

  protected readonly resource = this.client.distribution(this.id);
  protected readonly chosen = signal<ReadonlySet<number>>(new Set());
  protected readonly copies = signal<number | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly crumbs = computed<Breadcrumb[]>(() => {
    if (!this.resource.hasValue()) return [];
    const { publicationId, title, year } = this.resource.value().issue;
    return [
      { label: this.i18n.t('register.list.title'), url: '/an-pham' },
      { label: title, url: `/an-pham/${publicationId}?nam=${year}` },
    ];
  });

  protected chosenOf(sender: Sender): number[] {
    return sender.below.map((unit) => unit.unitId).filter((unitId) => this.chosen().has(unitId));
  }

  protected choose(unitId: number, wanted: boolean): void {
    this.chosen.update((set) => {
      const next = new Set(set);
      if (wanted) next.add(unitId);
      else next.delete(unitId);
      return next;
    });
  }

  protected chooseAll(sender: Sender, wanted: boolean): void {
    for (const unit of sender.below) this.choose(unit.unitId, wanted);
  }

  protected async send(sender: Sender): Promise<void> {
    const copies = this.copies();
    const to = this.chosenOf(sender).map((unitId) => ({ unitId, ...(copies && { copies }) }));
    const sent = await this.change(() => this.client.distribute(this.id(), { fromUnitId: sender.unitId, to }));
    if (sent) this.chosen.set(new Set());
  }

  protected confirm(row: DistributionRow): void {
    void this.change(() => this.client.confirm(row.id));
  }

  private async change(write: () => Promise<IssueDistributionView>): Promise<boolean> {
    this.busy.set(true);
    this.failure.set('');
    try {
      this.resource.set(await write());
      return true;
    } catch (error) {
      this.failure.set(wordsOf(error, this.i18n));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
