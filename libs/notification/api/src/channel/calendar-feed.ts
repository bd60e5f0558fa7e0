import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  calendarEntry,
  type CalendarFeedView,
  type DueTask,
  type NewCalendarFeedView,
} from '@congtac/notification-domain';
import {
  Authorizer,
  BusinessClock,
  currentActor,
  Installation,
  SystemClock,
  UnitOfWork,
  withRequestContext,
} from '@congtac/shared-api';
import { notFound } from '@congtac/shared-domain';
import ical from 'ical-generator';
import { Temporal } from 'temporal-polyfill';

/** Days before and after today that a calendar shows. */
const BACK = 60;
const AHEAD = 400;
const MOST = 1_000;
const REFRESH_SECONDS = 3_600;
/** A calendar program asks often: the last use is noted this exactly. */
const USE_MS = 300_000;

interface FeedRow {
  accountId: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** A feed as calendar programs read it. */
export interface CalendarText {
  text: string;
  etag: string;
}

/** What is due of tasks that the person's own units lead or take part in, or that name the person. */
const DUE = `
  select distinct t.task_id as "taskId", o.occurrence_id as "occurrenceId", t.title, o.label,
    coalesce(o.due_on, t.due_on)::text as "dueOn", greatest(t.version, coalesce(o.version, 0)) as version
  from planning.v_task_party p join planning.v_task t on t.task_id = p.task_id
  left join planning.v_task_occurrence o on o.task_id = t.task_id and o.status = 'OPEN'
  where (p.person_id = (select app.current_person())
      or (p.role in ('LEAD', 'COORDINATE') and p.unit_id = any((select app.own())::integer[])))
    and t.status in ('ASSIGNED', 'IN_PROGRESS', 'PENDING_CONFIRMATION')
    and coalesce(o.due_on, t.due_on) between $1::date - ${BACK} and $1::date + ${AHEAD}
  order by "dueOn", t.title, t.task_id limit ${MOST}`;

/**
 * The feed of a person's due days at a secret address: whoever knows it reads titles and days, nothing else. Rights are
 * those of the moment of reading; a disabled account has no feed.
 */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authorizer: Authorizer,
    private readonly clock: SystemClock,
    private readonly business: BusinessClock,
    private readonly installation: Installation,
  ) {}

  /** The signed-in person's feed; null when there is none. */
  async view(): Promise<CalendarFeedView | null> {
    const row = await this.uow.one<Omit<FeedRow, 'accountId'>>(
      `select created_at as "createdAt", last_used_at as "lastUsedAt" from notification.calendar_feed
       where account_id = (select app.current_account())`,
    );
    return row ? viewOf(row) : null;
  }

  /** Makes the feed, or gives it a new address; the old one stops working. */
  async renew(): Promise<NewCalendarFeedView> {
    const token = randomBytes(32).toString('base64url');
    const createdAt = this.clock.now();
    await this.uow.run(() =>
      this.uow.query(
        `insert into notification.calendar_feed (account_id, token_hash, created_at) values ($1, $2, $3)
         on conflict (account_id) do update
         set token_hash = excluded.token_hash, created_at = excluded.created_at, last_used_at = null`,
        [currentActor().accountId, sealed(token), createdAt],
      ),
    );
    return { ...viewOf({ createdAt, lastUsedAt: null }), path: `/api/v1/calendar-feeds/${token}.ics` };
  }

  /** Ends the feed. */
  async revoke(): Promise<void> {
    await this.uow.run(() =>
      this.uow.query('delete from notification.calendar_feed where account_id = (select app.current_account())'),
    );
  }

  /** The feed at an address. Problem `common.not-found`, the same for wrong addresses and disabled accounts. */
  async read(token: string, requestId: string): Promise<CalendarText> {
    const feed = await this.find(token);
    const principal = feed && (await this.authorizer.principalOfAccount(feed.accountId));
    if (!principal) throw notFound();
    const tasks = await withRequestContext({ requestId, principal }, () =>
      this.uow.read(() => this.uow.query<DueTask>(DUE, [this.business.today()])),
    );
    const text = this.write(tasks, feed.createdAt);
    return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
  }

  private find(token: string): Promise<FeedRow | undefined> {
    return this.uow.asSystem('calendar feed', async () => {
      const row = await this.uow.one<FeedRow>(
        `select account_id as "accountId", created_at as "createdAt", last_used_at as "lastUsedAt"
         from notification.calendar_feed where token_hash = $1`,
        [sealed(token)],
      );
      const now = this.clock.now();
      if (row && now.getTime() - (row.lastUsedAt?.getTime() ?? 0) > USE_MS)
        await this.uow.query('update notification.calendar_feed set last_used_at = $2 where account_id = $1', [
          ...[row.accountId, now],
        ]);
      return row;
    });
  }

  /** Nothing in the text depends on when it is read, so that an unchanged calendar has an unchanged ETag. */
  private write(tasks: readonly DueTask[], stamp: Date): string {
    const calendar = ical({
      name: 'Công Tác: hạn việc của tôi',
      prodId: { company: 'Công Tác', product: 'Hạn việc', language: 'VI' },
      timezone: 'Asia/Ho_Chi_Minh',
      ttl: REFRESH_SECONDS,
    });
    const { publicUrl } = this.installation;
    for (const { uid, day, summary, link, sequence } of tasks.map(calendarEntry))
      calendar.createEvent({
        id: uid,
        start: Temporal.PlainDate.from(day),
        allDay: true,
        summary,
        sequence,
        stamp,
        ...(publicUrl ? { url: publicUrl + link } : {}),
      });
    return calendar.toString();
  }
}

function viewOf({ createdAt, lastUsedAt }: Omit<FeedRow, 'accountId'>): CalendarFeedView {
  return { createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
}

function sealed(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
