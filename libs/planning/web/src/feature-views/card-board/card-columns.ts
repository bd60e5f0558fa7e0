import { type PlanSectionView, type TaskRow, TIMELINESS, type Timeliness } from '@congtac/planning-domain';
import { romanNumber } from '../../tree-table/tree-rows';

/** A column of cards. */
export interface CardColumn {
  readonly key: string;
  readonly label: string;
  /** Set when the column is a class of timeliness. */
  readonly timeliness: Timeliness | null;
  /** Set when the column is a section; null = tasks of no section; undefined = no column of sections. */
  readonly sectionId?: string | null;
  readonly tasks: readonly TaskRow[];
}

/** Order of the columns of an issued plan: what needs attention first, what is finished last. */
const URGENCY: readonly Timeliness[] = [
  'OVERDUE',
  'DUE_SOON',
  'IN_PROGRESS_ON_TIME',
  'NOT_STARTED',
  'NO_DEADLINE',
  'PENDING',
  'COMPLETED_ON_TIME',
  'COMPLETED_LATE',
  'OUT_OF_COUNT',
];

/** Cards of an issued plan by how they stand; classes without a task are left out. */
export function columnsByTimeliness(
  tasks: readonly TaskRow[],
  nameOf: (timeliness: Timeliness) => string,
): CardColumn[] {
  const groups = Map.groupBy(tasks, (task) => task.timeliness ?? TIMELINESS[0]);
  return URGENCY.flatMap((timeliness) => {
    const found = groups.get(timeliness);
    return found ? [{ key: timeliness, label: nameOf(timeliness), timeliness, tasks: found }] : [];
  });
}

/** Cards of a draft by section, in the order of the plan; a section without tasks keeps its place. */
export function columnsBySection(
  tasks: readonly TaskRow[],
  sections: readonly PlanSectionView[],
  noSection: string,
): CardColumn[] {
  const groups = Map.groupBy(tasks, (task) => task.sectionId);
  const walk = (parentId: string | null, prefix: string): CardColumn[] =>
    sections
      .filter((section) => section.parentSectionId === parentId)
      .sort((a, b) => a.ordinal - b.ordinal)
      .flatMap((section, at) => {
        const number = prefix === '' ? romanNumber(at + 1) : `${prefix}.${at + 1}`;
        const { id: sectionId, heading } = section;
        const label = `${number}. ${heading}`;
        const column = { key: sectionId, label, timeliness: null, sectionId, tasks: groups.get(sectionId) ?? [] };
        return [column, ...walk(section.id, number)];
      });
  const loose = groups.get(null) ?? [];
  const columns = walk(null, '');
  if (loose.length === 0) return columns;
  return [...columns, { key: 'none', label: noSection, timeliness: null, sectionId: null, tasks: loose }];
}

/** Cards gathered by any word, in the order of the words; those without one come last. */
export function columnsByWord(
  tasks: readonly TaskRow[],
  wordOf: (task: TaskRow) => string,
  without: string,
): CardColumn[] {
  const columns = [...Map.groupBy(tasks, wordOf)].map(([word, found]) => ({
    key: `word:${word}`,
    label: word || without,
    timeliness: null,
    tasks: found,
  }));
  return columns.sort((a, b) => Number(a.key === 'word:') - Number(b.key === 'word:') || byLabel(a, b));
}

function byLabel(a: CardColumn, b: CardColumn): number {
  return a.label.localeCompare(b.label, 'vi');
}
