import { Injectable } from '@nestjs/common';
import type { SaveMeeting } from '@congtac/review-domain';
import { UnitOfWork, currentActor, newId } from '@congtac/shared-api';
import type { ConclusionRow, MeetingRow } from '../review/review.rows';

/** SQL of meetings and their conclusions. */
@Injectable()
export class MeetingRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** A meeting with its conclusions in order; undefined when there is none or it is out of sight. */
  async find(id: string): Promise<(MeetingRow & { conclusions: ConclusionRow[] }) | undefined> {
    const meeting = await this.uow.one<MeetingRow>('select * from review.meeting where meeting_id = $1', [id]);
    if (!meeting) return undefined;
    const conclusions = await this.uow.query<ConclusionRow>(
      'select conclusion_id, ordinal, text, speaker from review.conclusion where meeting_id = $1 order by ordinal',
      [id],
    );
    return { ...meeting, conclusions };
  }

  /** Writes the whole meeting of a unit under `id` (new or known), conclusions included. */
  async save(id: string, unitId: number, meeting: SaveMeeting): Promise<void> {
    const actor = currentActor();
    await this.uow.query(
      `insert into review.meeting (meeting_id, unit_id, kind, name, held_on, place, mode, points, chairs, participants,
         updated_by, updated_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (meeting_id) do update set kind = excluded.kind, name = excluded.name, held_on = excluded.held_on,
         place = excluded.place, mode = excluded.mode, points = excluded.points, chairs = excluded.chairs,
         participants = excluded.participants, version = meeting.version + 1, updated_at = clock_timestamp(),
         updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name`,
      [
        id,
        unitId,
        meeting.kind ?? 'REVIEW_MEETING',
        meeting.name ?? null,
        meeting.date ?? null,
        meeting.place ?? null,
        meeting.mode ?? 'IN_PERSON',
        meeting.points ?? [],
        meeting.chairs ?? null,
        meeting.participants ?? [],
        actor.accountId,
        actor.displayName,
      ],
    );
    await this.uow.query('delete from review.conclusion where meeting_id = $1', [id]);
    for (const [index, conclusion] of (meeting.conclusions ?? []).entries())
      await this.uow.query(
        `insert into review.conclusion (conclusion_id, meeting_id, unit_id, ordinal, text, speaker)
         values ($1, $2, $3, $4, $5, $6)`,
        [newId(), id, unitId, index + 1, conclusion.text, conclusion.speaker ?? null],
      );
  }
}
