import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

interface Row {
  id: string;
  title: string;
  state: string;
  /** The cells that say what shows it, or what is missing. */
  proofs: string[];
}

const root = path.join(__dirname, '../..');
const states = ['works', 'other', 'open'];
/** Contexts that a missing thing may belong to: those there are, and those that are still to come. */
const contexts = [...readdirSync(path.join(root, 'libs')), 'opinion'];

const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}-${i + 1}`);

/** Every document with the ids it must hold; the requirements have parts S0 … S4. */
const documents: readonly { file: string; ids: string[]; proofs: number }[] = [
  {
    file: 'docs/requirements.md',
    ids: [38, 28, 25, 35, 30].flatMap((count, part) => numbered(`S${part}`, count)),
    proofs: 1,
  },
  { file: 'docs/rules.md', ids: [...numbered('I', 22), ...numbered('G', 12)], proofs: 2 },
];

/** The lines of every table that start with an id. */
function rowsOf(markdown: string): Row[] {
  return markdown
    .split('\n')
    .filter((line) => /^\|\s*[A-Z]\d*-\d+\s*\|/.test(line))
    .map((line) => {
      const [id, title, state, ...proofs] = line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim());
      return { id, title, state, proofs };
    });
}

/** Files of the repository named between backticks, without what is no path (addresses of screens). */
function filesIn(proof: string): string[] {
  return [...proof.matchAll(/`([^`\s]+)`/g)].map(([, name]) => name).filter((name) => !name.startsWith('/'));
}

/** Whether the repository has this file. */
function isFile(file: string): boolean {
  return statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() ?? false;
}

/**
 * Words quoted right behind a test's file, with the file: they must stand in it, so that a renamed test is noticed.
 * Tests of journeys and of units alike.
 */
function quotesIn(proof: string): { file: string; quote: string }[] {
  return [...proof.matchAll(/`([^`\s]+(?:spec|e2e)\.ts)`((?:,? "[^"]+")+)/g)].flatMap(([, file, quotes]) =>
    [...quotes.matchAll(/"([^"]+)"/g)].map(([, quote]) => ({ file, quote })),
  );
}

describe.each(documents)('$file', ({ file, ids, proofs }) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  const rows = rowsOf(text);
  const inState = (state: string) => rows.filter((row) => row.state === state);

  it('has every id exactly once, in order', () => {
    expect(rows.map((row) => row.id)).toEqual(ids);
  });

  it('says of each row what it is, and knows three states', () => {
    expect(rows.filter((row) => row.title === '' || row.proofs.length !== proofs)).toEqual([]);
    expect(rows.filter((row) => !states.includes(row.state))).toEqual([]);
  });

  it('names for each working row at least one file', () => {
    expect(inState('works').filter((row) => row.proofs.every((proof) => filesIn(proof).length === 0))).toEqual([]);
  });

  it('names only files that exist', () => {
    expect(rows.flatMap((row) => row.proofs.flatMap(filesIn)).filter((name) => !isFile(name))).toEqual([]);
  });

  it('quotes only words that stand in the test named', () => {
    const missing = rows
      .flatMap((row) => row.proofs.flatMap(quotesIn))
      .filter((one) => isFile(one.file) && !readFileSync(path.join(root, one.file), 'utf8').includes(one.quote));
    expect(missing).toEqual([]);
  });

  it('says of each open row what is missing', () => {
    expect(inState('open').filter((row) => row.proofs.every((proof) => proof === ''))).toEqual([]);
  });

  it('names first the context that a row of others belongs to, and says what is missing', () => {
    const strays = inState('other').filter((row) => {
      const [, context] = /^([a-z]+): \S/.exec(row.proofs[0]) ?? [];
      return !contexts.includes(context);
    });
    expect(strays).toEqual([]);
  });

  it('counts truly', () => {
    const [works, other, open] = states.map((state) => inState(state).length);
    expect(text).toContain(`**${works} works, ${other} other, ${open} open, ${rows.length} in all.**`);
  });
});
