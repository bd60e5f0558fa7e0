import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { importProblem, type ImportState, type SheetGrid } from '@congtac/planning-domain';
import { notFound, ProblemError } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { PlanDoor } from '../task/plan-door';
import { ImportCommit } from './import-commit';
import { ImportJobs } from './import-jobs';
import { ImportReading } from './import-reading';
import { ImportUndoing } from './import-undo';
import { type ImportRecord, ImportRepository } from './import.repository';
import { checkWorkbook } from './workbook/workbook-check';
import { WorkbookReader } from './workbook/workbook-reader';

const FAULT = 'Hệ thống gặp sự cố khi xử lý. Kế hoạch chưa thay đổi; anh/chị thử lại sau ít phút.';
const WAIT_MS = 50;
const WAITS = 200;
const TEXT_BYTES = 5 * 1024 * 1024;

/** The writers of imports. */
@Injectable()
export class ImportWriters {
  constructor(
    readonly commit: ImportCommit,
    readonly undoing: ImportUndoing,
  ) {}
}

/** Work on imports that goes on after the request: reading the file, writing the plan. */
@Injectable()
export class ImportRun {
  private readonly logger = new Logger(ImportRun.name);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly jobs: ImportJobs,
    private readonly reader: WorkbookReader,
    private readonly reading: ImportReading,
    private readonly door: PlanDoor,
    private readonly writers: ImportWriters,
  ) {}

  /** The upload after the first look: a text file is a pasted table, everything else must be a sound workbook. */
  async accepted(file: { originalname: string; buffer: Buffer } | undefined) {
    if (!file || file.buffer.length === 0) throw importProblem('planning.import-empty');
    const pasted = /\.(html|txt)$/i.test(file.originalname);
    if (!pasted) await checkWorkbook(file.buffer);
    else if (file.buffer.length > TEXT_BYTES)
      throw importProblem('planning.import-too-large', { why: `quá ${TEXT_BYTES / 1024 / 1024} MB chữ` });
    return { bytes: file.buffer, name: file.originalname, pasted };
  }

  /** Sheets of a workbook. */
  workbook(bytes: Buffer): Promise<SheetGrid[]> {
    return this.reader.read(bytes);
  }

  /** Reads the file of an import once its row is there. */
  read(importId: string, source: () => Promise<SheetGrid[]>): void {
    this.jobs.start(() =>
      this.guarded(importId, 'READING', 'FAILED', async () => {
        const sheets = await source();
        if (!sheets.some((sheet) => !sheet.hidden && sheet.rows.length > 0))
          throw importProblem('planning.import-empty');
        await this.uow.run(() => this.keepSheets(importId, sheets));
      }),
    );
  }

  /** Writes an import into its plan. When that fails the preview stands again, with the reason. */
  write(importId: string): void {
    this.jobs.start(() => this.guarded(importId, 'RUNNING', 'CHECKED', () => this.writers.commit.run(importId)));
  }

  /** Takes an import back, in the caller's transaction. */
  undo(record: ImportRecord): Promise<void> {
    return this.writers.undoing.undo(record);
  }

  private async keepSheets(importId: string, sheets: SheetGrid[]): Promise<void> {
    const record = await this.imports.findRead(importId);
    if (!record) throw notFound();
    const plan = await this.door.readable(record.planId);
    const { mapping, sure } = this.reading.propose(sheets);
    const read = { ...record, sheets, mapping };
    const earlier = await this.reading.earlier(read, plan);
    const state: ImportState = sure ? 'CHECKED' : 'NEEDS_MAPPING';
    await this.uow.query(
      `update planning.plan_import set state = $2, sheets = $3, mapping = $4, updates_id = $5, version = version + 1,
         updated_at = clock_timestamp() where import_id = $1`,
      [importId, state, JSON.stringify(sheets), JSON.stringify(mapping), earlier],
    );
    const kept = await this.imports.findRead(importId);
    if (!kept) throw notFound();
    const { counts } = await this.reading.of(kept, plan);
    await this.uow.query('update planning.plan_import set counts = $2, rows_total = $3 where import_id = $1', [
      importId,
      JSON.stringify(counts),
      counts.rows,
    ]);
  }

  private async guarded(importId: string, from: ImportState, onFailure: ImportState, work: () => Promise<void>) {
    if (!(await this.seen(importId, from))) return;
    try {
      await work();
    } catch (error) {
      // Whatever ended the work is written down for the person; faults also go to the log.
      if (!(error instanceof ProblemError)) this.logger.error(error);
      const failure = error instanceof ProblemError ? error.detail : FAULT;
      await this.uow.run(() =>
        this.uow.query(
          `update planning.plan_import set state = $2, failure = $3, rows_done = 0, version = version + 1,
             updated_at = clock_timestamp() where import_id = $1`,
          [importId, onFailure, failure],
        ),
      );
    }
  }

  /** Waits until the transaction that asked for the work is committed; false when it never is. */
  private async seen(importId: string, state: ImportState): Promise<boolean> {
    for (let wait = 0; wait < WAITS; wait += 1) {
      const record = await this.uow.read(() => this.imports.find(importId));
      if (record?.state === state) return true;
      await pause(WAIT_MS);
    }
    return false;
  }
}
