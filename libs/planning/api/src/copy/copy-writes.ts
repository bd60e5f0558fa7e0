import { Injectable } from '@nestjs/common';
import { type Due, shiftYears, withNewYear } from '@congtac/planning-domain';
import type { CivilDate, Period } from '@congtac/shared-domain';
import { newId, requestContext, UnitOfWork } from '@congtac/shared-api';
import { idPairs, type IdMap, newIds } from '../amendment/row-copy';
import type { PlanRecord } from '../plan/plan.repository';

/** One task of the new plan. `id` and `parentTaskId` are those of the old plan. */
export interface TaskCopy {
  id: string;
  parentTaskId: string | null;
  title: string;
  due: Due;
  startOn: CivilDate | null;
  eventId: string | null;
  carriedOver: boolean;
}

/** Writes the draft of a copied plan; in the caller's transaction. */
@Injectable()
export class CopyWrites {
  constructor(private readonly uow: UnitOfWork) {}

  /** The draft with the old plan's words and objectives. @returns its id. */
  async plan(plan: PlanRecord, copy: { title: string; years: number; period: Period }): Promise<string> {
    const draftId = newId();
    await this.uow.query(
      `insert into planning.plan (plan_id, unit_id, doc_type, scope, year_from, year_to, period_from, period_to, fields,
         title, purpose_text, requirement_text, no_basis, obliges_lower_units, theme_id, updated_by, updated_by_name)
       select $2, p.unit_id, p.doc_type, p.scope, p.year_from + $4, p.year_to + $4, $5, $6, p.fields, $3, p.purpose_text,
         p.requirement_text, p.no_basis, p.obliges_lower_units, p.theme_id, $7, $8
       from planning.plan p where p.plan_id = $1`,
      [plan.id, draftId, copy.title, copy.years, copy.period.from, copy.period.to, ...this.author()],
    );
    await this.uow.query(
      `insert into planning.objective (objective_id, plan_id, ordinal, text, qualitative)
       select gen_random_uuid(), $2, o.ordinal, o.text, o.qualitative from planning.objective o where o.plan_id = $1`,
      [plan.id, draftId],
    );
    return draftId;
  }

  /** Sections and tasks with parties, forms, rhythm and targets. */
  async tasks(
    plan: PlanRecord,
    draftId: string,
    copies: readonly TaskCopy[],
    when: { years: number; today: CivilDate },
  ): Promise<void> {
    const sections = await this.sections(plan, draftId, when.years);
    const ids: IdMap = new Map(copies.map((copy) => [copy.id, newId()]));
    await this.insertTasks(draftId, copies, ids, sections);
    await this.parties(ids, when.today);
    await this.uow.query(
      `insert into planning.task_form (task_id, form) select own.new, r.form
       from planning.task_form r ${newIds(1, 'own', 'r.task_id')}`,
      [idPairs(ids)],
    );
    await this.rhythms(ids, when.years);
    await this.uow.query(
      `insert into planning.target (target_id, task_id, unit_id, indicator_id, ordinal, assigned_value, committed_value,
         comparator, qualifier, allocation_mode, minimum_allocation)
       select gen_random_uuid(), own.new, r.unit_id, r.indicator_id, r.ordinal, r.assigned_value, r.committed_value,
         r.comparator, r.qualifier, r.allocation_mode, r.minimum_allocation
       from planning.target r ${newIds(1, 'own', 'r.task_id')}`,
      [idPairs(ids)],
    );
    await this.links(copies, ids);
  }

  private async sections(plan: PlanRecord, draftId: string, years: number): Promise<IdMap> {
    const rows = await this.uow.query<{ id: string; heading: string }>(
      'select section_id as id, heading from planning.plan_section where plan_id = $1',
      [plan.id],
    );
    const ids: IdMap = new Map(rows.map((row) => [row.id, newId()]));
    const headings = rows.map((row) => ({
      old: row.id,
      heading: withNewYear(row.heading, plan.yearFrom, plan.yearFrom + years),
    }));
    await this.uow.query(
      `insert into planning.plan_section (section_id, plan_id, parent_section_id, ordinal, heading, body_text, theme_id,
         campaign_id)
       select own.new, $1, above.new, r.ordinal, h.heading, r.body_text, r.theme_id, r.campaign_id
       from planning.plan_section r ${newIds(2, 'own', 'r.section_id')}
       ${newIds(2, 'above', 'r.parent_section_id', 'left join')}
       join jsonb_to_recordset($3::jsonb) as h (old uuid, heading text) on h.old = r.section_id`,
      [draftId, idPairs(ids), JSON.stringify(headings)],
    );
    return ids;
  }

  private async insertTasks(draftId: string, copies: readonly TaskCopy[], ids: IdMap, sections: IdMap): Promise<void> {
    const rows = copies.map((copy) => ({
      old: copy.id,
      id: ids.get(copy.id),
      parent: copy.parentTaskId && ids.get(copy.parentTaskId),
      title: copy.title,
      kind: copy.due.dueKind,
      due: copy.due.dueOn,
      start: copy.startOn,
      event: copy.eventId,
      origin: copy.carriedOver ? 'CARRIED_OVER' : 'PLAN',
    }));
    await this.uow.query(
      `insert into planning.task (task_id, plan_id, section_id, parent_task_id, position, title, description, kind,
         priority, urgent, origin, owner_unit_id, lead_unit_id, start_on, due_on, due_kind, deliverable, cascade_mode,
         weight, theme_id, campaign_id, event_id, event_lead_days, audience_ids, topics, note, updated_by,
         updated_by_name)
       select x.id, $1, section.new, x.parent,
         row_number() over (partition by x.parent, r.section_id order by r.parent_task_id nulls first, r.position,
           r.task_id),
         x.title, r.description, r.kind, r.priority, r.urgent, x.origin, r.owner_unit_id, r.lead_unit_id, x.start, x.due,
         x.kind, r.deliverable, r.cascade_mode, r.weight, r.theme_id, r.campaign_id, x.event, r.event_lead_days,
         r.audience_ids, r.topics, r.note, $4, $5
       from jsonb_to_recordset($2::jsonb) as x (old uuid, id uuid, parent uuid, title text, kind text, due date,
         start date, event uuid, origin text)
       join planning.task r on r.task_id = x.old ${newIds(3, 'section', 'r.section_id', 'left join')}`,
      [draftId, JSON.stringify(rows), idPairs(sections), ...this.author()],
    );
  }

  /** Units that are dissolved take no part any more; where one of them led, the plan's own unit leads. */
  private async parties(ids: IdMap, today: CivilDate): Promise<void> {
    await this.uow.query(
      `insert into planning.task_party (party_id, task_id, unit_id, person_id, role, note, owner_unit_id)
       select gen_random_uuid(), own.new, case when closed.unit_id is null then r.unit_id else r.owner_unit_id end,
         r.person_id, r.role, r.note, r.owner_unit_id
       from planning.task_party r ${newIds(1, 'own', 'r.task_id')}
       left join org.v_unit closed on closed.unit_id = r.unit_id and closed.valid_to < $2::date
       where closed.unit_id is null or r.role = 'LEAD'`,
      [idPairs(ids), today],
    );
    await this.uow.query(
      `update planning.task t set lead_unit_id = y.unit_id from planning.task_party y
       where y.task_id = t.task_id and y.role = 'LEAD' and y.unit_id is not null and t.task_id = any($1::uuid[])
         and t.lead_unit_id is distinct from y.unit_id`,
      [[...ids.values()]],
    );
  }

  private async rhythms(ids: IdMap, years: number): Promise<void> {
    const rules = await this.uow.query<{
      taskId: string;
      freq: string;
      count: number | null;
      dueDay: number | null;
      until: CivilDate | null;
      dueDates: { ordinal: number; dueOn: CivilDate }[];
    }>(
      `select own.new as "taskId", r.freq, r.count, r.due_day as "dueDay", r.until, r.due_dates as "dueDates"
       from planning.recurrence r ${newIds(1, 'own', 'r.task_id')}`,
      [idPairs(ids)],
    );
    const rows = rules.map(({ until, dueDates, ...rule }) => ({
      ...rule,
      until: until && shiftYears(until, years),
      dueDates: dueDates.map((one) => ({ ...one, dueOn: shiftYears(one.dueOn, years) })),
    }));
    await this.uow.query(
      `insert into planning.recurrence (task_id, freq, count, due_day, until, due_dates)
       select x."taskId", x.freq, x.count, x."dueDay", x.until, x."dueDates"
       from jsonb_to_recordset($1::jsonb) as x ("taskId" uuid, freq text, count integer, "dueDay" integer, until date,
         "dueDates" jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  private async links(copies: readonly TaskCopy[], ids: IdMap): Promise<void> {
    const rows = copies.map((copy) => ({
      from: ids.get(copy.id),
      to: copy.id,
      kind: copy.carriedOver ? 'CARRIED_FROM' : 'DERIVED_FROM',
    }));
    await this.uow.query(
      `insert into planning.task_link (from_task_id, to_task_id, kind) select x.from, x.to, x.kind
       from jsonb_to_recordset($1::jsonb) as x ("from" uuid, "to" uuid, kind text)`,
      [JSON.stringify(rows)],
    );
  }

  private author(): [string | null, string | null] {
    const actor = requestContext()?.principal?.actor;
    return [actor?.accountId ?? null, actor?.displayName ?? null];
  }
}
