import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';

/** Modules of every context, in the order of the grid's rows. */
export const contextModules: Type[] = [];

/** Entities of every context: one class per table. */
export const contextEntities: Type[] = [];

/** Migrations of every context; TypeORM runs them by their timestamps. */
export const contextMigrations: (new () => MigrationInterface)[] = [];
