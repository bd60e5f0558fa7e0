import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Pool, QueryConfig } from 'pg';
import { DataSource, QueryFailedError } from 'typeorm';
import { Access } from '../access/access';
import { type DataScope, EMPTY_SCOPE, SYSTEM_SCOPE } from '../access/actor';
import { requestContext } from '../access/request-context';
import { newId } from '../ids';
import { PgTransaction } from './pg-transaction';
import { StatementNames } from './statement-names';

interface OpenTransaction {
  transaction: PgTransaction;
  readOnly: boolean;
  system: boolean;
}

interface TransactionOptions {
  readOnly: boolean;
  system: boolean;
  timeoutMs: number;
}

/** One line of the trail: what was done to which thing, on behalf of which unit (domain.md §2.10). */
export interface AuditEntry {
  /** Verb in the past, e.g. `plan.issued`. */
  action: string;
  entity: string;
  entityId: string;
  unitId: number | null;
  before?: object;
  after?: object;
  reason?: string;
}

/** Something that happened, for other contexts to react to after the commit. */
export interface DomainEvent {
  /** `context.thing-happened`. */
  type: string;
  unitId: number | null;
  payload: object;
}

const STATEMENT_TIMEOUT_MS = 5_000;

/**
 * One transaction around a use case, with the row-level-security scope of the signed-in person set in it.
 * The only way to the database: repositories ask this class for rows.
 */
@Injectable()
export class UnitOfWork {
  private readonly open = new AsyncLocalStorage<OpenTransaction>();
  private readonly names = new StatementNames();

  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Runs `fn` in a read-write transaction; joins the open one. */
  run<T>(fn: () => Promise<T>, options: { timeoutMs?: number } = {}): Promise<T> {
    const current = this.open.getStore();
    if (current && !current.readOnly) return fn();
    if (current) throw new Error('a write was asked for inside a read-only transaction');
    return this.transact(fn, { readOnly: false, system: false, timeoutMs: options.timeoutMs ?? STATEMENT_TIMEOUT_MS });
  }

  /** Runs `fn` in a read-only transaction; joins the open one. */
  read<T>(fn: () => Promise<T>): Promise<T> {
    if (this.open.getStore()) return fn();
    return this.transact(fn, { readOnly: true, system: false, timeoutMs: STATEMENT_TIMEOUT_MS });
  }

  /**
   * Runs `fn` in an own read-write transaction that reaches every unit.
   * @param reason why no person's scope applies, e.g. `sign-in`: for whoever reads the call, and for the error below.
   */
  asSystem<T>(reason: string, fn: () => Promise<T>, options: { timeoutMs?: number } = {}): Promise<T> {
    const current = this.open.getStore();
    if (current?.system) return fn();
    if (current) throw new Error(`system work "${reason}" was asked for inside a person's transaction`);
    return this.transact(fn, { readOnly: false, system: true, timeoutMs: options.timeoutMs ?? STATEMENT_TIMEOUT_MS });
  }

  /** Rows of a parametrised statement (`$1`, `$2` …) in the open transaction. */
  async query<Row extends object>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return this.current().query<Row>(sql, params);
  }

  /**
   * Sends a statement whose answer nobody needs, without waiting for it. Statements after it see what it did; when it
   * fails, the transaction does.
   */
  post(sql: string, params: unknown[] = []): void {
    this.current().post(sql, params);
  }

  /**
   * Rows of one statement on its own, outside any transaction and without anybody's scope: for functions that set their
   * own reach.
   */
  async single<Row extends object>(sql: string, params: unknown[]): Promise<Row[]> {
    try {
      const { rows } = await this.pool.query({ name: this.names.of(sql), text: sql, values: params });
      return rows as Row[];
    } catch (cause) {
      throw new QueryFailedError(sql, params, cause as Error);
    }
  }

  /** The first row, or undefined. */
  async one<Row extends object>(sql: string, params: unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, params))[0];
  }

  /** Writes an audit row in the open transaction, naming the person and the one post they act in (I-20). */
  audit(entry: AuditEntry): Promise<void> {
    const actor = requestContext()?.principal?.actor;
    const post = actor && entry.unitId !== null ? this.access.postAt(entry.unitId) : undefined;
    this.post(
      `insert into app.audit_event (event_id, account_id, actor_name, post_id, post_title, unit_id, action, entity,
         entity_id, before, after, reason, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        newId(),
        actor?.accountId ?? null,
        actor?.displayName ?? 'Hệ thống',
        post?.postId ?? null,
        post?.title ?? null,
        entry.unitId,
        entry.action,
        entry.entity,
        entry.entityId,
        entry.before ? JSON.stringify(entry.before) : null,
        entry.after ? JSON.stringify(entry.after) : null,
        entry.reason ?? null,
        requestContext()?.requestId ?? null,
      ],
    );
    return Promise.resolve();
  }

  /** Puts an event into the outbox, in the open transaction, naming who brought it about. */
  emit(event: DomainEvent): Promise<void> {
    this.post('insert into app.outbox (type, unit_id, payload, account_id) values ($1, $2, $3, $4)', [
      event.type,
      event.unitId,
      JSON.stringify(event.payload),
      requestContext()?.principal?.actor.accountId ?? null,
    ]);
    return Promise.resolve();
  }

  /** The pool behind TypeORM's driver: its query runner would take a round trip for the begin and one for the scope. */
  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  private current(): PgTransaction {
    const current = this.open.getStore();
    if (!current) throw new Error('no open transaction: call run, read or asSystem first');
    return current.transaction;
  }

  private async transact<T>(fn: () => Promise<T>, options: TransactionOptions): Promise<T> {
    const transaction = PgTransaction.begin(await this.pool.connect(), this.names, scopeStatement(options));
    try {
      const result = await this.open.run({ transaction, readOnly: options.readOnly, system: options.system }, fn);
      await transaction.commit();
      return result;
    } catch (error) {
      // Translates nothing: the transaction is undone and the same error goes on.
      throw await transaction.rollback(error);
    } finally {
      transaction.release();
    }
  }
}

/** What row-level security and time limits of the transaction are set by. */
function scopeStatement(options: TransactionOptions): QueryConfig {
  const principal = requestContext()?.principal;
  const scope: DataScope = options.system ? SYSTEM_SCOPE : (principal?.scope ?? EMPTY_SCOPE);
  const values = [
    principal?.actor.accountId ?? '',
    principal?.actor.personId ?? '',
    `{${scope.units.join(',')}}`,
    scope.wide,
    String(scope.treeVersion),
    `{${scope.line.join(',')}}`,
    String(options.timeoutMs),
    options.readOnly ? 'on' : 'off',
    scope.admin,
    `{${scope.own.join(',')}}`,
  ];
  return { name: 'scope', text: SET_SCOPE, values };
}

const SET_SCOPE = `
  select set_config('app.account', $1, true), set_config('app.person', $2, true), set_config('app.scope', $3, true),
    set_config('app.wide', $4, true), set_config('app.tree_version', $5, true), set_config('app.line', $6, true),
    set_config('statement_timeout', $7, true), set_config('transaction_read_only', $8, true),
    set_config('app.admin', $9, true), set_config('app.own', $10, true)`;
