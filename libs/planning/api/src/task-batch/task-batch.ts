import { Injectable } from '@nestjs/common';
import {
  type BatchTaskFields,
  type Due,
  planningProblem,
  taskBatchProblem,
  type TaskBatchView,
  type TaskOperation,
  TreeEdit,
  type TreeTarget,
} from '@congtac/planning-domain';
import { newId, UnitOfWork } from '@congtac/shared-api';
import { PlanPartsRepository } from '../plan/plan-parts.repository';
import type { PlanRecord } from '../plan/plan.repository';
import { PlanDoor } from '../task/plan-door';
import { BatchFaults } from './batch-faults';
import { type Asked, BatchRules } from './batch-rules';
import { BatchWrites } from './batch-writes';
import { BatchRepository, type BatchRow } from './batch.repository';

/** What one line wants of one task, after its rules were asked. */
export interface Wish {
  index: number;
  row: BatchRow;
  isNew: boolean;
  set: BatchTaskFields;
  due: Due | null;
}

/** A batch after all its lines were understood. */
export interface Work {
  plan: PlanRecord;
  tree: TreeEdit;
  rows: Map<string, BatchRow>;
  wishes: Wish[];
  moved: Set<string>;
  removed: { index: number; row: BatchRow }[];
  created: { index: number; ref: string | null; taskId: string }[];
}

interface Reading extends Work {
  sections: ReadonlySet<string>;
  refs: Map<string, string>;
  faults: BatchFaults;
  asked: Asked;
}

/** Many changes of a draft plan in one transaction: bulk edit, paste, undo, and the import of workbooks. */
@Injectable()
export class TaskBatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly door: PlanDoor,
    private readonly parts: PlanPartsRepository,
    private readonly repository: BatchRepository,
    private readonly rules: BatchRules,
    private readonly writes: BatchWrites,
  ) {}

  /**
   * Applies the lines in their order, all or nothing; joins the caller's transaction.
   * @param operations at most 5,000 lines, see `TaskOperation`
   * @returns the rows that read differently now, removed ids and the ids of new tasks
   * Problems: those of opening a draft, `planning.batch-stale` (412, names the row), `planning.batch-refused` (422, one
   * field error per fault, pointing to `/operations/<line>/…`).
   */
  apply(planId: string, operations: readonly TaskOperation[]): Promise<TaskBatchView> {
    return this.uow.run(async () => {
      const work = await this.read(await this.door.open(planId), operations);
      return this.writes.write(work);
    });
  }

  private async read(plan: PlanRecord, operations: readonly TaskOperation[]): Promise<Work> {
    const rows = await this.repository.rows(plan.id);
    const sections = await this.parts.sections(plan.id);
    const reading: Reading = {
      ...{ plan, tree: new TreeEdit(rows), rows: new Map(rows.map((row) => [row.id, row])), wishes: [] },
      ...{ moved: new Set(), removed: [], created: [], refs: new Map(), asked: new Map() },
      ...{ sections: new Set(sections.map((section) => section.id)), faults: new BatchFaults() },
    };
    for (const [index, operation] of operations.entries()) await this.line(reading, index, operation);
    await this.requireNoOrphans(reading);
    reading.faults.throwIfAny();
    return reading;
  }

  private async line(reading: Reading, index: number, operation: TaskOperation): Promise<void> {
    if (operation.op === 'create') return this.create(reading, index, operation);
    const { faults, rows, tree } = reading;
    const row = rows.get(operation.taskId ?? '');
    if (!row || !tree.has(row.id))
      return this.refuse(faults, index, 'taskId', planningProblem('planning.unknown-reference'));
    if (operation.version === undefined && operation.op !== 'move')
      return this.refuse(faults, index, 'version', taskBatchProblem('planning.batch-line'));
    if (operation.version !== undefined && operation.version !== row.version) return faults.changed(index, row);
    if (operation.op === 'delete') {
      tree.remove(row.id);
      reading.removed.push({ index, row });
    } else if (operation.op === 'move') {
      if (await this.place(reading, index, row.id, operation)) reading.moved.add(row.id);
    } else await this.wish(reading, { index, row, isNew: false, set: operation.set ?? {} });
  }

  private async create(reading: Reading, index: number, operation: TaskOperation): Promise<void> {
    const { plan, rows, refs, faults } = reading;
    const title = operation.title ?? operation.set?.title;
    if (title === undefined) return this.refuse(faults, index, 'title', taskBatchProblem('planning.batch-line'));
    const row = newRow(plan, title);
    // Known by its ref even when it is refused, so that the lines below it are judged by their own faults.
    if (operation.ref !== undefined) refs.set(operation.ref, row.id);
    if (!(await this.place(reading, index, row.id, operation))) return;
    rows.set(row.id, row);
    reading.created.push({ index, ref: operation.ref ?? null, taskId: row.id });
    await this.wish(reading, { index, row, isNew: true, set: { leadUnitId: plan.unitId, ...operation.set, title } });
  }

  private async wish(reading: Reading, wish: Omit<Wish, 'due'>): Promise<void> {
    const { plan, faults, asked, wishes } = reading;
    const due = await this.rules.check({ index: wish.index, plan, row: wish.row }, wish.set, faults, asked);
    // Later lines of the same task see what this one leaves behind.
    Object.assign(wish.row, due ?? {}, pickDefined(wish.set));
    wishes.push({ ...wish, due });
  }

  private place(reading: Reading, index: number, taskId: string, operation: TaskOperation): Promise<boolean> {
    return reading.faults.check(index, '', () => {
      reading.tree.place(taskId, targetOf(operation, reading));
    });
  }

  /** A task goes only together with its children (I-22). */
  private async requireNoOrphans({ tree, removed, faults }: Reading): Promise<void> {
    const bereft = tree.bereft();
    for (const { index, row } of removed) {
      if (bereft.has(row.id)) await this.refuse(faults, index, 'taskId', planningProblem('planning.has-children'));
    }
  }

  private async refuse(faults: BatchFaults, index: number, field: string, problem: Error): Promise<void> {
    await faults.check(index, field, () => {
      throw problem;
    });
  }
}

function targetOf(operation: TaskOperation, { refs, sections }: Reading): TreeTarget {
  const named = (id: string | undefined, ref: string | undefined) =>
    id ?? (ref === undefined ? undefined : refs.get(ref));
  const [afterId, parentId] = [
    named(operation.afterId, operation.afterRef),
    named(operation.parentId, operation.parentRef),
  ];
  const lost = (ref: string | undefined, id: string | undefined) => ref !== undefined && id === undefined;
  const { sectionId = null } = operation;
  if (lost(operation.afterRef, afterId) || lost(operation.parentRef, parentId))
    throw planningProblem('planning.unknown-reference');
  if (sectionId !== null && !sections.has(sectionId)) throw planningProblem('planning.unknown-reference');
  return { afterId, parentId, sectionId, first: operation.first };
}

function newRow(plan: PlanRecord, title: string): BatchRow {
  return {
    ...{ id: newId(), sectionId: null, parentTaskId: null, position: 0, version: 1, title, ownerUnitId: plan.unitId },
    ...{ leadUnitId: plan.unitId, dueKind: 'NONE', dueOn: null, dueExceptionReason: '', eventId: null },
    ...{ eventLeadDays: null, answersTaskId: null, adoptionMode: null, parentDueOn: null, updatedByName: null },
    updatedAt: new Date(0),
  };
}

function pickDefined(set: BatchTaskFields): Partial<BatchRow> {
  const { leadUnitId, eventId, eventLeadDays, dueExceptionReason } = set;
  const picked = { leadUnitId, eventId, eventLeadDays, dueExceptionReason };
  return Object.fromEntries(Object.entries(picked).filter(([, value]) => value !== undefined));
}
