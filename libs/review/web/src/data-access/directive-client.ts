import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AudienceInput,
  AudienceLevel,
  AudienceView,
  CreateDirective,
  DirectiveRow,
  DirectiveView,
  RelayDirective,
  UpdateDirective,
} from '@congtac/review-domain';
import { Api } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';
import type { ListParams, Versioned } from './review-client';

const directives = '/api/v1/directives';

/** What a receiving unit can say about a directive. */
export type ReceivingStep = 'open' | 'acknowledge' | 'implemented';

/** Directives: lists, sending, acknowledging, passing on. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class DirectiveClient {
  private readonly api = inject(Api);

  /** `GET /directives`: one page of a box. */
  directives(params: () => ListParams): HttpResourceRef<Page<DirectiveRow> | undefined> {
    return httpResource<Page<DirectiveRow>>(() => ({ url: directives, params: { ...params() } }));
  }

  /** `GET /directives/:id`. '' = nothing is asked yet. */
  directive(id: () => string): HttpResourceRef<DirectiveView | undefined> {
    return httpResource<DirectiveView>(() => (id() ? `${directives}/${id()}` : undefined));
  }

  /** `GET /directive-audience/levels`: levels below a unit; nothing is asked before the unit is known. */
  levels(unitId: () => number | null): HttpResourceRef<AudienceLevel[]> {
    return httpResource<AudienceLevel[]>(
      () => (unitId() === null ? undefined : `/api/v1/directive-audience/levels?unitId=${unitId()}`),
      { defaultValue: [] },
    );
  }

  /** `POST /directive-audience`: who would get it. */
  audience(unitId: number, audience: AudienceInput): Promise<AudienceView> {
    return this.api.post<AudienceView>('/api/v1/directive-audience', { unitId, ...audience });
  }

  /** `POST /directives`. */
  create(body: CreateDirective): Promise<DirectiveView> {
    return this.api.post<DirectiveView>(directives, body);
  }

  /** `PUT /directives/:id`: the whole content of a draft. */
  update(directive: Versioned, body: UpdateDirective): Promise<DirectiveView> {
    return this.api.put<DirectiveView>(`${directives}/${directive.id}`, directive.version, body);
  }

  /** `DELETE /directives/:id`: a draft. */
  remove(directive: Versioned): Promise<void> {
    return this.api.delete(`${directives}/${directive.id}`, directive.version);
  }

  /** `POST /directives/:id/send`: to units or a level; nobody for one from outside that is only registered. */
  send({ id, version }: Versioned, audience: AudienceInput): Promise<DirectiveView> {
    return this.api.post<DirectiveView>(`${directives}/${id}/send`, audience, { version });
  }

  /** `POST /directives/:id/implement|close`. */
  move({ id, version }: Versioned, step: 'implement' | 'close'): Promise<DirectiveView> {
    return this.api.post<DirectiveView>(`${directives}/${id}/${step}`, {}, { version });
  }

  /** `POST /directives/:id/open|acknowledge|implemented` for a receiving unit. */
  receive(id: string, step: ReceivingStep, unitId: number): Promise<DirectiveView> {
    return this.api.post<DirectiveView>(`${directives}/${id}/${step}`, { unitId });
  }

  /** `POST /directives/:id/relay`: answers the new directive. */
  relay(id: string, body: RelayDirective): Promise<DirectiveView> {
    return this.api.post<DirectiveView>(`${directives}/${id}/relay`, body);
  }
}
