import { Injectable } from '@nestjs/common';
import type { PlanContent, TaskContent } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';

const topic = (context: string, key: string, id: string) =>
  `(select jsonb_build_object('id', x.${key}, 'name', x.name) from calendar.${context} x where x.${key} = ${id})`;

/** The body of plan `p`. A basis is told by its plan's title or its sentence; documents by their number or title. */
const HEAD = `
  jsonb_build_object('title', p.title, 'purposeText', p.purpose_text, 'requirementText', p.requirement_text,
    'fields', to_jsonb(p.fields), 'periodFrom', p.period_from, 'periodTo', p.period_to, 'noBasis', p.no_basis,
    'obligesLowerUnits', p.obliges_lower_units,
    'bases', coalesce((select jsonb_agg(jsonb_build_object('legalDocumentId', b.legal_document_id,
        'parentPlanId', b.parent_plan_id, 'name', coalesce(b.note, a.title, d.title, '')) order by b.ordinal)
      from planning.plan_basis b left join planning.plan a on a.plan_id = b.parent_plan_id
      left join documents.v_legal_document d on d.legal_document_id = b.legal_document_id
      where b.plan_id = p.plan_id), '[]'),
    'objectives', coalesce((select jsonb_agg(o.text order by o.ordinal) from planning.objective o
      where o.plan_id = p.plan_id), '[]'),
    'yearlyTargets', coalesce((select jsonb_agg(jsonb_build_object('subject', y.subject, 'year', y.year,
        'value', y.value, 'measure', y.measure, 'note', y.note) order by y.ordinal)
      from planning.plan_yearly_target y where y.plan_id = p.plan_id), '[]'))`;

const SECTIONS = `
  coalesce((select jsonb_agg(jsonb_build_object('id', coalesce(s.revises_section_id, s.section_id), 'title', s.heading,
      'bodyText', s.body_text, 'parentSectionId', coalesce(above.revises_section_id, above.section_id),
      'theme', ${topic('v_theme', 'theme_id', 's.theme_id')},
      'campaign', ${topic('v_campaign', 'campaign_id', 's.campaign_id')}) order by s.ordinal, s.section_id)
    from planning.plan_section s left join planning.plan_section above on above.section_id = s.parent_section_id
    where s.plan_id = p.plan_id), '[]')`;

const PARTIES = `
  coalesce((select jsonb_agg(jsonb_build_object('unitId', y.unit_id, 'personId', y.person_id,
      'name', coalesce(u.name, n.full_name, ''), 'role', y.role, 'note', y.note)
      order by array_position(array['LEAD','COORDINATE','ADVISE','MONITOR','INFORM'], y.role), y.unit_id, y.person_id)
    from planning.task_party y left join org.v_unit u on u.unit_id = y.unit_id
    left join org.v_person n on n.person_id = y.person_id where y.task_id = t.task_id), '[]')`;

const TARGETS = `
  coalesce((select jsonb_agg(jsonb_build_object('indicatorId', g.indicator_id, 'name', coalesce(i.name, ''),
      'measure', coalesce(i.measure, 'OTHER'), 'assignedValue', g.assigned_value, 'committedValue', g.committed_value,
      'comparator', g.comparator, 'qualifier', g.qualifier, 'allocationMode', g.allocation_mode,
      'justification', g.justification, 'shares', coalesce((select jsonb_agg(jsonb_build_object('unitId', h.unit_id,
        'name', u.name, 'value', h.value) order by h.unit_id) from planning.target_share h
        join org.v_unit u on u.unit_id = h.unit_id where h.target_id = g.target_id), '[]')) order by g.ordinal)
    from planning.target g left join planning.indicator i on i.indicator_id = g.indicator_id
    where g.task_id = t.task_id), '[]')`;

const RECURRENCE = `
  (select (to_jsonb(r) - array['task_id', 'due_day']) || jsonb_build_object('dueDay', r.due_day)
    from planning.recurrence r where r.task_id = t.task_id)`;

/** Task `t` with the section `s` and the parent `m` it stands under. */
const TASK = `
  jsonb_build_object('id', coalesce(t.revises_task_id, t.task_id), 'title', t.title, 'description', t.description,
    'kind', t.kind, 'priority', t.priority, 'urgent', t.urgent,
    'place', jsonb_build_object('sectionId', coalesce(s.revises_section_id, s.section_id),
      'parentTaskId', coalesce(m.revises_task_id, m.task_id), 'name', concat_ws(' › ', s.heading, m.title)),
    'startOn', t.start_on, 'due', jsonb_build_object('kind', t.due_kind, 'on', t.due_on),
    'dueExceptionReason', t.due_exception_reason, 'deliverable', t.deliverable, 'cascadeMode', t.cascade_mode,
    'weight', t.weight::float, 'theme', ${topic('v_theme', 'theme_id', 't.theme_id')},
    'campaign', ${topic('v_campaign', 'campaign_id', 't.campaign_id')},
    'event', ${topic('v_event', 'event_id', 't.event_id')},
    'forms', coalesce((select jsonb_agg(f.form order by f.form) from planning.task_form f
      where f.task_id = t.task_id), '[]'),
    'parties', ${PARTIES}, 'recurrence', ${RECURRENCE}, 'targets', ${TARGETS})`;

const TASK_FROM = `
  planning.task t left join planning.plan_section s on s.section_id = t.section_id
  left join planning.task m on m.task_id = t.parent_task_id`;

/** Reads what plans say, under the ids of the living sections and tasks; in the caller's transaction. */
@Injectable()
export class PlanContents {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The text of a plan, or of the draft of a revision. Tasks that were cancelled are out of the text; those that wait
   * for the chair's word in an issued plan are not in it yet.
   */
  async of(planId: string): Promise<PlanContent> {
    const row = await this.uow.one<PlanContent>(
      `select ${HEAD} as head, ${SECTIONS} as sections,
         coalesce((select jsonb_agg(${TASK} order by t.position, t.task_id) from ${TASK_FROM}
           where t.plan_id = p.plan_id and t.status <> 'CANCELLED'
             and (t.status <> 'DRAFT' or p.revises_plan_id is not null
               or p.status in ('DRAFT', 'SUBMITTED', 'APPROVED'))), '[]') as tasks
       from planning.plan p where p.plan_id = $1`,
      [planId],
    );
    if (!row) throw new Error(`plan ${planId} has no content`);
    return row;
  }

  /** The text the draft of a revision started from; undefined for a draft that came back from the trash. */
  async baseOf(draftId: string): Promise<PlanContent | undefined> {
    const row = await this.uow.one<{ content: PlanContent }>(
      'select content from planning.revision_base where plan_id = $1',
      [draftId],
    );
    return row?.content;
  }

  /** What single tasks say. */
  async ofTasks(taskIds: readonly string[]): Promise<Map<string, TaskContent>> {
    const rows = await this.uow.query<{ id: string; content: TaskContent }>(
      `select t.task_id as id, ${TASK} as content from ${TASK_FROM} where t.task_id = any($1::uuid[])`,
      [taskIds],
    );
    return new Map(rows.map((row) => [row.id, row.content]));
  }
}
