import { Injectable } from '@nestjs/common';
import { foldVietnamese, notFound } from '@congtac/shared-domain';
import {
  type ImportAnalysis,
  importProblem,
  type ImportRow,
  type KnownRow,
  type TaskOperation,
} from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { PlanPartsRepository } from '../plan/plan-parts.repository';
import type { PlanRecord } from '../plan/plan.repository';
import { SectionService } from '../plan/section.service';
import { PlanDoor } from '../task/plan-door';
import { TaskBatch } from '../task-batch/task-batch';
import { TrashBin } from '../trash/trash-bin';
import { ImportJobs } from './import-jobs';
import { CHUNK, operationsOf, type WrittenTasks } from './import-operations';
import { ImportReading, type PlanReading } from './import-reading';
import type { ImportUndo } from './import.entities';
import { ImportRepository, type ReadImportRecord } from './import.repository';

const OWN_SECTION = 'Nội dung công việc';
const TIMEOUT_MS = 60_000;

/** What writing an import works with. */
@Injectable()
export class ImportTools {
  constructor(
    readonly batch: TaskBatch,
    readonly sections: SectionService,
    readonly bin: TrashBin,
    readonly jobs: ImportJobs,
  ) {}
}

/** Writes an import into its plan, all or nothing, while others see how far it is. */
@Injectable()
export class ImportCommit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly reading: ImportReading,
    private readonly door: PlanDoor,
    private readonly parts: PlanPartsRepository,
    private readonly tools: ImportTools,
  ) {}

  /** Problems `planning.import-has-errors`, `planning.import-nothing`, those of opening a draft and of batches. */
  async run(importId: string): Promise<void> {
    await this.uow.run(
      async () => {
        const record = await this.imports.findRead(importId);
        if (!record) throw notFound();
        const plan = await this.door.open(record.planId);
        const reading = await this.reading.of(record, plan);
        requireWork(reading);
        const undo = await this.write(record, plan, reading);
        await this.uow.query(
          `update planning.plan_import set state = 'DONE', counts = $2, undo = $3, table_id = $4, rows_done = rows_total,
             failure = null, version = version + 1, updated_at = clock_timestamp() where import_id = $1`,
          [importId, JSON.stringify(reading.counts), JSON.stringify(undo), reading.tableId],
        );
        const { added, changed, removed } = reading.counts;
        await this.uow.audit({
          action: 'plan.imported',
          entity: 'plan',
          entityId: plan.id,
          unitId: plan.unitId,
          after: { importId, fileName: record.fileName, sha256: record.fileSha256, added, changed, removed },
        });
      },
      { timeoutMs: TIMEOUT_MS },
    );
  }

  private async write(record: ReadImportRecord, plan: PlanRecord, reading: PlanReading): Promise<ImportUndo> {
    const { analysis, difference } = reading;
    const before = await this.imports.values(difference.changed.map(({ taskId }) => taskId));
    const sections = await this.sections(plan, analysis);
    const versions = new Map((await this.imports.tasks(plan.id)).map((task) => [task.id, task.version]));
    const taskIds = new Map(
      [...difference.changed, ...difference.same].map(({ row, taskId }) => [row.row, taskId] as const),
    );
    const written: WrittenTasks = { ...sections, taskIds, versions };
    await this.inChunks(record, plan, reading, written);
    const removed = await this.remove(plan, difference.removed, written);
    await this.imports.keepRows(plan, reading.tableId, knownRows(analysis, taskIds));
    const after = new Map((await this.imports.tasks(plan.id)).map((task) => [task.id, task.version]));
    const version = (taskId: string) => after.get(taskId) ?? 1;
    return {
      added: difference.added.map((row) => {
        const taskId = taskIds.get(row.row) ?? '';
        return { taskId, version: version(taskId) };
      }),
      changed: difference.changed.flatMap(({ taskId }) => {
        const values = before.get(taskId);
        return values ? [{ taskId, version: version(taskId), before: values }] : [];
      }),
      removed,
      sections: sections.made,
    };
  }

  private async inChunks(
    record: ReadImportRecord,
    plan: PlanRecord,
    { analysis, difference }: PlanReading,
    written: WrittenTasks,
  ): Promise<void> {
    const total = analysis.rows.length;
    for (let from = 0; from < total; from += CHUNK) {
      const rows = analysis.rows.slice(from, from + CHUNK);
      const operations = operationsOf(rows, analysis.rows, difference, written);
      await this.apply(plan, operations, rows, written);
      const done = Math.min(from + CHUNK, total);
      await this.tools.jobs.apart(() => this.uow.run(() => this.imports.heard(record.id, done, total)));
    }
  }

  private async apply(
    plan: PlanRecord,
    operations: readonly TaskOperation[],
    rows: readonly ImportRow[],
    written: WrittenTasks,
  ): Promise<void> {
    if (operations.length === 0) return;
    const { created } = await this.tools.batch.apply(plan.id, operations);
    const byRef = new Map(created.map(({ ref, taskId }) => [ref, taskId]));
    for (const { row } of rows) {
      const taskId = byRef.get(`row-${row}`);
      if (taskId !== undefined) written.taskIds.set(row, taskId);
    }
  }

  /** Sections of the table: those of the same name are used, the others are made. */
  private async sections(plan: PlanRecord, analysis: ImportAnalysis) {
    const present = await this.parts.sections(plan.id);
    const known = new Set(present.map((section) => section.id));
    const byHeading = new Map(present.map((section) => [foldVietnamese(section.heading), section.id]));
    const sectionIds = new Map<number, string>();
    const made: string[] = [];
    const make = async (heading: string, parentSectionId?: string) => {
      const view = await this.tools.sections.create(plan.id, { heading, parentSectionId });
      const fresh = view.sections.find((section) => !known.has(section.id))?.id;
      if (fresh === undefined) throw notFound();
      known.add(fresh);
      made.push(fresh);
      byHeading.set(foldVietnamese(heading), fresh);
      return fresh;
    };
    for (const { row, heading, parentRow } of analysis.sections) {
      const parent = parentRow === null ? undefined : sectionIds.get(parentRow);
      sectionIds.set(row, byHeading.get(foldVietnamese(heading)) ?? (await make(heading, parent)));
    }
    const loose = analysis.rows.some((row) => row.sectionRow === null);
    const ownSectionId = loose ? (present[0]?.id ?? (await make(OWN_SECTION))) : null;
    return { sectionIds, ownSectionId, made };
  }

  /** What the table no longer holds goes to the trash, unless other tasks stand below it. */
  private async remove(plan: PlanRecord, removed: readonly KnownRow[], written: WrittenTasks): Promise<string[]> {
    if (removed.length === 0) return [];
    const tasks = await this.imports.tasks(plan.id);
    const going = new Set(removed.map((one) => one.taskId));
    const parentOf = new Map(tasks.map((task) => [task.id, task.parentTaskId]));
    for (const task of tasks)
      if (!going.has(task.id))
        for (let above = task.parentTaskId; above; above = parentOf.get(above) ?? null) going.delete(above);
    const ids = [...going].filter((id) => written.versions.has(id));
    await this.tools.bin.putTasks(ids);
    for (const entityId of ids)
      await this.uow.audit({
        action: 'task.removed',
        entity: 'task',
        entityId,
        unitId: plan.unitId,
        before: { title: removed.find((one) => one.taskId === entityId)?.values.title },
      });
    return ids;
  }
}

function requireWork({ analysis, counts }: PlanReading): void {
  if (counts.errors > 0) throw importProblem('planning.import-has-errors');
  if (analysis.rows.length === 0) throw importProblem('planning.import-empty');
  if (counts.added + counts.changed + counts.removed === 0) throw importProblem('planning.import-nothing');
}

function knownRows(analysis: ImportAnalysis, taskIds: ReadonlyMap<number, string>): KnownRow[] {
  const headings = new Map(analysis.sections.map((section) => [section.row, section.heading]));
  return analysis.rows.flatMap((row) => {
    const taskId = taskIds.get(row.row);
    if (taskId === undefined) return [];
    const sectionHeading = row.sectionRow === null ? '' : (headings.get(row.sectionRow) ?? '');
    const parentTaskId = row.parentRow === null ? null : (taskIds.get(row.parentRow) ?? null);
    return [{ taskId, path: row.path, sectionHeading, parentTaskId, values: row.values }];
  });
}
