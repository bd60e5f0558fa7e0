import { foldVietnamese, normalizeText } from '@congtac/shared-domain';
import type { ImportIssue } from './contracts/org.views';

/** Columns of a unit list. */
export const UNIT_COLUMNS = ['code', 'name', 'level', 'parentCode'] as const;
type UnitColumn = (typeof UNIT_COLUMNS)[number];

/** Headings people write, folded, per column. */
const HEADINGS: Record<UnitColumn, readonly string[]> = {
  code: ['code', 'ma', 'ma don vi'],
  name: ['name', 'ten', 'ten don vi'],
  level: ['level', 'cap'],
  parentCode: ['parent_code', 'parent', 'ma cap tren', 'ma don vi cap tren'],
};

const COLUMN_NAMES: Record<UnitColumn, string> = {
  code: 'Mã',
  name: 'Tên',
  level: 'Cấp',
  parentCode: 'Mã cấp trên',
};

/** Kinds of area that a name may start with; only a label of the unit, never its level. */
const AREA_TYPES = ['thành phố', 'tỉnh', 'quận', 'huyện', 'thị xã', 'phường', 'xã', 'thị trấn', 'đặc khu'];

/** What the check of a list needs to know beside the list. */
export interface UnitImportContext {
  /** Levels of the line: code and Vietnamese name. */
  levels: { level: string; name: string }[];
  /** Codes of the same list that are stored in the receiving branch, with their units. */
  existing: ReadonlyMap<string, number>;
  /** Codes of the same list that belong to units outside the receiving branch. */
  elsewhere: ReadonlySet<string>;
  namePattern: string;
}

/** One row as understood. `exists` rows are left as they are. */
export interface PlannedUnit {
  code: string | null;
  name: string;
  level: string;
  areaType: string | null;
  parentCode: string | null;
  exists: boolean;
}

/** A row with what is wrong or doubtful about it. */
export interface CheckedUnit {
  data: PlannedUnit;
  issues: ImportIssue[];
}

/** Finds the columns of a table by its heading row; names the missing ones in Vietnamese. */
export function unitColumns(heading: readonly string[]): { at: Record<UnitColumn, number>; missing: string[] } {
  const folded = heading.map((cell) => foldVietnamese(cell).replace(/\s*\*$/, ''));
  const at = Object.fromEntries(
    UNIT_COLUMNS.map((column) => [column, folded.findIndex((cell) => HEADINGS[column].includes(cell))]),
  ) as Record<UnitColumn, number>;
  const missing = (['name', 'level'] as const).filter((column) => at[column] < 0).map((c) => COLUMN_NAMES[c]);
  return { at, missing };
}

/**
 * Checks a list of units row by row; nothing is guessed from a name and codes stay text.
 * @param rows the table with its heading row; `check(i)` looks at the i-th row below the heading.
 */
export class UnitImportCheck {
  readonly total: number;
  private readonly at: Record<UnitColumn, number>;
  private readonly rowsOfCode = new Map<string, number>();
  private readonly codeLength = new Map<string, number>();
  private readonly levels = new Map<string, string>();

  constructor(
    private readonly rows: readonly (readonly string[])[],
    private readonly context: UnitImportContext,
  ) {
    this.total = Math.max(rows.length - 1, 0);
    this.at = unitColumns(rows[0] ?? []).at;
    for (const { level, name } of context.levels)
      for (const word of [level, name]) this.levels.set(foldVietnamese(word), level);
    for (let i = 0; i < this.total; i++) {
      const code = this.cell(i, 'code');
      if (code && !this.rowsOfCode.has(code)) this.rowsOfCode.set(code, i);
      const level = this.levelOf(i) ?? '';
      this.codeLength.set(level, Math.max(this.codeLength.get(level) ?? 0, code.length));
    }
  }

  /** The i-th row as understood, with its complaints. */
  check(i: number): CheckedUnit {
    const issues: ImportIssue[] = [];
    const complain = (column: UnitColumn, severity: ImportIssue['severity'], message: string) =>
      issues.push({ row: i + 2, column: COLUMN_NAMES[column], value: this.cell(i, column), severity, message });
    const [code, name, parentCode] = [this.cell(i, 'code'), this.cell(i, 'name'), this.cell(i, 'parentCode')];
    const level = this.levelOf(i);
    if (!name) complain('name', 'error', 'Chưa có tên đơn vị.');
    if (name.length > 250) complain('name', 'error', 'Tên dài quá 250 ký tự.');
    if (!level) complain('level', 'error', this.levelMessage(i));
    if (code && this.rowsOfCode.get(code) !== i)
      complain('code', 'error', `Mã này đã có ở dòng ${(this.rowsOfCode.get(code) ?? 0) + 2}.`);
    if (this.context.elsewhere.has(code)) complain('code', 'error', 'Mã này đã thuộc về một đơn vị ở nhánh khác.');
    if (this.lostZeros(code, level))
      complain('code', 'warning', 'Mã ngắn hơn các mã cùng cấp, có thể phần mềm bảng tính đã bỏ số 0 ở đầu.');
    if (parentCode && !this.knows(parentCode))
      complain('parentCode', 'error', 'Không tìm thấy đơn vị cấp trên có mã này (xem lại số 0 ở đầu mã).');
    else if (this.inCircle(i)) complain('parentCode', 'error', 'Đơn vị này nằm dưới chính nó.');
    return { issues, data: this.planned(i, level ?? '') };
  }

  private planned(i: number, level: string): PlannedUnit {
    const [code, name] = [this.cell(i, 'code'), this.cell(i, 'name')];
    const lower = name.charAt(0).toLowerCase() + name.slice(1);
    return {
      code: code || null,
      name: this.context.namePattern.replaceAll('{ten_thuong}', lower).replaceAll('{ten}', name),
      level,
      areaType: AREA_TYPES.find((type) => name.toLowerCase().startsWith(`${type} `)) ?? null,
      parentCode: this.cell(i, 'parentCode') || null,
      exists: code !== '' && this.context.existing.has(code),
    };
  }

  private cell(i: number, column: UnitColumn): string {
    const index = this.at[column];
    return index < 0 ? '' : normalizeText(this.rows[i + 1][index] ?? '');
  }

  private levelOf(i: number): string | undefined {
    return this.levels.get(foldVietnamese(this.cell(i, 'level')));
  }

  private levelMessage(i: number): string {
    if (!this.cell(i, 'level')) return 'Chưa ghi cấp của đơn vị. Cấp không suy ra từ tên.';
    const names = this.context.levels.map(({ level, name }) => `${name} (${level})`).join(', ');
    return `Cấp chưa rõ. Xin ghi một trong các cấp: ${names}.`;
  }

  private knows(parentCode: string): boolean {
    if (this.context.elsewhere.has(parentCode)) return false;
    return this.rowsOfCode.has(parentCode) || this.context.existing.has(parentCode);
  }

  private lostZeros(code: string, level: string | undefined): boolean {
    return /^\d+$/.test(code) && code.length < (this.codeLength.get(level ?? '') ?? 0);
  }

  private inCircle(i: number): boolean {
    const seen = new Set<number>();
    let at: number | undefined = i;
    while (at !== undefined) {
      if (seen.has(at)) return at === i;
      seen.add(at);
      const parent = this.cell(at, 'parentCode');
      at = parent ? this.rowsOfCode.get(parent) : undefined;
    }
    return false;
  }
}
