/** Facts about the adoption board. */
export interface BoardEvents {
  /** Lower units were reminded of their plan; `people` = accounts told. */
  'planning.reminder-sent': {
    planId: string;
    title: string;
    text: string;
    tellUnitIds: number[];
    people: number;
    link: string;
  };
}
