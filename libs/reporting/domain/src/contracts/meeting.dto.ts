import { ChoiceField, IdField, TextField } from '@congtac/shared-domain';
import { MEETING_OUTCOMES, type MeetingOutcome } from './meeting.views';

/** `POST /meeting-decisions`: says whether two flagged rows are one meeting. */
export class DecideMeeting {
  /** The row that goes on counting; for DIFFERENT either one. */
  @IdField({ label: 'Số liệu được tính' })
  countedFigureId!: string;

  /** The other row; for SAME it is set aside, kept and shown, and no longer counted. */
  @IdField({ label: 'Số liệu không tính' })
  otherFigureId!: string;

  @ChoiceField({ label: 'Kết luận', of: MEETING_OUTCOMES })
  outcome!: MeetingOutcome;

  @TextField({ label: 'Lý do', max: 1000 })
  reason!: string;
}

/** `POST /meeting-decisions/:id/undo` (If-Match): both rows count again, the pair is flagged again. */
export class UndoMeeting {
  @TextField({ label: 'Lý do', max: 1000 })
  reason!: string;
}
