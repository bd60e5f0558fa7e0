import { Injectable } from '@nestjs/common';
import { AdHocTasks } from '@congtac/planning-api';
import {
  type AssignConclusion,
  conclusionBasis,
  conclusionResolution,
  DIRECTIVE_EVENTS,
  directiveProblem,
  type MeetingDetail,
  shortTitle,
} from '@congtac/review-domain';
import { guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { Audience } from '../directive/audience.service';
import type { ConclusionRow } from '../review/review.rows';
import { type LoadedMeeting, MeetingReader } from './meeting-reader';

const ASSIGN = 'review.conclusion.assign';

/** Where tasks of conclusions stand in the automatic plan. */
const SECTION = 'Kết luận hội nghị';

/** What becomes of conclusions: tasks for units, in one action, or "không giao việc" with a reason (S2-9, S2-10). */
@Injectable()
export class ConclusionOutcome {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: MeetingReader,
    private readonly audience: Audience,
    private readonly tasks: AdHocTasks,
  ) {}

  /**
   * One task for each unit, led by it, origin CONCLUSION; the units may read the meeting from then on. When the
   * conclusion obliges them to a plan of their own, the task says how to cite it (S0-9).
   * Problems `review.conclusion-resolved`, those of `Audience` and of `AdHocTasks.assign`.
   */
  assign(id: string, input: AssignConclusion): Promise<MeetingDetail> {
    return this.uow.run(async () => {
      const { meeting, conclusion } = await this.open(id);
      const unitIds = (await this.audience.of(meeting.unit_id, input)).map((unit) => unit.unitId);
      const outcome = await this.tasks.assign({
        ownerUnitId: meeting.unit_id,
        sectionHeading: SECTION,
        title: input.title ?? shortTitle(conclusion.text),
        description: describe(meeting, conclusion, input.obligesPlan ?? false),
        kind: input.kind ?? (input.obligesPlan ? 'PLANNING' : 'ADVISORY'),
        origin: 'CONCLUSION',
        urgent: input.urgent ?? false,
        dueOn: input.dueOn ?? null,
        leadUnitIds: unitIds,
      });
      await this.resolve(conclusion, { task_id: outcome.parentTaskId, obliges_plan: input.obligesPlan ?? false });
      await this.uow.query(
        `update review.meeting set reader_unit_ids = array(select distinct unnest(reader_unit_ids || $2::int[]) order by 1)
         where meeting_id = $1`,
        [meeting.meeting_id, unitIds],
      );
      await this.audit('conclusion.assigned', conclusion, meeting, { unitIds, taskId: outcome.parentTaskId });
      await this.uow.emit({
        type: DIRECTIVE_EVENTS.conclusionAssigned,
        unitId: meeting.unit_id,
        payload: {
          conclusionId: id,
          title: input.title ?? shortTitle(conclusion.text),
          link: `/hoi-nghi/${meeting.meeting_id}`,
          urgent: input.urgent ?? false,
          tellUnitIds: unitIds,
        },
      });
      return this.reader.view(meeting.meeting_id);
    });
  }

  /** "Không giao việc" with a reason. Problem `review.conclusion-resolved`. */
  decline(id: string, reason: string): Promise<MeetingDetail> {
    return this.uow.run(async () => {
      const { meeting, conclusion } = await this.open(id);
      await this.resolve(conclusion, { not_assigned_reason: reason });
      await this.audit('conclusion.declined', conclusion, meeting, {}, reason);
      return this.reader.view(meeting.meeting_id);
    });
  }

  private async open(id: string) {
    const found = await this.reader.heldConclusion(id, ASSIGN);
    const { task_id: taskId, not_assigned_reason: notAssignedReason } = found.conclusion;
    if (conclusionResolution({ taskId, notAssignedReason }) !== 'OPEN')
      throw directiveProblem('review.conclusion-resolved');
    return found;
  }

  private async resolve(conclusion: ConclusionRow, set: Record<string, unknown>): Promise<void> {
    const { conclusion_id, version } = conclusion;
    await guardedUpdate(this.uow, { table: 'review.conclusion', key: { conclusion_id }, version, set });
  }

  private audit(action: string, conclusion: ConclusionRow, meeting: LoadedMeeting, after: object, reason?: string) {
    const entityId = conclusion.conclusion_id;
    return this.uow.audit({ action, entity: 'conclusion', entityId, unitId: meeting.unit_id, after, reason });
  }
}

function describe(meeting: LoadedMeeting, conclusion: ConclusionRow, obligesPlan: boolean): string {
  const basis = conclusionBasis(conclusion.ordinal, { ...meeting, date: meeting.held_on });
  const plan = obligesPlan ? `\n\nĐơn vị xây dựng kế hoạch của mình và ghi căn cứ: “${basis}”.` : '';
  return `${basis}:\n${conclusion.text}${plan}`;
}
