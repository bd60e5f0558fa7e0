import { CreateOrg20261122090000 } from './migrations/20261122090000-create-org';
import { GuardUnits20261122091000 } from './migrations/20261122091000-guard-units';
import { FindUnits20261122231003 } from './migrations/20261122231003-find-units';
import { TreeNow20261122231000 } from './migrations/20261122231000-tree-now';
import { AppendUnit20261122093000 } from './migrations/20261122093000-append-unit';
import { UnitSuccession20261122220000 } from './migrations/20261122220000-unit-succession';
import { ScopeByUnit20261122092000 } from './migrations/20261122092000-scope-by-unit';

export { orgEntities } from './entities';
export { type PrepareCheck, type RowCheck, ImportRunner } from './import/import-runner';
export { type ImportFile, ImportService } from './import/import.service';
export type { ImportJob } from './import/import.repository';
export { type UploadedTable, IMPORT_MAX_BYTES, importFileOf } from './import/uploaded-table';
export { OrgModule } from './org.module';
export { PersonWriter } from './person/person-writer';
export type { NewPerson } from './person/person.repository';
export { UnitTree } from './tree/unit-tree';
export { HandOvers } from './unit/hand-overs';
export { type HandOver, UnitWork, type UnitWorkOwner } from './unit/unit-work';
export { type BatchUnit, UnitLoader } from './unit/unit-loader';

/** Migrations of schema `org`. */
export const orgMigrations = [
  CreateOrg20261122090000,
  GuardUnits20261122091000,
  ScopeByUnit20261122092000,
  AppendUnit20261122093000,
  TreeNow20261122231000,
  FindUnits20261122231003,
  UnitSuccession20261122220000,
];
