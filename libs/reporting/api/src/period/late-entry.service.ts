import { Injectable } from '@nestjs/common';
import {
  periodProblem,
  type GrantLateEntry,
  type LateEntryPayload,
  type LateEntryQuery,
  type LateEntryState,
  type LateEntryView,
  type RefuseLateEntry,
  type RequestLateEntry,
} from '@congtac/reporting-domain';
import { Access, BusinessClock, newId, UnitOfWork } from '@congtac/shared-api';
import { commonProblem, formatCivilDate, notFound } from '@congtac/shared-domain';
import { LateEntryRepository, type LateEntryRow } from './late-entry.repository';
import { PeriodCourses } from './period-courses';
import { deciderOf } from './period-rights';
import { PeriodRules } from './period-rules';
import { PeriodService } from './period.service';

/** Late entry into a closed period: a unit asks with a reason, the chair above grants it until a day or refuses. */
@Injectable()
export class LateEntryService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly requests: LateEntryRepository,
    private readonly rules: PeriodRules,
    private readonly periods: PeriodService,
    private readonly courses: PeriodCourses,
  ) {}

  /** Requests of one unit, or all that the person may decide about or has asked for, the newest first (at most 200). */
  list(query: LateEntryQuery): Promise<LateEntryView[]> {
    if (query.unitId !== undefined) this.access.require('reporting.period.read', query.unitId);
    return this.uow.read(async () => {
      const rows = await this.requests.list(query.unitId ?? null, query.state ?? null);
      return rows.map((row) => this.view(row));
    });
  }

  /**
   * Asks for the unit. Problems `common.forbidden`, `common.not-found`, `reporting.period-not-closed`,
   * `reporting.period-already-locked`, `reporting.late-entry-past`, `reporting.late-entry-open`.
   */
  request(body: RequestLateEntry): Promise<LateEntryView> {
    this.access.require('reporting.late-entry.ask', body.unitId);
    return this.uow.run(async () => {
      const unit = await this.rules.of(body.unitId);
      const period = await this.periods.one(body.periodId);
      const [course] = await this.courses.of(unit, [period]);
      if (course.state === 'LOCKED') throw periodProblem('reporting.period-already-locked');
      if (course.state !== 'CLOSED') throw periodProblem('reporting.period-not-closed');
      if (body.until < this.clock.today()) throw periodProblem('reporting.late-entry-past');
      const id = newId();
      const { accountId, displayName } = this.access.actor;
      const by = { accountId, name: displayName };
      const added = await this.requests.add({ ...body, id, deciderUnitId: deciderOf(unit), by, at: this.clock.now() });
      if (!added) throw periodProblem('reporting.late-entry-open');
      const row = await this.one(id);
      await this.announce(row, 'requested', { tellUnitIds: [row.deciderUnitId] }, row.reason);
      return this.view(row);
    });
  }

  /**
   * Lets the unit enter late up to and including a day. Problems `common.forbidden`, `common.not-found`, `common.stale`,
   * `reporting.late-entry-decided`, `reporting.late-entry-own`, `reporting.late-entry-past`.
   */
  grant(id: string, body: GrantLateEntry, version: number): Promise<LateEntryView> {
    return this.uow.run(async () => {
      const row = await this.decidable(id);
      const until = body.until ?? row.until;
      if (until < this.clock.today()) throw periodProblem('reporting.late-entry-past');
      await this.close(row, version, 'GRANTED', { until_on: until });
      return this.told(id, 'granted', `Được nhập đến hết ngày ${formatCivilDate(until)}.`);
    });
  }

  /** Says no, with a reason. Problems as `grant`. */
  refuse(id: string, body: RefuseLateEntry, version: number): Promise<LateEntryView> {
    return this.uow.run(async () => {
      const row = await this.decidable(id);
      await this.close(row, version, 'REFUSED', { decision_reason: body.reason });
      return this.told(id, 'refused', body.reason);
    });
  }

  /** The unit takes its request back before anybody decided. */
  withdraw(id: string, version: number): Promise<LateEntryView> {
    return this.uow.run(async () => {
      const row = await this.waiting(id);
      if (!this.access.can('reporting.late-entry.ask', row.unitId)) throw commonProblem('common.forbidden');
      await this.close(row, version, 'WITHDRAWN', {});
      const after = await this.one(id);
      await this.audit(after, 'withdrawn');
      return this.view(after);
    });
  }

  private async told(id: string, step: 'granted' | 'refused', detail: string): Promise<LateEntryView> {
    const row = await this.one(id);
    await this.announce(row, step, { tellUnitIds: [row.unitId], tellAccountIds: [row.askedBy] }, detail);
    return this.view(row);
  }

  private async decidable(id: string): Promise<LateEntryRow> {
    const row = await this.waiting(id);
    if (!this.access.can('reporting.late-entry.decide', row.deciderUnitId)) throw commonProblem('common.forbidden');
    if (row.askedBy === this.access.actor.accountId) throw periodProblem('reporting.late-entry-own');
    return row;
  }

  private async waiting(id: string): Promise<LateEntryRow> {
    const row = await this.one(id);
    if (row.state !== 'REQUESTED') throw periodProblem('reporting.late-entry-decided');
    return row;
  }

  private async one(id: string): Promise<LateEntryRow> {
    const row = await this.requests.find(id);
    if (!row) throw notFound();
    return row;
  }

  private close(
    row: LateEntryRow,
    version: number,
    state: LateEntryState,
    more: Record<string, unknown>,
  ): Promise<void> {
    const { accountId, displayName } = this.access.actor;
    const post = this.access.postAt(state === 'WITHDRAWN' ? row.unitId : row.deciderUnitId);
    return this.requests.close(row.id, version, {
      ...{ state, decided_by: accountId, decided_by_name: displayName, decided_post_title: post?.title ?? null },
      ...{ decided_at: this.clock.now(), ...more },
    });
  }

  private async announce(
    row: LateEntryRow,
    step: 'requested' | 'granted' | 'refused',
    tell: Pick<LateEntryPayload, 'tellUnitIds' | 'tellAccountIds'>,
    detail: string,
  ): Promise<void> {
    const titles = {
      requested: `${row.unitName} đề nghị nhập muộn kỳ ${row.periodName}`,
      granted: `Đã cho nhập muộn kỳ ${row.periodName}`,
      refused: `Chưa cho nhập muộn kỳ ${row.periodName}`,
    };
    const payload: LateEntryPayload = {
      ...{ lateEntryId: row.id, periodId: row.periodId, unitId: row.unitId, until: row.until, ...tell },
      ...{ title: titles[step], detail, link: `/ky-bao-cao/nhap-muon?don-vi=${row.unitId}` },
    };
    await this.audit(row, step);
    await this.uow.emit({ type: `reporting.late-entry-${step}`, unitId: row.unitId, payload });
  }

  private audit(row: LateEntryRow, step: string): Promise<void> {
    const { id, unitId, periodId, until, state } = row;
    return this.uow.audit({
      ...{ action: `late-entry.${step}`, entity: 'late-entry', entityId: id, unitId },
      after: { periodId, until, state },
      reason: row.decisionReason ?? row.reason,
    });
  }

  private view({ askedBy, ...row }: LateEntryRow): LateEntryView {
    const open = row.state === 'REQUESTED';
    const decides =
      open &&
      askedBy !== this.access.actor.accountId &&
      this.access.can('reporting.late-entry.decide', row.deciderUnitId);
    const asks = open && this.access.can('reporting.late-entry.ask', row.unitId);
    return {
      ...row,
      askedAt: row.askedAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      allowed: [...(decides ? (['grant', 'refuse'] as const) : []), ...(asks ? (['withdraw'] as const) : [])],
    };
  }
}
