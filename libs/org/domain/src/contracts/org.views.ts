import type { CivilDate } from '@congtac/shared-domain';
import type { Line, SignPrefix, TitleCode, UnitKind } from '../unit-codes';

/** A unit as other things name it. */
export interface UnitRef {
  unitId: number;
  name: string;
}

/** One row of a unit list or of the picker. `path` = ancestors from the root down, the unit itself left out. */
export interface UnitListItem {
  unitId: number;
  code: string | null;
  name: string;
  shortName: string | null;
  line: Line;
  level: string;
  levelName: string;
  kind: UnitKind;
  parentId: number | null;
  path: UnitRef[];
  childCount: number;
  validTo: CivilDate | null;
  demo: boolean;
}

/** One node of the tree page; `children` is present for the expanded depth and absent where it must be loaded. */
export interface UnitTreeNode {
  unitId: number;
  code: string | null;
  name: string;
  shortName: string | null;
  line: Line;
  level: string;
  levelName: string;
  kind: UnitKind;
  parentId: number | null;
  childCount: number;
  validFrom: CivilDate | null;
  validTo: CivilDate | null;
  demo: boolean;
  children?: UnitTreeNode[];
}

/** Answer of `GET /units/tree`: the asked unit, or every parentless unit. */
export interface UnitTreeView {
  nodes: UnitTreeNode[];
}

/** What the signed-in person may do with a unit now. */
export type UnitAction = 'update' | 'move' | 'close' | 'add-child' | 'manage-people' | 'read-people' | 'import';

/** One unit in full. */
export interface UnitView {
  unitId: number;
  uid: string;
  code: string | null;
  codeSystem: string | null;
  name: string;
  shortName: string | null;
  line: Line;
  level: string;
  levelName: string;
  kind: UnitKind;
  areaType: string | null;
  parentId: number | null;
  path: UnitRef[];
  guidedBy: UnitRef | null;
  hostCommittee: UnitRef | null;
  campaignId: string | null;
  childCount: number;
  /** People the reader may see; 0 when they may see none. */
  peopleCount: number;
  validFrom: CivilDate | null;
  validTo: CivilDate | null;
  /** Where the unit comes from: a text's line, a register, or null when people added it. */
  source: string | null;
  demo: boolean;
  terms: TermView[];
  /** The unit that takes over after this one has ended, with the day it begins to; null when none was named. */
  successor: (UnitRef & { from: CivilDate }) | null;
  /** Units this one took over from ("trước đây là …"), the latest first. */
  predecessors: (UnitRef & { from: CivilDate })[];
  version: number;
  allowed: UnitAction[];
}

/** A level of a line, in order from the top. */
export interface LevelView {
  line: Line;
  level: string;
  name: string;
  ordinal: number;
}

/** A term of office of a unit. */
export interface TermView {
  termId: string;
  ordinal: string;
  startYear: number;
  endYear: number | null;
}

/** A post at a unit; `personId` is null while it is vacant or the source does not name the holder. */
export interface PostView {
  postId: string;
  unitId: number;
  unitName: string;
  personId: string | null;
  personName: string | null;
  titleVi: string;
  titleCode: TitleCode | null;
  termId: string | null;
  validFrom: CivilDate | null;
  validTo: CivilDate | null;
  isSigner: boolean;
  signPrefix: SignPrefix | null;
  version: number;
}

/**
 * A person of a unit. `phone` and `email` are null for readers who only look up the line. `source` is set for people
 * named by a source text: they are facts and never get an account.
 */
export interface PersonView {
  personId: string;
  unitId: number;
  fullName: string;
  phone: string | null;
  email: string | null;
  source: string | null;
  demo: boolean;
  posts: PostView[];
  version: number;
  allowed: ('update' | 'add-post')[];
}

/** States of an import: reading → READY or INVALID → COMMITTED; FAILED when the file cannot be read. */
export const IMPORT_STATES = ['READING', 'READY', 'INVALID', 'FAILED', 'COMMITTED'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** One complaint about one cell; `row` is the row number a spreadsheet shows (the heading is row 1). */
export interface ImportIssue {
  row: number;
  column: string;
  value: string;
  severity: 'error' | 'warning';
  message: string;
}

/** A running or finished import. `total` is 0 until the size is known; `issues` holds at most 200. */
export interface ImportView {
  importId: string;
  fileName: string;
  state: ImportState;
  read: number;
  total: number;
  errors: number;
  warnings: number;
  created: number;
  unchanged: number;
  message: string | null;
  issues: ImportIssue[];
  version: number;
  allowed: 'commit'[];
}
