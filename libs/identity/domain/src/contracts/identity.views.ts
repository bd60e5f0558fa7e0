import type { CivilDate, GrantScope, Role } from '@congtac/shared-domain';
import type { Locale } from './session.dto';

/** States of an account: INVITED (no password yet) → ACTIVE → DISABLED; accounts are never deleted. */
export const ACCOUNT_STATES = ['INVITED', 'ACTIVE', 'DISABLED'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** The signed-in person, for the shell and every screen. */
export interface SessionView {
  accountId: string;
  login: string;
  displayName: string;
  personId: string;
  mustChangePassword: boolean;
  posts: { postId: string; unitId: number; unitName: string; title: string }[];
  /** The post chosen to act in (I-20), null when none was chosen. */
  actingPostId: string | null;
  grants: { role: Role; unitId: number; unitName: string; scope: GrantScope }[];
  /** Permission codes held at some unit; views' `allowed` decide on a concrete thing. */
  permissions: string[];
  /** Today for due dates and periods. */
  businessDate: CivilDate;
  /** True when business days are not the real ones. */
  businessDateShifted: boolean;
  demo: boolean;
  locale: Locale;
}

/** Public facts of the installation, for the sign-in page. */
export interface MetaView {
  demo: boolean;
  /** Sign-in names and tasks of the sample accounts, only in a demo. */
  demoAccounts?: { login: string; displayName: string; unitName: string; roles: string[] }[];
  businessDate: CivilDate;
  businessDateShifted: boolean;
  /** False until there is an account: the sign-in page then explains the first step. */
  installed: boolean;
}

/** A role of an account. */
export interface GrantView {
  grantId: string;
  role: Role;
  unitId: number;
  unitName: string;
  scope: GrantScope;
  validFrom: CivilDate | null;
  validTo: CivilDate | null;
  /** Set when the role is a delegation (thừa ủy quyền). */
  delegatedFromId: string | null;
  /** In force today. */
  active: boolean;
  version: number;
}

/** One account of a unit. */
export interface AccountView {
  accountId: string;
  personId: string;
  login: string;
  displayName: string;
  unitId: number;
  status: AccountState;
  demo: boolean;
  /** Until when the open activation code works; null when there is none. */
  codeExpiresAt: string | null;
  grants: GrantView[];
  version: number;
  allowed: ('disable' | 'renew-code' | 'add-grant')[];
}

/** What is shown and printed once after an invitation: the only moment the code can be read. */
export interface ActivationSlip {
  accountId: string;
  login: string;
  fullName: string;
  unitName: string;
  roleName: string;
  /** Six groups of four characters. */
  code: string;
  expiresAt: string;
}

/** Answer of the commit of a people import: one slip a person, shown once. */
export interface PeopleImportResult {
  importId: string;
  created: number;
  slips: ActivationSlip[];
}
