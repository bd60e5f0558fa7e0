import { AsyncLocalStorage } from 'node:async_hooks';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { ProblemError } from '@congtac/shared-domain';
import { FileStore, UnitOfWork } from '@congtac/shared-api';
import type { ImportIssue } from '@congtac/org-domain';
import { type ImportJob, type ImportKind, ImportRepository } from './import.repository';
import { readTable } from './table-reader';

/** Checks the rows of one table, one after the other. */
export interface RowCheck {
  readonly total: number;
  check(i: number): { data: object & { exists?: boolean }; issues: ImportIssue[] };
}

/** Prepares the check of a table; runs inside system work. Throws `org.import-file-invalid` for a wrong heading. */
export type PrepareCheck = (job: ImportJob, rows: string[][]) => Promise<RowCheck>;

const CHUNK = 500;
const START_TRIES = 40;

/**
 * Reads a file in the background and notes its progress after every 500 rows. Every step is its own transaction, so
 * a reading that was interrupted by a restart simply begins again when somebody looks at the import.
 */
@Injectable()
export class ImportRunner implements OnModuleDestroy {
  private readonly logger = new Logger('Import');
  private readonly checks = new Map<ImportKind, PrepareCheck>();
  private readonly running = new Map<string, Promise<void>>();
  private stopping = false;
  // background work must not inherit the request's transaction and person
  private readonly outside = AsyncLocalStorage.snapshot();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly files: FileStore,
  ) {}

  /** Tells how files of a kind are checked; once at start, by the context that owns the kind. */
  register(kind: ImportKind, prepare: PrepareCheck): void {
    this.checks.set(kind, prepare);
  }

  /** Lets the transaction at hand end; the rest is read after the next start. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled(this.running.values());
  }

  /** Starts reading unless it is being read already; returns at once. */
  start(importId: string): void {
    if (this.stopping || this.running.has(importId)) return;
    const work = this.outside(() => this.read(importId))
      .catch((error: unknown) => this.logger.error(error))
      .finally(() => this.running.delete(importId));
    this.running.set(importId, work);
  }

  private async read(importId: string): Promise<void> {
    const job = await this.committed(importId);
    if (job?.state !== 'READING') return;
    try {
      const rows = await readTable(await buffer(this.files.open(job.file_sha256)));
      const prepare = this.checks.get(job.kind);
      if (!prepare) throw new Error(`no check for imports of ${job.kind}`);
      const check = await this.uow.asSystem('import', () => prepare(job, rows));
      await this.uow.asSystem('import', () => this.imports.restart(importId, check.total));
      await this.readRows(job, check);
    } catch (error) {
      // A file that cannot be read is an answer for the person; everything else is also logged.
      if (!(error instanceof ProblemError)) this.logger.error(error);
      const message = error instanceof ProblemError ? error.detail : 'Việc đọc tệp bị gián đoạn. Xin gửi lại tệp.';
      await this.uow.asSystem('import', () => this.imports.setProgress(importId, { state: 'FAILED', message }));
    }
  }

  private async readRows(job: ImportJob, check: RowCheck): Promise<void> {
    let errors = 0;
    let warnings = 0;
    let unchanged = 0;
    for (let from = 0; from < check.total; from += CHUNK) {
      if (this.stopping) return;
      const to = Math.min(from + CHUNK, check.total);
      const rows = Array.from({ length: to - from }, (_, k) => ({ rowNumber: from + k + 2, ...check.check(from + k) }));
      for (const row of rows) {
        errors += row.issues.filter((issue) => issue.severity === 'error').length;
        warnings += row.issues.filter((issue) => issue.severity === 'warning').length;
        if (row.data.exists) unchanged++;
      }
      await this.uow.asSystem('import', async () => {
        await this.imports.addRows(job, rows);
        await this.imports.setProgress(job.import_id, { rows_read: to, errors, warnings, unchanged });
      });
    }
    const state = errors > 0 ? 'INVALID' : 'READY';
    await this.uow.asSystem('import', () => this.imports.setProgress(job.import_id, { state }));
  }

  /** The job once the request that made it has committed; undefined when that request failed. */
  private async committed(importId: string): Promise<ImportJob | undefined> {
    for (let i = 0; i < START_TRIES && !this.stopping; i++) {
      const job = await this.uow.asSystem('import', () => this.imports.find(importId));
      if (job) return job;
      await sleep(50);
    }
    return undefined;
  }
}
