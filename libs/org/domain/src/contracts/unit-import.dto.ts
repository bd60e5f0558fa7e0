import { ChoiceField, TextField, UnitIdField } from '@congtac/shared-domain';
import { LINES, type Line } from '../unit-codes';

/**
 * Options of `POST /unit-imports` (multipart fields beside `file`). The file has the columns
 * `code, name, level, parent_code`; headings may also be Vietnamese (`mã, tên, cấp, mã cấp trên`).
 */
export class StartUnitImport {
  /** Unit under which rows without a parent code are put. */
  @UnitIdField({ label: 'Đơn vị nhận', fromText: true })
  parentId!: number;

  @ChoiceField({ label: 'Hệ', of: LINES })
  line!: Line;

  /** Name of the list the codes come from, e.g. `GSO-2025-03`; codes are unique only inside one list and date. */
  @TextField({ label: 'Hệ mã', max: 30 })
  codeSystem!: string;

  /**
   * How a unit's name is made from the area's name: `{ten}` = as written, `{ten_thuong}` = first letter small.
   * `Ủy ban MTTQ Việt Nam {ten_thuong}` makes `Ủy ban MTTQ Việt Nam quận Ba Đình`. Default `{ten}`.
   */
  @TextField({ label: 'Mẫu tên', max: 200, optional: true })
  namePattern?: string;
}
