import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ComparisonRow, ComparisonTarget } from '@congtac/planning-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import {
  type Breadcrumb,
  CheckboxField,
  Dialogs,
  EmptyState,
  ErrorState,
  I18n,
  narrowScreen,
  PageHeader,
  queryParam,
  ResourceState,
  TableRegion,
  Toaster,
} from '@congtac/shared-ui';
import { TargetClient } from '../data-access/target-client';
import { TaskWords } from '../task-edit/task-words';
import { indexOf, reachedOf, rowsOf } from './comparison-rows';
import { ToneChip } from './tone-chip';

const attentionParam = 'can-chu-y';

/** "Chỉ tiêu giao": assigned, committed and reached of every unit below; justifications are decided here (S1-20, G-1). */
@Component({
  selector: 'ct-comparison-page',
  imports: [
    CheckboxField,
    EmptyState,
    ErrorState,
    MatButton,
    NgTemplateOutlet,
    PageHeader,
    ResourceState,
    RouterLink,
    TableRegion,
    ToneChip,
    TranslocoPipe,
  ],
  templateUrl: './comparison-page.html',
  styleUrl: './comparison-page.scss',
})
export class ComparisonPage {
  private readonly client = inject(TargetClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  protected readonly words = inject(TaskWords);

  readonly id = input.required<string>();
  private readonly attentionText = queryParam(attentionParam);

  protected readonly narrow = narrowScreen();
  protected readonly resource = this.client.comparison(this.id);
  private readonly results = this.client.results(this.id);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly attention = computed(() => this.attentionText() === 'true');

  private readonly reached = computed(() => indexOf(this.results.hasValue() ? this.results.value() : []));
  protected readonly targets = computed(() => {
    const targets = this.resource.hasValue() ? this.resource.value().targets : [];
    return targets.map((target) => {
      const direct = target.rows.filter((row) => row.depth === 1);
      return {
        target,
        rows: rowsOf(target, this.reached(), this.attention()),
        total: direct.length,
        good: target.counts.GOOD + target.counts.ACCEPTED,
        whole: reachedOf(target, this.reached()),
      };
    });
  });
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('planning.list.title'), url: '/ke-hoach' },
    ...(this.resource.hasValue() ? [{ label: this.resource.value().planTitle, url: `/ke-hoach/${this.id()}` }] : []),
  ]);

  protected filter(attention: boolean): void {
    const queryParams = { [attentionParam]: attention || null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** `Cao hơn 10 mô hình · Mỗi đơn vị đều phải đạt`. */
  protected ruleOf(target: ComparisonTarget): string {
    const figure = this.words.figure(target.assigned, target.measure);
    const comparator = this.i18n.t(`planning.comparator.${target.comparator}`);
    const mode = this.i18n.t(`planning.target.allocationMode.${target.allocationMode}`);
    return [figure && `${comparator} ${figure.toLowerCase()}`, mode].filter(Boolean).join(' · ');
  }

  /** Why a unit has no figure: what it decided, when that was no commitment. */
  protected decisionOf(row: ComparisonRow): string {
    if (row.decision === null || row.targetId !== null) return '';
    const mode = this.i18n.t(`planning.mode.${row.decision}`);
    return this.i18n.t('planning.target.comparison.decided', { mode });
  }

  /** A unit without a figure is asked for one, others for the reason of theirs. */
  protected askKey(row: ComparisonRow): string {
    return row.committed === null ? 'planning.target.decide.askCommitment' : 'planning.target.decide.ask';
  }

  protected async accept(row: ComparisonRow): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('planning.target.decide.acceptTitle', { unit: row.unitName }),
      text: row.justification,
      confirm: this.i18n.t('planning.target.decide.accept'),
    });
    if (sure) await this.decide(row, 'acceptedToast', (target) => this.client.accept(target));
  }

  protected async giveBack(row: ComparisonRow): Promise<void> {
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('planning.target.decide.returnTitle', { unit: row.unitName }),
      text: row.justification,
      label: this.i18n.t('planning.target.decide.returnLabel'),
      confirm: this.i18n.t('planning.target.decide.return'),
    });
    if (reason !== undefined) await this.decide(row, 'returnedToast', (target) => this.client.giveBack(target, reason));
  }

  protected async ask(target: ComparisonTarget, row: ComparisonRow): Promise<void> {
    const message = await this.dialogs.reason({
      heading: this.i18n.t(`${this.askKey(row)}Title`, { unit: row.unitName }),
      label: this.i18n.t('planning.target.decide.askLabel'),
      confirm: this.i18n.t(this.askKey(row)),
    });
    if (message === undefined) return;
    await this.run(async () => {
      const body = { targetId: target.targetId, unitId: row.unitId, message };
      this.resource.set(await this.client.ask(this.id(), body));
      this.toaster.show(this.i18n.t('planning.target.decide.asked', { unit: row.unitName }));
    });
  }

  private decide(
    row: ComparisonRow,
    told: 'acceptedToast' | 'returnedToast',
    deed: (target: { id: string; version: number }) => Promise<unknown>,
  ): Promise<void> {
    return this.run(async () => {
      if (row.targetId === null || row.version === null) return;
      await deed({ id: row.targetId, version: row.version });
      this.resource.reload();
      this.toaster.show(this.i18n.t(`planning.target.decide.${told}`, { unit: row.unitName }));
    });
  }

  private async run(deed: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await deed();
    } catch (error) {
      // Told above the tables.
      this.failure.set(toAppError(error));
    } finally {
      this.busy.set(false);
    }
  }
}
