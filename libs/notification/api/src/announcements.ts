import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type NoticeDraft, noticesOf } from '@congtac/notification-domain';
import { BusinessClock, newId, UnitOfWork } from '@congtac/shared-api';

/** How often the outbox is looked at, and how many events one transaction takes. */
const PAUSE_MS = 1_000;
const BATCH = 50;

interface OutboxRow {
  id: string;
  type: string;
  unitId: number | null;
  accountId: string | null;
  payload: Record<string, unknown>;
}

/**
 * Turns events of the outbox into lines of inboxes. An event and its notices are settled in one transaction, and several
 * processes may work side by side: each takes rows that no other holds.
 */
@Injectable()
export class Announcements implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Announcements.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.settle()
        .catch((error: unknown) => this.logger.warn(`events wait in the outbox: ${String(error)}`))
        .finally(() => (this.running = undefined));
    }, PAUSE_MS);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Handles every event that waits; the timer calls it, and whoever cannot wait for the timer. */
  async settle(): Promise<void> {
    while ((await this.settleBatch()) === BATCH);
  }

  private settleBatch(): Promise<number> {
    return this.uow.asSystem('tell people of events', async () => {
      const events = await this.uow.query<OutboxRow>(
        `select outbox_id as id, type, unit_id as "unitId", account_id as "accountId", payload from app.outbox
         where handled_at is null order by outbox_id limit $1 for update skip locked`,
        [BATCH],
      );
      for (const event of events) for (const draft of noticesOf(event)) await this.tell(event, draft);
      if (events.length > 0)
        await this.uow.query(
          'update app.outbox set handled_at = clock_timestamp() where outbox_id = any($1::bigint[])',
          [events.map((event) => event.id)],
        );
      return events.length;
    });
  }

  /** Nobody is told of what they did themselves, and each person once per event and sentence. */
  private async tell(event: OutboxRow, draft: NoticeDraft): Promise<void> {
    const people = await this.uow.query<{ accountId: string }>(
      `select g.account_id as "accountId" from identity.v_role_grant g
       where g.unit_id = any($1::int[]) and g.role = any($2::text[]) and g.status = 'ACTIVE'
         and (g.valid_from is null or g.valid_from <= $3::date) and (g.valid_to is null or g.valid_to >= $3::date)
       union select a.account_id from identity.v_account a where a.account_id = any($4::uuid[]) and a.status = 'ACTIVE'`,
      [draft.audience.unitIds, draft.audience.roles, this.clock.today(), draft.audience.accountIds],
    );
    for (const { accountId } of people.filter((one) => one.accountId !== event.accountId))
      await this.uow.query(
        `insert into notification.notice (notice_id, event_id, account_id, kind, title, detail, link, urgent, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict on constraint uq_notice_event do nothing`,
        [
          ...[newId(), event.id, accountId, event.type, draft.title, draft.detail, draft.link, draft.urgent],
          this.clock.now(),
        ],
      );
  }
}
