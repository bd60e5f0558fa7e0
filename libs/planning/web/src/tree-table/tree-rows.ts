import type { PlanSectionView, TaskRow } from '@congtac/planning-domain';

/** Id that stands for "tasks of no section" in keys and rows. */
export const NO_SECTION = 'none';

/** A section heading in the table; its figures are computed, its heading is edited in the content tab. */
export interface SectionRow {
  readonly kind: 'section';
  readonly key: string;
  /** Null for the group of tasks that belong to no section. */
  readonly section: PlanSectionView | null;
  /** Roman for a top section (`II`), `II.1` below. */
  readonly number: string;
  /** `aria-level`, from 1. */
  readonly level: number;
  readonly expanded: boolean;
  readonly taskCount: number;
}

/** One task in the table. */
export interface TaskGridRow {
  readonly kind: 'task';
  readonly key: string;
  readonly task: TaskRow;
  /** `1`, `1.2`, counted within the section. */
  readonly number: string;
  readonly level: number;
  readonly hasChildren: boolean;
  readonly expanded: boolean;
}

/** The line "type a name and press Enter" at the end of a section. */
export interface AddRow {
  readonly kind: 'add';
  readonly key: string;
  readonly sectionId: string | null;
  readonly level: number;
  /** A line opened below one task (Ctrl+Enter) puts the new task right after it. */
  readonly after: TaskRow | null;
}

export type GridRow = SectionRow | TaskGridRow | AddRow;

/**
 * What the rows are made of. `collapsed` holds row keys; `adding` puts an add line under every open section;
 * `addAfter` is the task below which one more line stands.
 */
export interface GridSource {
  readonly sections: readonly PlanSectionView[];
  readonly tasks: readonly TaskRow[];
  readonly collapsed: ReadonlySet<string>;
  readonly adding: boolean;
  readonly addAfter: string | null;
}

/** Row key of a section (null = tasks of no section). */
export function sectionKey(id: string | null): string {
  return `section:${id ?? NO_SECTION}`;
}

/** Row key of a task. */
export function taskKey(id: string): string {
  return `task:${id}`;
}

/** Row key of the add line of a section. */
export function addKey(id: string | null): string {
  return `add:${id ?? NO_SECTION}`;
}

/** Row key of the line opened below a task. */
export function addAfterKey(taskId: string): string {
  return `add-after:${taskId}`;
}

/** The visible rows in reading order: sections with their tasks, sub-sections and add lines; collapsed branches left out. */
export function gridRows(source: GridSource): GridRow[] {
  const builder = new RowBuilder(source);
  const tops = childSections(source.sections, null).flatMap((section, index) =>
    builder.section(section, romanNumber(index + 1), 1),
  );
  const loose = source.tasks.some((task) => task.sectionId === null && task.parentTaskId === null);
  return loose || source.sections.length === 0 ? [...tops, ...builder.looseTasks()] : tops;
}

/** `1` → I, `4` → IV, `12` → XII. */
export function romanNumber(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [size, sign] of signs) {
    for (; rest >= size; rest -= size) text += sign;
  }
  return text;
}

class RowBuilder {
  private readonly childTasks: ReadonlyMap<string | null, TaskRow[]>;

  constructor(private readonly source: GridSource) {
    this.childTasks = Map.groupBy(source.tasks, (task) => task.parentTaskId);
  }

  section(section: PlanSectionView, number: string, level: number): GridRow[] {
    const key = sectionKey(section.id);
    const expanded = !this.source.collapsed.has(key);
    const head: SectionRow = { kind: 'section', key, section, number, level, expanded, taskCount: section.taskCount };
    if (!expanded) return [head];
    const nested = childSections(this.source.sections, section.id).flatMap((child, index) =>
      this.section(child, `${number}.${index + 1}`, level + 1),
    );
    return [head, ...this.roots(section.id, level + 1), ...this.addLine(section.id, level + 1), ...nested];
  }

  looseTasks(): GridRow[] {
    const key = sectionKey(null);
    const expanded = !this.source.collapsed.has(key);
    const taskCount = this.source.tasks.filter((task) => task.sectionId === null).length;
    const head: SectionRow = { kind: 'section', key, section: null, number: '', level: 1, expanded, taskCount };
    return expanded ? [head, ...this.roots(null, 2), ...this.addLine(null, 2)] : [head];
  }

  private roots(sectionId: string | null, level: number): GridRow[] {
    const roots = (this.childTasks.get(null) ?? []).filter((task) => task.sectionId === sectionId);
    return this.tasks(roots, '', level);
  }

  private tasks(siblings: readonly TaskRow[], prefix: string, level: number): GridRow[] {
    return byPosition(siblings).flatMap((task, index) => {
      const number = `${prefix}${index + 1}`;
      const children = this.childTasks.get(task.id) ?? [];
      const key = taskKey(task.id);
      const expanded = children.length > 0 && !this.source.collapsed.has(key);
      const row: TaskGridRow = { kind: 'task', key, task, number, level, hasChildren: children.length > 0, expanded };
      const below = expanded ? this.tasks(children, `${number}.`, level + 1) : [];
      return [row, ...below, ...this.lineAfter(task, level)];
    });
  }

  private addLine(sectionId: string | null, level: number): AddRow[] {
    return this.source.adding ? [{ kind: 'add', key: addKey(sectionId), sectionId, level, after: null }] : [];
  }

  private lineAfter(task: TaskRow, level: number): AddRow[] {
    if (!this.source.adding || this.source.addAfter !== task.id) return [];
    return [{ kind: 'add', key: addAfterKey(task.id), sectionId: task.sectionId, level, after: task }];
  }
}

function childSections(sections: readonly PlanSectionView[], parentId: string | null): PlanSectionView[] {
  return sections.filter((one) => one.parentSectionId === parentId).sort((a, b) => a.ordinal - b.ordinal);
}

/** Siblings in the order of the plan. */
export function byPosition(tasks: readonly TaskRow[]): TaskRow[] {
  return [...tasks].sort((a, b) => a.position - b.position);
}
