import {
  GRANT_SCOPES,
  type GrantScope,
  ROLES,
  ROLE_NAMES,
  type Role,
  foldVietnamese,
  normalizeText,
} from '@congtac/shared-domain';
import type { ImportIssue } from '@congtac/org-domain';
import { foldLogin, isLogin, proposeLogin } from './login-name';

const COLUMNS = ['fullName', 'titleVi', 'unit', 'login', 'role', 'scope'] as const;
type PeopleColumn = (typeof COLUMNS)[number];

const HEADINGS: Record<PeopleColumn, readonly string[]> = {
  fullName: ['ho va ten', 'ho ten', 'full_name', 'name'],
  titleVi: ['chuc danh', 'chuc vu', 'title'],
  unit: ['ma don vi', 'don vi', 'unit', 'unit_code'],
  login: ['ten dang nhap', 'login'],
  role: ['vai tro', 'role'],
  scope: ['pham vi', 'scope'],
};

const COLUMN_NAMES: Record<PeopleColumn, string> = {
  fullName: 'Họ và tên',
  titleVi: 'Chức danh',
  unit: 'Đơn vị',
  login: 'Tên đăng nhập',
  role: 'Vai trò',
  scope: 'Phạm vi',
};

const SCOPE_WORDS: Record<string, GrantScope> = {
  '': 'UNIT',
  'don vi': 'UNIT',
  'ca nhanh': 'SUBTREE',
  'ca cap duoi': 'SUBTREE',
  ...Object.fromEntries(GRANT_SCOPES.map((scope) => [scope.toLowerCase(), scope])),
};

/** What the check of a people list needs to know beside the list. */
export interface PeopleImportContext {
  /** Units of the branch by code and by folded name; a name that several units bear maps to `null`. */
  units: ReadonlyMap<string, number | null>;
  /** Sign-in names that are taken. */
  logins: ReadonlySet<string>;
}

/** One person of the list as understood; `exists` rows have an account already and are left as they are. */
export interface PlannedPerson {
  fullName: string;
  titleVi: string | null;
  unitId: number;
  login: string;
  role: Role;
  scope: GrantScope;
  exists: boolean;
}

/** Columns that a list of people must have and this heading has not, in Vietnamese. */
export function missingPeopleColumns(heading: readonly string[]): string[] {
  const at = columnsOf(heading);
  return (['fullName', 'unit', 'role'] as const).filter((column) => at[column] < 0).map((c) => COLUMN_NAMES[c]);
}

/** Checks a list of people row by row: `Họ và tên, Chức danh, Đơn vị, Tên đăng nhập, Vai trò, Phạm vi`. */
export class PeopleImportCheck {
  readonly total: number;
  private readonly at: Record<PeopleColumn, number>;
  private readonly roles = new Map<string, Role>(
    ROLES.flatMap((role) => [[foldVietnamese(role), role] as const, [foldVietnamese(ROLE_NAMES[role]), role] as const]),
  );
  private readonly rowOfLogin = new Map<string, number>();

  constructor(
    private readonly rows: readonly (readonly string[])[],
    private readonly context: PeopleImportContext,
  ) {
    this.total = Math.max(rows.length - 1, 0);
    this.at = columnsOf(rows[0] ?? []);
  }

  /** The i-th row as understood, with its complaints. Rows are looked at in their order. */
  check(i: number): { data: PlannedPerson; issues: ImportIssue[] } {
    const issues: ImportIssue[] = [];
    const complain = (column: PeopleColumn, message: string) =>
      issues.push({
        row: i + 2,
        column: COLUMN_NAMES[column],
        value: this.cell(i, column),
        severity: 'error',
        message,
      });
    const fullName = this.cell(i, 'fullName');
    if (!fullName || fullName.length > 120) complain('fullName', 'Chưa có họ và tên, hoặc dài quá 120 ký tự.');
    const unitId =
      this.context.units.get(this.cell(i, 'unit')) ?? this.context.units.get(foldVietnamese(this.cell(i, 'unit')));
    if (unitId === undefined)
      complain('unit', 'Không có đơn vị này trong nhánh. Xin ghi mã hoặc tên đúng như danh sách.');
    if (unitId === null) complain('unit', 'Nhiều đơn vị cùng tên này. Xin ghi mã đơn vị.');
    const role = this.roles.get(foldVietnamese(this.cell(i, 'role')));
    if (!role) complain('role', `Vai trò chưa rõ. Xin ghi một trong: ${ROLES.map((r) => ROLE_NAMES[r]).join(', ')}.`);
    const scope = SCOPE_WORDS[foldVietnamese(this.cell(i, 'scope'))];
    if (!scope) complain('scope', 'Phạm vi ghi là "đơn vị" hoặc "cả nhánh".');
    const login = this.loginOf(i, fullName);
    if (!isLogin(login)) complain('login', 'Tên đăng nhập gồm 3 đến 64 chữ cái không dấu, chữ số, dấu chấm hoặc gạch.');
    const earlier = this.rowOfLogin.get(login);
    if (earlier !== undefined) complain('login', `Tên đăng nhập này đã có ở dòng ${earlier + 2}.`);
    else this.rowOfLogin.set(login, i);
    const titleVi = this.cell(i, 'titleVi') || null;
    const exists = this.context.logins.has(login);
    return {
      issues,
      data: { fullName, titleVi, unitId: unitId ?? 0, login, role: role ?? 'VIEWER', scope: scope ?? 'UNIT', exists },
    };
  }

  private loginOf(i: number, fullName: string): string {
    const typed = foldLogin(this.cell(i, 'login'));
    if (typed || !fullName) return typed;
    const proposal = proposeLogin(fullName);
    let login = proposal;
    for (let n = 2; this.rowOfLogin.has(login) || this.context.logins.has(login); n++) login = `${proposal}${n}`;
    return login;
  }

  private cell(i: number, column: PeopleColumn): string {
    const index = this.at[column];
    return index < 0 ? '' : normalizeText(this.rows[i + 1][index] ?? '');
  }
}

function columnsOf(heading: readonly string[]): Record<PeopleColumn, number> {
  const folded = heading.map((cell) => foldVietnamese(cell).replace(/\s*\*$/, ''));
  return Object.fromEntries(
    COLUMNS.map((column) => [column, folded.findIndex((cell) => HEADINGS[column].includes(cell))]),
  ) as Record<PeopleColumn, number>;
}
