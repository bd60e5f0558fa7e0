import { Injectable } from '@nestjs/common';
import {
  type AddPublicationIssue,
  missingIssues,
  publicationProblem,
  type PublicationQuery,
  type PublicationRow,
  type PublicationView,
  type SavePublication,
} from '@congtac/register-domain';
import { notFound } from '@congtac/shared-domain';
import { Access, BusinessClock, constraintProblems, guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { type PublicationRecord, PublicationRepository } from './publication.repository';

constraintProblems({
  uq_publication_title: () => publicationProblem('register.publication-exists'),
  uq_publication_issue_ordinal: () => publicationProblem('register.issue-exists'),
});

/** Publications a unit keeps account of, with the issues of each year (S0-31). */
@Injectable()
export class PublicationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly publications: PublicationRepository,
  ) {}

  /** Publications in sight with the count of issues recorded in a year, e.g. 5 of 6. */
  list({ year }: PublicationQuery): Promise<PublicationRow[]> {
    return this.uow.read(async () =>
      (await this.publications.list(year))
        .filter((row) => this.access.can('register.publication.read', row.unitId))
        .map((row) => this.row(row, year, row.recorded)),
    );
  }

  /** One publication with the issues of a year and the numbers still missing. Problem `common.not-found`. */
  get(id: string, year?: number): Promise<PublicationView> {
    return this.uow.read(async () => {
      const publication = await this.readable(id);
      const wanted = year ?? Number(this.clock.today().slice(0, 4));
      const issues = await this.publications.issues(id, wanted);
      const missing = missingIssues(
        publication.issuesPerYear,
        issues.map((issue) => issue.ordinal),
      );
      return {
        ...this.row(publication, wanted, issues.length),
        issues: issues.map(({ title: _title, unitId: _unitId, ...issue }) => issue),
        missing,
      };
    });
  }

  /** Begins to keep account of a publication. Problems `common.forbidden`, `register.publication-exists`. */
  create(body: SavePublication): Promise<PublicationView> {
    return this.uow.run(async () => {
      this.access.require('register.publication.write', body.unitId);
      const id = await this.publications.insert(body);
      await this.audit('publication.created', id, body.unitId, { after: body });
      return this.get(id);
    });
  }

  /** Corrects a publication; its unit stays. Problems as above, `common.stale`. */
  update(id: string, version: number, body: SavePublication): Promise<PublicationView> {
    return this.uow.run(async () => {
      const before = await this.writable(id);
      const set = {
        title: body.title,
        kind: body.kind,
        issuer_text: body.issuerText ?? '',
        issues_per_year: body.issuesPerYear ?? null,
      };
      await guardedUpdate(this.uow, { table: 'register.publication', key: { publication_id: id }, version, set });
      await this.audit('publication.updated', id, before.unitId, { before, after: set });
      return this.get(id);
    });
  }

  /** Records an issue that came out or arrived. Problems `common.forbidden`, `register.issue-exists`. */
  addIssue(id: string, body: AddPublicationIssue): Promise<PublicationView> {
    return this.uow.run(async () => {
      const publication = await this.writable(id);
      await this.publications.insertIssue(publication, body);
      await this.audit('publication.issue-recorded', id, publication.unitId, { after: body });
      return this.get(id, body.year);
    });
  }

  private async readable(id: string): Promise<PublicationRecord> {
    const publication = await this.publications.find(id);
    if (!publication || !this.access.can('register.publication.read', publication.unitId)) throw notFound();
    return publication;
  }

  private async writable(id: string): Promise<PublicationRecord> {
    const publication = await this.readable(id);
    this.access.require('register.publication.write', publication.unitId);
    return publication;
  }

  private row(publication: PublicationRecord, year: number, recorded: number): PublicationRow {
    const mayWrite = this.access.can('register.publication.write', publication.unitId);
    return { ...publication, year, recorded, allowed: mayWrite ? ['edit', 'add-issue'] : [] };
  }

  private audit(action: string, entityId: string, unitId: number, change: { before?: object; after: object }) {
    return this.uow.audit({ action, entity: 'publication', entityId, unitId, ...change });
  }
}
