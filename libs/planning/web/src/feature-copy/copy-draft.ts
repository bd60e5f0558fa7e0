import type { CopyChoice, CopyPlan, CopyPreviewView, CopyRow } from '@congtac/planning-domain';

/** What somebody chose for one task. */
export interface CopyDecision {
  readonly choice: CopyChoice;
  readonly title: string;
}

/** Choices per task; tasks that are not in it follow the proposal. */
export type CopyDecisions = ReadonlyMap<string, CopyDecision>;

/** The decision that holds for a row. */
export function decisionFor(row: CopyRow, decisions: CopyDecisions): CopyDecision {
  return decisions.get(row.taskId) ?? { choice: row.choice, title: row.proposedTitle };
}

/** How many tasks are carried, adapted and dropped, and how many of those kept are carried over unfinished. */
export function copyCounts(rows: readonly CopyRow[], decisions: CopyDecisions) {
  const of = (choice: CopyChoice) => rows.filter((row) => decisionFor(row, decisions).choice === choice);
  const kept = [...of('CARRY'), ...of('ADAPT')];
  return {
    carried: of('CARRY').length,
    adapted: of('ADAPT').length,
    dropped: of('DROP').length,
    kept: kept.length,
    carriedOver: kept.filter((row) => row.carriedOver).length,
  };
}

/** Rows under their sections, in reading order. */
export function copyGroups(rows: readonly CopyRow[]): { heading: string; rows: CopyRow[] }[] {
  return [...Map.groupBy(rows, (row) => row.sectionHeading)].map(([heading, own]) => ({ heading, rows: own }));
}

/** The body to send: every row as it stands on the screen. */
export function copyBody(view: CopyPreviewView, title: string, decisions: CopyDecisions): CopyPlan {
  return {
    year: view.toYear,
    title: title.trim() || view.proposedTitle,
    tasks: view.rows.map((row) => {
      const { choice, title: own } = decisionFor(row, decisions);
      const adapted = choice === 'ADAPT' && own.trim() ? { title: own.trim() } : {};
      return { taskId: row.taskId, choice, ...adapted };
    }),
  };
}
