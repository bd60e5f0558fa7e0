import type { ConsolidationLineView, ConsolidationTableView } from '@congtac/reporting-domain';

/** A line that nobody reported on and that may be typed. */
export function line(unitId: number, more: Partial<ConsolidationLineView> = {}): ConsolidationLineView {
  return {
    unitId,
    unitName: `Tổ ${unitId}`,
    depth: 1,
    expected: true,
    state: 'MISSING',
    own: null,
    ownText: '',
    figures: 0,
    report: null,
    onBehalf: false,
    waiting: null,
    previousText: null,
    branchText: null,
    exceptions: [],
    allowed: ['enter'],
    ...more,
  };
}

/** A line with a figure that waits. */
export function waitingLine(unitId: number, value: number, more: Partial<ConsolidationLineView> = {}) {
  return line(unitId, {
    state: 'WAITING',
    waiting: {
      ...{ blank: 'NUMBER', value, qualifier: 'EXACT', reportId: `r${unitId}`, version: 2, authorName: 'Tổ trưởng' },
      ...{ onBehalf: false, warnings: [], warningReason: null, figures: 1, allowed: ['accept'] },
    },
    allowed: [],
    ...more,
  });
}

/** The table of Cẩm Châu in the first half of 2020. */
export function tableOf(lines: ConsolidationLineView[]): ConsolidationTableView {
  return {
    indicatorId: 'i1',
    unitId: 12,
    unitName: 'Phường Cẩm Châu',
    period: { periodId: 'p1', name: '6 tháng đầu năm 2020', from: '2020-01-01', to: '2020-06-30' },
    previousPeriod: null,
    minValue: null,
    maxValue: null,
    total: {
      ...{ indicatorId: 'i1', indicatorName: 'Lượt người tham dự', unitOfMeasure: 'lượt người', rule: 'SUM' },
      ...{ value: 1035, approximate: false, text: '1.035', reportedUnits: 60, totalUnits: 62, notApplicableUnits: 0 },
      ...{
        missingUnits: [{ unitId: 3, unitName: 'Tổ 3' }],
        target: null,
        duplicates: [],
        standing: { provisional: true, periodApprovedUnits: 0 },
      },
      shares: { approved: 60, estimated: 0, stale: 0, missing: 2 },
    },
    lines,
    allowed: ['remind'],
  };
}
