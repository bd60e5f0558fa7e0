import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../db/unit-of-work';
import { type LiveChange, liveChange, type LiveRow } from './live-change';
import { OutboxCursor } from './outbox-cursor';

/** Numbers below the newest one whose transactions may still be open when the reader begins. */
const LOOK_BACK = 200;
/** Most events read at once; a browser that missed more reads everything again. */
const MOST_MISSED = 500;
/** An event is dated when it is written, a little before its transaction ends. */
const OPEN_TRANSACTION_SECONDS = 5;

const COLUMNS = `select outbox_id as id, type, unit_id as "unitId", payload from app.outbox`;

/** Reads what is new in the outbox, whoever wrote it. */
@Injectable()
export class OutboxReader {
  private begun: Promise<OutboxCursor> | undefined;

  constructor(private readonly uow: UnitOfWork) {}

  /** Takes its stand: what is committed from now on is fresh. */
  async begin(): Promise<void> {
    await this.cursor();
  }

  /** Forgets where it stood: nobody listens. */
  stop(): void {
    this.begun = undefined;
  }

  /** What was committed since the last call, or since it took its stand. */
  async fresh(): Promise<LiveChange[]> {
    const cursor = await this.cursor();
    const rows = await this.ask(`${COLUMNS} where outbox_id > $1 or outbox_id = any($2::bigint[]) order by outbox_id`, [
      cursor.position,
      cursor.missing,
    ]);
    const found = rows.map((row) => row.id);
    const fresh = new Set(cursor.take(found, performance.now()));
    return rows.filter((row) => fresh.has(row.id)).map(liveChange);
  }

  /** What was written in the last seconds; undefined when it is too much to be told one by one. */
  async since(seconds: number): Promise<LiveChange[] | undefined> {
    const rows = await this.ask(
      `select * from (${COLUMNS} where created_at > clock_timestamp() - make_interval(secs => $1)
         and outbox_id > (select coalesce(max(outbox_id), 0) - $2 from app.outbox) limit $2) recent order by id`,
      [seconds + OPEN_TRANSACTION_SECONDS, MOST_MISSED],
    );
    return rows.length >= MOST_MISSED ? undefined : rows.map(liveChange);
  }

  private cursor(): Promise<OutboxCursor> {
    this.begun ??= this.latest().catch((error: unknown) => {
      // The next call begins anew; this one must tell its caller.
      this.begun = undefined;
      throw error;
    });
    return this.begun;
  }

  private async latest(): Promise<OutboxCursor> {
    const rows = await this.ask(`${COLUMNS} order by outbox_id desc limit $1`, [LOOK_BACK]);
    const ids = rows.map((row) => row.id);
    return new OutboxCursor(ids, performance.now());
  }

  private async ask(sql: string, params: unknown[]): Promise<LiveRow[]> {
    const rows = await this.uow.asSystem('tell open screens', () => this.uow.query<LiveRow>(sql, params));
    return rows.map((row) => ({ ...row, id: Number(row.id) }));
  }
}
