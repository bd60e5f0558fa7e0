import type { Grant } from '@congtac/shared-domain';

/** A role held on a unit, in force today. */
export interface ActorGrant extends Grant {
  unitId: number;
}

/** A post the person holds today. */
export interface ActorPost {
  postId: string;
  unitId: number;
  title: string;
}

/** The signed-in person as every service sees them. */
export interface Actor {
  accountId: string;
  personId: string;
  login: string;
  displayName: string;
  sessionId: string;
  grants: ActorGrant[];
  posts: ActorPost[];
  /** The post chosen in the unit switcher; approvals name it (I-20). */
  actingPostId: string | null;
}

/**
 * What row-level security lets a transaction reach.
 * `units`: at most 1,000 unit keys; larger grants go to `wide`, an integer array in PostgreSQL's text form: `{5}` is
 * unit 5 with its branch in tree version `treeVersion`, `{-5}` the unit alone, `all` everything (system work).
 * `line`: ancestors of the grants' units.
 * `own`: the units of the grants themselves, nothing below them: what is still being written there.
 * `admin`: units whose people and accounts a SYS_ADMIN manages, written like `wide`; it opens no content.
 */
export interface DataScope {
  units: number[];
  wide: string;
  treeVersion: number;
  line: number[];
  own: number[];
  admin: string;
}

/** A scope that reaches nothing: requests without a session. */
export const EMPTY_SCOPE: DataScope = { units: [], wide: '', treeVersion: 0, line: [], own: [], admin: '' };
/** A scope that reaches every unit: background work that names its reason. */
export const SYSTEM_SCOPE: DataScope = { units: [], wide: 'all', treeVersion: 0, line: [], own: [], admin: '' };

/** Who sends a request and what they may reach. */
export interface Principal {
  actor: Actor;
  scope: DataScope;
}
