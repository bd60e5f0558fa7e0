/** Numbers of tasks the two on-time rates are made of; tasks out of the count are left out everywhere. */
export interface OnTimeCounts {
  completed: number;
  /** Completed by the current due day, extensions included. */
  onTime: number;
  /** Completed by the due day before any extension. */
  onTimeByOriginal: number;
  /** Open and past the current due day. */
  overdue: number;
  /** Open and past the due day before any extension. */
  overdueByOriginal: number;
}

/** Per cent on time, 0–100; null while nothing has fallen due: "chưa có số liệu", never 0 %. */
export interface OnTimeRate {
  byCurrent: number | null;
  byOriginal: number | null;
}

/**
 * Tỷ lệ đúng hạn = số nhiệm vụ hoàn thành đúng hạn ÷ (số đã hoàn thành + số đang quá hạn), once against the current due day
 * and once against the original one, so that an extension never hides a delay.
 */
export function onTimeRate(counts: OnTimeCounts): OnTimeRate {
  return {
    byCurrent: share(counts.onTime, counts.completed + counts.overdue),
    byOriginal: share(counts.onTimeByOriginal, counts.completed + counts.overdueByOriginal),
  };
}

/** Adds the counts of several units. */
export function addOnTimeCounts(parts: readonly OnTimeCounts[]): OnTimeCounts {
  const sum = (key: keyof OnTimeCounts) => parts.reduce((total, part) => total + part[key], 0);
  return {
    completed: sum('completed'),
    onTime: sum('onTime'),
    onTimeByOriginal: sum('onTimeByOriginal'),
    overdue: sum('overdue'),
    overdueByOriginal: sum('overdueByOriginal'),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}
