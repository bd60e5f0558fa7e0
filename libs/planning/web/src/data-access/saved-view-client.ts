import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { CreateSavedView, SavedViewView, UpdateSavedView } from '@congtac/planning-domain';
import { Api } from '@congtac/shared-data';
import type { Versioned } from './plan-client';

const url = '/api/v1/saved-views';

/** Kept views of plans. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class SavedViewClient {
  private readonly api = inject(Api);

  /** `GET /saved-views`: my own and those my units share. */
  views(): HttpResourceRef<SavedViewView[]> {
    return httpResource<SavedViewView[]>(() => url, { defaultValue: [] });
  }

  /** `POST /saved-views`. */
  create(body: CreateSavedView): Promise<SavedViewView> {
    return this.api.post<SavedViewView>(url, body);
  }

  /** `PUT /saved-views/:id`, by its owner. */
  update(view: Versioned, body: UpdateSavedView): Promise<SavedViewView> {
    return this.api.put<SavedViewView>(`${url}/${view.id}`, view.version, body);
  }

  /** `DELETE /saved-views/:id`, by its owner. */
  remove(view: Versioned): Promise<void> {
    return this.api.delete(`${url}/${view.id}`, view.version);
  }
}
