import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../db/unit-of-work';
import { Jobs } from '../jobs/jobs';

/** Forgets records of answered requests after 72 hours: nobody repeats a request that late. */
@Injectable()
export class IdempotencyPurge implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'app.forget-requests',
      title: 'Dọn ghi nhớ về yêu cầu đã trả lời',
      schedule: '17 * * * *',
      run: async () => void (await this.purge()),
    });
  }

  /** Deletes what is older than 72 hours. */
  purge(): Promise<unknown> {
    const forget = () =>
      this.uow.query(`delete from app.idempotency where created_at < clock_timestamp() - interval '72 hours'`);
    return this.uow.asSystem('forget answered requests', forget, { timeoutMs: 60_000 });
  }
}
