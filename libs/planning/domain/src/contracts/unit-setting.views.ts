/** Who approves a unit's plan last: its own chair, or after the chair the unit above. */
export const APPROVAL_MODES = ['SELF', 'PARENT_APPROVES'] as const;
export type ApprovalMode = (typeof APPROVAL_MODES)[number];

/** Vietnamese names of the approval modes. */
export const APPROVAL_MODE_NAMES: Record<ApprovalMode, string> = {
  SELF: 'Thường trực của đơn vị duyệt và ban hành',
  PARENT_APPROVES: 'Cấp trên trực tiếp duyệt trước khi ban hành',
};

/** How a unit plans. */
export interface UnitSettingValues {
  approvalMode: ApprovalMode;
  /** Working days the units below have for their own plan once this unit's plan reached them (S0-10). */
  adoptionLimitDays: number;
  /** How many extensions one task of this unit may get before it counts as over the limit. */
  extensionLimit: number;
  /** Days late after which the unit that issued a task hears of it. */
  escalateIssuerDays: number;
  /** Days late after which the leadership of that unit hears of it. */
  escalateLeaderDays: number;
  /** Days before its due day from which a task counts as due soon. */
  soonDays: number;
}

/** What holds in a unit that has set nothing. */
export const DEFAULT_UNIT_SETTING: UnitSettingValues = {
  approvalMode: 'SELF',
  adoptionLimitDays: 15,
  extensionLimit: 1,
  escalateIssuerDays: 3,
  escalateLeaderDays: 7,
  soonDays: 7,
};

/** What the signed-in person may change of a unit's settings. */
export type UnitSettingAllowed = 'set-limits' | 'set-approval';

/** A unit's settings as shown; `version` 0 = nothing set yet, for If-Match. */
export interface UnitSettingView extends UnitSettingValues {
  unitId: number;
  unitName: string;
  /** The unit directly above, which decides about the approval mode; null at the top. */
  parentName: string | null;
  version: number;
  updatedByName: string | null;
  updatedAt: string | null;
  allowed: UnitSettingAllowed[];
}
