import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AttachmentOwners, type AttachmentOwner } from '@congtac/documents-api';
import { Access } from '@congtac/shared-api';
import { isIssued, PlanRights } from './plan-rights';
import { PlanRepository } from './plan.repository';

/**
 * Decides about the files of a plan: the scan of the signed paper, once it is issued. A newer scan stands beside the older
 * ones, which stay, because they are what people signed and received.
 */
@Injectable()
export class PlanScans implements OnModuleInit {
  constructor(
    private readonly owners: AttachmentOwners,
    private readonly access: Access,
    private readonly plans: PlanRepository,
    private readonly rights: PlanRights,
  ) {}

  onModuleInit(): void {
    this.owners.register('plan', (planId) => this.ownerOf(planId));
  }

  private async ownerOf(planId: string): Promise<AttachmentOwner | undefined> {
    const plan = await this.plans.find(planId);
    if (!plan) return undefined;
    const mayChange = isIssued(plan.status) && this.access.can('planning.plan.edit', plan.unitId);
    return {
      unitId: plan.unitId,
      ownerUnitId: plan.unitId,
      mayRead: this.rights.mayRead(plan),
      mayChange,
      mayRemove: false,
    };
  }
}
