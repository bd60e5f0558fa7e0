import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { writeSheet } from '@congtac/documents-api';
import { safeFileName } from '@congtac/documents-domain';
import {
  gridFromPaste,
  IMPORT_LIMITS,
  importProblem,
  type ImportPreviewRow,
  type ImportQuery,
  type PlanImportRow,
  type PlanImportView,
  type PutImportDecisions,
  type PutImportMapping,
  type SheetGrid,
} from '@congtac/planning-domain';
import { notFound, offsetOf, type Page } from '@congtac/shared-domain';
import { Access, currentActor, guardedUpdate, newId, UnitOfWork } from '@congtac/shared-api';
import type { PlanRecord } from '../plan/plan.repository';
import { PlanDoor } from '../task/plan-door';
import { ImportReading, type PlanReading } from './import-reading';
import { ISSUE_COLUMNS, issueLines, previewRows, stateOf, toImportRow, toImportView } from './import.mapper';
import { type ImportRecord, ImportRepository, type ReadImportRecord } from './import.repository';
import { ImportRun } from './import-run';

/** The file part of an upload, held in memory. */
export interface ImportedFile {
  originalname: string;
  buffer: Buffer;
}

/** Imports of plan tables: source → columns → decisions → writing (item 12). */
@Injectable()
export class ImportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly imports: ImportRepository,
    private readonly reading: ImportReading,
    private readonly door: PlanDoor,
    private readonly work: ImportRun,
  ) {}

  /**
   * Takes a workbook, or a pasted table as a text file, and starts reading it. Problems: those of `checkWorkbook` at
   * once; others end the reading and stand in `failure`.
   */
  async start(planId: string, file: ImportedFile | undefined): Promise<PlanImportView> {
    const { bytes, name, pasted } = await this.work.accepted(file);
    return this.uow.run(async () => {
      const plan = await this.door.open(planId);
      const id = newId();
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const by = currentActor();
      await this.imports.add({
        id,
        tableId: newId(),
        plan,
        fileName: pasted ? 'Bảng dán' : safeFileName(name),
        sha256,
        by,
      });
      await this.uow.audit({
        action: 'plan.import-started',
        entity: 'plan',
        entityId: plan.id,
        unitId: plan.unitId,
        after: { importId: id, fileName: name, sha256 },
      });
      this.work.read(id, () => (pasted ? pastedSheets(bytes) : this.work.workbook(bytes)));
      return this.view(id);
    });
  }

  /** Imports of a plan, the newest first. */
  list(planId: string): Promise<PlanImportRow[]> {
    return this.uow.read(async () => {
      const plan = await this.readable(planId);
      const records = await this.imports.ofPlan(planId);
      const last = lastDone(records);
      return records.map((record) => toImportRow(record, this.editable(plan), record.id === last));
    });
  }

  /** How far an import is; light enough to be asked every second. */
  progress(importId: string): Promise<PlanImportRow> {
    return this.uow.read(async () => {
      const record = await this.imports.find(importId);
      if (!record) throw notFound();
      const plan = await this.readable(record.planId);
      const last = lastDone(await this.imports.ofPlan(record.planId));
      return toImportRow(record, this.editable(plan), record.id === last);
    });
  }

  /** One import with columns, examples and everything to decide. */
  get(importId: string): Promise<PlanImportView> {
    return this.uow.read(() => this.view(importId));
  }

  /** A page of the preview. */
  preview(importId: string, query: ImportQuery): Promise<Page<ImportPreviewRow>> {
    return this.uow.read(async () => {
      const { reading } = await this.open(importId);
      const rows = previewRows(reading).filter((row) => query.effect === undefined || row.effect === query.effect);
      return { items: rows.slice(offsetOf(query), offsetOf(query) + query.size), total: rows.length };
    });
  }

  /** Everything to look at, one line per cell, as a workbook that can be handed to whoever wrote the table. */
  async issues(importId: string): Promise<Buffer> {
    const { analysis } = await this.uow.read(async () => (await this.open(importId)).reading);
    return writeSheet('Cần xem lại', ISSUE_COLUMNS, issueLines(analysis));
  }

  /** Says what the columns are. Problems `planning.import-no-title`, `planning.import-same-column`, 412. */
  map(importId: string, body: PutImportMapping, version: number): Promise<PlanImportView> {
    return this.uow.run(async () => {
      const { record } = await this.changing(importId, ['NEEDS_MAPPING', 'CHECKED']);
      const columns = body.columns.filter(({ field }) => field !== 'IGNORE');
      if (!columns.some(({ field }) => field === 'TITLE')) throw importProblem('planning.import-no-title');
      if (new Set(columns.map(({ field }) => field)).size < columns.length)
        throw importProblem('planning.import-same-column');
      if (!record.sheets?.[body.sheet]) throw notFound();
      const mapping = { ...body, columns, headerRows: body.headerRows.map(({ row }) => row) };
      await this.write(importId, version, { mapping: JSON.stringify(mapping), state: 'CHECKED' });
      return this.recounted(importId);
    });
  }

  /** Decides on what was asked; the same key again replaces the decision. Problem 412. */
  decide(importId: string, body: PutImportDecisions, version: number): Promise<PlanImportView> {
    return this.uow.run(async () => {
      const { record } = await this.changing(importId, ['CHECKED']);
      const decided = new Map(record.decisions.map((one) => [one.key, one]));
      for (const one of body.decisions) decided.set(one.key, one);
      await this.write(importId, version, { decisions: JSON.stringify([...decided.values()]) });
      return this.recounted(importId);
    });
  }

  /** Starts writing. Problems `planning.import-has-errors`, `planning.import-nothing`, `planning.import-state`. */
  commit(importId: string): Promise<PlanImportRow> {
    return this.uow.run(async () => {
      const { record, plan } = await this.changing(importId, ['CHECKED']);
      const { counts } = await this.reading.of(record, plan);
      if (counts.errors > 0) throw importProblem('planning.import-has-errors');
      if (counts.added + counts.changed + counts.removed === 0) throw importProblem('planning.import-nothing');
      await this.uow.query(
        `update planning.plan_import set state = 'RUNNING', failure = null, rows_done = 0, rows_total = $2,
           counts = $3, seen_at = clock_timestamp(), version = version + 1 where import_id = $1`,
        [importId, counts.rows, JSON.stringify(counts)],
      );
      this.work.write(importId);
      return this.progress(importId);
    });
  }

  /** Takes the plan's last import back. Problems `planning.import-edited`, `planning.import-state`. */
  undo(importId: string): Promise<PlanImportRow> {
    return this.uow.run(async () => {
      const { record } = await this.changing(importId, ['DONE']);
      if (lastDone(await this.imports.ofPlan(record.planId)) !== importId) throw importProblem('planning.import-state');
      await this.work.undo(record);
      return this.progress(importId);
    });
  }

  /** Lets an import that wrote nothing go. Problem `planning.import-state`. */
  async discard(importId: string, version: number): Promise<void> {
    await this.uow.run(async () => {
      const { plan } = await this.changing(importId, ['READING', 'NEEDS_MAPPING', 'CHECKED', 'FAILED', 'UNDONE']);
      await this.write(importId, version, {});
      await this.uow.query('delete from planning.plan_import where import_id = $1', [importId]);
      const after = { importId };
      await this.uow.audit({
        action: 'plan.import-discarded',
        entity: 'plan',
        entityId: plan.id,
        unitId: plan.unitId,
        after,
      });
    });
  }

  private async view(importId: string): Promise<PlanImportView> {
    const { record, plan, reading } = await this.open(importId);
    const last = lastDone(await this.imports.ofPlan(record.planId));
    return toImportView(record, reading, this.editable(plan), record.id === last);
  }

  private async open(importId: string): Promise<{ record: ReadImportRecord; plan: PlanRecord; reading: PlanReading }> {
    const record = await this.imports.findRead(importId);
    if (!record) throw notFound();
    const plan = await this.readable(record.planId);
    return { record, plan, reading: await this.reading.of(record, plan) };
  }

  private async changing(importId: string, states: readonly ImportRecord['state'][]) {
    const record = await this.imports.findRead(importId);
    if (!record) throw notFound();
    const plan = await this.door.open(record.planId);
    if (!states.includes(stateOf(record))) throw importProblem('planning.import-state');
    return { record, plan };
  }

  private async recounted(importId: string): Promise<PlanImportView> {
    const view = await this.view(importId);
    await this.uow.query('update planning.plan_import set counts = $2, rows_total = $3 where import_id = $1', [
      importId,
      JSON.stringify(view.counts),
      view.counts?.rows ?? 0,
    ]);
    return view;
  }

  private async write(importId: string, version: number, set: Record<string, unknown>): Promise<void> {
    await guardedUpdate(this.uow, { table: 'planning.plan_import', key: { import_id: importId }, version, set });
  }

  private async readable(planId: string): Promise<PlanRecord> {
    const plan = await this.door.readable(planId);
    this.access.require('planning.plan.edit', plan.unitId);
    return plan;
  }

  private editable(plan: PlanRecord): boolean {
    return plan.status === 'DRAFT' && this.access.can('planning.plan.edit', plan.unitId);
  }
}

function lastDone(records: readonly ImportRecord[]): string | undefined {
  return records.find((record) => record.state === 'DONE')?.id;
}

async function pastedSheets(bytes: Buffer): Promise<SheetGrid[]> {
  const grid = gridFromPaste(bytes.toString('utf8'));
  const wide = grid.rows.some((row) => row.cells.length > IMPORT_LIMITS.columns);
  if (wide || grid.rows.length > IMPORT_LIMITS.rows)
    throw importProblem('planning.import-too-large', { why: `${grid.rows.length} dòng` });
  return [grid];
}
