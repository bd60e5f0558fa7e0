import { StatementNames } from './statement-names';

describe('names of statements', () => {
  it('are given to statements that are asked for again and again, always the same', () => {
    const names = new StatementNames();
    const asked = Array.from({ length: 5 }, () => names.of('select 1'));
    expect(asked.slice(0, 2)).toEqual([undefined, undefined]);
    expect(new Set(asked.slice(2)).size).toBe(1);
    expect(asked[2]).toMatch(/^s[\w-]{22}$/);
  });

  it('differ for different texts and are the same in every process', () => {
    const hot = (names: StatementNames, sql: string) => Array.from({ length: 3 }, () => names.of(sql)).at(-1);
    expect(hot(new StatementNames(), 'select 1')).toBe(hot(new StatementNames(), 'select 1'));
    expect(hot(new StatementNames(), 'select 1')).not.toBe(hot(new StatementNames(), 'select 2'));
  });

  it('are bounded in number', () => {
    const names = new StatementNames();
    const named = Array.from({ length: 1_000 }, (_, at) => [0, 1, 2].map(() => names.of(`select ${at}`)).at(-1));
    expect(named.filter((name) => name !== undefined)).toHaveLength(300);
    expect(names.of('select 0')).toBe(named[0]);
  });
});
