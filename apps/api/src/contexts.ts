import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import { CalendarModule, calendarEntities, calendarMigrations } from '@congtac/calendar-api';
import { DocumentsModule, documentsEntities, documentsMigrations } from '@congtac/documents-api';
import { IdentityModule, identityEntities, identityMigrations } from '@congtac/identity-api';
import { NotificationModule, notificationEntities, notificationMigrations } from '@congtac/notification-api';
import { OrgModule, orgEntities, orgMigrations } from '@congtac/org-api';
import { PlanningModule, planningEntities, planningMigrations } from '@congtac/planning-api';
import { RegisterModule, registerEntities, registerMigrations } from '@congtac/register-api';
import { ReportingModule, reportingEntities, reportingMigrations } from '@congtac/reporting-api';
import { ReviewModule, reviewEntities, reviewMigrations } from '@congtac/review-api';

/** Modules of every context, in the order of the grid's rows. */
export const contextModules: Type[] = [
  OrgModule,
  IdentityModule,
  DocumentsModule,
  CalendarModule,
  PlanningModule,
  ReportingModule,
  RegisterModule,
  ReviewModule,
  NotificationModule,
];

/** Entities of every context: one class per table. */
export const contextEntities: Type[] = [
  ...orgEntities,
  ...identityEntities,
  ...documentsEntities,
  ...calendarEntities,
  ...planningEntities,
  ...reportingEntities,
  ...registerEntities,
  ...reviewEntities,
  ...notificationEntities,
];

/** Migrations of every context; TypeORM runs them by their timestamps. */
export const contextMigrations: (new () => MigrationInterface)[] = [
  ...orgMigrations,
  ...identityMigrations,
  ...documentsMigrations,
  ...calendarMigrations,
  ...planningMigrations,
  ...reportingMigrations,
  ...registerMigrations,
  ...reviewMigrations,
  ...notificationMigrations,
];
