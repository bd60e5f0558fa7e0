import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Access, UnitOfWork } from '@congtac/shared-api';
import {
  type ImportView,
  type Line,
  type PlannedUnit,
  type StartUnitImport,
  UnitImportCheck,
  type UnitImportContext,
  orgProblem,
  unitColumns,
} from '@congtac/org-domain';
import { type BatchUnit, UnitLoader } from '../unit/unit-loader';
import type { ImportJob } from './import.repository';
import { ImportRunner } from './import-runner';
import { type ImportFile, ImportService } from './import.service';

type StoredCodes = Pick<UnitImportContext, 'existing' | 'elsewhere'>;
type Options = Required<Pick<StartUnitImport, 'parentId' | 'line' | 'codeSystem' | 'namePattern'>>;

/** Imports units from a list: dry run with complaints per cell, then all of them in one transaction. */
@Injectable()
export class UnitImportService implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportService,
    private readonly runner: ImportRunner,
    private readonly loader: UnitLoader,
    private readonly access: Access,
  ) {}

  onModuleInit(): void {
    this.runner.register('UNITS', (job, rows) => this.prepare(job, rows));
  }

  /** Takes a list and starts the dry run. Problem `org.import-file-invalid`. */
  start(body: StartUnitImport, file: ImportFile | undefined): Promise<ImportView> {
    const namePattern = body.namePattern ?? '{ten}';
    if (!/\{ten(_thuong)?\}/.test(namePattern))
      throw orgProblem('org.import-file-invalid', { reason: 'Mẫu tên cần có {ten} hoặc {ten_thuong}.' });
    return this.imports.start('UNITS', body.parentId, file, { ...body, namePattern });
  }

  /** Progress and complaints of the dry run. */
  view(importId: string): Promise<ImportView> {
    return this.imports.view('UNITS', importId);
  }

  /** Writes the list. Problems: `org.import-not-ready`; `org.code-taken`, `org.parent-unavailable` when the register changed. */
  async commit(importId: string): Promise<ImportView> {
    const write = (job: ImportJob, rows: PlannedUnit[]) => this.write(job, rows);
    return (await this.imports.commit('UNITS', importId, write, {})).view;
  }

  private async prepare(job: ImportJob, rows: string[][]): Promise<UnitImportCheck> {
    const options = job.options as Options;
    const { missing } = unitColumns(rows[0]);
    if (missing.length)
      throw orgProblem('org.import-file-invalid', { reason: `Dòng tiêu đề thiếu cột: ${missing.join(', ')}.` });
    const levels = await this.uow.query<{ level: string; name: string }>(
      'select level, name_vi as name from org.level where line = $1 order by ordinal',
      [options.line],
    );
    return new UnitImportCheck(rows, {
      levels,
      ...(await this.stored(job.unit_id, options.codeSystem)),
      namePattern: options.namePattern,
    });
  }

  private async write(job: ImportJob, rows: PlannedUnit[]): Promise<{ created: number; extra: object }> {
    const { line, codeSystem, parentId } = job.options as Options;
    const { existing } = await this.stored(job.unit_id, codeSystem);
    const fresh = rows.filter((row) => !row.exists);
    if (fresh.length === 0) return { created: 0, extra: {} };
    const codes = new Set(fresh.map((row) => row.code));
    const batch = fresh.map((row, i) => toBatchUnit(row, i, { line, codeSystem, parentId, existing, codes }));
    for (const parent of new Set(batch.map((unit) => unit.parentId)))
      if (parent) this.access.require('org.unit.create', parent);
    await this.loader.addAll(batch);
    const created = fresh.length;
    await this.uow.emit({
      type: 'org.units-imported',
      unitId: job.unit_id,
      payload: { importId: job.import_id, created },
    });
    return { created, extra: {} };
  }

  /** Stored codes of a list: those of the branch of the receiving unit, and those elsewhere, which are taken. */
  private async stored(rootId: number, codeSystem: string): Promise<StoredCodes> {
    const rows = await this.uow.query<{ code: string; unit_id: number; within: boolean }>(
      `with recursive branch as (
         select u.unit_id from org.unit u where u.unit_id = $1
         union all select c.unit_id from branch b join org.unit c on c.parent_id = b.unit_id)
       select u.code, u.unit_id, u.unit_id in (select b.unit_id from branch b) as within
       from org.unit u where u.code_system = $2 and u.code is not null and u.valid_to is null`,
      [rootId, codeSystem],
    );
    const [inside, outside] = [rows.filter((row) => row.within), rows.filter((row) => !row.within)];
    return {
      existing: new Map(inside.map((row) => [row.code, row.unit_id])),
      elsewhere: new Set(outside.map((row) => row.code)),
    };
  }
}

function toBatchUnit(
  row: PlannedUnit,
  i: number,
  list: {
    line: Line;
    codeSystem: string;
    parentId: number;
    existing: ReadonlyMap<string, number>;
    codes: ReadonlySet<string | null>;
  },
): BatchUnit {
  const known = row.parentCode ? list.existing.get(row.parentCode) : list.parentId;
  // the parent was there in the dry run and has left the branch or ended since
  if (known === undefined && !list.codes.has(row.parentCode)) throw orgProblem('org.parent-unavailable');
  return {
    key: row.code ?? `#${i}`,
    ...(known === undefined ? { parentKey: row.parentCode } : { parentId: known }),
    name: row.name,
    code: row.code,
    codeSystem: row.code ? list.codeSystem : null,
    line: list.line,
    level: row.level,
    kind: 'COMMITTEE',
    areaType: row.areaType,
    source: list.codeSystem,
  };
}
