import type { CellPlace } from './cell-range';
import { type GridColumn, isEdited, isText } from './grid-columns';
import type { MoveKind } from './tree-moves';
import type { GridRow } from './tree-rows';

/** The part of a keyboard event the table looks at. */
export interface KeyInput {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

/** What a key means. Undefined = the browser does what it always does. */
export type GridCommand =
  | { readonly type: 'go'; readonly to: CellPlace; readonly extend?: true }
  | { readonly type: 'edit'; readonly typed?: string }
  | { readonly type: 'move'; readonly kind: MoveKind }
  | { readonly type: 'toggle-branch' }
  | { readonly type: 'tick' }
  | { readonly type: 'tick-all' }
  | { readonly type: 'add-below' }
  | { readonly type: 'delete' }
  | { readonly type: 'clear' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'find' }
  | { readonly type: 'escape' }
  | { readonly type: 'menu' }
  | { readonly type: 'help' };

/** What the table looks like at the moment of the key. */
export interface GridKeyState {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly active: CellPlace;
  readonly editable: boolean;
  /** Rows a PageUp or PageDown jumps; those on screen, 12 when not told. */
  readonly page?: number;
}

const PAGE_ROWS = 12;

/**
 * Meaning of a key while the keyboard is on a cell (not in an editor): the grammar of spreadsheets.
 * Nothing is read from a key that is part of composing a letter (Vietnamese keyboards). Tab is left alone: it leaves
 * the table, so the keyboard is never trapped.
 */
export function gridCommand(input: KeyInput, state: GridKeyState): GridCommand | undefined {
  if (input.isComposing || input.key === 'Process') return undefined;
  const row = state.rows[state.active.row];
  if (row === undefined) return undefined;
  return walk(input, state, row) ?? shortcut(input, state) ?? act(input, state, row);
}

/** Meaning of a key inside an open text editor. */
export type EditorCommand = 'cancel' | 'commit' | 'commit-down' | 'commit-right' | 'commit-left';

/** Enter keeps and goes down, Tab keeps and goes right, Shift+Tab left, Esc leaves everything as it was. */
export function editorCommand(input: KeyInput): EditorCommand | undefined {
  if (input.isComposing || input.key === 'Process') return undefined;
  if (input.key === 'Escape') return 'cancel';
  if (input.key === 'Tab') return input.shiftKey ? 'commit-left' : 'commit-right';
  if (input.key === 'Enter' && !input.altKey && !input.shiftKey)
    return input.ctrlKey || input.metaKey ? 'commit' : 'commit-down';
  return undefined;
}

/** Meaning of a key in the box where a new task's name is typed. */
export type AddLineCommand = 'add' | 'leave' | 'up' | 'down';

/** Enter adds (and the box is ready for the next name), Esc leaves, the vertical arrows go on through the table. */
export function addLineCommand(input: KeyInput): AddLineCommand | undefined {
  if (input.isComposing || input.key === 'Process') return undefined;
  if (input.key === 'Enter') return 'add';
  if (input.key === 'Escape') return 'leave';
  if (input.key === 'ArrowUp') return 'up';
  return input.key === 'ArrowDown' ? 'down' : undefined;
}

function walk(input: KeyInput, state: GridKeyState, row: GridRow): GridCommand | undefined {
  if (input.altKey) return undefined;
  const { active, rows, columns } = state;
  const last = columns.length - 1;
  const far = input.ctrlKey || input.metaKey;
  const extend = input.shiftKey ? { extend: true as const } : {};
  const go = (at: number, column: number): GridCommand => ({
    type: 'go',
    to: clamp({ row: at, column }, rows, columns),
    ...extend,
  });
  const branch = !input.shiftKey && (row.kind === 'section' || columns[active.column] === 'title');
  const page = state.page ?? PAGE_ROWS;
  switch (input.key) {
    case 'ArrowDown':
      return go(far ? rows.length - 1 : active.row + 1, active.column);
    case 'ArrowUp':
      return go(far ? 0 : active.row - 1, active.column);
    case 'ArrowRight':
      if (branch && isClosed(row)) return { type: 'toggle-branch' };
      return go(active.row, far ? last : active.column + 1);
    case 'ArrowLeft':
      if (branch && isOpen(row)) return { type: 'toggle-branch' };
      return go(active.row, far ? 0 : active.column - 1);
    case 'Home':
      return go(far ? 0 : active.row, 0);
    case 'End':
      return go(far ? rows.length - 1 : active.row, last);
    case 'PageDown':
      return go(active.row + page, active.column);
    case 'PageUp':
      return go(active.row - page, active.column);
    default:
      return undefined;
  }
}

/** Keys that mean the same wherever one is. */
function shortcut(input: KeyInput, state: GridKeyState): GridCommand | undefined {
  if (input.key === 'Escape') return { type: 'escape' };
  if (input.key === '?' && !input.ctrlKey && !input.altKey) return { type: 'help' };
  if (!(input.ctrlKey || input.metaKey) || input.altKey) return undefined;
  const key = input.key.toLowerCase();
  if (key === 'f') return { type: 'find' };
  if (!state.editable) return undefined;
  if (key === 'a') return { type: 'tick-all' };
  if (key === 'y' || (key === 'z' && input.shiftKey)) return { type: 'redo' };
  return key === 'z' ? { type: 'undo' } : undefined;
}

function act(input: KeyInput, state: GridKeyState, row: GridRow): GridCommand | undefined {
  const { key } = input;
  if (key === 'ContextMenu' || (key === 'F10' && input.shiftKey))
    return row.kind === 'task' ? { type: 'menu' } : undefined;
  if (row.kind === 'section') return key === 'Enter' || key === ' ' ? { type: 'toggle-branch' } : undefined;
  return row.kind === 'add' ? undefined : onTask(input, state);
}

function onTask(input: KeyInput, state: GridKeyState): GridCommand | undefined {
  const column = state.columns[state.active.column];
  const opens = input.key === 'Enter' || input.key === 'F2';
  if (column === 'menu' && (opens || input.key === ' ')) return { type: 'menu' };
  if (!state.editable) return undefined;
  if (input.altKey) return moveBy(altMoves[input.key]);
  if (input.ctrlKey || input.metaKey) return withControl(input);
  if (input.key === ' ' || (column === 'mark' && opens)) return { type: 'tick' };
  if (input.key === 'Delete') return { type: isEdited(column) && column !== 'title' ? 'clear' : 'delete' };
  if (!isEdited(column)) return undefined;
  return opens || (isText(column) && isPrintable(input)) ? edit(input) : undefined;
}

function moveBy(kind: MoveKind | undefined): GridCommand | undefined {
  return kind && { type: 'move', kind };
}

function withControl(input: KeyInput): GridCommand | undefined {
  if (input.key === 'Enter') return { type: 'add-below' };
  if (input.key === ']') return { type: 'move', kind: 'indent' };
  if (input.key === '[') return { type: 'move', kind: 'outdent' };
  return undefined;
}

function edit(input: KeyInput): GridCommand {
  return isPrintable(input) ? { type: 'edit', typed: input.key } : { type: 'edit' };
}

/** A letter, digit or sign was typed (not Space, which ticks, and no shortcut). */
function isPrintable(input: KeyInput): boolean {
  return input.key.length === 1 && input.key !== ' ' && !input.ctrlKey && !input.metaKey && !input.altKey;
}

const altMoves: Readonly<Record<string, MoveKind | undefined>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'indent',
  ArrowLeft: 'outdent',
};

/** A place inside the table; the column is kept while passing wide rows, so coming back lands where one was. */
export function clamp(place: CellPlace, rows: readonly GridRow[], columns: readonly GridColumn[]): CellPlace {
  const within = (value: number, max: number) => Math.max(0, Math.min(value, max));
  return { row: within(place.row, rows.length - 1), column: within(place.column, columns.length - 1) };
}

function isOpen(row: GridRow): boolean {
  return row.kind === 'section' ? row.expanded : row.kind === 'task' && row.hasChildren && row.expanded;
}

function isClosed(row: GridRow): boolean {
  return row.kind === 'section' ? !row.expanded : row.kind === 'task' && row.hasChildren && !row.expanded;
}
