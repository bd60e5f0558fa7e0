import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AddPushDevice,
  Channel,
  ChannelsView,
  NewCalendarFeedView,
  NoticePreferenceView,
  PutNoticePreference,
} from '@congtac/notification-domain';
import { Api } from '@congtac/shared-data';

const preference = '/api/v1/notice-preference';
const channels = '/api/v1/notification-channels';
/** Things of the person alone have no version: the last wish counts. */
const noVersion = 0;

/** How the person is told. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class ChannelClient {
  private readonly api = inject(Api);

  /** `GET /notice-preference`. */
  preference(): HttpResourceRef<NoticePreferenceView | undefined> {
    return httpResource<NoticePreferenceView>(() => preference);
  }

  /** `PUT /notice-preference`. */
  prefer({ version, ...body }: PutNoticePreference & { version: number }): Promise<NoticePreferenceView> {
    return this.api.put(preference, version, body);
  }

  /** `GET /notification-channels`. */
  channels(): HttpResourceRef<ChannelsView | undefined> {
    return httpResource<ChannelsView>(() => channels);
  }

  /** `POST /mail-addresses`: also asks for another confirming letter. */
  chooseAddress(address: string): Promise<ChannelsView> {
    return this.api.post('/api/v1/mail-addresses', { address });
  }

  /** `DELETE /mail-addresses`. */
  forgetAddress(): Promise<ChannelsView> {
    return this.api.delete('/api/v1/mail-addresses', noVersion);
  }

  /** `POST /mail-verifications`. */
  confirmAddress(code: string): Promise<ChannelsView> {
    return this.api.post('/api/v1/mail-verifications', { code });
  }

  /** `POST /mail-stops`; needs no session. */
  stopMail(code: string): Promise<void> {
    return this.api.post('/api/v1/mail-stops', { code });
  }

  /** `POST /push-devices`. */
  addDevice(body: AddPushDevice): Promise<ChannelsView> {
    return this.api.post('/api/v1/push-devices', body);
  }

  /** `DELETE /push-devices/:id`. */
  removeDevice(id: string): Promise<ChannelsView> {
    return this.api.delete(`/api/v1/push-devices/${id}`, noVersion);
  }

  /** `POST /calendar-feeds`: a new secret address. */
  renewCalendar(): Promise<NewCalendarFeedView> {
    return this.api.post('/api/v1/calendar-feeds');
  }

  /** `DELETE /calendar-feeds`. */
  endCalendar(): Promise<void> {
    return this.api.delete('/api/v1/calendar-feeds', noVersion);
  }

  /** `POST /test-messages`. */
  test(channel: Channel): Promise<void> {
    return this.api.post('/api/v1/test-messages', { channel });
  }
}
