import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

interface Row {
  id: string;
  requirement: string;
  state: string;
  proof: string;
}

const root = path.join(__dirname, '../..');
const text = readFileSync(path.join(root, 'docs/requirements.md'), 'utf8');

/** How many requirements each part has: S0-1 … S0-38 and so on. */
const parts = [38, 28, 25, 35, 30];
const expectedIds = parts.flatMap((count, part) => Array.from({ length: count }, (_, i) => `S${part}-${i + 1}`));

/** The lines of every table that start with an id. */
function rowsOf(markdown: string): Row[] {
  return markdown
    .split('\n')
    .filter((line) => /^\|\s*S\d+-\d+\s*\|/.test(line))
    .map((line) => {
      const [id, requirement, state, ...proof] = line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim());
      return { id, requirement, state, proof: proof.join('|') };
    });
}

/** Files of the repository that a proof names between backticks, without what is no path (addresses of screens). */
function filesIn(proof: string): string[] {
  return [...proof.matchAll(/`([^`\s]+)`/g)].map(([, name]) => name).filter((name) => !name.startsWith('/'));
}

/** Whether the repository has this file. */
function isFile(file: string): boolean {
  return statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() ?? false;
}

describe('docs/requirements.md', () => {
  const rows = rowsOf(text);
  const works = rows.filter((row) => row.state === 'works');

  it('has every id exactly once, in order', () => {
    expect(rows.map((row) => row.id)).toEqual(expectedIds);
  });

  it('says what each requirement is', () => {
    expect(rows.filter((row) => row.requirement === '')).toEqual([]);
  });

  it('knows two states', () => {
    expect(rows.filter((row) => row.state !== 'works' && row.state !== 'open')).toEqual([]);
  });

  it('names for each working requirement at least one file, and only files that exist', () => {
    const unproved = works.filter(({ proof }) => {
      const files = filesIn(proof);
      return files.length === 0 || files.some((file) => !isFile(file));
    });
    expect(unproved).toEqual([]);
  });

  it('says of each open requirement what is missing', () => {
    expect(rows.filter((row) => row.state === 'open' && row.proof === '')).toEqual([]);
  });

  it('counts truly', () => {
    const open = rows.length - works.length;
    expect(text).toContain(`**${works.length} works, ${open} open, ${rows.length} in all.**`);
  });
});
