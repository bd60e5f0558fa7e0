import { Injectable } from '@nestjs/common';
import {
  type DeliveryView,
  type Distribute,
  type DistributionRow,
  type IssueDistributionView,
  publicationProblem,
} from '@congtac/register-domain';
import { notFound } from '@congtac/shared-domain';
import { Access, BusinessClock, newId, UnitOfWork } from '@congtac/shared-api';
import { type IssueRecord, PublicationRepository } from './publication.repository';

type Row = Omit<DistributionRow, 'allowed'>;

/** The way of an issue down to the residential areas, level by level (S0-32). */
@Injectable()
export class DistributionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly publications: PublicationRepository,
  ) {}

  /** Who got the issue, who confirmed, and the names of those who did not (G-4). Problem `common.not-found`. */
  of(issueId: string): Promise<IssueDistributionView> {
    return this.uow.read(async () => {
      const issue = await this.readable(issueId);
      const rows = await this.publications.distributions(issueId);
      const { unitId: _unitId, ...shown } = issue;
      return {
        issue: shown,
        rows: rows.map((row) => ({ ...row, allowed: this.mayConfirm(row) ? ['confirm'] : [] })),
        missingNames: rows.filter((row) => row.receivedOn === null).map((row) => row.unitName),
        senders: await this.senders(issue, rows),
      };
    });
  }

  /**
   * Hands the issue on to units below. Units that have it already stay as they are. Problems `common.forbidden`,
   * `register.not-received`, `register.not-below`.
   */
  distribute(issueId: string, { fromUnitId, to }: Distribute): Promise<IssueDistributionView> {
    return this.uow.run(async () => {
      const issue = await this.readable(issueId);
      this.access.require('register.publication.write', fromUnitId);
      const rows = await this.publications.distributions(issueId);
      if (!holds(fromUnitId, issue, rows)) throw publicationProblem('register.not-received');
      const today = this.clock.today();
      const reachable = await this.publications.withoutIssue(issueId, fromUnitId, today);
      const known = new Set([...reachable, ...rows].map((unit) => unit.unitId));
      if (to.some((one) => !known.has(one.unitId))) throw publicationProblem('register.not-below');
      await this.uow.query(
        `insert into register.distribution (distribution_id, issue_id, from_unit_id, to_unit_id, copies, sent_on)
         select r.id, $1, $2, r."unitId", r.copies, $3::date
         from jsonb_to_recordset($4::jsonb) as r (id uuid, "unitId" integer, copies integer)
         on conflict on constraint uq_distribution_unit do nothing`,
        [issueId, fromUnitId, today, JSON.stringify(to.map((one) => ({ id: newId(), ...one })))],
      );
      const tellUnitIds = to.map((one) => one.unitId).filter((unitId) => !rows.some((row) => row.unitId === unitId));
      await this.audit('publication.distributed', issue, fromUnitId, { tellUnitIds });
      const title = `Ấn phẩm đang gửi đến đơn vị: ${issue.title} số ${issue.ordinal}/${issue.year}`;
      const payload = { issueId, title, link: '/an-pham', tellUnitIds };
      await this.uow.emit({ type: 'register.issue-distributed', unitId: fromUnitId, payload });
      return this.of(issueId);
    });
  }

  /** Confirms that a unit got the issue; a second confirmation changes nothing. Problems 404, 403. */
  confirm(distributionId: string): Promise<IssueDistributionView> {
    return this.uow.run(async () => {
      const row = await this.uow.one<{ issueId: string; unitId: number }>(
        `select issue_id as "issueId", to_unit_id as "unitId" from register.distribution
         where distribution_id = $1 for update`,
        [distributionId],
      );
      if (!row) throw notFound();
      this.access.require('register.delivery.confirm', row.unitId);
      await this.uow.query(
        `update register.distribution set received_on = $2, received_by_name = $3
         where distribution_id = $1 and received_on is null`,
        [distributionId, this.clock.today(), this.access.actor.displayName],
      );
      const issue = await this.readable(row.issueId);
      await this.audit('publication.received', issue, row.unitId, { unitId: row.unitId });
      return this.of(row.issueId);
    });
  }

  /** Issues on their way to units the person confirms for. */
  deliveries(): Promise<DeliveryView[]> {
    const units = this.access.actor.grants
      .map((grant) => grant.unitId)
      .filter((unitId) => this.access.can('register.delivery.confirm', unitId));
    return this.uow.read(() => this.publications.deliveries(units));
  }

  private async readable(issueId: string): Promise<IssueRecord> {
    const issue = await this.publications.issue(issueId);
    if (!issue || !this.access.can('register.publication.read', issue.unitId)) throw notFound();
    return issue;
  }

  private async senders(issue: IssueRecord, rows: readonly Row[]): Promise<IssueDistributionView['senders']> {
    const candidates = [issue.unitId, ...rows.map((row) => row.unitId)];
    const mine = [...new Set(candidates)].filter((unitId) => this.access.can('register.publication.write', unitId));
    const today = this.clock.today();
    const names = await this.uow.query<{ unitId: number; unitName: string }>(
      'select unit_id as "unitId", name as "unitName" from org.v_unit where unit_id = any($1::int[]) order by unit_id',
      [mine],
    );
    const senders = [];
    for (const unit of names)
      senders.push({ ...unit, below: await this.publications.withoutIssue(issue.id, unit.unitId, today) });
    return senders;
  }

  private mayConfirm(row: Row): boolean {
    return row.receivedOn === null && this.access.can('register.delivery.confirm', row.unitId);
  }

  private audit(action: string, issue: IssueRecord, unitId: number, after: object): Promise<void> {
    return this.uow.audit({ action, entity: 'publication-issue', entityId: issue.id, unitId, after });
  }
}

/** The unit that keeps the publication has every issue; others have those that were sent to them. */
function holds(unitId: number, issue: IssueRecord, rows: readonly Row[]): boolean {
  return issue.unitId === unitId || rows.some((row) => row.unitId === unitId);
}
