import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { BOARD_CELL_STATES, type BoardUnitView, type ReminderPreviewView } from '@congtac/planning-domain';
import { LiveChanges, toAppError } from '@congtac/shared-data';
import {
  type Breadcrumb,
  CheckboxField,
  type Choice,
  Dialogs,
  EmptyState,
  formatDateTime,
  I18n,
  narrowScreen,
  PageHeader,
  Progress,
  queryParam,
  ResourceState,
  SelectField,
  type Tab,
  Tabs,
  TextField,
  Toaster,
} from '@congtac/shared-ui';
import { BoardClient } from '../data-access/board-client';
import { PlanClient } from '../data-access/plan-client';
import { filterBoard, stateOf } from './board-filter';
import { BoardGrid, type OpenedCell } from './board-grid';
import { BoardUnits } from './board-units';
import { CellDialog, type CellDialogData } from './cell-dialog';
import { ReminderDialog, type ReminderDialogData } from './reminder-dialog';

const allStates = 'tat-ca';

/**
 * Adoption board (S0-10): tasks of an issued plan × the units that owe a plan of their own, and reminders. The filter
 * is in the address: `?trang-thai=LATE&don-vi=3&tim=hoi+cho&cham=1`.
 */
@Component({
  selector: 'ct-board-page',
  imports: [
    BoardGrid,
    BoardUnits,
    CheckboxField,
    EmptyState,
    MatButton,
    PageHeader,
    Progress,
    ResourceState,
    SelectField,
    Tabs,
    TextField,
    TranslocoPipe,
  ],
  templateUrl: './board-page.html',
  styleUrl: './board-page.scss',
})
export class BoardPage {
  private readonly client = inject(BoardClient);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);

  readonly id = input.required<string>();
  protected readonly chosenState = queryParam('trang-thai');
  protected readonly unitId = queryParam('don-vi');
  protected readonly task = queryParam('tim');
  private readonly late = queryParam('cham');
  protected readonly lateOnly = computed(() => this.late() === '1');

  protected readonly narrow = narrowScreen();
  protected readonly plan = inject(PlanClient).plan(this.id);
  protected readonly board = this.client.grid(this.id);
  protected readonly reminders = this.client.reminders(this.id);

  private readonly view = computed(() => (this.board.hasValue() ? this.board.value() : undefined));
  protected readonly state = computed(() => stateOf(this.chosenState()) ?? allStates);
  protected readonly shown = computed(() => {
    const filter = { state: this.chosenState(), unitId: this.unitId(), task: this.task(), lateOnly: this.lateOnly() };
    const view = this.view();
    return view ? filterBoard(view, filter) : { units: [], tasks: [] };
  });
  protected readonly empty = computed(() => this.shown().units.length === 0 || this.shown().tasks.length === 0);
  protected readonly mayRemind = computed(() => this.view()?.allowed.includes('remind') ?? false);
  protected readonly owing = computed(
    () => this.view()?.units.some((unit) => unit.issuedOn === null || unit.undecided > 0) ?? false,
  );
  protected readonly share = computed(() => {
    const { issued, total } = this.view()?.totals ?? { issued: 0, total: 0 };
    return total === 0 ? null : (issued / total) * 100;
  });
  protected readonly tabs = computed<Tab[]>(() => {
    const counts = this.view()?.counts;
    const cells = (this.view()?.tasks.length ?? 0) * (this.view()?.units.length ?? 0);
    const used = BOARD_CELL_STATES.filter((one) => (counts?.[one] ?? 0) > 0 || one === this.state());
    return [
      { id: allStates, label: this.i18n.t('planning.board.all'), count: cells, query: { 'trang-thai': null } },
      ...used.map((one) => ({
        id: one,
        label: this.i18n.t(`planning.cellState.${one}`),
        count: counts?.[one] ?? 0,
        query: { 'trang-thai': one },
      })),
    ];
  });
  protected readonly all = allStates;
  protected readonly unitChoices = computed<Choice[]>(() => [
    { value: allStates, label: this.i18n.t('planning.board.all') },
    ...(this.view()?.units ?? []).map((unit) => ({ value: String(unit.unitId), label: unit.unitName })),
  ]);
  protected readonly lastReminder = computed(() => {
    const [last] = this.reminders.hasValue() ? this.reminders.value() : [];
    if (!last) return undefined;
    const { sentByName: by, people, units } = last;
    return this.i18n.t('planning.board.lastReminder', {
      at: formatDateTime(last.sentAt),
      by,
      people,
      units: units.length,
    });
  });
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('planning.list.title'), url: '/ke-hoach' },
    ...(this.plan.hasValue() ? [{ label: this.plan.value().title, url: `/ke-hoach/${this.id()}` }] : []),
  ]);

  /** Changes one part of the filter; '' takes it out of the address. */
  constructor() {
    inject(LiveChanges).reloadOn(this.board, ['planning.'], ({ ids }) => ids.includes(this.id()));
  }

  protected filter(name: string, value: string): void {
    void this.router.navigate([], {
      queryParams: { [name]: value === '' ? null : value },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected clear(): void {
    void this.router.navigate([], { queryParams: {}, replaceUrl: true });
  }

  protected async open(opened: OpenedCell): Promise<void> {
    const data: CellDialogData = { ...opened, mayRemind: this.mayRemind() };
    const wish = await this.dialogs.open<'remind', CellDialogData>(CellDialog, data);
    if (wish === 'remind') await this.remind(opened.cell.unit);
  }

  /** Shows who would be told and sends. @param unit left out = every unit that still owes something. */
  protected async remind(unit?: BoardUnitView): Promise<void> {
    try {
      const preview = await this.client.preview(this.id(), unit && [unit.unitId]);
      const data: ReminderDialogData = { planId: this.id(), preview };
      const sent = await this.dialogs.open<ReminderPreviewView, ReminderDialogData>(ReminderDialog, data);
      if (!sent) return;
      this.toaster.show(this.i18n.t('planning.board.reminded', { units: sent.unitCount, people: sent.people }));
      this.board.reload();
      this.reminders.reload();
    } catch (error) {
      // The board stays as it is; only the question who would be told failed.
      const { detail, title } = toAppError(error);
      this.toaster.show(detail || title);
    }
  }
}
