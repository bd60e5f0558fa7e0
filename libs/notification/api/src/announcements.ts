import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type NoticeDraft, noticesOf } from '@congtac/notification-domain';
import { Jobs, UnitOfWork } from '@congtac/shared-api';
import { createHash } from 'node:crypto';
import { Deliveries } from './delivery/deliveries';
import { Audiences } from './inbox/audiences';
import { NoticeWriter } from './inbox/notice-writer';

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
 * Turns events of the outbox into lines of inboxes. An event, its notices and what is sent of them are settled in one
 * transaction, and several processes may work side by side: each takes rows that no other holds.
 */
@Injectable()
export class Announcements implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly notices: NoticeWriter,
    private readonly audiences: Audiences,
    private readonly deliveries: Deliveries,
  ) {}

  onModuleInit(): void {
    this.jobs.every(PAUSE_MS, 'notification.announcements', () => this.settle());
  }

  /** Handles every event that waits; workers call it every second, and so does whoever cannot wait for them. */
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
      const told: string[] = [];
      for (const event of await this.named(events))
        for (const draft of noticesOf(event)) told.push(...(await this.tell(event, draft)));
      await this.deliveries.plan({ noticeIds: told });
      if (events.length > 0)
        await this.uow.query(
          'update app.outbox set handled_at = clock_timestamp() where outbox_id = any($1::bigint[])',
          [events.map((event) => event.id)],
        );
      return events.length;
    });
  }

  /** Nobody is told of what they did themselves, and each person once per event and sentence. */
  private async tell(event: OutboxRow, { audience, ...draft }: NoticeDraft): Promise<string[]> {
    const byUnit = await this.audiences.at(audience.unitIds, audience.roles);
    const named = await this.audiences.active(audience.accountIds);
    return this.notices.write({
      ...draft,
      accountIds: [...[...byUnit.values()].flat(), ...named].filter((id) => id !== event.accountId),
      key: `event:${event.id}:${createHash('md5').update(draft.title).digest('hex')}`,
      eventId: event.id,
      kind: event.type,
    });
  }

  /** Events about a task that do not carry its name get it, and the unit that leads it. */
  private async named(events: OutboxRow[]): Promise<OutboxRow[]> {
    const taskOf = ({ payload }: OutboxRow) => payload['taskId'] ?? (payload['taskIds'] as unknown[] | undefined)?.[0];
    const bare = events.filter((event) => event.payload['title'] === undefined && typeof taskOf(event) === 'string');
    if (bare.length === 0) return events;
    const tasks = await this.uow.query<{ id: string; title: string; leadUnitId: number | null; urgent: boolean }>(
      `select task_id as id, title, lead_unit_id as "leadUnitId", urgent from planning.v_task where task_id = any($1::uuid[])`,
      [bare.map(taskOf)],
    );
    return events.map((event) => {
      const task = bare.includes(event) && tasks.find(({ id }) => id === taskOf(event));
      if (!task) return event;
      const { title, leadUnitId, urgent } = task;
      return { ...event, payload: { title, leadUnitId, urgent, ...event.payload } };
    });
  }
}
