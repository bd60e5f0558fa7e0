import { Injectable } from '@nestjs/common';
import { Access, BusinessClock } from '@congtac/shared-api';
import { type CivilDate, notFound } from '@congtac/shared-domain';
import {
  type ClosedUnitView,
  type CloseUnit,
  handOverTime,
  mayTakeOver,
  orgProblem,
  type UnitClosingView,
  type UnitRef,
} from '@congtac/org-domain';
import { HandOvers } from './hand-overs';
import { type ClosingRow, ClosingRepository } from './closing.repository';
import { UnitRepository, type UnitRow } from './unit.repository';
import { UnitService } from './unit.service';
import { WholeReach } from './whole-reach';

/**
 * Ends units (I-18) and hands over what is open (§2.9). An administrator sees no content, so the work is counted and
 * moved with the reach of the system once the right is checked; the trail still names the person.
 */
@Injectable()
export class UnitClosing {
  constructor(
    private readonly reach: WholeReach,
    private readonly access: Access,
    private readonly units: UnitRepository,
    private readonly closings: ClosingRepository,
    private readonly handOvers: HandOvers,
    private readonly register: UnitService,
    private readonly clock: BusinessClock,
  ) {}

  /** What ending the unit on a day would mean. Problems `common.not-found`, `common.forbidden`, `org.unit-closed`. */
  preview(unitId: number, on: CivilDate = this.clock.today()): Promise<UnitClosingView> {
    this.access.require('org.unit.close', unitId);
    return this.reach.around(async () => {
      const unit = await this.openUnit(unitId);
      const { on: handOverOn } = handOverTime(on, this.clock.today());
      const work = await this.handOvers.open(unitId);
      return {
        unitId,
        on,
        handOverOn,
        work,
        successorNeeded: work.length > 0,
        successor: await this.proposed(unit, handOverOn),
        openChildren: await this.units.countOpenChildren(unitId, on),
      };
    });
  }

  /**
   * Ends a unit; its history stays. What is open passes to the successor in the same transaction when the last day has
   * come, otherwise on the day after it. Problems: `org.close-has-children`, `org.validity-order`, `org.unit-closed`,
   * `org.successor-needed`, `org.successor-unavailable`, `common.stale`.
   */
  async close(unitId: number, body: CloseUnit, version: number): Promise<ClosedUnitView> {
    this.access.require('org.unit.close', unitId);
    const time = handOverTime(body.validTo, this.clock.today());
    const handedOver = await this.reach.around(async () => {
      await this.units.lockTree();
      const unit = await this.openUnit(unitId);
      await this.requireEndable(unit, body);
      const successor = await this.successor(unitId, body.successorUnitId ?? null, time.on);
      await this.units.end(unitId, version, body.validTo);
      if (successor)
        await this.closings.record(
          { fromUnitId: unitId, toUnitId: successor.unitId, effectiveFrom: time.on },
          body.reason,
        );
      await this.closings.announce(unitId, body, successor);
      if (!successor || !time.now) return [];
      return this.handOvers.run({ from: refOf(unit), to: successor, on: time.on, reason: body.reason });
    });
    const view = await this.register.view(unitId);
    return { ...view, handedOver, handOverOn: view.successor === null ? null : time.on };
  }

  private async openUnit(unitId: number): Promise<UnitRow> {
    const unit = await this.units.find(unitId);
    if (!unit) throw notFound();
    if (unit.valid_to && unit.valid_to < this.clock.today()) throw orgProblem('org.unit-closed');
    return unit;
  }

  private async requireEndable(unit: UnitRow, body: CloseUnit): Promise<void> {
    if (unit.valid_from && body.validTo < unit.valid_from) throw orgProblem('org.validity-order');
    const count = await this.units.countOpenChildren(unit.unit_id, body.validTo);
    if (count > 0) throw orgProblem('org.close-has-children', { count });
    await this.withdrawEarlier(await this.closings.of(unit.unit_id));
  }

  /** An end that was announced for a later day may be changed until that day; what passed over already stays so. */
  private async withdrawEarlier(earlier: ClosingRow | undefined): Promise<void> {
    if (!earlier) return;
    if (earlier.effectiveFrom <= this.clock.today()) throw orgProblem('org.unit-closed');
    await this.closings.forget(earlier);
  }

  private async successor(unitId: number, successorUnitId: number | null, on: CivilDate): Promise<UnitRef | null> {
    if (successorUnitId === null) {
      const work = await this.handOvers.open(unitId);
      const count = work.reduce((sum, kind) => sum + kind.count, 0);
      if (count > 0) throw orgProblem('org.successor-needed', { count });
      return null;
    }
    const unit = await this.taker(unitId, successorUnitId, on);
    if (!unit) throw orgProblem('org.successor-unavailable');
    return unit;
  }

  private async proposed(unit: UnitRow, on: CivilDate): Promise<UnitRef | null> {
    return unit.parent_id === null ? null : this.taker(unit.unit_id, unit.parent_id, on);
  }

  /** The unit when it may take over: in force, and in the administrator's branch or the line above it. */
  private async taker(endedUnitId: number, unitId: number, on: CivilDate): Promise<UnitRef | null> {
    const unit = this.access.sees(unitId) ? await this.units.find(unitId) : undefined;
    if (!unit) return null;
    const facts = { unitId, validFrom: unit.valid_from, validTo: unit.valid_to };
    return mayTakeOver(facts, endedUnitId, on) ? refOf(unit) : null;
  }
}

function refOf(unit: UnitRow): UnitRef {
  return { unitId: unit.unit_id, name: unit.name };
}
