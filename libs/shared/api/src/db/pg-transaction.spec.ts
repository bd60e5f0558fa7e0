import { EventEmitter } from 'node:events';
import type { PoolClient, QueryConfig } from 'pg';
import { PgTransaction } from './pg-transaction';
import { StatementNames } from './statement-names';

const SCOPE = { name: 'scope', text: 'select set_config($1, $2, true)', values: ['app.scope', '{}'] };

/** A connection that answers everything but what it is told to refuse, and notes what it was sent. */
class FakeClient extends EventEmitter {
  readonly sent: string[] = [];
  released: boolean | undefined;
  private failed = false;

  constructor(
    private readonly refuses: string | undefined,
    private readonly code: string,
  ) {
    super();
  }

  query({ text }: QueryConfig): Promise<object> {
    this.sent.push(text);
    if (text === 'commit' || text === 'rollback') {
      const command = text === 'commit' && !this.failed ? 'COMMIT' : 'ROLLBACK';
      return Promise.resolve({ command, rows: [] });
    }
    if (this.failed) return Promise.reject(Object.assign(new Error('aborted'), { code: '25P02' }));
    if (text !== this.refuses) return Promise.resolve({ command: 'SELECT', rows: [] });
    this.failed = true;
    return Promise.reject(Object.assign(new Error('refused'), { code: this.code }));
  }

  release(broken: boolean): void {
    this.released = broken;
  }
}

const begin = (refuses?: string, code = '23505') => {
  const client = new FakeClient(refuses, code);
  return { client, transaction: PgTransaction.begin(client as unknown as PoolClient, new StatementNames(), SCOPE) };
};

describe('a transaction on a connection that pipelines', () => {
  it('tells the first failure, be it of a statement nobody waited for', async () => {
    const { transaction } = begin('insert');
    transaction.post('insert', []);
    await expect(transaction.query('select', [])).rejects.toThrow('aborted');
    await expect(transaction.commit()).rejects.toThrow('refused');
  });

  it('sends nothing once it has ended: the connection may be somebody else’s by then', async () => {
    const { client, transaction } = begin();
    await transaction.commit();
    transaction.release();
    await expect(transaction.query('select', [])).rejects.toThrow('the transaction is over');
    transaction.post('insert', []);
    expect(client.sent).toEqual(['begin', SCOPE.text, 'commit']);
    expect(client.released).toBe(false);
  });

  it('sends nothing more of work that went on beside the part that failed', async () => {
    const { client, transaction } = begin('insert');
    const failure = await transaction.query('insert', []).catch((error: unknown) => error);
    await transaction.rollback(failure);
    await expect(transaction.query('select', [])).rejects.toThrow('the transaction is over');
    expect(client.sent).toEqual(['begin', SCOPE.text, 'insert', 'rollback']);
  });

  it.each([
    ['23505', false],
    ['0A000', true],
    ['26000', true],
  ])('closes the connection when its kept statements are out of date (%s: %s)', async (code, closed) => {
    const { client, transaction } = begin('select', code);
    await transaction.rollback(await transaction.query('select', []).catch((error: unknown) => error));
    transaction.release();
    expect(client.released).toBe(closed);
  });
});
