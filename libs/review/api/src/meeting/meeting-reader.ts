import { Injectable } from '@nestjs/common';
import {
  conclusionBasis,
  type ConclusionDetail,
  conclusionResolution,
  type ConclusionTask,
  type MeetingDetail,
} from '@congtac/review-domain';
import { notFound } from '@congtac/shared-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import type { ConclusionRow, MeetingRow } from '../review/review.rows';
import { ConclusionTasks } from './conclusion-tasks';
import { MeetingRepository } from './meeting.repository';

/** A meeting with its conclusions as stored. */
export type LoadedMeeting = MeetingRow & { conclusions: ConclusionRow[] };

/** Reads meetings inside the open transaction and decides about rights on them. */
@Injectable()
export class MeetingReader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly meetings: MeetingRepository,
    private readonly tasks: ConclusionTasks,
  ) {}

  /** The meeting when the person may read it: of own or lower units, or one their unit took part in. */
  async readable(id: string): Promise<LoadedMeeting> {
    const meeting = await this.meetings.find(id);
    if (!meeting) throw notFound();
    const units = [meeting.unit_id, ...meeting.reader_unit_ids];
    if (!units.some((unitId) => this.access.can('review.meeting.read', unitId))) throw notFound();
    return meeting;
  }

  /** A conclusion with its meeting, held still, after the access check. */
  async heldConclusion(id: string, permission: string): Promise<{ meeting: LoadedMeeting; conclusion: ConclusionRow }> {
    const found = await this.uow.one<{ meeting_id: string }>(
      'select meeting_id from review.conclusion where conclusion_id = $1',
      [id],
    );
    if (!found) throw notFound();
    const { unit_id: unitId } = await this.readable(found.meeting_id);
    this.access.require(permission, unitId);
    await this.uow.query('select 1 from review.conclusion where conclusion_id = $1 for update', [id]);
    const meeting = await this.readable(found.meeting_id);
    const conclusion = meeting.conclusions.find((row) => row.conclusion_id === id);
    if (!conclusion) throw notFound();
    return { meeting, conclusion };
  }

  /** Everything the page shows. Problem `common.not-found`. */
  async view(id: string): Promise<MeetingDetail> {
    const meeting = await this.readable(id);
    const units = await this.unitNames([meeting.unit_id, ...meeting.reader_unit_ids]);
    const review = await this.uow.one<{ id: string }>(
      'select review_id as id from review.periodic_review where meeting_id = $1',
      [id],
    );
    const tasks = await this.tasks.under(meeting.conclusions.flatMap((row) => row.task_id ?? []));
    return {
      id,
      unitId: meeting.unit_id,
      unitName: units.get(meeting.unit_id) ?? '',
      kind: meeting.kind,
      name: meeting.name,
      date: meeting.held_on,
      place: meeting.place,
      mode: meeting.mode,
      points: meeting.points,
      chairs: meeting.chairs,
      participants: meeting.participants,
      invited: meeting.reader_unit_ids.map((unitId) => ({ unitId, unitName: units.get(unitId) ?? '' })),
      conclusions: meeting.conclusions.map((row) => this.conclusion(row, meeting, tasks.get(row.task_id ?? '') ?? [])),
      reviewId: review?.id ?? null,
      demo: meeting.demo,
      version: meeting.version,
      allowed: this.allowed(meeting, review !== undefined),
    };
  }

  /** How far a unit is with its task is told to itself and to those above it, not to its neighbours (§2.11). */
  private conclusion(row: ConclusionRow, meeting: LoadedMeeting, all: ConclusionTask[]): ConclusionDetail {
    const reads = (unitId: number) => this.access.can('review.meeting.read', unitId);
    const tasks = reads(meeting.unit_id) ? all : all.filter((task) => reads(task.unitId));
    const resolution = conclusionResolution({ taskId: row.task_id, notAssignedReason: row.not_assigned_reason });
    const may = resolution === 'OPEN' && this.access.can('review.conclusion.assign', meeting.unit_id);
    return {
      id: row.conclusion_id,
      ordinal: row.ordinal,
      text: row.text,
      speaker: row.speaker,
      resolution,
      notAssignedReason: row.not_assigned_reason,
      taskId: row.task_id,
      obligesPlan: row.obliges_plan,
      basisText: conclusionBasis(row.ordinal, { ...meeting, date: meeting.held_on }),
      tasks,
      version: row.version,
      allowed: may ? ['assign', 'decline'] : [],
    };
  }

  private allowed(meeting: LoadedMeeting, ofReview: boolean): MeetingDetail['allowed'] {
    if (!this.access.can('review.meeting.write', meeting.unit_id)) return [];
    const resolved = meeting.conclusions.some((row) => row.task_id !== null || row.not_assigned_reason !== null);
    return resolved || ofReview ? ['edit'] : ['edit', 'delete'];
  }

  private async unitNames(unitIds: readonly number[]): Promise<Map<number, string>> {
    const rows = await this.uow.query<{ unit_id: number; name: string }>(
      'select unit_id, name from org.v_unit where unit_id = any($1::int[])',
      [unitIds],
    );
    return new Map(rows.map((row) => [row.unit_id, row.name]));
  }
}
