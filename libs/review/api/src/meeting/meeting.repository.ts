import { Injectable } from '@nestjs/common';
import { type ConclusionInput, directiveProblem, type SaveMeeting } from '@congtac/review-domain';
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
      `select conclusion_id, ordinal, text, speaker, task_id, not_assigned_reason, obliges_plan, version
       from review.conclusion where meeting_id = $1 order by ordinal`,
      [id],
    );
    return { ...meeting, conclusions };
  }

  /**
   * Writes the whole meeting of a unit under `id` (new or known), conclusions included. Conclusions keep their ids; one
   * that became tasks or was declined keeps its text too. Problem `review.conclusion-resolved`.
   */
  async save(id: string, unitId: number, meeting: SaveMeeting): Promise<void> {
    const actor = currentActor();
    await this.uow.query(
      `insert into review.meeting (meeting_id, unit_id, kind, name, held_on, place, mode, points, chairs, participants,
         updated_by, updated_by_name, reader_unit_ids)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, coalesce($13::int[], '{}'))
       on conflict (meeting_id) do update set kind = excluded.kind, name = excluded.name, held_on = excluded.held_on,
         place = excluded.place, mode = excluded.mode, points = excluded.points, chairs = excluded.chairs,
         participants = excluded.participants, reader_unit_ids = coalesce($13::int[], meeting.reader_unit_ids),
         version = meeting.version + 1, updated_at = clock_timestamp(),
         updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name`,
      [
        ...[id, unitId, meeting.kind ?? 'REVIEW_MEETING', meeting.name ?? null, meeting.date ?? null],
        ...[meeting.place ?? null, meeting.mode ?? 'IN_PERSON', meeting.points ?? [], meeting.chairs ?? null],
        ...[meeting.participants ?? [], actor.accountId, actor.displayName, meeting.invitedUnitIds ?? null],
      ],
    );
    await this.saveConclusions(id, unitId, meeting.conclusions ?? []);
  }

  /** Removes a meeting with its open conclusions. */
  async remove(id: string): Promise<void> {
    await this.uow.query('delete from review.meeting where meeting_id = $1', [id]);
  }

  private async saveConclusions(meetingId: string, unitId: number, wanted: readonly ConclusionInput[]): Promise<void> {
    const stored = (await this.find(meetingId))?.conclusions ?? [];
    const kept = matchConclusions(stored, wanted);
    const gone = stored.filter((row) => !kept.some((match) => match?.conclusion_id === row.conclusion_id));
    const changed = wanted.some((input, i) => isResolved(kept[i]) && kept[i]?.text !== input.text);
    if (changed || gone.some(isResolved)) throw directiveProblem('review.conclusion-resolved');
    await this.uow.query('delete from review.conclusion where conclusion_id = any($1::uuid[])', [
      gone.map((row) => row.conclusion_id),
    ]);
    const rows = wanted.map((input, i) => ({
      id: kept[i]?.conclusion_id ?? newId(),
      ...{ ordinal: i + 1, text: input.text, speaker: input.speaker ?? null },
    }));
    await this.uow.query(
      `insert into review.conclusion (conclusion_id, meeting_id, unit_id, ordinal, text, speaker)
       select x.id, $2, $3, x.ordinal, x.text, x.speaker
       from jsonb_to_recordset($1) as x (id uuid, ordinal integer, text text, speaker text)
       on conflict (conclusion_id) do update set ordinal = excluded.ordinal, text = excluded.text,
         speaker = excluded.speaker, version = conclusion.version + 1, updated_at = clock_timestamp()
       where (conclusion.ordinal, conclusion.text, conclusion.speaker) is distinct from
         (excluded.ordinal, excluded.text, excluded.speaker)`,
      [JSON.stringify(rows), meetingId, unitId],
    );
  }
}

function isResolved(row: ConclusionRow | undefined): boolean {
  return row !== undefined && (row.task_id !== null || row.not_assigned_reason !== null);
}

/** The stored conclusion that each wanted one is: by id, else by the same text; each is used once. */
function matchConclusions(
  stored: readonly ConclusionRow[],
  wanted: readonly ConclusionInput[],
): (ConclusionRow | undefined)[] {
  const free = new Set(stored);
  const take = (row: ConclusionRow | undefined) => {
    if (row) free.delete(row);
    return row;
  };
  const byId = wanted.map((input) => take(stored.find((row) => row.conclusion_id === input.id && free.has(row))));
  return wanted.map((input, i) => byId[i] ?? take([...free].find((row) => row.text === input.text)));
}
