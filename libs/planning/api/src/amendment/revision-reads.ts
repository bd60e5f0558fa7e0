import { Injectable } from '@nestjs/common';
import {
  amendmentProblem,
  type AmendmentNotice,
  type AmendmentUptakeView,
  contentText,
  diffPlan,
  type FieldChange,
  type FieldChangeView,
  type ItemChange,
  type ItemChangeView,
  type PlanContent,
  type RevisionCompareView,
  type RevisionRow,
  type RevisionsView,
  SECTION_FIELDS,
  type SectionContent,
  TASK_FIELDS,
  type TaskContent,
  type UptakeTaskView,
  type UptakeUnitView,
} from '@congtac/planning-domain';
import type { CivilDate } from '@congtac/shared-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import { PlanViews } from '../plan/plan-views';
import type { PlanRecord } from '../plan/plan.repository';
import { PlanContents } from './plan-contents';
import { RevisionDrafts } from './revision-drafts';
import { UptakeRepository } from './uptake.repository';

interface AmendmentRecord {
  amendmentId: string;
  revision: number;
  number: number | null;
  symbol: string | null;
  issuedOn: CivilDate;
  changedTasks: number;
  addedTasks: number;
  removedTasks: number;
  changedItems: number;
}

/** What people read about the revisions of a plan: the list, two of them side by side, the uptake below. */
@Injectable()
export class RevisionReads {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly plans: PlanViews,
    private readonly drafts: RevisionDrafts,
    private readonly contents: PlanContents,
    private readonly uptakes: UptakeRepository,
  ) {}

  /** The revisions, newest first. Problem `common.not-found`. */
  list(planId: string): Promise<RevisionsView> {
    return this.uow.read(async () => {
      const plan = await this.plans.readable(planId);
      const changes = new Map((await this.amendments(planId)).map((one) => [one.revision, one.changedItems]));
      const kept = await this.uow.query<Omit<RevisionRow, 'current' | 'changes'>>(
        `select revision, title, number, symbol, issued_on as "issuedOn", signer_text as "signerText"
         from planning.plan_revision where plan_id = $1 order by revision desc`,
        [planId],
      );
      const { revision, title, number, symbol, issuedOn, signerText } = plan;
      const current = { revision, title, number, symbol, issuedOn, signerText };
      const openDraftId = await this.drafts.openDraftOf(planId);
      const revisable = openDraftId === null && this.mayRevise(plan) && !(await this.drafts.isAutomatic(planId));
      return {
        planId,
        title,
        unitName: plan.unitName,
        revisions: [current, ...kept].map((row, index) => ({
          ...row,
          current: index === 0,
          changes: changes.get(row.revision) ?? null,
        })),
        openDraftId,
        allowed: revisable ? ['revise'] : [],
      };
    });
  }

  /** Two revisions field by field. Problems `common.not-found`, `planning.no-such-revision`. */
  compare(planId: string, from: number, to: number): Promise<RevisionCompareView> {
    return this.uow.read(async () => {
      const plan = await this.plans.readable(planId);
      const [older, newer] = [await this.textOf(plan, from), await this.textOf(plan, to)];
      const whole = this.access.can('planning.plan.read', plan.unitId);
      const diff = whole ? diffPlan(older, newer) : diffPlan(withoutShares(older), withoutShares(newer));
      return {
        planId,
        from,
        to,
        head: diff.head.map(fieldView),
        sections: diff.sections.map((one) => itemView<SectionContent>(SECTION_FIELDS, one)),
        tasks: diff.tasks.map((one) => itemView<TaskContent>(TASK_FIELDS, one)),
      };
    });
  }

  /** Per amendment how the units below took it up; a unit sees itself and those below it. Problem `common.not-found`. */
  uptake(planId: string): Promise<AmendmentUptakeView[]> {
    return this.uow.read(async () => {
      await this.plans.readable(planId);
      const rows = await this.uptakes.below(planId);
      return (await this.amendments(planId)).map(({ changedItems: _, ...amendment }) => {
        const own = rows.filter((row) => row.amendmentId === amendment.amendmentId);
        return { ...amendment, totals: totalsOf(own), units: unitsOf(own) };
      });
    });
  }

  /** What the plan's page says on top. Problem `common.not-found`. */
  notice(planId: string): Promise<AmendmentNotice> {
    return this.uow.read(async () => {
      const plan = await this.plans.readable(planId);
      return {
        waiting: this.access.can('planning.plan.edit', plan.unitId) ? await this.uptakes.waiting(planId) : 0,
        revisesPlanId: plan.revisesPlanId,
        revision: plan.revision,
        openDraftId: await this.drafts.openDraftOf(planId),
      };
    });
  }

  private mayRevise(plan: PlanRecord): boolean {
    const atWork = plan.status === 'ISSUED' || plan.status === 'IN_PROGRESS';
    return atWork && this.access.can('planning.plan.edit', plan.unitId);
  }

  private async textOf(plan: PlanRecord, revision: number): Promise<PlanContent> {
    if (revision === plan.revision) return this.contents.of(plan.id);
    const row = await this.uow.one<{ content: PlanContent }>(
      'select content from planning.plan_revision where plan_id = $1 and revision = $2',
      [plan.id, revision],
    );
    if (!row) throw amendmentProblem('planning.no-such-revision', { revision });
    return row.content;
  }

  private amendments(planId: string): Promise<AmendmentRecord[]> {
    return this.uow.query<AmendmentRecord>(
      `select amendment_id as "amendmentId", revision, number, symbol, issued_on as "issuedOn",
         changed_tasks as "changedTasks", added_tasks as "addedTasks", removed_tasks as "removedTasks",
         changed_items as "changedItems"
       from planning.amendment where plan_id = $1 order by revision desc`,
      [planId],
    );
  }
}

/** A text as units below read it: what their neighbours were given is none of it. */
function withoutShares(content: PlanContent): PlanContent {
  const bare = (task: TaskContent): TaskContent => ({
    ...task,
    targets: task.targets.map((target) => ({ ...target, shares: [] })),
  });
  return { ...content, tasks: content.tasks.map(bare) };
}

function fieldView(change: FieldChange): FieldChangeView {
  return {
    field: change.field,
    old: contentText(change.field, change.old),
    new: contentText(change.field, change.new),
  };
}

function itemView<T extends { id: string; title: string }>(
  fields: readonly (keyof T & string)[],
  one: ItemChange<T>,
): ItemChangeView {
  return { id: one.id, change: one.change, title: one.item.title, fields: shownFields(fields, one) };
}

/** What an item says when nobody said anything: not worth a line. */
const USUAL: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['urgent', false],
  ['weight', 1],
  ['priority', 'NORMAL'],
]);

/** A whole item stands on one side with everything it says. */
function shownFields<T>(fields: readonly (keyof T & string)[], one: ItemChange<T>): FieldChangeView[] {
  if (one.change === 'CHANGED') return one.fields.map(fieldView);
  return fields.flatMap((field) => {
    const text = field === 'title' ? '' : contentText(field, one.item[field]);
    if (text === '' || USUAL.get(field) === one.item[field]) return [];
    return [one.change === 'ADDED' ? { field, old: '', new: text } : { field, old: text, new: '' }];
  });
}

type UptakeRow = Awaited<ReturnType<UptakeRepository['below']>>[number];

function totalsOf(rows: readonly UptakeRow[]) {
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  return {
    total: rows.length,
    accepted: count('ACCEPTED'),
    justified: count('JUSTIFIED'),
    pending: count('PENDING'),
  };
}

function unitsOf(rows: readonly UptakeRow[]): UptakeUnitView[] {
  return [...Map.groupBy(rows, (row) => row.unitId).values()].map((own) => ({
    unitId: own[0].unitId,
    unitName: own[0].unitName,
    planId: own[0].planId,
    ...totalsOf(own),
    tasks: own.map(taskView),
  }));
}

function taskView(row: UptakeRow): UptakeTaskView {
  const { uptakeId, taskTitle, state, reason, kept, decidedOn, decidedByName } = row;
  const childTaskId = row.childStatus === null ? null : row.childTaskId;
  return { uptakeId, taskTitle, childTaskId, state, reason, kept, decidedOn, decidedByName };
}
