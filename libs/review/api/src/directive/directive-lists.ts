import { Injectable } from '@nestjs/common';
import type { DirectiveBox, DirectiveQuery, DirectiveRow, WaitingDirectives } from '@congtac/review-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { offsetOf, type Page } from '@congtac/shared-domain';
import { DirectiveReader } from './directive-reader';
import { toDirectiveRow } from './directive.mapper';
import { DIRECTIVE_COLUMNS, type DirectiveListRecord } from './directive.rows';

/** State of one addressed unit `r` in SQL; the same order as `recipientStateOf`. */
const STATE = `case when r.implemented_at is not null then 'IMPLEMENTED' when r.relayed_at is not null then 'RELAYED'
  when r.acknowledged_at is not null then 'ACKNOWLEDGED' when r.opened_at is not null then 'OPENED' else 'SENT' end`;

/** `$1` = now, `$2` = the person's units, `$3` = unit wanted, `$4` = words, `$5` = only waiting. */
const PAGE = (box: string, waiting: string) => `
  select ${DIRECTIVE_COLUMNS}, c.counts, m.mine, count(*) over ()::int as total
  from review.directive d join org.v_unit u on u.unit_id = d.unit_id
  left join lateral (
    select jsonb_build_object('unitId', r.unit_id, 'state', ${STATE}, 'acknowledgedAt', r.acknowledged_at,
      'late', coalesce(r.acknowledged_at, $1::timestamptz) > r.acknowledge_by) as mine,
      r.acknowledged_at is null as open, r.sent_at
    from review.directive_recipient r where r.directive_id = d.directive_id and r.unit_id = any($2::int[])
    order by r.acknowledged_at nulls first, r.unit_id limit 1) m on true
  cross join lateral (
    select jsonb_build_object('sent', count(*), 'opened', count(r.opened_at), 'acknowledged', count(r.acknowledged_at),
      'relayed', count(r.relayed_at), 'implemented', count(r.implemented_at),
      'late', count(*) filter (where r.acknowledged_at is null and r.acknowledge_by < $1::timestamptz)) as counts,
      count(*) filter (where r.acknowledged_at is null) as open
    from review.directive_recipient r where r.directive_id = d.directive_id) c
  where ${box} and ($3::int is null or d.unit_id = $3 or $3 = any(d.recipient_unit_ids))
    and ($4::text is null or d.search_text like '%' || app.fold($4) || '%')
    and (not $5::boolean or ${waiting})
  order by (d.urgent and d.status = 'ISSUED') desc, coalesce(m.open, false) desc, d.sent_at desc nulls first,
    d.directive_id desc
  limit $6 offset $7`;

/** What the boxes hold; `m` = the row of the person's unit, `c` = over all addressed units. */
const BOXES: Record<DirectiveBox, { where: string; waiting: string }> = {
  IN: { where: `m.mine is not null and d.status <> 'DRAFT'`, waiting: `m.open and d.status = 'ISSUED'` },
  OUT: { where: 'd.unit_id = any($2::int[])', waiting: `c.open > 0 and d.status = 'ISSUED'` },
  BELOW: {
    where: `d.unit_id <> all($2::int[]) and d.status <> 'DRAFT'
      and (d.unit_id = any((select app.scope())::integer[]) or d.unit_id in (select app.wide_scope()))`,
    waiting: `c.open > 0 and d.status = 'ISSUED'`,
  },
};

/** Lists of directives, urgent ones first, then those that wait, then the newest. */
@Injectable()
export class DirectiveLists {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly reader: DirectiveReader,
  ) {}

  /** One page of a box. */
  list(query: DirectiveQuery): Promise<Page<DirectiveRow>> {
    const box = query.box ?? 'IN';
    return this.uow.read(async () => {
      const units = this.reader.ownUnits('review.directive.read');
      const rows = await this.uow.query<DirectiveListRecord>(PAGE(BOXES[box].where, BOXES[box].waiting), [
        ...[this.clock.now(), units, query.unitId ?? null, query.q?.replace(/[\\%_]/g, '\\$&') || null],
        ...[query.waiting ?? false, query.size, offsetOf(query)],
      ]);
      return { items: rows.map((row) => toDirectiveRow(row, box !== 'IN')), total: rows[0]?.total ?? 0 };
    });
  }

  /** What waits for "Đã nhận" of the units the person answers for: at most ten, with the number of all. */
  waiting(): Promise<WaitingDirectives> {
    return this.uow.read(async () => {
      const units = this.reader.ownUnits('review.directive.acknowledge');
      const rows = await this.uow.query<WaitingDirectives['items'][number] & { total: number }>(
        `select d.directive_id as id, d.title, coalesce(d.issuer_text, u.name) as "senderName", d.urgent,
           r.sent_at as "sentAt", d.due_on as "dueOn", r.acknowledge_by < $2::timestamptz as late,
           count(*) over ()::int as total
         from review.directive_recipient r join review.directive d on d.directive_id = r.directive_id
         join org.v_unit u on u.unit_id = d.unit_id
         where r.unit_id = any($1::int[]) and r.acknowledged_at is null and d.status = 'ISSUED'
         order by d.urgent desc, r.sent_at limit 10`,
        [units, this.clock.now()],
      );
      return { total: rows[0]?.total ?? 0, items: rows.map(({ total: _, ...item }) => item) };
    });
  }
}
