import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import type { ObligationView } from '@congtac/planning-domain';
import type { MyWorkView } from '@congtac/reporting-domain';

/** What waits for the signed-in person. Every method is called in an injection context (a field initialiser). */
@Service()
export class MyWorkClient {
  /** `GET /my-work`; nothing is asked while `wanted()` is false. */
  work(wanted: () => boolean): HttpResourceRef<MyWorkView | undefined> {
    return httpResource<MyWorkView>(() => (wanted() ? '/api/v1/my-work' : undefined));
  }

  /** `GET /obligations`: plans that units of one's own grants still owe to the level above (S0-8). */
  obligations(wanted: () => boolean): HttpResourceRef<ObligationView[]> {
    return httpResource<ObligationView[]>(() => (wanted() ? '/api/v1/obligations' : undefined), { defaultValue: [] });
  }
}
