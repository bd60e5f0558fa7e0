import { Injectable } from '@nestjs/common';
import type { ContentRecurrence, ContentTarget, DueKind, TaskStatus } from '@congtac/planning-domain';
import { type DayRule, eventDayIn } from '@congtac/calendar-domain';
import { VietnameseLunarCalendar } from '@congtac/calendar-api';
import type { CivilDate } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';
import type { PlanRecord } from '../plan/plan.repository';

/** A task of the plan to copy. */
export interface CopiedTask {
  id: string;
  sectionId: string | null;
  parentTaskId: string | null;
  position: number;
  title: string;
  status: TaskStatus;
  leadUnitId: number | null;
  leadUnitName: string | null;
  leadClosed: boolean;
  startOn: CivilDate | null;
  dueKind: DueKind;
  dueOn: CivilDate | null;
  eventId: string | null;
  eventLeadDays: number | null;
  recurrence: ContentRecurrence | null;
  targets: ContentTarget[];
}

/** An event in the old and in the new year. */
export interface EventPair {
  name: string;
  oldDate: CivilDate | null;
  newId: string;
  newDate: CivilDate | null;
}

interface EventRow {
  id: string;
  name: string;
  oldDate: CivilDate | null;
  year: number;
  repeats: boolean;
  dayRule: DayRule;
  date: CivilDate | null;
  lunarMonth: number | null;
  lunarDay: number | null;
  sameId: string | null;
  sameDate: CivilDate | null;
}

/** Reads what a copy is made of. */
@Injectable()
export class CopyRepository {
  private readonly lunar = new VietnameseLunarCalendar();

  constructor(private readonly uow: UnitOfWork) {}

  /** The tasks of a plan that was issued; those that wait for the chair's word are not of it yet. */
  tasks(planId: string, today: CivilDate): Promise<CopiedTask[]> {
    return this.uow.query<CopiedTask>(
      `select t.task_id as id, t.section_id as "sectionId", t.parent_task_id as "parentTaskId", t.position, t.title,
         t.status, t.lead_unit_id as "leadUnitId", u.name as "leadUnitName",
         coalesce(u.valid_to < $2::date, false) as "leadClosed", t.start_on as "startOn", t.due_kind as "dueKind",
         t.due_on as "dueOn", t.event_id as "eventId", t.event_lead_days as "eventLeadDays",
         case when r.task_id is not null then jsonb_build_object('freq', r.freq, 'count', r.count, 'dueDay', r.due_day)
           end as recurrence,
         coalesce((select jsonb_agg(jsonb_build_object('indicatorId', g.indicator_id, 'name', coalesce(i.name, ''),
             'measure', coalesce(i.measure, 'OTHER'), 'assignedValue', g.assigned_value,
             'committedValue', g.committed_value, 'comparator', g.comparator, 'qualifier', g.qualifier,
             'allocationMode', g.allocation_mode, 'justification', g.justification, 'shares', '[]'::jsonb)
             order by g.ordinal)
           from planning.target g left join planning.indicator i on i.indicator_id = g.indicator_id
           where g.task_id = t.task_id), '[]') as targets
       from planning.task t left join org.v_unit u on u.unit_id = t.lead_unit_id
       left join planning.recurrence r on r.task_id = t.task_id
       where t.plan_id = $1 and t.status <> 'DRAFT'`,
      [planId, today],
    );
  }

  /**
   * Events of tasks as they stand in another year: the calendar's own event of that year and name, else the same one when
   * it comes every year.
   */
  async events(eventIds: readonly string[], year: number): Promise<Map<string, EventPair>> {
    const rows = await this.uow.query<EventRow>(
      `select e.event_id as id, e.name, e.date as "oldDate", e.year, e.repeats, e.day_rule as "dayRule", e.date,
         e.lunar_month as "lunarMonth", e.lunar_day as "lunarDay", n.event_id as "sameId", n.date as "sameDate"
       from calendar.v_event e
       left join lateral (select x.event_id, x.date from calendar.v_event x
         where x.year = $2 and x.kind = e.kind and app.fold(x.name) = app.fold(e.name) and not x.archived
         order by x.date_unknown, x.event_id limit 1) n on true
       where e.event_id = any($1::uuid[])`,
      [eventIds, year],
    );
    return new Map(rows.map((row) => [row.id, this.inYear(row, year)]));
  }

  /** Days of one year on which nobody works although they are weekdays. */
  async daysOff(year: number): Promise<Set<CivilDate>> {
    const rows = await this.uow.query<{ day: CivilDate }>(
      `select day from calendar.v_day_off where kind <> 'SWAPPED_WORKING' and extract(year from day) = $1`,
      [year],
    );
    return new Set(rows.map((row) => row.day));
  }

  /** The plan the unit has already for that time, if any; the same rule as the database's. */
  async existing(plan: PlanRecord, periodFrom: CivilDate, periodTo: CivilDate): Promise<string | null> {
    const row = await this.uow.one<{ id: string }>(
      `select plan_id as id from planning.plan where unit_id = $1 and doc_type = $2 and scope = $3 and fields = $4
         and period_from = $5 and period_to = $6 and status <> 'WITHDRAWN' and revises_plan_id is null
         and scope in ('ANNUAL','HALF_YEAR','MULTI_YEAR') order by revision limit 1`,
      [plan.unitId, plan.docType, plan.scope, plan.fields, periodFrom, periodTo],
    );
    return row?.id ?? null;
  }

  /** The bases for the new year: documents and sentences stay, a plan above is replaced by the one of the new year. */
  bases(planId: string, years: number) {
    return this.uow.query<{
      legalDocumentId: string | null;
      note: string | null;
      parentTitle: string | null;
      parentPlanId: string | null;
    }>(
      `select b.legal_document_id as "legalDocumentId", b.note, a.title as "parentTitle", n.plan_id as "parentPlanId"
       from planning.plan_basis b left join planning.plan a on a.plan_id = b.parent_plan_id
       left join lateral (select x.plan_id from planning.plan x
         where x.unit_id = a.unit_id and x.scope = a.scope and x.doc_type = a.doc_type and x.fields = a.fields
           and x.year_from = a.year_from + $2 and x.status in ('ISSUED', 'IN_PROGRESS') limit 1) n on true
       where b.plan_id = $1 order by b.ordinal`,
      [planId, years],
    );
  }

  private inYear(row: EventRow, year: number): EventPair {
    const oldDate = row.oldDate;
    if (row.sameId !== null) return { name: row.name, oldDate, newId: row.sameId, newDate: row.sameDate };
    const newDate = row.repeats ? eventDayIn(row, year, this.lunar) : null;
    return { name: row.name, oldDate, newId: row.id, newDate };
  }
}
