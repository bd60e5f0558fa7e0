/** Where an unsent report is written on: the keys of its draft are `report/<taskId>/<occurrenceId or ->/<unitId or ->`. */
export interface DraftLink {
  readonly taskId: string;
  readonly query: { readonly lan?: string; readonly 'don-vi'?: string };
}

/** The reports among the drafts kept on this device. */
export function draftLinks(keys: readonly string[]): DraftLink[] {
  return keys
    .map((key) => key.split('/'))
    .filter((parts) => parts[0] === 'report' && parts.length === 4)
    .map(([, taskId, occurrence, unit]) => ({
      taskId,
      query: { lan: occurrence === '-' ? undefined : occurrence, 'don-vi': unit === '-' ? undefined : unit },
    }));
}
