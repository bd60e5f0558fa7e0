import { Injectable } from '@nestjs/common';
import { timelinessOf, type TaskStatus, type Timeliness } from '@congtac/planning-domain';
import type { FigureRowView, FigureTotalView, UnitRefView } from '@congtac/reporting-domain';
import { UnitOfWork } from '@congtac/shared-api';
import type { CivilDate, Period } from '@congtac/shared-domain';
import { CascadeRepository, type CascadeTask } from './cascade.repository';
import { FigureTotals } from './figure-totals';
import { toFigureView } from './figure.mapper';

/** Where a fact belongs in its plan. */
export interface ResultPlace {
  sectionId: string | null;
  themeId: string | null;
  campaignId: string | null;
}

/** One task of the unit in the period, with the accepted texts about it, oldest first. */
export interface AcceptedTaskResult extends ResultPlace {
  taskId: string;
  planId: string;
  title: string;
  status: TaskStatus;
  /** As of the last day of the period, or of `asOf` when that is earlier. */
  timeliness: Timeliness | null;
  dueOn: CivilDate | null;
  completedOn: CivilDate | null;
  results: AcceptedText[];
}

/** The words of one accepted report. */
export interface AcceptedText {
  reportId: string;
  unitId: number;
  unitName: string;
  resultText: string;
  difficultyText: string;
  proposalText: string;
  submittedOn: CivilDate;
}

/** One indicator of the unit in the period: its total, the rows behind, and where its first task stands in the plan. */
export interface AcceptedFigureResult extends ResultPlace {
  total: FigureTotalView;
  rows: FigureRowView[];
}

/** Everything accepted of one unit and the units below it in one period. */
export interface AcceptedResultsView {
  unitId: number;
  period: Period;
  tasks: AcceptedTaskResult[];
  figures: AcceptedFigureResult[];
  reportedUnits: number;
  totalUnits: number;
  missingUnits: UnitRefView[];
}

interface TaskRow {
  task_id: string;
  plan_id: string;
  title: string;
  section_id: string | null;
  theme_id: string | null;
  campaign_id: string | null;
  status: TaskStatus;
  due_on: CivilDate | null;
  next_due_on: CivilDate | null;
  completed_on: CivilDate | null;
}

interface TextRow {
  root_task_id: string;
  report_id: string;
  unit_id: number;
  unit_name: string;
  result_text: string;
  difficulty_text: string;
  proposal_text: string;
  submitted_on: CivilDate;
}

/** What a review is drafted from. Call it inside the caller's transaction; row-level security applies. */
@Injectable()
export class AcceptedResults {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cascade: CascadeRepository,
    private readonly totals: FigureTotals,
  ) {}

  /**
   * Accepted reports and figures of a unit's plans, the answering plans below included.
   * @param unitId unit whose plans are meant; the caller has checked that the person may read it.
   * @param period window in which reports were sent for (their figures' window lies in it) or texts were sent.
   * @param asOf business day the timeliness is told for.
   * @param planId only this plan; otherwise every issued plan of the unit that touches the period.
   */
  async of(unitId: number, period: Period, asOf: CivilDate, planId?: string): Promise<AcceptedResultsView> {
    const day = asOf < period.to ? asOf : period.to;
    const tasks = await this.tasks(unitId, period, planId ?? null);
    const texts = await this.texts(
      tasks.map((task) => task.task_id),
      period,
    );
    const plans = [...new Set(tasks.map((task) => task.plan_id))];
    const cascade: CascadeTask[] = [];
    for (const plan of plans) cascade.push(...(await this.cascade.cascadeOfPlan(plan)));
    const totals = await this.totals.of(cascade, period, period.to);
    const units = unitsOf(totals.map((total) => total.view));
    return {
      unitId,
      period,
      tasks: tasks.map((task) => toTask(task, texts, day)),
      figures: totals.map((total) => ({
        ...placeOf(total.tasks.find((task) => task.root) ?? total.tasks[0]),
        total: total.view,
        rows: total.rows.map(toFigureView),
      })),
      reportedUnits: new Set(totals.flatMap((total) => total.rows.map((row) => row.unit_id))).size,
      totalUnits: new Set([
        ...totals.flatMap((t) => t.expected),
        ...totals.flatMap((t) => t.rows.map((r) => r.unit_id)),
      ]).size,
      missingUnits: units,
    };
  }

  private tasks(unitId: number, period: Period, planId: string | null): Promise<TaskRow[]> {
    return this.uow.query<TaskRow>(
      `select t.task_id, t.plan_id, t.title, t.section_id, t.theme_id, t.campaign_id, t.status, t.due_on, t.next_due_on,
         t.completed_on
       from planning.v_task t join planning.v_plan p on p.plan_id = t.plan_id
       where p.unit_id = $1 and t.status <> 'DRAFT' and ($4::uuid is null or p.plan_id = $4)
         and p.period_from <= $3 and p.period_to >= $2
       order by t.plan_id, t.position`,
      [unitId, period.from, period.to, planId],
    );
  }

  private texts(taskIds: string[], period: Period): Promise<TextRow[]> {
    return this.uow.query<TextRow>(
      `with recursive cascade as (
         select t.task_id as root_task_id, t.task_id, 0 as depth from planning.v_task t where t.task_id = any($1)
         union all
         select c.root_task_id, t.task_id, c.depth + 1
         from planning.v_task t join cascade c on t.answers_task_id = c.task_id where c.depth < 6
       )
       select c.root_task_id, r.report_id, r.unit_id, u.name as unit_name, r.result_text, r.difficulty_text,
         r.proposal_text, r.submitted_on
       from cascade c join reporting.progress_report r on r.task_id = c.task_id and r.status = 'ACCEPTED'
       join org.v_unit u on u.unit_id = r.unit_id
       where r.period_from >= $2 and r.period_to <= $3 or r.submitted_on between $2 and $3
       order by r.submitted_on, r.report_id`,
      [taskIds, period.from, period.to],
    );
  }
}

function toTask(row: TaskRow, texts: TextRow[], day: CivilDate): AcceptedTaskResult {
  const facts = { status: row.status, dueOn: row.due_on, nextDueOn: row.next_due_on, completedOn: row.completed_on };
  return {
    ...placeOf(row),
    taskId: row.task_id,
    planId: row.plan_id,
    title: row.title,
    status: row.status,
    timeliness: timelinessOf(facts, day),
    dueOn: row.due_on,
    completedOn: row.completed_on,
    results: texts
      .filter((text) => text.root_task_id === row.task_id)
      .map((text) => ({
        reportId: text.report_id,
        unitId: text.unit_id,
        unitName: text.unit_name,
        resultText: text.result_text,
        difficultyText: text.difficulty_text,
        proposalText: text.proposal_text,
        submittedOn: text.submitted_on,
      })),
  };
}

function placeOf(task?: Pick<TaskRow, 'section_id' | 'theme_id' | 'campaign_id'>): ResultPlace {
  return {
    sectionId: task?.section_id ?? null,
    themeId: task?.theme_id ?? null,
    campaignId: task?.campaign_id ?? null,
  };
}

/** Units missing in any total, each once. */
function unitsOf(totals: FigureTotalView[]): UnitRefView[] {
  const missing = new Map(totals.flatMap((total) => total.missingUnits).map((unit) => [unit.unitId, unit]));
  return [...missing.values()];
}
