import { Injectable } from '@nestjs/common';
import type { IssuePlan } from '@congtac/planning-domain';
import { guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { PlanPartsRepository } from '../plan/plan-parts.repository';
import type { PlanRecord } from '../plan/plan.repository';

/** What makes a revision a numbered document. */
@Injectable()
export class RevisionNumbers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly parts: PlanPartsRepository,
  ) {}

  /** The living plan takes over number, day, signer, approval and recipients of the revision. */
  async takeOver(plan: PlanRecord, draft: PlanRecord, body: IssuePlan): Promise<void> {
    await this.uow.query(
      `update planning.plan l set submitted_on = d.submitted_on, submitted_by = d.submitted_by,
         submitted_by_name = d.submitted_by_name, approved_on = d.approved_on, approved_by = d.approved_by,
         approved_by_name = d.approved_by_name, approved_post_id = d.approved_post_id,
         self_approved = d.self_approved, parent_approval = d.parent_approval, parent_unit_id = d.parent_unit_id,
         parent_decided_on = d.parent_decided_on, parent_decided_by = d.parent_decided_by,
         parent_decided_by_name = d.parent_decided_by_name, parent_decided_post_id = d.parent_decided_post_id
       from planning.plan d where d.plan_id = $1 and l.plan_id = $2`,
      [draft.id, plan.id],
    );
    // The draft steps aside first: number and revision are unique.
    await this.uow.query(`update planning.plan set status = 'WITHDRAWN', number = null where plan_id = $1`, [draft.id]);
    const set = {
      revision: draft.revision,
      number: body.number,
      symbol: body.symbol,
      issued_on: body.issuedOn,
      signer_post_id: body.signerPostId ?? null,
      signer_text: body.signerText ?? null,
      recipient_unit_ids: [...new Set(body.recipients.flatMap((to) => to.unitId ?? []))],
    };
    const { version } = plan;
    await guardedUpdate(this.uow, { table: 'planning.plan', key: { plan_id: plan.id }, version, set });
    await this.parts.replaceRecipients(plan.id, body.recipients);
    await this.uow.audit({
      action: 'plan.amended',
      entity: 'plan',
      entityId: plan.id,
      unitId: plan.unitId,
      before: { revision: plan.revision, number: plan.number, symbol: plan.symbol, issuedOn: plan.issuedOn },
      after: set,
    });
  }
}
