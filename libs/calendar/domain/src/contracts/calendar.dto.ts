import { IntField } from '@congtac/shared-domain';

/** Query of `GET /events`. */
export class EventQuery {
  @IntField({ label: 'Năm', min: 1945, max: 2200, optional: true, fromText: true })
  year?: number;
}
