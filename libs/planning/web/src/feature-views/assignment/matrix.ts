import type { TaskRow } from '@congtac/planning-domain';
import type { NamedUnit, TaskChange } from '../../task-edit/task-draft';

/** What a unit does in a task: chủ trì, phối hợp, nothing. */
export type MatrixRole = 'LEAD' | 'COORDINATE' | null;

/** How much a unit has to do in the tasks shown. */
export interface Workload {
  readonly lead: number;
  readonly coordinate: number;
}

/** A change of roles; `from` is set when another unit gives the lead up, so that it can be asked about. */
export interface RoleChange {
  readonly changes: readonly TaskChange[];
  readonly from: NamedUnit | null;
}

/** Units that take part in any of the tasks, by name; `more` are columns that were opened by hand. */
export function matrixUnits(tasks: readonly TaskRow[], more: readonly NamedUnit[]): NamedUnit[] {
  const names = new Map(more.map((unit) => [unit.unitId, unit.name]));
  for (const task of tasks) {
    if (task.leadUnitId !== null) names.set(task.leadUnitId, task.leadUnitName ?? '');
    task.coordinatorIds.forEach((unitId, at) => names.set(unitId, task.coordinatorNames[at] ?? ''));
  }
  const units = [...names].map(([unitId, name]) => ({ unitId, name }));
  return units.sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }));
}

/** What a unit does in a task. */
export function roleOf(task: TaskRow, unitId: number): MatrixRole {
  if (task.leadUnitId === unitId) return 'LEAD';
  return task.coordinatorIds.includes(unitId) ? 'COORDINATE' : null;
}

/** Tasks each unit leads and takes part in. */
export function workloads(tasks: readonly TaskRow[]): ReadonlyMap<number, Workload> {
  const loads = new Map<number, Workload>();
  const add = (unitId: number, part: keyof Workload) => {
    const load = loads.get(unitId) ?? { lead: 0, coordinate: 0 };
    loads.set(unitId, { ...load, [part]: load[part] + 1 });
  };
  for (const task of tasks) {
    if (task.leadUnitId !== null) add(task.leadUnitId, 'lead');
    for (const unitId of task.coordinatorIds) if (unitId !== task.leadUnitId) add(unitId, 'coordinate');
  }
  return loads;
}

/** The change that gives a unit a role; undefined when it has it already. Exactly one unit leads (I-3). */
export function roleChange(task: TaskRow, unit: NamedUnit, role: MatrixRole): RoleChange | undefined {
  const current = roleOf(task, unit.unitId);
  if (current === role) return undefined;
  const coordinators = task.coordinatorIds.map((unitId, at) => ({ unitId, name: task.coordinatorNames[at] ?? '' }));
  const others = coordinators.filter((one) => one.unitId !== unit.unitId);
  if (role === 'LEAD') {
    const from = task.leadUnitId === null ? null : { unitId: task.leadUnitId, name: task.leadUnitName ?? '' };
    return { changes: [{ part: 'lead', unit }], from };
  }
  const changes: TaskChange[] = [];
  if (current === 'LEAD') changes.push({ part: 'lead', unit: null });
  if (role === 'COORDINATE') changes.push({ part: 'coordinators', units: [...others, unit] });
  else if (current === 'COORDINATE') changes.push({ part: 'coordinators', units: others });
  return { changes, from: null };
}

/** The role a key stands for: C, P, Delete or Backspace; undefined for other keys. */
export function roleOfKey(key: string): MatrixRole | undefined {
  if (key === 'c' || key === 'C') return 'LEAD';
  if (key === 'p' || key === 'P') return 'COORDINATE';
  return key === 'Delete' || key === 'Backspace' ? null : undefined;
}
