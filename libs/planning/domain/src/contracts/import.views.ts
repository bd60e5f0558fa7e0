import type { ImportField } from '../import/columns';
import type { ImportedValues, ImportIssue } from '../import/analysis';
import type { ChangedField } from '../import/compare';
import type { SkippedRow } from '../import/read-rows';
import type { ImportEffect, ImportMode } from './import.dto';

/**
 * Life of an import: READING (the file is being read) → NEEDS_MAPPING (columns not sure) or CHECKED (preview ready) →
 * RUNNING → DONE; FAILED with a reason. An import that was undone is UNDONE.
 */
export const IMPORT_STATES = ['READING', 'NEEDS_MAPPING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'UNDONE'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Things a person may do with an import now. */
export type ImportAllowed = 'map' | 'decide' | 'commit' | 'undo' | 'discard';

/** Counts of an import: what it finds and what it would do, or did. */
export interface ImportCounts {
  /** Rows that become tasks. */
  rows: number;
  sections: number;
  skipped: number;
  errors: number;
  /** Things to decide that have no decision yet. */
  undecided: number;
  notes: number;
  added: number;
  changed: number;
  removed: number;
  same: number;
}

/** One import in the list of a plan. */
export interface PlanImportRow {
  id: string;
  planId: string;
  state: ImportState;
  /** Name of the file, or "Bảng dán". */
  fileName: string;
  createdAt: string;
  createdByName: string | null;
  /** Rows written, of `rowsTotal`; moves while RUNNING. */
  rowsDone: number;
  rowsTotal: number;
  counts: ImportCounts | null;
  /** Why it failed, in Vietnamese. */
  failure: string | null;
  version: number;
  allowed: ImportAllowed[];
}

/** A sheet of the file as a choice. */
export interface ImportSheet {
  index: number;
  name: string;
  hidden: boolean;
  rows: number;
}

/** A column with its meaning and what was read in it. */
export interface ImportColumn {
  column: number;
  /** Letter as in Excel. */
  letter: string;
  heading: string;
  field: ImportField;
  confidence: number;
  examples: string[];
}

/** One import with its mapping and everything to look at. */
export interface PlanImportView extends PlanImportRow {
  sheets: ImportSheet[];
  sheet: number;
  headerRows: number[];
  nested: boolean;
  mode: ImportMode;
  columns: ImportColumn[];
  issues: ImportIssue[];
  skipped: SkippedRow[];
  /** The earlier import this one brings up to date; null when there is none. */
  updates: { id: string; fileName: string; createdAt: string } | null;
}

/** A row of the preview: a section, or a task with what happens to it. */
export interface ImportPreviewRow {
  row: number;
  numbering: string;
  depth: number;
  kind: 'SECTION' | 'TASK' | 'REMOVED';
  effect: ImportEffect;
  title: string;
  leadName: string | null;
  coordinatorNames: string[];
  values: ImportedValues | null;
  changes: ChangedField[];
  copied: { field: ImportField; from: string }[];
}
