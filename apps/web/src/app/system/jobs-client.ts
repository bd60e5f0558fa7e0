import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Api } from '@congtac/shared-data';
import type { JobFailureView, JobsView } from '@congtac/shared-domain';

const url = '/api/v1/jobs';

/** Background work of the installation. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class JobsClient {
  private readonly api = inject(Api);

  /** `GET /jobs`. */
  jobs(): HttpResourceRef<JobsView | undefined> {
    return httpResource<JobsView>(() => url);
  }

  /** `POST /jobs/:id/retry`. */
  retry(failure: JobFailureView): Promise<JobsView> {
    return this.api.post<JobsView>(`${url}/${failure.id}/retry`, {});
  }
}
