import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { TrashItemView, TrashKind } from '@congtac/planning-domain';
import { Api } from '@congtac/shared-data';

const PLACES: Record<TrashKind, string> = { PLAN: 'plans', SECTION: 'sections', TASK: 'tasks' };

/** What was deleted in the last 30 days. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class TrashClient {
  private readonly api = inject(Api);

  /** `GET /plans/trash`. */
  items(): HttpResourceRef<TrashItemView[] | undefined> {
    return httpResource<TrashItemView[]>(() => '/api/v1/plans/trash');
  }

  /** `POST /plans|sections|tasks/:id/restore`. */
  restore(item: TrashItemView): Promise<TrashItemView> {
    return this.api.post<TrashItemView>(`/api/v1/${PLACES[item.kind]}/${item.entityId}/restore`);
  }
}
