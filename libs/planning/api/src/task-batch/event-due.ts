import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@congtac/shared-domain';
import { type Due, dueOfEvent, type UpdateTask } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';

/** The event a task follows now. */
export interface TaskEvent {
  eventId: string | null;
  eventLeadDays: number | null;
}

/** Due days that follow an event of the calendar (§2.8). */
@Injectable()
export class EventDue {
  constructor(private readonly uow: UnitOfWork) {}

  /** The due day after a change, counted back from the event's day where the task names an event and the days before. */
  async of(task: TaskEvent, change: UpdateTask, due: Due): Promise<Due> {
    const eventId = change.eventId === undefined ? task.eventId : change.eventId;
    const leadDays = change.eventLeadDays === undefined ? task.eventLeadDays : change.eventLeadDays;
    if (due.dueKind !== 'EVENT_DATE' || eventId === null || leadDays === null) return due;
    const event = await this.uow.one<{ date: CivilDate | null }>(
      'select date from calendar.v_event where event_id = $1',
      [eventId],
    );
    return dueOfEvent(due, event ? { date: event.date, leadDays } : null);
  }
}
