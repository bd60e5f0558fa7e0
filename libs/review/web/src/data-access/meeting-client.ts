import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AssignConclusion,
  CreateMeeting,
  MeetingDetail,
  MeetingRowView,
  SaveMeeting,
} from '@congtac/review-domain';
import { Api } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';
import type { ListParams, Versioned } from './review-client';

const meetings = '/api/v1/meetings';

/** Meetings and their conclusions. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class MeetingClient {
  private readonly api = inject(Api);

  /** `GET /meetings`: the newest first. */
  meetings(params: () => ListParams): HttpResourceRef<Page<MeetingRowView> | undefined> {
    return httpResource<Page<MeetingRowView>>(() => ({ url: meetings, params: { ...params() } }));
  }

  /** `GET /meetings/:id`. '' = nothing is asked yet. */
  meeting(id: () => string): HttpResourceRef<MeetingDetail | undefined> {
    return httpResource<MeetingDetail>(() => (id() ? `${meetings}/${id()}` : undefined));
  }

  /** `POST /meetings`. */
  create(body: CreateMeeting): Promise<MeetingDetail> {
    return this.api.post<MeetingDetail>(meetings, body);
  }

  /** `PUT /meetings/:id`: the whole meeting. */
  update(meeting: Versioned, body: SaveMeeting): Promise<MeetingDetail> {
    return this.api.put<MeetingDetail>(`${meetings}/${meeting.id}`, meeting.version, body);
  }

  /** `DELETE /meetings/:id`. */
  remove(meeting: Versioned): Promise<void> {
    return this.api.delete(`${meetings}/${meeting.id}`, meeting.version);
  }

  /** `POST /conclusions/:id/tasks`: one task for each unit (S2-10). */
  assign(conclusionId: string, body: AssignConclusion): Promise<MeetingDetail> {
    return this.api.post<MeetingDetail>(`/api/v1/conclusions/${conclusionId}/tasks`, body);
  }

  /** `POST /conclusions/:id/decline`: "không giao việc" with its reason. */
  decline(conclusionId: string, reason: string): Promise<MeetingDetail> {
    return this.api.post<MeetingDetail>(`/api/v1/conclusions/${conclusionId}/decline`, { reason });
  }
}
