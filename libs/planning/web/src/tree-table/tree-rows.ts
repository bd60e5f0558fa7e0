import type { PlanSectionView, TaskRow } from '@congtac/planning-domain';
import { rowTotals, type RowTotals } from './row-totals';

/** Id that stands for "tasks of no section" in keys and rows. */
export const NO_SECTION = 'none';

/** A heading: a section (its heading is edited in the content tab), or a group of tasks with the same lead or theme. */
export interface SectionRow {
  readonly kind: 'section';
  readonly key: string;
  /** Null for the tasks that belong to no section, and for a group. */
  readonly section: PlanSectionView | null;
  /** Words of a group; undefined = the section's heading. */
  readonly label?: string;
  /** Roman for a top section (`II`), `II.1` below, '' for a group. */
  readonly number: string;
  /** `aria-level`, from 1. */
  readonly level: number;
  readonly expanded: boolean;
  readonly totals: RowTotals;
}

/** One task in the table. */
export interface TaskGridRow {
  readonly kind: 'task';
  readonly key: string;
  readonly task: TaskRow;
  /** `1`, `1.2`, `a`: counted within the section, whatever is filtered out. */
  readonly number: string;
  readonly level: number;
  readonly hasChildren: boolean;
  readonly expanded: boolean;
  /** Shown only because a task below it passes the filter. */
  readonly context: boolean;
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

/** The group a task stands in when rows are not gathered by section. */
export interface TaskGroup {
  readonly key: string;
  readonly label: string;
}

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
  /** Tasks that pass the filter; null = all. */
  readonly matching?: ReadonlySet<string> | null;
  /** Order among siblings; without it the plan's own. */
  readonly compare?: ((a: TaskRow, b: TaskRow) => number) | null;
  /** Gathers tasks under other headings than sections, as a flat list. */
  readonly groupOf?: ((task: TaskRow) => TaskGroup) | null;
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
  return source.groupOf ? builder.groups(source.groupOf) : builder.sections();
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

/** Numbers as official annexes count: `1`, `1.1`, then `a`, `b`; what lies deeper has a dash. */
export function taskNumber(depth: number, place: number, parentNumber: string): string {
  if (depth === 0) return `${place}`;
  if (depth === 1) return `${parentNumber}.${place}`;
  return depth === 2 ? letters(place) : '-';
}

function letters(place: number): string {
  const letter = String.fromCharCode(97 + ((place - 1) % 26));
  return place > 26 ? `${letters(Math.floor((place - 1) / 26))}${letter}` : letter;
}

class RowBuilder {
  private readonly children: ReadonlyMap<string | null, TaskRow[]>;
  private readonly roots: ReadonlyMap<string | null, TaskRow[]>;
  private readonly numbers = new Map<string, string>();
  /** Matching tasks and those above them; null = all. */
  private readonly visible: ReadonlySet<string> | null;

  constructor(private readonly source: GridSource) {
    this.children = Map.groupBy(byPosition(source.tasks), (task) => task.parentTaskId);
    this.roots = Map.groupBy(this.children.get(null) ?? [], (task) => task.sectionId);
    for (const roots of this.roots.values()) this.count(roots, 0, '');
    this.visible = source.matching ? this.withAbove(source.matching) : null;
  }

  sections(): GridRow[] {
    const tops = childSections(this.source.sections, null).flatMap((section, index) =>
      this.section(section, romanNumber(index + 1), 1),
    );
    const loose = this.roots.has(null) || this.source.sections.length === 0;
    return loose ? [...tops, ...this.block(null, '', 1, [])] : tops;
  }

  /** One heading per group in the order of their words, tasks below as a list without levels. */
  groups(groupOf: (task: TaskRow) => TaskGroup): GridRow[] {
    const shown = this.inOrder().filter((task) => this.source.matching?.has(task.id) ?? true);
    const groups = [...Map.groupBy(shown, (task) => groupOf(task).key)].map(([key, tasks]) => ({
      key: `group:${key}`,
      label: groupOf(tasks[0]).label,
      tasks,
    }));
    groups.sort((a, b) => a.label.localeCompare(b.label, 'vi'));
    return groups.flatMap(({ key, label, tasks }) => {
      const expanded = !this.source.collapsed.has(key);
      const totals = rowTotals(tasks);
      const head: SectionRow = { kind: 'section', key, section: null, label, number: '', level: 1, expanded, totals };
      return expanded ? [head, ...this.sorted(tasks).map((task) => this.row(task, 2, false))] : [head];
    });
  }

  private section(section: PlanSectionView, number: string, level: number): GridRow[] {
    const nested = childSections(this.source.sections, section.id).flatMap((child, index) =>
      this.section(child, `${number}.${index + 1}`, level + 1),
    );
    return this.block(section, number, level, nested);
  }

  private block(section: PlanSectionView | null, number: string, level: number, nested: GridRow[]): GridRow[] {
    const id = section?.id ?? null;
    const key = sectionKey(id);
    const expanded = !this.source.collapsed.has(key);
    const branch = this.branch(this.roots.get(id) ?? []);
    const matching = branch.filter((task) => this.source.matching?.has(task.id) ?? true);
    if (this.visible && matching.length === 0 && nested.length === 0) return [];
    const head: SectionRow = { kind: 'section', key, section, number, level, expanded, totals: rowTotals(matching) };
    if (!expanded) return [head];
    return [head, ...this.tasks(this.roots.get(id) ?? [], level + 1), ...this.addLine(id, level + 1), ...nested];
  }

  private tasks(siblings: readonly TaskRow[], level: number): GridRow[] {
    const shown = this.visible ? siblings.filter((task) => this.visible?.has(task.id)) : siblings;
    return this.sorted(shown).flatMap((task) => {
      const children = this.children.get(task.id) ?? [];
      const row = this.row(task, level, children.length > 0);
      const below = row.expanded ? this.tasks(children, level + 1) : [];
      return [row, ...below, ...this.lineAfter(task, level)];
    });
  }

  private row(task: TaskRow, level: number, hasChildren: boolean): TaskGridRow {
    const key = taskKey(task.id);
    const expanded = hasChildren && !this.source.collapsed.has(key);
    const context = this.source.matching != null && !this.source.matching.has(task.id);
    return { kind: 'task', key, task, number: this.numbers.get(task.id) ?? '', level, hasChildren, expanded, context };
  }

  private count(siblings: readonly TaskRow[], depth: number, parentNumber: string): void {
    for (const [index, task] of siblings.entries()) {
      const number = taskNumber(depth, index + 1, parentNumber);
      this.numbers.set(task.id, number);
      this.count(this.children.get(task.id) ?? [], depth + 1, number);
    }
  }

  private inOrder(): TaskRow[] {
    const order = [...sectionIds(this.source.sections, null), null];
    return order.flatMap((id) => this.branch(this.roots.get(id) ?? []));
  }

  private branch(siblings: readonly TaskRow[]): TaskRow[] {
    return siblings.flatMap((task) => [task, ...this.branch(this.children.get(task.id) ?? [])]);
  }

  private withAbove(matching: ReadonlySet<string>): ReadonlySet<string> {
    const byId = new Map(this.source.tasks.map((task) => [task.id, task]));
    const visible = new Set<string>();
    for (const id of matching) {
      for (let at: string | null = id; at !== null && !visible.has(at); at = byId.get(at)?.parentTaskId ?? null) {
        visible.add(at);
      }
    }
    return visible;
  }

  private sorted(tasks: readonly TaskRow[]): readonly TaskRow[] {
    return this.source.compare ? [...tasks].sort(this.source.compare) : tasks;
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

function sectionIds(sections: readonly PlanSectionView[], parentId: string | null): string[] {
  return childSections(sections, parentId).flatMap((one) => [one.id, ...sectionIds(sections, one.id)]);
}

/** Siblings in the order of the plan. */
export function byPosition(tasks: readonly TaskRow[]): TaskRow[] {
  return [...tasks].sort((a, b) => a.position - b.position);
}
