/** One row of a state machine: from a set of states, by an action, to a state. */
export interface Transition<State extends string, Action extends string> {
  action: Action;
  from: readonly State[];
  to: State;
}

/** The state after `action`, or undefined when the table has no such row. */
export function nextState<S extends string, A extends string>(
  table: readonly Transition<S, A>[],
  state: S,
  action: A,
): S | undefined {
  return table.find((row) => row.action === action && row.from.includes(state))?.to;
}

/** The actions that the table allows in `state`: the same table gives the buttons. */
export function actionsFrom<S extends string, A extends string>(table: readonly Transition<S, A>[], state: S): A[] {
  return table.filter((row) => row.from.includes(state)).map((row) => row.action);
}
