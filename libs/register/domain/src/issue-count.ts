/**
 * Numbers of the planned issues of a year that are not recorded yet (S0-31, G-4); none when the publication has no plan.
 * @param perYear planned issues in the year; @param recorded numbers of the issues recorded.
 */
export function missingIssues(perYear: number | null, recorded: readonly number[]): number[] {
  const planned = Array.from({ length: perYear ?? 0 }, (_, index) => index + 1);
  return planned.filter((ordinal) => !recorded.includes(ordinal));
}
