import { BooleanField, ListField, NumberField, TextField, UnitIdField } from '@congtac/shared-domain';

/** One unit's line of a target. */
export class ShareInput {
  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;

  @NumberField({ label: 'Phân bổ', min: 0, max: 1e12, nullable: true })
  value!: number | null;

  /** Last year's result as the unit above knows it; a base for proposals. */
  @NumberField({ label: 'Kết quả năm trước', min: 0, max: 1e12, optional: true, nullable: true })
  lastValue?: number | null;
}

/** `PUT /targets/:id/shares`: the whole column of one target. */
export class PutShares {
  @ListField({ label: 'Phân bổ', max: 1000, of: () => ShareInput })
  shares!: ShareInput[];

  /** The total is a floor: more may be given out (I-9). */
  @BooleanField({ label: 'Tổng số là mức tối thiểu', optional: true })
  minimum?: boolean;
}

/** How much one unit weighs in proposals: its population, or the number of its groups. */
export class WeightInput {
  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;

  @NumberField({ label: 'Hệ số', min: 0, max: 1e12, nullable: true })
  weight!: number | null;
}

/** `PUT /plans/:id/allocation/weights`: kept by the unit for its next sheets as well. */
export class PutWeights {
  @ListField({ label: 'Hệ số', max: 1000, of: () => WeightInput })
  weights!: WeightInput[];
}

/** `POST /targets/:id/allocation-exception`: the chair signs for a difference between shares and total (I-9). */
export class SignAllocation {
  @TextField({ label: 'Lý do', max: 1000 })
  reason!: string;
}
