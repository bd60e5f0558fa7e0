import { type Entry, matching, toEntry } from './palette-entries';

const entry = (words: string): Entry => ({ id: words, kind: 'command', title: words, subtitle: '', words });
const all = [entry('lap ke hoach'), entry('ke hoach'), entry('nguoi dung')];

it('shows every command before anything is typed', () => expect(matching(all, '')).toHaveLength(3));
it('needs every typed word, in any order', () =>
  expect(matching(all, 'hoach lap').map((one) => one.id)).toEqual(['lap ke hoach']));
it('keeps kinds apart, so that a unit and a task may share a number', () => {
  const item = { id: 7, title: 'x', subtitle: '', url: '/x' };
  expect(toEntry({ ...item, kind: 'unit' }).id).not.toBe(toEntry({ ...item, kind: 'task' }).id);
});
