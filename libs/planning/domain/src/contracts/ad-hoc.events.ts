/** Facts about work given between the plans. */
export interface AdHocEvents {
  /** Tasks were given in one action; `parentTaskId` is null when they answer a task from above. */
  'planning.ad-hoc-assigned': {
    planId: string;
    parentTaskId: string | null;
    taskIds: string[];
    unitIds: number[];
    urgent: boolean;
  };
}
