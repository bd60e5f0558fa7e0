import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@congtac/shared-domain';
import { type HandedOver, OPEN_WORK_KINDS, type OpenWork, type UnitRef } from '@congtac/org-domain';

/** What passes from an ended unit to its successor. */
export interface HandOver {
  from: UnitRef;
  to: UnitRef;
  /** Day from which the successor answers for it. */
  on: CivilDate;
  reason: string;
}

/**
 * One context's open work of units. Both methods run in an open transaction of system work, so they reach every unit; a
 * signed-in person, if there is one, is found through `Access`.
 */
export interface UnitWorkOwner {
  /** How much is open, by kind; titles only when the signed-in person may read the unit's content. */
  open(unitId: number): Promise<OpenWork[]>;
  /** Gives everything open to the successor, with a line in the trail for each thing; deletes nothing. */
  handOver(order: HandOver): Promise<HandedOver[]>;
}

/** Who holds open work of units: every context that does registers once, when its module starts (§2.9, I-18). */
@Injectable()
export class UnitWork {
  private readonly owners: UnitWorkOwner[] = [];

  /** Adds a context. */
  register(owner: UnitWorkOwner): void {
    this.owners.push(owner);
  }

  /** What is open in all contexts, in the order of `OPEN_WORK_KINDS`; kinds with nothing open are left out. */
  async open(unitId: number): Promise<OpenWork[]> {
    const found: OpenWork[] = [];
    for (const owner of this.owners) found.push(...(await owner.open(unitId)));
    return inOrder(found);
  }

  /** Hands over in all contexts. */
  async handOver(order: HandOver): Promise<HandedOver[]> {
    const done: HandedOver[] = [];
    for (const owner of this.owners) done.push(...(await owner.handOver(order)));
    return inOrder(done);
  }
}

function inOrder<Row extends HandedOver>(rows: readonly Row[]): Row[] {
  return OPEN_WORK_KINDS.flatMap((kind) => rows.filter((row) => row.kind === kind && row.count > 0));
}
