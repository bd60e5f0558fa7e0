import { CivilDateField, IdField, UnitIdField, type CivilDate } from '@congtac/shared-domain';

/** Window of days that figures are looked at; left out = the plan's (or the business) year. */
export class WindowQuery {
  @CivilDateField({ label: 'Từ ngày', optional: true })
  from?: CivilDate;

  @CivilDateField({ label: 'Đến ngày', optional: true })
  to?: CivilDate;
}

/** `GET /figures`: the rows behind one total. */
export class FigureQuery extends WindowQuery {
  @IdField({ label: 'Chỉ tiêu' })
  indicatorId!: string;

  /** Only rows of this plan's cascade. */
  @IdField({ label: 'Kế hoạch', optional: true })
  planId?: string;

  /** Only rows of this unit and everything below it. */
  @UnitIdField({ label: 'Đơn vị', optional: true, fromText: true })
  unitId?: number;
}

/** `GET /consolidations/:indicatorId`: the table of units of one indicator. */
export class ConsolidationQuery extends WindowQuery {
  /** Root of the table; left out = the unit of the post acted in. */
  @UnitIdField({ label: 'Đơn vị', optional: true, fromText: true })
  unitId?: number;
}
