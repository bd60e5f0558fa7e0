import type { ReportRevisionView, ReportValueView, ReportView } from './contracts/report.views';
import { meetingKey } from './roll-up';

/** One figure of an accepted report that was corrected: what it said, what it says now, why, by whom. */
export interface FigureChange {
  indicatorId: string;
  indicatorName: string;
  /** Null = the figure was added by the correction. */
  before: ReportValueView | null;
  /** Null = the figure was taken out by the correction. */
  after: ReportValueView | null;
  reason: string;
  byName: string;
  /** ISO instant. */
  at: string;
}

/** The corrections of a report's accepted figures, the latest first (I-14). Texts and returned revisions are no part of it. */
export function figureChanges(report: Pick<ReportView, 'values' | 'revisions'>): FigureChange[] {
  const latestFirst = [...report.revisions].sort((a, b) => b.revision - a.revision);
  return latestFirst.flatMap((old, index) => {
    if (old.status !== 'ACCEPTED') return [];
    return changesOf(old, latestFirst[index - 1]?.values ?? report.values);
  });
}

function changesOf(old: ReportRevisionView, next: readonly ReportValueView[]): FigureChange[] {
  const before = new Map(old.values.map((value) => [keyOf(value), value]));
  const after = new Map(next.map((value) => [keyOf(value), value]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
    const named = is ?? was;
    if (named === null || sameFigure(was, is)) return [];
    const { indicatorId, indicatorName } = named;
    return [{ indicatorId, indicatorName, before: was, after: is, reason: old.reason, byName: old.byName, at: old.at }];
  });
}

function keyOf(value: ReportValueView): string {
  return `${value.indicatorId} ${meetingKey(value.meetingOn, value.meetingName)}`;
}

function sameFigure(a: ReportValueView | null, b: ReportValueView | null): boolean {
  return a?.blank === b?.blank && a?.value === b?.value && a?.qualifier === b?.qualifier;
}
