import { Injectable } from '@nestjs/common';
import { type ExtensionAllowed, type ExtensionView, needsException } from '@congtac/planning-domain';
import { Access } from '@congtac/shared-api';
import { UnitSettings } from '../unit-setting/unit-settings';
import { type ExtensionRecord, ExtensionRepository } from './extension.repository';

/** Units below this number of accounts let one person ask and decide; the ledger names both (I-21). */
const SMALL_UNIT_ACCOUNTS = 3;

/** Views of ledger entries with what the person may do. Call inside a transaction. */
@Injectable()
export class ExtensionViews {
  constructor(
    private readonly access: Access,
    private readonly settings: UnitSettings,
    private readonly ledger: ExtensionRepository,
  ) {}

  /** Views in the order given. */
  async all(records: readonly ExtensionRecord[]): Promise<ExtensionView[]> {
    const views: ExtensionView[] = [];
    for (const record of records) views.push(await this.one(record));
    return views;
  }

  /** One view. */
  async one(record: ExtensionRecord): Promise<ExtensionView> {
    const { requestedBy: _, dueNow: __, ...facts } = record;
    const limit = await this.limitOf(record.ownerUnitId);
    const measured = { newDueOn: record.newDueOn, granted: record.grantedBefore, limit };
    return {
      ...facts,
      parentDueOn: record.parentDueOn !== null && record.newDueOn > record.parentDueOn ? record.parentDueOn : null,
      requestedAt: record.requestedAt.toISOString(),
      decidedAt: record.decidedAt?.toISOString() ?? null,
      limit,
      needsException: needsException({ ...measured, parentDueOn: record.parentDueOn }),
      allowed: await this.allowed(record),
    };
  }

  /** How many extensions the owner usually gives. */
  async limitOf(ownerUnitId: number): Promise<number> {
    return (await this.settings.of(ownerUnitId)).extensionLimit;
  }

  /** Maker ≠ checker, except in a unit of fewer than three accounts (I-21). */
  async mayDecide(record: ExtensionRecord): Promise<boolean> {
    if (record.requestedBy !== this.access.actor.accountId) return true;
    return (await this.ledger.accountsAt(record.ownerUnitId)) < SMALL_UNIT_ACCOUNTS;
  }

  private async allowed(record: ExtensionRecord): Promise<ExtensionAllowed[]> {
    if (record.state !== 'REQUESTED') return [];
    const decides = this.access.can('planning.extension.decide', record.ownerUnitId) && (await this.mayDecide(record));
    const asks = this.access.can('planning.extension.request', record.leadUnitId);
    return [...(decides ? (['grant', 'refuse'] as const) : []), ...(asks ? (['withdraw'] as const) : [])];
  }
}
