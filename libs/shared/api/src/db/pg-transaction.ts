import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { QueryFailedError } from 'typeorm';
import type { StatementNames } from './statement-names';

const ABORTED = '25P02';
/** A kept statement whose result has changed shape, or that the server does not keep (any more). */
const STALE_STATEMENTS: readonly (string | undefined)[] = ['0A000', '26000'];

/**
 * One transaction on one connection. Statements are sent without waiting for the answers to those before them
 * (the connection pipelines), so what nobody waits for costs no round trip.
 */
export class PgTransaction {
  /** The first failure: what follows it only says that the transaction is aborted. */
  private failure: unknown;
  private broken = false;
  private over = false;

  private constructor(
    private readonly client: PoolClient,
    private readonly names: StatementNames,
  ) {}

  /**
   * Begins a transaction and makes it the first statement's business to see that this went well.
   * @param setScope statement, always named, that sets what the transaction may reach.
   */
  static begin(client: PoolClient, names: StatementNames, setScope: QueryConfig): PgTransaction {
    watch(client);
    const transaction = new PgTransaction(client, names);
    transaction.post('begin', []);
    transaction.unheard(transaction.execute(setScope, setScope.text, setScope.values ?? []));
    return transaction;
  }

  /** Rows of a statement. */
  async query<Row extends object>(sql: string, params: unknown[]): Promise<Row[]> {
    const { rows } = await this.execute(this.statement(sql, params), sql, params);
    return rows as Row[];
  }

  /** Sends a statement whose rows nobody needs; a failure of it fails the commit. */
  post(sql: string, params: unknown[]): void {
    this.unheard(this.execute(this.statement(sql, params), sql, params));
  }

  /** Ends the transaction. Rejects with the failure that made PostgreSQL undo it. */
  async commit(): Promise<void> {
    const ended = this.execute({ text: 'commit' }, 'commit', []);
    this.over = true;
    const { command } = await ended;
    if (command !== 'COMMIT') throw this.failure ?? new Error('the transaction was undone');
  }

  /** Undoes what was done. @returns the failure to tell of: the first one, when `error` is only its echo. */
  async rollback(error: unknown): Promise<unknown> {
    const told = isEcho(error) ? (this.failure ?? error) : error;
    this.over = false;
    const ended = this.execute({ text: 'rollback' }, 'rollback', []);
    this.over = true;
    await ended.catch(() => (this.broken = true));
    return told;
  }

  /** Gives the connection back; one that failed to end its transaction, or whose statements are out of date, is closed. */
  release(): void {
    this.client.release(this.broken);
  }

  private statement(sql: string, values: unknown[]): QueryConfig {
    const name = values.length > 0 ? this.names.of(sql) : undefined;
    return name === undefined ? { text: sql, values } : { name, text: sql, values };
  }

  /** The connection may serve somebody else by now: what comes after the end would run with that person's reach. */
  private async execute(statement: QueryConfig, sql: string, params: unknown[]): Promise<QueryResult> {
    if (this.over) throw new Error('the transaction is over: a statement of it was not waited for');
    try {
      return await this.client.query(statement);
    } catch (cause) {
      const error = new QueryFailedError(sql, params, cause as Error);
      this.failure ??= error;
      if (STALE_STATEMENTS.includes(codeOf(error))) this.broken = true;
      throw error;
    }
  }

  /** The failure is kept and told at the end. */
  private unheard(work: Promise<unknown>): void {
    work.catch(() => undefined);
  }
}

const watched = new WeakSet<PoolClient>();

/** A connection that is lost also tells so by an event, which would end the process if nobody listened. */
function watch(client: PoolClient): void {
  if (watched.has(client)) return;
  watched.add(client);
  client.on('error', () => undefined);
}

function isEcho(error: unknown): boolean {
  return error instanceof QueryFailedError && codeOf(error) === ABORTED;
}

function codeOf(error: QueryFailedError): string | undefined {
  return (error.driverError as { code?: string }).code;
}
