import { newId } from '@congtac/shared-api';
import type { DemoContext } from './demo-context';
import { insertRows } from './insert';
import { AREA_TASK, ATTENDANCE_TASK } from './load-tasks';

/** Code of the indicator that 62 units of Cẩm Châu reported for the first half. */
export const ATTENDANCE_INDICATOR = 'LUOT_NGUOI';

const MEASURES: Record<string, string> = { kỳ: 'SESSION', số: 'ISSUE', tổ: 'GROUP', 'khối phố': 'AREA' };

/** Indicators and targets that the texts state for their tasks, and the attendance counted in Cẩm Châu. */
export async function loadTargets(context: DemoContext): Promise<void> {
  for (const plan of context.seed.plans.filter(({ code }) => code !== 'KH-CC-2020'))
    for (const { code, indicator } of plan.sections.flatMap((section) => section.tasks))
      if (indicator) {
        const indicatorId = await addIndicator(context, {
          unit_id: context.unitId(plan.unit),
          code: `${code}-CT`,
          name: indicator.name,
          measure: MEASURES[indicator.unit ?? ''] ?? 'OTHER',
        });
        await addTarget(context, {
          task: code,
          indicatorId,
          value: indicator.target ?? null,
          comparator: indicator.comparator ?? 'AT_LEAST',
        });
      }
  const attendance = await addIndicator(context, {
    unit_id: context.unitId('QN-HA-CC'),
    code: ATTENDANCE_INDICATOR,
    name: 'Lượt người tham dự',
    measure: 'ATTENDANCE',
  });
  for (const task of [ATTENDANCE_TASK, AREA_TASK])
    await addTarget(context, { task, indicatorId: attendance, value: null, comparator: 'AT_LEAST' });
}

async function addIndicator(
  context: DemoContext,
  indicator: { unit_id: number; code: string; name: string; measure: string },
): Promise<string> {
  const indicatorId = context.id('indicator', indicator.code);
  const derived = indicator.code === ATTENDANCE_INDICATOR;
  await insertRows(context.uow, 'planning.indicator', [
    { indicator_id: indicatorId, ...indicator, rollup: 'SUM', demo: derived, source_code: indicator.code },
  ]);
  return indicatorId;
}

interface TaskTarget {
  task: string;
  indicatorId: string;
  value: number | null;
  comparator: string;
}

async function addTarget(context: DemoContext, { task, indicatorId, value, comparator }: TaskTarget): Promise<void> {
  await insertRows(context.uow, 'planning.target', [
    {
      target_id: newId(),
      task_id: context.id('task', task),
      indicator_id: indicatorId,
      assigned_value: value,
      committed_value: null,
      comparator,
      // "Higher than" is asked of every unit, also where the text states no figure.
      allocation_mode: value === null && comparator !== 'EXCEED' ? 'TOTAL_OPEN' : 'EACH',
    },
  ]);
}
