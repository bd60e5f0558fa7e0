import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReportRowView } from '@congtac/reporting-domain';
import { LiveChanges } from '@congtac/shared-data';
import { Dialogs, EmptyState, formatTime, I18n, Icon, PageHeader, ResourceState, Toaster } from '@congtac/shared-ui';
import { MyWorkClient } from '../data-access/my-work-client';
import { ReportClient } from '../data-access/report-client';
import { WaitingMatters } from '../ui/waiting-matters';
import { AcceptMany } from './accept-many';
import { type Decision, DecisionHold, type Refusal } from './decision-hold';
import { QueueItem } from './queue-item';
import { deedOf } from './queue-order';

/** Rows of the list beside the report before "Xem thêm". */
const rowsAtFirst = 20;

/**
 * The chair's queue: one report after the other, by swipe, button or key; what is decided on pages of its own stands
 * above with its number. A decision can be undone for ten seconds and is sent after them.
 */
@Component({
  selector: 'ct-approval-queue-page',
  imports: [
    AcceptMany,
    EmptyState,
    Icon,
    MatButton,
    PageHeader,
    QueueItem,
    ResourceState,
    RouterLink,
    TranslocoPipe,
    WaitingMatters,
  ],
  providers: [DecisionHold],
  templateUrl: './approval-queue-page.html',
  styleUrl: './approval-queue-page.scss',
  host: { '(keydown)': 'key($event)' },
})
export class ApprovalQueuePage {
  private readonly i18n = inject(I18n);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly work = inject(MyWorkClient).work(() => 'MINE');
  private readonly item = viewChild(QueueItem);
  private readonly now = viewChild<ElementRef<HTMLElement>>('now');
  protected readonly hold = inject(DecisionHold);
  protected readonly queue = inject(ReportClient).queue();
  protected readonly many = signal(false);
  private readonly shown = signal(rowsAtFirst);

  /** Rows that did not change stay the same objects, so that news from elsewhere leave the open report in peace. */
  private readonly all = linkedSignal<readonly ReportRowView[], readonly ReportRowView[]>({
    source: () => (this.queue.hasValue() ? this.queue.value().items : []),
    computation: (items, before) =>
      items.map(
        (row) => before?.value.find((had) => had.reportId === row.reportId && had.version === row.version) ?? row,
      ),
  });
  /** Decided here, sent or not, and at which version; one that was refused, undone or sent anew is open again. */
  private readonly decided = signal<ReadonlyMap<string, number>>(new Map());
  private readonly refusedIds = computed(() => new Set(this.hold.refused().map(({ row }) => row.reportId)));
  protected readonly rows = computed(() =>
    this.all().filter(
      (row) => row.version > (this.decided().get(row.reportId) ?? 0) || this.refusedIds().has(row.reportId),
    ),
  );
  protected readonly listed = computed(() => this.rows().slice(0, this.shown()));
  private readonly chosen = linkedSignal<readonly ReportRowView[], string | undefined>({
    source: this.all,
    computation: (all, before) => (all.find((row) => row.reportId === before?.value) ?? all.at(0))?.reportId,
  });
  private readonly place = computed(() =>
    Math.max(
      0,
      this.rows().findIndex((row) => row.reportId === this.chosen()),
    ),
  );
  protected readonly current = computed(() => this.rows()[this.place()]);
  protected readonly placeText = computed(() =>
    this.i18n.t('reporting.approval.place', { index: this.place() + 1, total: this.rows().length }),
  );
  protected readonly matters = computed(() => (this.work.hasValue() ? this.work.value().matters : []));
  protected readonly summary = computed(() =>
    this.rows().length > 0 ? this.i18n.t('reporting.approval.summary', { count: this.rows().length }) : '',
  );
  /** What can be undone now, in words. */
  protected readonly undoable = computed(() => {
    const last = this.hold.held().at(-1);
    return last ? this.told(last) : '';
  });

  constructor() {
    inject(LiveChanges).reloadOn(this.queue, ['reporting.report']);
    // The keys belong to the queue, not to the whole page: they work while the focus is inside, so it must not get lost.
    afterRenderEffect(() => {
      this.current();
      this.undoable();
      const place = this.now()?.nativeElement;
      if (place && document.activeElement === document.body) place.focus({ preventScroll: true });
    });
  }

  protected accept(row: ReportRowView): void {
    this.decide({ rows: [row], deed: 'accept' });
  }

  protected async return(row: ReportRowView): Promise<void> {
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('reporting.approval.returnTitle'),
      label: this.i18n.t('reporting.approval.returnLabel'),
      confirm: this.i18n.t('reporting.approval.returnDo'),
    });
    if (reason !== undefined) this.decide({ rows: [row], deed: 'return', reason });
  }

  protected acceptMany(rows: readonly ReportRowView[]): void {
    this.decide({ rows, deed: 'accept' });
    this.many.set(false);
  }

  /** The last decision comes back, and with it its report. */
  protected undo(): void {
    const undone = this.hold.undo();
    if (!undone) return;
    const ids = new Set(undone.rows.map((row) => row.reportId));
    this.decided.update((all) => new Map([...all].filter(([id]) => !ids.has(id))));
    this.chosen.set(undone.rows[0].reportId);
    this.toaster.announce(this.i18n.t('reporting.queue.undone'));
  }

  protected move(by: number): void {
    const next = this.rows()[this.place() + by];
    if (next) this.chosen.set(next.reportId);
  }

  protected choose(row: ReportRowView): void {
    this.chosen.set(row.reportId);
  }

  protected showMore(): void {
    this.shown.update((count) => count + rowsAtFirst);
  }

  protected refusalText({ row, error }: Refusal): string {
    const name = error.by ?? this.i18n.t('reporting.approval.somebody');
    const why =
      error.kind === 'stale'
        ? this.i18n.t('reporting.approval.stale', { name, time: formatTime(error.at) })
        : error.detail || error.title || this.i18n.t('ui.state.error');
    return `${row.taskTitle} (${row.unitName}): ${why}`;
  }

  protected key(event: KeyboardEvent): void {
    const deed = this.many() ? undefined : deedOf(event, event.target);
    if (!deed) return;
    event.preventDefault();
    if (deed === 'next') this.move(1);
    else if (deed === 'previous') this.move(-1);
    else if (deed === 'undo') this.undo();
    else this.decideSeen(deed);
  }

  private decideSeen(deed: 'accept' | 'return'): void {
    const seen = this.item()?.seen();
    if (!seen) return;
    if (deed === 'accept') this.accept(seen);
    else void this.return(seen);
  }

  private decide(decision: Decision): void {
    const ids = decision.rows.map((row) => row.reportId);
    const rest = this.rows().filter((row) => !ids.includes(row.reportId));
    const next = rest[Math.min(this.place(), rest.length - 1)];
    this.hold.hold(decision);
    const versions = decision.rows.map((row) => [row.reportId, row.version] as const);
    this.decided.update((all) => new Map([...all, ...versions]));
    this.chosen.set(next?.reportId);
    this.toaster.announce(this.told(decision));
  }

  private told({ rows, deed }: Decision): string {
    if (rows.length > 1) return this.i18n.t('reporting.queue.acceptedMany', { count: rows.length });
    const key = deed === 'accept' ? 'reporting.approval.accepted' : 'reporting.approval.returned';
    return this.i18n.t(key, { unit: rows[0].unitName });
  }
}
