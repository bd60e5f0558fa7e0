import { newId } from '@congtac/shared-api';
import { monthPeriod, quarterPeriod, type Period } from '@congtac/shared-domain';
import type { DemoContext } from './demo-context';
import { insertRows } from './insert';
import { ATTENDANCE_INDICATOR } from './load-targets';
import { ATTENDANCE_TASK } from './load-tasks';

/** People who came to the meetings of Cẩm Châu's 56 groups and 6 areas, as the review states. */
export const ATTENDANCE_TOTAL = 1035;

const GROUP_BASE = 15;
const AREA_BASE = 14;

/** One unit's accepted attendance. */
interface Attendance {
  unitKey: string;
  value: number;
  period: Period;
}

/** 62 accepted reports of Cẩm Châu's groups and areas, whose figures sum to 1,035. The single figures are sample data. */
export async function loadReporting(context: DemoContext): Promise<void> {
  const attendances = attendancesOf(context);
  const reports = attendances.map((attendance) => ({ attendance, reportId: newId() }));
  await insertRows(
    context.uow,
    'reporting.progress_report',
    reports.map((r) => reportRow(context, r.attendance, r.reportId)),
  );
  const values = reports.map(({ attendance, reportId }) => ({
    report_id: reportId,
    ordinal: 1,
    unit_id: context.unitId(attendance.unitKey),
    owner_unit_id: context.unitId('QN-HA-CC'),
    ...figureOf(context, attendance),
  }));
  await insertRows(context.uow, 'reporting.report_value', values);
  await insertRows(
    context.uow,
    'reporting.figure',
    values.map((value, i) => figureRow(context, value, attendances[i].period)),
  );
}

/** Uneven, plausible figures; the last area takes what is left of the total. */
export function attendancesOf(context: Pick<DemoContext, 'units'>): Attendance[] {
  const groups = context.units.filter((unit) => unit.level === 'GROUP');
  const areas = context.units.filter((unit) => unit.level === 'AREA');
  const ofGroups = groups.map((unit, i) => ({
    unitKey: unit.key,
    value: GROUP_BASE + (i % 5),
    period: quarterPeriod(2020, 1),
  }));
  const left = ATTENDANCE_TOTAL - ofGroups.reduce((sum, { value }) => sum + value, 0) - AREA_BASE * (areas.length - 1);
  const ofAreas = areas.map((unit, i) => ({
    unitKey: unit.key,
    value: i < areas.length - 1 ? AREA_BASE : left,
    period: { from: monthPeriod(2020, 4).from, to: monthPeriod(2020, 6).to },
  }));
  return [...ofGroups, ...ofAreas];
}

function reportRow(context: DemoContext, { unitKey, period }: Attendance, reportId: string): Record<string, unknown> {
  return {
    report_id: reportId,
    task_id: context.id('task', ATTENDANCE_TASK),
    plan_id: context.id('plan', 'KH-CC-2020'),
    unit_id: context.unitId(unitKey),
    owner_unit_id: context.unitId('QN-HA-CC'),
    period_from: period.from,
    period_to: period.to,
    result_text: 'Đã tổ chức buổi sinh hoạt, tuyên truyền các cuộc vận động.',
    author_account: context.id('account', 'canbo.camchau'),
    author_name: 'Cán bộ phường Cẩm Châu',
    status: 'ACCEPTED',
    submitted_at: `${period.to}T02:00:00Z`,
    submitted_on: period.to,
    due_on: '2020-06-30',
    decided_at: `${period.to}T08:00:00Z`,
    decided_on: period.to,
    decided_by: context.id('account', 'chutich.camchau'),
    decided_by_name: 'Chủ tịch phường Cẩm Châu',
    decided_as_post: 'Chủ tịch',
    demo: true,
  };
}

function figureOf(context: DemoContext, { value }: Attendance) {
  return { indicator_id: context.id('indicator', ATTENDANCE_INDICATOR), blank: 'NUMBER', value, qualifier: 'EXACT' };
}

function figureRow(context: DemoContext, value: Record<string, unknown>, period: Period): Record<string, unknown> {
  const { ordinal, ...own } = value;
  return {
    ...own,
    figure_id: newId(),
    plan_id: context.id('plan', 'KH-CC-2020'),
    task_id: context.id('task', ATTENDANCE_TASK),
    period_from: period.from,
    period_to: period.to,
    meeting_key: `task ${context.id('task', ATTENDANCE_TASK)}`,
    method: 'REPORTED',
    reported_on: period.to,
    demo: true,
  };
}
