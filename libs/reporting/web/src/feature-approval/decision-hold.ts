import { DestroyRef, inject, Service, signal } from '@angular/core';
import type { ReportRowView } from '@congtac/reporting-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import { ReportClient } from '../data-access/report-client';

/** Milliseconds in which a decision can be undone: it is sent after them, so nobody is told of what was undone. */
export const undoTime = 10_000;

/** A decision about one report, or one acceptance of several. */
export interface Decision {
  readonly rows: readonly ReportRowView[];
  readonly deed: 'accept' | 'return';
  readonly reason?: string;
}

/** A report whose decision the server refused; it is back in the queue. */
export interface Refusal {
  readonly row: ReportRowView;
  readonly error: AppError;
}

/**
 * Decisions of the last ten seconds. They are sent in the order they were made, and undone from the last one backwards:
 * what follows from an earlier decision never outlives it. Leaving the page or putting it away sends them at once.
 */
@Service({ autoProvided: false })
export class DecisionHold {
  private readonly client = inject(ReportClient);
  private readonly list = signal<readonly Decision[]>([]);
  private readonly refusals = signal<readonly Refusal[]>([]);
  private readonly timers = new Map<Decision, ReturnType<typeof setTimeout>>();
  private sending: Promise<void> = Promise.resolve();

  /** Made and not sent yet, the last one at the end. */
  readonly held = this.list.asReadonly();
  readonly refused = this.refusals.asReadonly();

  constructor() {
    const hidden = () => {
      if (document.visibilityState === 'hidden') this.leave();
    };
    const gone = () => this.leave();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', gone);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', gone);
      this.leave();
    });
  }

  /** Keeps a decision for the time it may be undone. */
  hold(decision: Decision): void {
    const ids = new Set(decision.rows.map((row) => row.reportId));
    this.refusals.update((all) => all.filter(({ row }) => !ids.has(row.reportId)));
    this.list.update((all) => [...all, decision]);
    this.timers.set(
      decision,
      setTimeout(() => void this.sendUpTo(decision), undoTime),
    );
  }

  /** Takes the last decision back; undefined when none can be taken back any more. */
  undo(): Decision | undefined {
    const last = this.list().at(-1);
    if (last) this.drop(last);
    return last;
  }

  /** Sends everything now. */
  async flush(): Promise<void> {
    const last = this.list().at(-1);
    if (last) await this.sendUpTo(last);
  }

  /** The page may be gone in a moment: every request starts now, none waits for the answer to the one before. */
  private leave(): void {
    const due = this.list();
    due.forEach((one) => this.drop(one));
    for (const one of due) for (const row of one.rows) void this.sendOne(row, one);
  }

  /** Sends the decision and those made before it. */
  private sendUpTo(decision: Decision): Promise<void> {
    const due = this.list().slice(0, this.list().indexOf(decision) + 1);
    due.forEach((one) => this.drop(one));
    this.sending = due.reduce((before, one) => before.then(() => this.send(one)), this.sending);
    return this.sending;
  }

  private async send(decision: Decision): Promise<void> {
    for (const row of decision.rows) await this.sendOne(row, decision);
  }

  private async sendOne(row: ReportRowView, { deed, reason }: Decision): Promise<void> {
    try {
      if (deed === 'accept') await this.client.accept(row.reportId, row.version);
      else await this.client.return(row.reportId, row.version, reason ?? '');
    } catch (thrown) {
      const error = toAppError(thrown);
      this.refusals.update((all) => [...all, { row, error }]);
    }
  }

  private drop(decision: Decision): void {
    clearTimeout(this.timers.get(decision));
    this.timers.delete(decision);
    this.list.update((all) => all.filter((one) => one !== decision));
  }
}
