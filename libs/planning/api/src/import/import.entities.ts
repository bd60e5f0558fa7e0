import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ImportAnswer,
  ImportCounts,
  ImportedValues,
  ImportMapping,
  ImportMode,
  ImportState,
  SheetGrid,
} from '@congtac/planning-domain';
import { VersionedRow } from '../versioned-row';

/** What people chose about the table: which sheet, its header and columns, and whether it updates an earlier import. */
export interface StoredMapping extends ImportMapping {
  sheet: number;
  mode: ImportMode;
}

/** What an undoing needs: tasks with the versions the import left, and the values it replaced. */
export interface ImportUndo {
  added: { taskId: string; version: number }[];
  changed: { taskId: string; version: number; before: ImportedValues }[];
  removed: string[];
  sections: string[];
}

/** Row of `planning.plan_import`. */
@Entity({ schema: 'planning', name: 'plan_import' })
export class PlanImportEntity extends VersionedRow {
  @PrimaryColumn('uuid') importId!: string;
  @Column('uuid') planId!: string;
  @Column('integer') unitId!: number;
  @Column('uuid') tableId!: string;
  @Column('uuid', { nullable: true }) updatesId!: string | null;
  @Column('text') state!: ImportState;
  @Column('text') fileName!: string;
  @Column('text') fileSha256!: string;
  @Column('jsonb', { nullable: true }) sheets!: SheetGrid[] | null;
  @Column('jsonb', { nullable: true }) mapping!: StoredMapping | null;
  @Column('jsonb') decisions!: ImportAnswer[];
  @Column('jsonb', { nullable: true }) counts!: ImportCounts | null;
  @Column('jsonb', { nullable: true }) undo!: ImportUndo | null;
  @Column('integer') rowsDone!: number;
  @Column('integer') rowsTotal!: number;
  @Column('text', { nullable: true }) failure!: string | null;
  @Column('timestamptz') seenAt!: Date;
  @Column('timestamptz') createdAt!: Date;
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  @Column('text', { nullable: true }) createdByName!: string | null;
}

/** Row of `planning.plan_import_row`. */
@Entity({ schema: 'planning', name: 'plan_import_row' })
export class PlanImportRowEntity {
  @PrimaryColumn('uuid') taskId!: string;
  @Column('uuid') planId!: string;
  @Column('integer') unitId!: number;
  @Column('uuid') tableId!: string;
  @Column('text') path!: string;
  @Column('text') sectionHeading!: string;
  @Column('uuid', { nullable: true }) parentTaskId!: string | null;
  @Column('jsonb') imported!: ImportedValues;
}
