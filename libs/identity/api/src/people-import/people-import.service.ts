import { Injectable, type OnModuleInit } from '@nestjs/common';
import { foldVietnamese } from '@congtac/shared-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import { type ImportView, orgProblem } from '@congtac/org-domain';
import {
  type ActivationSlip,
  PeopleImportCheck,
  type PeopleImportResult,
  type PlannedPerson,
  type StartPeopleImport,
  missingPeopleColumns,
} from '@congtac/identity-domain';
import { type ImportFile, type ImportJob, ImportRunner, ImportService } from '@congtac/org-api';
import { GrantRules } from '../account/grant-rules';
import { InvitationService } from '../account/invitation.service';

/** Imports people with accounts: dry run with complaints per cell, then all of them with their activation slips. */
@Injectable()
export class PeopleImportService implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly imports: ImportService,
    private readonly runner: ImportRunner,
    private readonly invitations: InvitationService,
    private readonly rules: GrantRules,
  ) {}

  onModuleInit(): void {
    this.runner.register('PEOPLE', (job, rows) => this.prepare(job, rows));
  }

  /** Takes a list and starts the dry run. Problem `org.import-file-invalid`. */
  start(body: StartPeopleImport, file: ImportFile | undefined): Promise<ImportView> {
    this.access.require('identity.account.manage', body.unitId);
    return this.imports.start('PEOPLE', body.unitId, file, {});
  }

  /** Progress and complaints of the dry run. */
  view(importId: string): Promise<ImportView> {
    return this.imports.view('PEOPLE', importId);
  }

  /**
   * Invites everyone of the list; the slips are shown this once and a second commit has none.
   * The right is checked again for every unit. Problems: `org.import-not-ready`, `identity.login-taken`.
   */
  async commit(importId: string): Promise<PeopleImportResult> {
    const write = async (_job: ImportJob, rows: PlannedPerson[]) => {
      const slips: ActivationSlip[] = [];
      for (const person of rows.filter((row) => !row.exists)) {
        this.access.require('identity.account.manage', person.unitId);
        this.rules.requireMayGrant(person.unitId, person.scope);
        slips.push(await this.invitations.add(person));
      }
      return { created: slips.length, extra: { slips } };
    };
    const { view, extra } = await this.imports.commit('PEOPLE', importId, write, { slips: [] as ActivationSlip[] });
    return { importId, created: view.created, slips: extra.slips };
  }

  private async prepare(job: ImportJob, rows: string[][]): Promise<PeopleImportCheck> {
    const missing = missingPeopleColumns(rows[0]);
    if (missing.length)
      throw orgProblem('org.import-file-invalid', { reason: `Dòng tiêu đề thiếu cột: ${missing.join(', ')}.` });
    const units = await this.uow.query<{ unit_id: number; code: string | null; name: string }>(
      `select u.unit_id, u.code, u.name from org.v_unit u
       join org.v_unit_position_today p on p.unit_id = u.unit_id
       join org.v_unit_position_today r on r.unit_id = $1 and p.lft between r.lft and r.rgt
       where u.valid_to is null`,
      [job.unit_id],
    );
    const logins = await this.uow.query<{ login: string }>('select login from identity.account');
    return new PeopleImportCheck(rows, { units: unitKeys(units), logins: new Set(logins.map((row) => row.login)) });
  }
}

/** Units by code and by folded name; what is not unique maps to null. */
function unitKeys(units: { unit_id: number; code: string | null; name: string }[]): Map<string, number | null> {
  const keys = new Map<string, number | null>();
  for (const unit of units)
    for (const key of new Set([unit.code, foldVietnamese(unit.name)]))
      if (key) keys.set(key, keys.has(key) ? null : unit.unit_id);
  return keys;
}
