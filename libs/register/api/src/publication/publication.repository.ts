import { Injectable } from '@nestjs/common';
import type {
  AddPublicationIssue,
  DeliveryView,
  DistributionRow,
  PublicationIssueRow,
  PublicationRow,
  SavePublication,
} from '@congtac/register-domain';
import { newId, UnitOfWork } from '@congtac/shared-api';

/** A publication as the database tells it. */
export type PublicationRecord = Omit<PublicationRow, 'year' | 'recorded' | 'allowed'>;

/** An issue with the publication it belongs to. */
export type IssueRecord = PublicationIssueRow & { title: string; unitId: number };

const PUBLICATION = `p.publication_id as id, p.unit_id as "unitId", u.name as "unitName", p.title, p.kind,
  p.issuer_text as "issuerText", p.issues_per_year as "issuesPerYear", p.version
  from register.publication p join org.v_unit u on u.unit_id = p.unit_id`;

const ISSUE = `i.issue_id as id, i.publication_id as "publicationId", i.unit_id as "unitId", i.year, i.ordinal,
  i.issued_on as "issuedOn", i.copies, p.title,
  (select count(*)::int from register.distribution d where d.issue_id = i.issue_id) as sent,
  (select count(*)::int from register.distribution d
    where d.issue_id = i.issue_id and d.received_on is not null) as received
  from register.publication_issue i join register.publication p on p.publication_id = i.publication_id`;

/** SQL of publications; row-level security decides what is in sight. */
@Injectable()
export class PublicationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Publications in sight by title, with the number of issues recorded in the year. */
  list(year: number): Promise<(PublicationRecord & { recorded: number })[]> {
    return this.uow.query(
      `select (select count(*)::int from register.publication_issue i
         where i.publication_id = p.publication_id and i.year = $1) as recorded, ${PUBLICATION}
       order by u.level_ordinal, app.fold(p.title), p.publication_id`,
      [year],
    );
  }

  /** One publication, or undefined when out of sight. */
  find(id: string): Promise<PublicationRecord | undefined> {
    return this.uow.one<PublicationRecord>(`select ${PUBLICATION} where p.publication_id = $1`, [id]);
  }

  /** Issues of a year, by number. */
  issues(publicationId: string, year: number): Promise<IssueRecord[]> {
    return this.uow.query<IssueRecord>(
      `select ${ISSUE} where i.publication_id = $1 and i.year = $2 order by i.ordinal`,
      [publicationId, year],
    );
  }

  /** One issue, or undefined when out of sight. */
  issue(issueId: string): Promise<IssueRecord | undefined> {
    return this.uow.one<IssueRecord>(`select ${ISSUE} where i.issue_id = $1`, [issueId]);
  }

  /** Adds a publication. @returns its id. */
  async insert(body: SavePublication): Promise<string> {
    const id = newId();
    await this.uow.query(
      `insert into register.publication (publication_id, unit_id, title, kind, issuer_text, issues_per_year)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, body.unitId, body.title, body.kind, body.issuerText ?? '', body.issuesPerYear ?? null],
    );
    return id;
  }

  /** Adds an issue. @returns its id. */
  async insertIssue(publication: PublicationRecord, body: AddPublicationIssue): Promise<string> {
    const id = newId();
    await this.uow.query(
      `insert into register.publication_issue (issue_id, publication_id, unit_id, year, ordinal, issued_on, copies)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, publication.id, publication.unitId, body.year, body.ordinal, body.issuedOn ?? null, body.copies ?? null],
    );
    return id;
  }

  /** Where an issue went, as far as the person may see. */
  distributions(issueId: string): Promise<Omit<DistributionRow, 'allowed'>[]> {
    return this.uow.query(
      `select d.distribution_id as id, d.from_unit_id as "fromUnitId", f.name as "fromUnitName",
         d.to_unit_id as "unitId", t.name as "unitName", d.copies, d.sent_on as "sentOn",
         d.received_on as "receivedOn", d.received_by_name as "receivedByName"
       from register.distribution d join org.v_unit f on f.unit_id = d.from_unit_id
       join org.v_unit t on t.unit_id = d.to_unit_id
       where d.issue_id = $1 order by f.level_ordinal, app.fold(f.name), app.fold(t.name)`,
      [issueId],
    );
  }

  /**
   * Committees directly below a unit and all Front work boards under it (S0-32) that are in force and have not got the
   * issue; at most 500.
   */
  withoutIssue(issueId: string, unitId: number, today: string): Promise<{ unitId: number; unitName: string }[]> {
    return this.uow.query(
      `select u.unit_id as "unitId", u.name as "unitName"
       from org.v_unit_position_today top
       join org.v_unit_position_today below on below.lft > top.lft and below.lft <= top.rgt
       join org.v_unit u on u.unit_id = below.unit_id
       where top.unit_id = $2 and (u.kind = 'FRONT_WORK_BOARD' or u.parent_id = $2 and u.kind = 'COMMITTEE')
         and (u.valid_from is null or u.valid_from <= $3::date) and (u.valid_to is null or u.valid_to >= $3::date)
         and not exists (select 1 from register.distribution d where d.issue_id = $1 and d.to_unit_id = u.unit_id)
       order by u.level_ordinal, app.fold(u.name) limit 500`,
      [issueId, unitId, today],
    );
  }

  /** Issues on their way to one of the units, oldest first. */
  deliveries(unitIds: readonly number[]): Promise<DeliveryView[]> {
    return this.uow.query<DeliveryView>(
      `select d.distribution_id as "distributionId", d.issue_id as "issueId", p.title, i.year, i.ordinal,
         d.to_unit_id as "unitId", t.name as "unitName", f.name as "fromUnitName", d.copies, d.sent_on as "sentOn"
       from register.distribution d join register.publication_issue i on i.issue_id = d.issue_id
       join register.publication p on p.publication_id = i.publication_id
       join org.v_unit t on t.unit_id = d.to_unit_id join org.v_unit f on f.unit_id = d.from_unit_id
       where d.received_on is null and d.to_unit_id = any($1::int[]) order by d.sent_on, p.title, i.ordinal`,
      [unitIds],
    );
  }
}
