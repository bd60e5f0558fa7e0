import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import type { ImportDecision, PlanImportRow, PlanImportView, PutImportMapping } from '@congtac/planning-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import { ImportClient } from '../data-access/import-client';

const POLL_MS = 700;

/** One import while its page is open: what the server says, and the deeds. Listed in the page's providers. */
@Service({ autoProvided: false })
export class ImportStore {
  private readonly client = inject(ImportClient);
  private readonly current = signal<PlanImportView | undefined>(undefined);
  private readonly moving = signal<PlanImportRow | undefined>(undefined);
  private readonly fault = signal<AppError | undefined>(undefined);
  private readonly pending = signal(false);
  private closed = false;

  /** The import on screen; undefined = none yet. */
  readonly view = this.current.asReadonly();
  /** The newest state, also while work goes on. */
  readonly row = computed<PlanImportRow | undefined>(() => this.moving() ?? this.current());
  readonly failure = this.fault.asReadonly();
  readonly busy = this.pending.asReadonly();
  readonly working = computed(() => ['READING', 'RUNNING'].includes(this.row()?.state ?? ''));

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.closed = true));
  }

  /** Shows an import, or none; follows it while the server works on it. */
  async open(id: string): Promise<void> {
    if (id === (this.current()?.id ?? '')) return;
    this.moving.set(undefined);
    this.fault.set(undefined);
    if (id === '') this.current.set(undefined);
    else await this.attempt(async () => this.show(await this.client.get(id)));
  }

  /** Sends a table and tells the id of its import; undefined when it was refused. */
  async start(planId: string, file: Blob, name: string): Promise<string | undefined> {
    await this.attempt(async () => this.show(await this.client.start(planId, file, name)));
    return this.fault() ? undefined : this.current()?.id;
  }

  async map(body: PutImportMapping): Promise<boolean> {
    const view = this.current();
    if (!view) return false;
    await this.attempt(async () => this.show(await this.client.map(view, body)));
    return this.fault() === undefined;
  }

  async decide(decision: ImportDecision): Promise<void> {
    const view = this.current();
    if (view) await this.attempt(async () => this.show(await this.client.decide(view, [decision])));
  }

  async commit(): Promise<void> {
    const view = this.current();
    if (!view) return;
    await this.attempt(async () => {
      this.moving.set(await this.client.act(view.id, 'commit'));
      void this.follow(view.id);
    });
  }

  async undo(id: string): Promise<boolean> {
    await this.attempt(async () => {
      await this.client.act(id, 'undo');
      if (this.current()?.id === id) this.show(await this.client.get(id));
    });
    return this.fault() === undefined;
  }

  async discard(row: PlanImportRow): Promise<boolean> {
    await this.attempt(() => this.client.discard(row));
    return this.fault() === undefined;
  }

  private show(view: PlanImportView): void {
    this.current.set(view);
    this.moving.set(undefined);
    if (this.working()) void this.follow(view.id);
  }

  private async follow(id: string): Promise<void> {
    while (!this.closed && this.row()?.id === id && this.working()) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      const row = await this.client.progress(id).catch((error: unknown) => {
        // A lost connection while waiting is told; the work goes on at the server.
        this.fault.set(toAppError(error));
        return undefined;
      });
      if (!row) return;
      this.moving.set(row);
      if (!this.working()) await this.attempt(async () => this.show(await this.client.get(id)));
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.fault.set(undefined);
    this.pending.set(true);
    try {
      await work();
    } catch (error) {
      this.fault.set(toAppError(error));
      const id = this.current()?.id;
      if (id && toAppError(error).kind === 'stale') this.current.set(await this.client.get(id));
    } finally {
      this.pending.set(false);
    }
  }
}
