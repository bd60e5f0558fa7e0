import { Injectable } from '@nestjs/common';
import type {
  ObjectiveInput,
  ObjectiveView,
  PlanBasisInput,
  PlanBasisView,
  PlanSectionView,
  RecipientInput,
  RecipientView,
  YearlyTargetInput,
  YearlyTargetView,
} from '@congtac/planning-domain';
import { newId, UnitOfWork } from '@congtac/shared-api';

/** Bases, objectives, sections and recipients of a plan. */
@Injectable()
export class PlanPartsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Bases in order; a plan above is described as far as it is in sight. */
  bases(planId: string): Promise<PlanBasisView[]> {
    return this.uow.query<PlanBasisView>(
      `select b.basis_id as id, b.legal_document_id as "legalDocumentId", b.parent_plan_id as "parentPlanId", b.note,
         case when a.plan_id is not null then jsonb_build_object('title', a.title, 'unitName', u.name,
           'number', a.number, 'symbol', a.symbol, 'issuedOn', a.issued_on) end as "parentPlan"
       from planning.plan_basis b
       left join planning.plan a on a.plan_id = b.parent_plan_id
       left join org.v_unit u on u.unit_id = a.unit_id
       where b.plan_id = $1 order by b.ordinal`,
      [planId],
    );
  }

  /** Ids of the plans above that the plan cites, in order. */
  async citedPlans(planId: string): Promise<string[]> {
    const rows = await this.uow.query<{ id: string }>(
      `select parent_plan_id as id from planning.plan_basis
       where plan_id = $1 and parent_plan_id is not null order by ordinal`,
      [planId],
    );
    return rows.map((row) => row.id);
  }

  /** Replaces the bases. */
  async replaceBases(planId: string, bases: readonly PlanBasisInput[]): Promise<void> {
    await this.uow.query('delete from planning.plan_basis where plan_id = $1', [planId]);
    await this.uow.query(
      `insert into planning.plan_basis (basis_id, plan_id, ordinal, legal_document_id, parent_plan_id, note)
       select x.id, $1, x.ordinal, x.document, x.parent, x.note
       from jsonb_to_recordset($2) as x (id uuid, ordinal integer, document uuid, parent uuid, note text)`,
      [
        planId,
        JSON.stringify(
          bases.map((basis, index) => ({
            id: newId(),
            ordinal: index + 1,
            document: basis.legalDocumentId,
            parent: basis.parentPlanId,
            note: basis.note,
          })),
        ),
      ],
    );
  }

  /** Objectives in order. */
  objectives(planId: string): Promise<ObjectiveView[]> {
    return this.uow.query<ObjectiveView>(
      `select objective_id as id, ordinal, text, qualitative from planning.objective
       where plan_id = $1 order by ordinal`,
      [planId],
    );
  }

  /** Replaces the objectives. */
  async replaceObjectives(planId: string, objectives: readonly ObjectiveInput[]): Promise<void> {
    await this.uow.query('delete from planning.objective where plan_id = $1', [planId]);
    await this.uow.query(
      `insert into planning.objective (objective_id, plan_id, ordinal, text, qualitative)
       select x.id, $1, x.ordinal, x.text, x.qualitative
       from jsonb_to_recordset($2) as x (id uuid, ordinal integer, text text, qualitative boolean)`,
      [
        planId,
        JSON.stringify(
          objectives.map((objective, index) => ({
            id: newId(),
            ordinal: index + 1,
            text: objective.text,
            qualitative: objective.qualitative ?? true,
          })),
        ),
      ],
    );
  }

  /** Yearly main targets in order (S1-22). */
  yearlyTargets(planId: string): Promise<YearlyTargetView[]> {
    return this.uow.query<YearlyTargetView>(
      `select y.yearly_target_id as id, y.subject, y.year, y.value::float8 as value, y.measure, y.note,
         y.indicator_id as "indicatorId", i.name as "indicatorName", i.direction
       from planning.plan_yearly_target y left join planning.indicator i on i.indicator_id = y.indicator_id
       where y.plan_id = $1 order by y.ordinal`,
      [planId],
    );
  }

  /** Replaces the yearly main targets. */
  async replaceYearlyTargets(planId: string, targets: readonly YearlyTargetInput[]): Promise<void> {
    await this.uow.query('delete from planning.plan_yearly_target where plan_id = $1', [planId]);
    await this.uow.query(
      `insert into planning.plan_yearly_target (yearly_target_id, plan_id, ordinal, subject, year, value, measure, note,
         indicator_id)
       select x.id, $1, x.ordinal, x.subject, x.year, x.value, coalesce(x.measure, ''), coalesce(x.note, ''), i.indicator_id
       from jsonb_to_recordset($2) as x (id uuid, ordinal integer, subject text, year integer, value numeric,
         measure text, note text, "indicatorId" uuid)
       left join planning.indicator i on i.indicator_id = x."indicatorId"`,
      [
        planId,
        JSON.stringify(
          targets.map(({ subject, ...target }, index) => ({
            ...target,
            subject: subject.trim(),
            id: newId(),
            ordinal: index + 1,
          })),
        ),
      ],
    );
  }

  /** Sections in order. */
  sections(planId: string): Promise<PlanSectionView[]> {
    return this.uow.query<PlanSectionView>(
      `select s.section_id as id, s.parent_section_id as "parentSectionId", s.ordinal, s.heading,
         s.body_text as "bodyText", s.theme_id as "themeId", s.campaign_id as "campaignId", s.version,
         (select count(*)::int from planning.task t where t.section_id = s.section_id) as "taskCount"
       from planning.plan_section s where s.plan_id = $1 order by s.ordinal, s.section_id`,
      [planId],
    );
  }

  /** Recipients in order. */
  recipients(planId: string): Promise<RecipientView[]> {
    return this.uow.query<RecipientView>(
      `select r.unit_id as "unitId", u.name as "unitName", r.text from planning.plan_recipient r
       left join org.v_unit u on u.unit_id = r.unit_id where r.plan_id = $1 order by r.ordinal`,
      [planId],
    );
  }

  /** Replaces the recipients; the units among them are repeated on the plan for its policy. */
  async replaceRecipients(planId: string, recipients: readonly RecipientInput[]): Promise<void> {
    await this.uow.query('delete from planning.plan_recipient where plan_id = $1', [planId]);
    await this.uow.query(
      `insert into planning.plan_recipient (recipient_id, plan_id, ordinal, unit_id, text)
       select x.id, $1, x.ordinal, x.unit, x.text
       from jsonb_to_recordset($2) as x (id uuid, ordinal integer, unit integer, text text)`,
      [
        planId,
        JSON.stringify(
          recipients.map((to, index) => ({ id: newId(), ordinal: index + 1, unit: to.unitId, text: to.text })),
        ),
      ],
    );
  }
}
