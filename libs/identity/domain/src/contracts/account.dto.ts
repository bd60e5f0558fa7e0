import {
  ChoiceField,
  type CivilDate,
  CivilDateField,
  GRANT_SCOPES,
  type GrantScope,
  IdField,
  ROLES,
  type Role,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';

/** Body of `POST /invitations`: a new person at a unit with one role and a sign-in name. */
export class CreateInvitation {
  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;

  @TextField({ label: 'Họ và tên', max: 120 })
  fullName!: string;

  /** A person who is registered already; then `fullName` is only shown for checking. */
  @IdField({ label: 'Người đã có', optional: true, nullable: true })
  personId?: string | null;

  @TextField({ label: 'Chức danh', max: 200, optional: true, nullable: true })
  titleVi?: string | null;

  @ChoiceField({ label: 'Vai trò', of: ROLES })
  role!: Role;

  @ChoiceField({ label: 'Phạm vi', of: GRANT_SCOPES })
  scope!: GrantScope;

  @TextField({ label: 'Tên đăng nhập', max: 64 })
  login!: string;
}

/** Body of `POST /accounts/:accountId/grants`. A delegation (thừa ủy quyền) names the grant it comes from and an end. */
export class AddGrant {
  @ChoiceField({ label: 'Vai trò', of: ROLES })
  role!: Role;

  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;

  @ChoiceField({ label: 'Phạm vi', of: GRANT_SCOPES })
  scope!: GrantScope;

  @CivilDateField({ label: 'Từ ngày', optional: true, nullable: true })
  validFrom?: CivilDate | null;

  @CivilDateField({ label: 'Đến ngày', optional: true, nullable: true })
  validTo?: CivilDate | null;

  @IdField({ label: 'Ủy quyền từ', optional: true, nullable: true })
  delegatedFromId?: string | null;
}

/** Body of `POST /grants/:grantId/end`: roles end, they are never deleted. */
export class EndGrant {
  @TextField({ label: 'Lý do', max: 500 })
  reason!: string;
}

/** Body of `POST /accounts/:accountId/disable`. */
export class DisableAccount {
  @TextField({ label: 'Lý do', max: 500 })
  reason!: string;
}

/** Options of `POST /people-imports` (multipart fields beside `file`). */
export class StartPeopleImport {
  /** Unit whose branch the people belong to; codes and names of units are looked for inside it. */
  @UnitIdField({ label: 'Đơn vị', fromText: true })
  unitId!: number;
}
