import { foldVietnamese } from '@congtac/shared-domain';
import { MAX_TASK_DEPTH } from '../cascade';
import type { SourceRow } from './read-rows';

/** A heading of the table that becomes a section of the plan. */
export interface OutlineSection {
  /** Row of the heading. */
  row: number;
  heading: string;
  /** Row of the heading above (a part `A` over `I`), null at the top. */
  parentRow: number | null;
}

/** Place of a task in the outline. */
export interface OutlineTask {
  source: SourceRow;
  /** Row of its section's heading; null = the plan's own first section. */
  sectionRow: number | null;
  /** Row of the task above it; null = directly in the section. */
  parentRow: number | null;
  /** 0 = directly in the section. */
  depth: number;
  /** Numbers from the section down, e.g. `II/3/3.1/a`; `~2` tells the second of the same place apart. */
  path: string;
  /** The numbering goes deeper than a plan can hold, so the task stands one place higher. */
  raised: boolean;
}

/** Sections and tasks in the order of the table. */
export interface Outline {
  sections: OutlineSection[];
  tasks: OutlineTask[];
}

const SECTION_RANK = 9;

/**
 * Makes the tree of the rows: letters and roman numbers (and lines across the table) are sections as long as something
 * stands below them, 1 → 1.1 → a) → - → + are tasks under each other, rows without a number stand beside the row above
 * or below it when that one is numbered.
 * @param nested false puts every task directly into its section.
 */
export function outlineOf(rows: readonly SourceRow[], nested: boolean): Outline {
  const sectioned = rows.some((row, index) => isHeading(row) && isBelow(rows[index + 1], row));
  const outline: Outline = { sections: [], tasks: [] };
  const sections: { row: SourceRow; rank: number }[] = [];
  let stack: { task: OutlineTask; rank: number }[] = [];
  const used = new Map<string, number>();
  for (const [index, source] of rows.entries()) {
    const rank = rankOf(source);
    if (sectioned && rank < SECTION_RANK) {
      while (sections.length > 0 && (sections.at(-1)?.rank ?? 0) >= rank) sections.pop();
      outline.sections.push({
        row: source.row,
        heading: source.title.text,
        parentRow: sections.at(-1)?.row.row ?? null,
      });
      sections.push({ row: source, rank });
      stack = [];
      // A heading with nothing below it but with a day or a unit is a piece of work, in a section of its own name.
      if (isBelow(rows[index + 1], source) || Object.keys(source.cells).length === 0) continue;
    }
    while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop();
    const raised = stack.length > MAX_TASK_DEPTH - 1;
    const above = nested ? stack[Math.min(stack.length, MAX_TASK_DEPTH - 1) - 1]?.task : undefined;
    const section = sections.at(-1)?.row;
    const task: OutlineTask = {
      source,
      sectionRow: section?.row ?? null,
      parentRow: above?.source.row ?? null,
      depth: above ? above.depth + 1 : 0,
      path: uniquePath(used, above?.path ?? (section ? labelOf(section) : ''), source),
      raised: nested && raised,
    };
    outline.tasks.push(task);
    stack.push({ task, rank });
  }
  return outline;
}

/** A number of the kind that heads a section, or a line across the table without a number. */
function isHeading(row: SourceRow): boolean {
  return rankOf(row) < SECTION_RANK;
}

function rankOf(row: SourceRow): number {
  if (row.numbering.kind === 'NONE' && row.banner) return SECTION_RANK - 1;
  return row.numbering.rank;
}

function isBelow(next: SourceRow | undefined, row: SourceRow): boolean {
  return next !== undefined && rankOf(next) > rankOf(row);
}

function labelOf(row: SourceRow): string {
  return row.numbering.label || foldVietnamese(row.title.text).slice(0, 60);
}

function uniquePath(used: Map<string, number>, parent: string, source: SourceRow): string {
  const path = `${parent}/${source.numbering.label || '·'}`;
  const times = (used.get(path) ?? 0) + 1;
  used.set(path, times);
  return times === 1 ? path : `${path}~${times}`;
}
