import {
  BooleanField,
  ChoiceField,
  CivilDateField,
  type CivilDate,
  IdField,
  IntField,
  PageQuery,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';
import { LINES, type Line, UNIT_KINDS, type UnitKind } from '../unit-codes';

/** Query of `GET /units`: the search ignores accents and ranks exact accents first. */
export class UnitQuery extends PageQuery {
  @UnitIdField({ label: 'Đơn vị cấp trên', optional: true, fromText: true })
  parentId?: number;

  /** Only units in the branch of this unit, itself included. */
  @UnitIdField({ label: 'Nhánh', optional: true, fromText: true })
  withinId?: number;

  @TextField({ label: 'Cấp', max: 30, optional: true })
  level?: string;

  @ChoiceField({ label: 'Hệ', of: LINES, optional: true })
  line?: Line;

  @ChoiceField({ label: 'Loại đơn vị', of: UNIT_KINDS, optional: true })
  kind?: UnitKind;

  /** Also units that have ended. */
  @BooleanField({ label: 'Cả đơn vị đã kết thúc', optional: true, fromText: true })
  includeClosed?: boolean;
}

/** Query of `GET /units/tree`: without `rootId` the parentless units; `depth` levels of children are expanded. */
export class UnitTreeQuery {
  @UnitIdField({ label: 'Đơn vị gốc', optional: true, fromText: true })
  rootId?: number;

  @IntField({ label: 'Số cấp mở sẵn', min: 1, max: 2, optional: true, fromText: true })
  depth: number = 1;
}

/** Body of `POST /units`. */
export class CreateUnit {
  @UnitIdField({ label: 'Đơn vị cấp trên' })
  parentId!: number;

  @TextField({ label: 'Tên đơn vị', max: 300 })
  name!: string;

  @TextField({ label: 'Tên ngắn', max: 120, optional: true, nullable: true })
  shortName?: string | null;

  @TextField({ label: 'Mã đơn vị', max: 40, optional: true, nullable: true })
  code?: string | null;

  @TextField({ label: 'Hệ mã', max: 30, optional: true, nullable: true })
  codeSystem?: string | null;

  @ChoiceField({ label: 'Hệ', of: LINES })
  line!: Line;

  @TextField({ label: 'Cấp', max: 30 })
  level!: string;

  @ChoiceField({ label: 'Loại đơn vị', of: UNIT_KINDS })
  kind!: UnitKind;

  @TextField({ label: 'Loại địa bàn', max: 60, optional: true, nullable: true })
  areaType?: string | null;

  @UnitIdField({ label: 'Đơn vị hướng dẫn', optional: true, nullable: true })
  guidedById?: number | null;

  @UnitIdField({ label: 'Đơn vị chủ quản', optional: true, nullable: true })
  hostCommitteeId?: number | null;

  @IdField({ label: 'Cuộc vận động', optional: true, nullable: true })
  campaignId?: string | null;

  @CivilDateField({ label: 'Ngày bắt đầu', optional: true, nullable: true })
  validFrom?: CivilDate | null;
}

/** Body of `PATCH /units/:unitId`; what is left out stays as it is. Moving and ending have their own routes. */
export class UpdateUnit {
  @TextField({ label: 'Tên đơn vị', max: 300, optional: true })
  name?: string;

  @TextField({ label: 'Tên ngắn', max: 120, optional: true, nullable: true })
  shortName?: string | null;

  @TextField({ label: 'Mã đơn vị', max: 40, optional: true, nullable: true })
  code?: string | null;

  @TextField({ label: 'Cấp', max: 30, optional: true })
  level?: string;

  @ChoiceField({ label: 'Loại đơn vị', of: UNIT_KINDS, optional: true })
  kind?: UnitKind;

  @TextField({ label: 'Loại địa bàn', max: 60, optional: true, nullable: true })
  areaType?: string | null;

  @UnitIdField({ label: 'Đơn vị hướng dẫn', optional: true, nullable: true })
  guidedById?: number | null;

  @CivilDateField({ label: 'Ngày bắt đầu', optional: true, nullable: true })
  validFrom?: CivilDate | null;
}

/** Body of `POST /units/:unitId/move`: the new parent counts from `effectiveFrom` on, earlier figures keep the old one. */
export class MoveUnit {
  @UnitIdField({ label: 'Đơn vị cấp trên mới' })
  parentId!: number;

  @CivilDateField({ label: 'Ngày chuyển' })
  effectiveFrom!: CivilDate;

  @TextField({ label: 'Lý do', max: 500 })
  reason!: string;
}
