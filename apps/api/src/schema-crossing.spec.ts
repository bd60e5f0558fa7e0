import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
const SCHEMAS = ['org', 'identity', 'documents', 'calendar', 'planning', 'reporting', 'review'];

/** Statements that read or write another schema's tables instead of its views `v_*` or functions. */
function crossings(file: string): string[] {
  const own = path.relative(path.join(root, 'libs'), file).split(path.sep)[0];
  const text = readFileSync(file, 'utf8');
  const others = SCHEMAS.filter((schema) => schema !== own).join('|');
  const reference = new RegExp(
    `\\b(?:from|join|into|update|delete from)\\s+((?:${others})\\.(?!v_)\\w+)\\b(?!\\s*\\()`,
    'gi',
  );
  return [...text.matchAll(reference)].map((match) => `${path.relative(root, file)}: ${match[1]}`);
}

describe('schemas', () => {
  it('are read by other contexts through views only', () => {
    // The functions of row-level security in schema `app` look at the tree of units: the one place below org that does.
    const files = globSync('libs/*/api/src/**/*.ts', { cwd: root, exclude: ['libs/shared/**'] }).map((file) =>
      path.join(root, file),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(crossings)).toEqual([]);
  });
});
