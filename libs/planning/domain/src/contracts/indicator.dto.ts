import {
  BooleanField,
  ChoiceField,
  IntField,
  NumberField,
  PageQuery,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';
import {
  INDICATOR_DIRECTIONS,
  type IndicatorDirection,
  MEASURES,
  type Measure,
  ROLLUPS,
  type Rollup,
  VALUE_TYPES,
  type ValueType,
} from './cascade-codes';

/** `GET /indicators`: the catalogue a unit may use, i.e. its own and those of the line above it. */
export class IndicatorQuery extends PageQuery {
  @UnitIdField({ label: 'Đơn vị', optional: true, fromText: true })
  unitId?: number;

  /** Archived ones are left out unless asked for. */
  @BooleanField({ label: 'Cả chỉ tiêu đã ngừng dùng', optional: true, fromText: true })
  archived?: boolean;
}

/** `POST /indicators`. */
export class CreateIndicator {
  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;

  @TextField({ label: 'Mã', max: 30, optional: true, nullable: true })
  code?: string | null;

  @TextField({ label: 'Tên chỉ tiêu', max: 300 })
  name!: string;

  /** What is counted and how, so that every unit counts the same. */
  @TextField({ label: 'Cách hiểu, cách tính', max: 2000, blank: true, optional: true })
  definition?: string;

  @ChoiceField({ label: 'Đơn vị tính', of: MEASURES })
  measure!: Measure;

  @ChoiceField({ label: 'Kiểu số', of: VALUE_TYPES, optional: true })
  valueType?: ValueType;

  @ChoiceField({ label: 'Chiều tốt', of: INDICATOR_DIRECTIONS, optional: true })
  direction?: IndicatorDirection;

  @ChoiceField({ label: 'Cách tổng hợp', of: ROLLUPS, optional: true })
  rollup?: Rollup;

  /** PEOPLE never adds over time (I-12). */
  @BooleanField({ label: 'Cộng được qua các kỳ', optional: true })
  additiveOverTime?: boolean;

  /** Figures outside these are asked about, never refused. */
  @NumberField({
    label: 'Số thấp nhất thường gặp',
    min: 0,
    max: 999_999_999_999,
    decimals: 4,
    optional: true,
    nullable: true,
  })
  minValue?: number | null;

  @NumberField({
    label: 'Số cao nhất thường gặp',
    min: 0,
    max: 999_999_999_999,
    decimals: 4,
    optional: true,
    nullable: true,
  })
  maxValue?: number | null;

  @IntField({ label: 'Mức thay đổi thường gặp (%)', min: 1, max: 10_000, optional: true, nullable: true })
  jumpPercent?: number | null;
}

/** `PATCH /indicators/:id`: what is left out stays. Measure, direction and roll-up stay once a task uses it. */
export class UpdateIndicator {
  @TextField({ label: 'Mã', max: 30, optional: true, nullable: true })
  code?: string | null;

  @TextField({ label: 'Tên chỉ tiêu', max: 300, optional: true })
  name?: string;

  @TextField({ label: 'Cách hiểu, cách tính', max: 2000, blank: true, optional: true })
  definition?: string;

  @ChoiceField({ label: 'Đơn vị tính', of: MEASURES, optional: true })
  measure?: Measure;

  @ChoiceField({ label: 'Kiểu số', of: VALUE_TYPES, optional: true })
  valueType?: ValueType;

  @ChoiceField({ label: 'Chiều tốt', of: INDICATOR_DIRECTIONS, optional: true })
  direction?: IndicatorDirection;

  @ChoiceField({ label: 'Cách tổng hợp', of: ROLLUPS, optional: true })
  rollup?: Rollup;

  @BooleanField({ label: 'Cộng được qua các kỳ', optional: true })
  additiveOverTime?: boolean;

  @BooleanField({ label: 'Ngừng dùng', optional: true })
  archived?: boolean;

  @NumberField({
    label: 'Số thấp nhất thường gặp',
    min: 0,
    max: 999_999_999_999,
    decimals: 4,
    optional: true,
    nullable: true,
  })
  minValue?: number | null;

  @NumberField({
    label: 'Số cao nhất thường gặp',
    min: 0,
    max: 999_999_999_999,
    decimals: 4,
    optional: true,
    nullable: true,
  })
  maxValue?: number | null;

  @IntField({ label: 'Mức thay đổi thường gặp (%)', min: 1, max: 10_000, optional: true, nullable: true })
  jumpPercent?: number | null;
}
