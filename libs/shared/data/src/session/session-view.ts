/** A post (chức vụ) the person holds at a unit. */
export interface SessionPost {
  readonly postId: string;
  readonly unitId: number;
  readonly unitName: string;
  readonly title: string;
}

/** One role at one unit; `SUBTREE` reaches every unit below it. */
export interface SessionGrant {
  readonly role: string;
  readonly unitId: number;
  readonly unitName: string;
  readonly scope: 'UNIT' | 'SUBTREE';
}

/** Answer of `GET /api/v1/session`: who is signed in, acting in which post, and what they may do. */
export interface SessionView {
  readonly accountId: string;
  readonly login: string;
  readonly displayName: string;
  readonly personId: string;
  readonly mustChangePassword: boolean;
  readonly posts: readonly SessionPost[];
  readonly actingPostId: string | null;
  readonly grants: readonly SessionGrant[];
  /** Permission codes held at some unit, e.g. `planning.plan.edit`. Only for showing menus; views carry `allowed`. */
  readonly permissions: readonly string[];
  /** Today for due dates and periods, `YYYY-MM-DD`. */
  readonly businessDate: string;
  /** True when business days are not the real ones: the shell says so quietly. */
  readonly businessDateShifted: boolean;
  readonly demo: boolean;
  readonly locale: 'vi' | 'en';
}

/** A sample account named on the sign-in page of a demo installation. */
export interface DemoAccount {
  readonly login: string;
  readonly displayName: string;
  readonly unitName: string;
  /** Role codes, e.g. `CHAIR`. */
  readonly roles: readonly string[];
}

/** Answer of `GET /api/v1/meta`, readable without signing in. */
export interface MetaView {
  readonly demo: boolean;
  readonly demoAccounts?: readonly DemoAccount[];
  readonly businessDate: string;
  readonly businessDateShifted: boolean;
  /** False until the first administrator exists. */
  readonly installed: boolean;
}
