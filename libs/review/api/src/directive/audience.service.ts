import { Injectable } from '@nestjs/common';
import { type AudienceInput, type AudienceLevel, type AudienceView, directiveProblem } from '@congtac/review-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import { AudienceRepository, type AudienceUnit } from './audience.repository';

/** Turns "these units" and "that whole level" into a checked list of units (S2-10, S2-24). */
@Injectable()
export class Audience {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly units: AudienceRepository,
  ) {}

  /** Levels below a unit that can be addressed as a whole. */
  levels(unitId: number): Promise<AudienceLevel[]> {
    return this.uow.read(async () => {
      this.access.require('review.directive.read', unitId);
      return this.units.levels(unitId);
    });
  }

  /** Who would get it; problems like `of`. */
  preview(unitId: number, input: AudienceInput): Promise<AudienceView> {
    return this.uow.read(async () => {
      this.access.require('review.directive.read', unitId);
      const units = await this.of(unitId, input);
      return {
        total: units.length,
        units: units.map((unit) => ({ unitId: unit.unitId, unitName: unit.unitName, levelName: unit.levelName })),
      };
    });
  }

  /**
   * The units meant, without doubles, by name; joins the open transaction.
   * Problems `review.no-receiver`, `review.receiver-not-linked`, `review.receiver-closed`.
   */
  async of(unitId: number, input: AudienceInput): Promise<AudienceUnit[]> {
    const named = input.unitIds?.length ? await this.units.named(unitId, input.unitIds) : [];
    if (named.length < new Set(input.unitIds ?? []).size) throw directiveProblem('review.receiver-not-linked');
    const foreign = named.find((unit) => !unit.linked);
    if (foreign) throw directiveProblem('review.receiver-not-linked', { unit: foreign.unitName });
    const closed = named.find((unit) => unit.closed);
    if (closed) throw directiveProblem('review.receiver-closed', { unit: closed.unitName });
    const level = input.level ? await this.units.ofLevel(unitId, input.level) : [];
    const all = new Map([...named, ...level].map((unit) => [unit.unitId, unit]));
    if (all.size === 0) throw directiveProblem('review.no-receiver');
    return [...all.values()];
  }
}
