import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import { CalendarModule, calendarEntities, calendarMigrations } from '@congtac/calendar-api';
import { DocumentsModule, documentsEntities, documentsMigrations } from '@congtac/documents-api';
import { IdentityModule, identityEntities, identityMigrations } from '@congtac/identity-api';
import { OrgModule, orgEntities, orgMigrations } from '@congtac/org-api';

/** Modules of every context, in the order of the grid's rows. */
export const contextModules: Type[] = [OrgModule, IdentityModule, DocumentsModule, CalendarModule];

/** Entities of every context: one class per table. */
export const contextEntities: Type[] = [...orgEntities, ...identityEntities, ...documentsEntities, ...calendarEntities];

/** Migrations of every context; TypeORM runs them by their timestamps. */
export const contextMigrations: (new () => MigrationInterface)[] = [
  ...orgMigrations,
  ...identityMigrations,
  ...documentsMigrations,
  ...calendarMigrations,
];
