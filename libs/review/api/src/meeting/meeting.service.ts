import { Injectable } from '@nestjs/common';
import {
  type CreateMeeting,
  directiveProblem,
  type MeetingDetail,
  type MeetingQuery,
  type MeetingRowView,
  type SaveMeeting,
} from '@congtac/review-domain';
import { Access, guardedUpdate, newId, UnitOfWork } from '@congtac/shared-api';
import { offsetOf, type Page } from '@congtac/shared-domain';
import { Audience } from '../directive/audience.service';
import { MeetingReader } from './meeting-reader';
import { MeetingRepository } from './meeting.repository';

/** Meetings as objects of their own: conferences, briefings, review meetings (S2-4, S2-9). */
@Injectable()
export class MeetingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly reader: MeetingReader,
    private readonly meetings: MeetingRepository,
    private readonly audience: Audience,
  ) {}

  /** One page of the meetings in sight, the newest first. */
  list(query: MeetingQuery): Promise<Page<MeetingRowView>> {
    return this.uow.read(async () => {
      const rows = await this.uow.query<MeetingRowView & { total: number }>(
        `select m.meeting_id as id, m.unit_id as "unitId", u.name as "unitName", m.kind, m.name, m.held_on as date, m.place,
           m.mode, m.demo, m.version, c.conclusions, c.open as "openConclusions", count(*) over ()::int as total
         from review.meeting m join org.v_unit u on u.unit_id = m.unit_id
         cross join lateral (select count(*)::int as conclusions,
             count(*) filter (where c.task_id is null and c.not_assigned_reason is null)::int as open
           from review.conclusion c where c.meeting_id = m.meeting_id) c
         where ($1::int is null or m.unit_id = $1) and ($2::text is null or m.kind = $2)
           and ($3::text is null or m.search_text like '%' || app.fold($3) || '%')
           and (not $4::boolean or c.open > 0)
         order by m.held_on desc nulls first, m.meeting_id desc limit $5 offset $6`,
        [
          ...[query.unitId ?? null, query.kind ?? null, query.q?.replace(/[\\%_]/g, '\\$&') || null],
          ...[query.open ?? false, query.size, offsetOf(query)],
        ],
      );
      return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
    });
  }

  /** One meeting with its conclusions and what became of them. Problem `common.not-found`. */
  get(id: string): Promise<MeetingDetail> {
    return this.uow.read(() => this.reader.view(id));
  }

  /** Writes a new meeting. Problems `common.forbidden`, those of `Audience` about the invited units. */
  create(input: CreateMeeting): Promise<MeetingDetail> {
    return this.uow.run(async () => {
      this.access.require('review.meeting.write', input.unitId);
      await this.requireInvited(input.unitId, input);
      const id = newId();
      await this.meetings.save(id, input.unitId, { ...input, kind: input.kind ?? 'CONFERENCE' });
      await this.audit('meeting.created', id, input.unitId, { name: input.name, date: input.date });
      return this.reader.view(id);
    });
  }

  /** Writes the whole meeting. Problems `common.stale`, `review.conclusion-resolved`. */
  update(id: string, version: number, input: SaveMeeting): Promise<MeetingDetail> {
    return this.uow.run(async () => {
      const { unit_id: unitId, kind } = await this.reader.readable(id);
      this.access.require('review.meeting.write', unitId);
      await this.requireInvited(unitId, input);
      await guardedUpdate(this.uow, { table: 'review.meeting', key: { meeting_id: id }, version, set: {} });
      await this.meetings.save(id, unitId, { ...input, kind: input.kind ?? kind });
      await this.audit('meeting.updated', id, unitId, input);
      return this.reader.view(id);
    });
  }

  /** Removes a meeting that nothing rests on. Problem `review.meeting-in-use`. */
  remove(id: string, version: number): Promise<void> {
    return this.uow.run(async () => {
      const view = await this.reader.view(id);
      this.access.require('review.meeting.write', view.unitId);
      if (!view.allowed.includes('delete')) throw directiveProblem('review.meeting-in-use');
      await guardedUpdate(this.uow, { table: 'review.meeting', key: { meeting_id: id }, version, set: {} });
      await this.meetings.remove(id);
      await this.audit('meeting.removed', id, view.unitId, { name: view.name });
    });
  }

  private async requireInvited(unitId: number, { invitedUnitIds }: SaveMeeting): Promise<void> {
    if (invitedUnitIds?.length) await this.audience.of(unitId, { unitIds: invitedUnitIds });
  }

  private audit(action: string, entityId: string, unitId: number, after: object): Promise<void> {
    return this.uow.audit({ action, entity: 'meeting', entityId, unitId, after });
  }
}
