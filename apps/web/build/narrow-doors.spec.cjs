const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { doorFor, exportsOf, namesFrom } = require('./narrow-doors.cjs');

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'doors-'));
const write = (name, text) => {
  const file = path.join(dir, name);
  fs.writeFileSync(file, text);
  return file;
};
afterAll(() => fs.rmSync(dir, { recursive: true }));

const one = write('one.ts', 'export class One {}\nexport const two = 2, three = 3;\nexport type Shape = string;\n');
write('more.ts', "export * from './one';\nexport function four() {}\n");
const index = write('index.ts', "export { One as First, type Shape } from './one';\nexport * from './more';\n");

it('follows names through any chain of doors to the file that defines them', () => {
  const all = exportsOf(index, new Map());
  expect(all.get('First')).toEqual({ file: one, name: 'One' });
  expect([...all.keys()].sort()).toEqual(['First', 'One', 'Shape', 'four', 'three', 'two']);
});

it('gives a door with the asked names only, and none when a name is unknown', () => {
  const all = exportsOf(index, new Map());
  expect(doorFor(new Set(['First']), all)).toBe(`export { One as First } from ${JSON.stringify(one)};`);
  expect(doorFor(new Set(['First', 'Nobody']), all)).toBeUndefined();
});

it.each([
  ["import { A, type B, C as D } from '@x/y';\nimport type { E } from '@x/y';", ['A', 'C']],
  ["import { A } from '@x/other';", []],
])('reads what a file takes: %s', (text, names) =>
  expect([...namesFrom(write('user.ts', text), '@x/y')]).toEqual(names),
);

it.each(["import * as all from '@x/y';", "export { A } from '@x/y';", "import '@x/y';"])(
  'leaves the real door to other uses: %s',
  (text) => expect(namesFrom(write('user.ts', text), '@x/y')).toBeUndefined(),
);
