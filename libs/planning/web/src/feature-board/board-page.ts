import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type AdoptionBoardRow, BOARD_STATES } from '@congtac/planning-domain';
import {
  type Breadcrumb,
  EmptyState,
  formatDate,
  I18n,
  PageHeader,
  Progress,
  ResourceState,
  type Tab,
  TableRegion,
  Tabs,
  ViDatePipe,
} from '@congtac/shared-ui';
import { PlanClient } from '../data-access/plan-client';
import { narrowScreen, queryParam } from '../ui/screen';
import { BoardStateChip } from './board-state-chip';

const allStates = 'tat-ca';

/** Adoption board (S0-10): the obliged units and how far their plans are; per task who adopted, adapted, declined. */
@Component({
  selector: 'ct-board-page',
  imports: [
    BoardStateChip,
    EmptyState,
    PageHeader,
    Progress,
    ResourceState,
    RouterLink,
    TableRegion,
    Tabs,
    TranslocoPipe,
    ViDatePipe,
  ],
  templateUrl: './board-page.html',
  styleUrl: './board-page.scss',
})
export class BoardPage {
  private readonly client = inject(PlanClient);
  private readonly i18n = inject(I18n);

  readonly id = input.required<string>();
  protected readonly chosen = queryParam('trang-thai');

  protected readonly narrow = narrowScreen();
  protected readonly groups = ['adopted', 'adapted', 'declined'] as const;
  protected readonly plan = this.client.plan(this.id);
  protected readonly board = this.client.board(this.id);
  protected readonly byTask = this.client.adoptions(this.id);

  private readonly rows = computed(() => (this.board.hasValue() ? this.board.value().items : []));
  protected readonly state = computed(() => BOARD_STATES.find((one) => one === this.chosen()) ?? allStates);
  protected readonly items = computed(() =>
    this.state() === allStates ? this.rows() : this.rows().filter((row) => row.state === this.state()),
  );
  protected readonly share = computed(() => {
    const all = this.rows();
    return all.length === 0 ? null : (all.filter((row) => row.state === 'ISSUED').length / all.length) * 100;
  });
  protected readonly tabs = computed<Tab[]>(() => [
    {
      id: allStates,
      label: this.i18n.t('planning.board.all'),
      count: this.rows().length,
      query: { 'trang-thai': null },
    },
    ...BOARD_STATES.map((state) => ({
      id: state,
      label: this.i18n.t(`planning.boardState.${state}`),
      count: this.rows().filter((row) => row.state === state).length,
      query: { 'trang-thai': state },
    })),
  ]);
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('planning.list.title'), url: '/ke-hoach' },
    ...(this.plan.hasValue() ? [{ label: this.plan.value().title, url: `/ke-hoach/${this.id()}` }] : []),
  ]);

  /** "Ban hành 20/02/2020, sau 12 ngày" or "12 ngày từ khi quận ban hành". */
  protected sinceOf(row: AdoptionBoardRow): string {
    const days = row.daysSinceIssue;
    if (row.issuedOn === null) return this.i18n.t('planning.board.days', { days });
    return this.i18n.t('planning.board.issuedAfter', { day: formatDate(row.issuedOn), days });
  }

  protected namesOf(units: readonly { readonly unitName: string }[]): string {
    return units.map((unit) => unit.unitName).join(', ');
  }
}
