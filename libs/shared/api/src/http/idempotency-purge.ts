import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { UnitOfWork } from '../db/unit-of-work';

const HOUR_MS = 3_600_000;

/** Forgets records of answered requests after 72 hours: nobody repeats a request that late. */
@Injectable()
export class IdempotencyPurge implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly uow: UnitOfWork) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.purge().catch(() => undefined), HOUR_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Deletes what is older than 72 hours; the next run tries again when the database is away. */
  purge(): Promise<unknown> {
    return this.uow.asSystem('forget answered requests', () =>
      this.uow.query(`delete from app.idempotency where created_at < clock_timestamp() - interval '72 hours'`),
    );
  }
}
