import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Api } from '@congtac/shared-data';
import type { BoardGridView, ReminderPreviewView, ReminderView, SendReminder } from '@congtac/planning-domain';

const below = (planId: string, part: string) => `/api/v1/plans/${planId}/${part}`;

/** The adoption board and its reminders. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class BoardClient {
  private readonly api = inject(Api);

  /** `GET /plans/:id/adoption-board/grid`: tasks × units (S0-10). */
  grid(planId: () => string): HttpResourceRef<BoardGridView | undefined> {
    return httpResource<BoardGridView>(() => below(planId(), 'adoption-board/grid'));
  }

  /** `GET /plans/:id/reminders`: what was sent, the latest first. */
  reminders(planId: () => string): HttpResourceRef<ReminderView[] | undefined> {
    return httpResource<ReminderView[]>(() => below(planId(), 'reminders'));
  }

  /** `GET /plans/:id/reminders/preview`: how many units and people. @param units left out = all that owe something. */
  preview(planId: string, units?: readonly number[]): Promise<ReminderPreviewView> {
    return this.api.get<ReminderPreviewView>(below(planId, 'reminders/preview'), units && { units: units.join(',') });
  }

  /** `POST /plans/:id/reminders`. */
  remind(planId: string, body: SendReminder): Promise<ReminderPreviewView> {
    return this.api.post<ReminderPreviewView>(below(planId, 'reminders'), body);
  }
}
