import {
  BOARD_CELL_STATES,
  type BoardCellState,
  type BoardCellView,
  type BoardGridView,
  type BoardTaskView,
  type BoardUnitView,
} from '@congtac/planning-domain';
import { plain } from '@congtac/shared-ui';

/** What the address asks for; empty = everything. */
export interface BoardFilter {
  readonly state: string;
  readonly unitId: string;
  readonly task: string;
  readonly lateOnly: boolean;
}

/** A cell in sight; `faded` = its state is not the one looked for. */
export interface ShownCell extends BoardCellView {
  readonly unit: BoardUnitView;
  readonly faded: boolean;
}

/** The part of the board that is shown. */
export interface ShownBoard {
  readonly units: readonly BoardUnitView[];
  readonly tasks: readonly (Omit<BoardTaskView, 'cells'> & { readonly cells: readonly ShownCell[] })[];
}

/** The state of the address, when it is one. */
export function stateOf(text: string): BoardCellState | undefined {
  return BOARD_CELL_STATES.find((state) => state === text);
}

/** Rows and columns that hold something of what is looked for; cells of other states stay in place, faded. */
export function filterBoard(board: BoardGridView, filter: BoardFilter): ShownBoard {
  const wanted = stateOf(filter.state);
  const words = plain(filter.task.trim());
  const has = (cell: BoardCellView) => wanted === undefined || cell.state === wanted;
  const tasks = board.tasks.filter((task) => words === '' || plain(task.title).includes(words));
  const columns = board.units
    .map((unit, at) => ({ unit, at }))
    .filter(({ unit }) => filter.unitId === '' || String(unit.unitId) === filter.unitId)
    .filter(
      ({ unit, at }) => !filter.lateOnly || unit.state === 'LATE' || tasks.some((t) => t.cells[at].state === 'LATE'),
    )
    .filter(({ at }) => wanted === undefined || tasks.some((task) => has(task.cells[at])));
  const rows = tasks.filter((task) => wanted === undefined || columns.some(({ at }) => has(task.cells[at])));
  return {
    units: columns.map(({ unit }) => unit),
    tasks: rows.map((task) => ({
      ...task,
      cells: columns.map(({ unit, at }) => ({ ...task.cells[at], unit, faded: !has(task.cells[at]) })),
    })),
  };
}

/** Names of units without the words they all begin with: fourteen columns "Ủy ban MTTQ phường …" say "Đại Kim". */
export function shortNames(names: readonly string[]): string[] {
  const words = names.map((name) => name.split(' '));
  const common = words.length < 2 ? 0 : words[0].findIndex((word, at) => words.some((other) => other[at] !== word));
  const drop = Math.max(0, common);
  return words.map((parts) => parts.slice(Math.min(drop, parts.length - 1)).join(' '));
}
