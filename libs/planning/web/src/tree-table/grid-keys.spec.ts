import { aSection, aTask } from '../testing/builders';
import { shownColumns } from './grid-columns';
import {
  addLineCommand,
  editorCommand,
  gridCommand,
  type GridCommand,
  type GridKeyState,
  type KeyInput,
} from './grid-keys';
import { gridRows } from './tree-rows';

function press(key: string, over: Partial<KeyInput> = {}): KeyInput {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, ...over };
}

const columns = shownColumns([{ name: 'lead' }, { name: 'key' }], false).map((column) => column.name);
// 0 section · 1 task 1 · 2 task 1.1 · 3 task 2 · 4 add line
const rows = gridRows({
  sections: [aSection({ id: 'A' })],
  tasks: [aTask({ id: '1' }), aTask({ id: '1.1', parentTaskId: '1', depth: 1 }), aTask({ id: '2', position: 2 })],
  collapsed: new Set(),
  adding: true,
  addAfter: null,
});

function state(row: number, column: number, editable = true): GridKeyState {
  return { rows, columns, active: { row, column }, editable };
}

describe('gridCommand', () => {
  const go = (row: number, column: number): GridCommand => ({ type: 'go', to: { row, column } });
  const title = columns.indexOf('title');
  const lead = columns.indexOf('lead');
  const key = columns.indexOf('key');
  const menu = columns.indexOf('menu');

  it.each<[string, KeyInput, [number, number], GridCommand | undefined]>([
    ['down', press('ArrowDown'), [1, 2], go(2, 2)],
    ['down at the end stays', press('ArrowDown'), [4, 2], go(4, 2)],
    ['up', press('ArrowUp'), [1, 2], go(0, 2)],
    ['right', press('ArrowRight'), [1, 1], go(1, 2)],
    ['left at the first column of a leaf', press('ArrowLeft'), [3, 0], go(3, 0)],
    ['left on the title closes an open branch', press('ArrowLeft'), [1, title], { type: 'toggle-branch' }],
    ['end', press('End'), [1, 1], go(1, columns.length - 1)],
    ['ctrl+home', press('Home', { ctrlKey: true }), [3, 4], go(0, 0)],
    ['Tab leaves the table', press('Tab'), [1, 1], undefined],
    ['Enter edits', press('Enter'), [1, lead], { type: 'edit' }],
    ['F2 edits', press('F2'), [1, title], { type: 'edit' }],
    ['a letter replaces the title', press('t'), [1, title], { type: 'edit', typed: 't' }],
    ['a letter in a chosen cell does nothing', press('t'), [1, lead], undefined],
    ['Space ticks the row', press(' '), [1, key], { type: 'tick' }],
    [
      'shift+arrow marks a block',
      press('ArrowDown', { shiftKey: true }),
      [1, lead],
      { type: 'go', to: { row: 2, column: lead }, extend: true },
    ],
    ['ctrl+a ticks all', press('a', { ctrlKey: true }), [1, lead], { type: 'tick-all' }],
    ['ctrl+z', press('z', { ctrlKey: true }), [1, lead], { type: 'undo' }],
    ['ctrl+shift+z', press('Z', { ctrlKey: true, shiftKey: true }), [0, lead], { type: 'redo' }],
    ['ctrl+y', press('y', { ctrlKey: true }), [1, lead], { type: 'redo' }],
    ['ctrl+f', press('f', { ctrlKey: true }), [1, lead], { type: 'find' }],
    ['Esc', press('Escape'), [1, lead], { type: 'escape' }],
    ['indent', press(']', { ctrlKey: true }), [1, title], { type: 'move', kind: 'indent' }],
    ['outdent', press('[', { ctrlKey: true }), [1, title], { type: 'move', kind: 'outdent' }],
    ['alt+up', press('ArrowUp', { altKey: true }), [1, title], { type: 'move', kind: 'up' }],
    ['alt+down', press('ArrowDown', { altKey: true }), [1, title], { type: 'move', kind: 'down' }],
    ['alt+letter is the browser’s', press('d', { altKey: true }), [1, title], undefined],
    ['new below', press('Enter', { ctrlKey: true }), [1, lead], { type: 'add-below' }],
    ['delete on the title', press('Delete'), [1, title], { type: 'delete' }],
    ['delete on another cell empties it', press('Delete'), [1, lead], { type: 'clear' }],
    ['shift+F10', press('F10', { shiftKey: true }), [1, title], { type: 'menu' }],
    ['Enter on the menu cell', press('Enter'), [1, menu], { type: 'menu' }],
    ['Enter on a section', press('Enter'), [0, 0], { type: 'toggle-branch' }],
    ['nothing is deleted on a section', press('Delete'), [0, 0], undefined],
    ['ctrl+c is the browser’s', press('c', { ctrlKey: true }), [1, title], undefined],
  ])('%s', (_name, input, [row, column], expected) => {
    expect(gridCommand(input, state(row, column))).toEqual(expected);
  });

  it.each([press('Enter', { isComposing: true }), press('Process'), press('ArrowDown', { isComposing: true })])(
    'never acts while a letter is being composed',
    (input) => {
      expect(gridCommand(input, state(1, title))).toBeUndefined();
    },
  );

  it('only moves and shows when the plan is locked', () => {
    const locked = state(1, title, false);
    expect(gridCommand(press('Enter'), locked)).toBeUndefined();
    expect(gridCommand(press('Delete'), locked)).toBeUndefined();
    expect(gridCommand(press(']', { ctrlKey: true }), locked)).toBeUndefined();
    expect(gridCommand(press('z', { ctrlKey: true }), locked)).toBeUndefined();
    expect(gridCommand(press('ArrowDown'), locked)).toEqual(go(2, title));
    expect(gridCommand(press('F10', { shiftKey: true }), locked)).toEqual({ type: 'menu' });
  });
});

describe('editorCommand', () => {
  it.each<[string, KeyInput, ReturnType<typeof editorCommand>]>([
    ['Enter keeps and goes down', press('Enter'), 'commit-down'],
    ['Tab keeps and goes right', press('Tab'), 'commit-right'],
    ['Shift+Tab goes left', press('Tab', { shiftKey: true }), 'commit-left'],
    ['Esc cancels', press('Escape'), 'cancel'],
    ['Backspace belongs to the keyboard program', press('Backspace'), undefined],
    ['Enter of a composition belongs to the letter', press('Enter', { isComposing: true }), undefined],
  ])('%s', (_name, input, expected) => {
    expect(editorCommand(input)).toBe(expected);
  });
});

describe('addLineCommand', () => {
  it.each<[KeyInput, ReturnType<typeof addLineCommand>]>([
    [press('Enter'), 'add'],
    [press('Enter', { isComposing: true }), undefined],
    [press('Escape'), 'leave'],
    [press('ArrowUp'), 'up'],
    [press('ArrowDown'), 'down'],
    [press('ArrowLeft'), undefined],
  ])('%j → %s', (input, expected) => {
    expect(addLineCommand(input)).toBe(expected);
  });
});
