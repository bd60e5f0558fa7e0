import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AddPublicationIssue,
  DeliveryView,
  Distribute,
  IssueDistributionView,
  PublicationRow,
  PublicationView,
  SavePublication,
} from '@congtac/register-domain';
import { Api } from '@congtac/shared-data';

const url = '/api/v1/publications';
const issues = '/api/v1/publication-issues';
const deliveries = '/api/v1/deliveries';

/** Publications and their way down. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class PublicationClient {
  private readonly api = inject(Api);

  /** `GET /publications?year=`. */
  list(year: () => number): HttpResourceRef<PublicationRow[] | undefined> {
    return httpResource<PublicationRow[]>(() => ({ url, params: { year: year() } }));
  }

  /** `GET /publications/:id?year=`. */
  one(id: () => string, year: () => number): HttpResourceRef<PublicationView | undefined> {
    return httpResource<PublicationView>(() => ({ url: `${url}/${id()}`, params: { year: year() } }));
  }

  /** `GET /publication-issues/:id`: who got it. */
  distribution(id: () => string): HttpResourceRef<IssueDistributionView | undefined> {
    return httpResource<IssueDistributionView>(() => `${issues}/${id()}`);
  }

  /** `GET /deliveries`: on their way to my units; asked for only by those who confirm. */
  deliveries(asked: () => boolean): HttpResourceRef<DeliveryView[]> {
    return httpResource<DeliveryView[]>(() => (asked() ? deliveries : undefined), { defaultValue: [] });
  }

  /** `POST /publications`. */
  create(body: SavePublication): Promise<PublicationView> {
    return this.api.post<PublicationView>(url, body);
  }

  /** `PUT /publications/:id`. */
  update(publication: PublicationView, body: SavePublication): Promise<PublicationView> {
    return this.api.put<PublicationView>(`${url}/${publication.id}`, publication.version, body);
  }

  /** `POST /publications/:id/issues`. */
  addIssue(id: string, body: AddPublicationIssue): Promise<PublicationView> {
    return this.api.post<PublicationView>(`${url}/${id}/issues`, body);
  }

  /** `POST /publication-issues/:id/distributions`. */
  distribute(issueId: string, body: Distribute): Promise<IssueDistributionView> {
    return this.api.post<IssueDistributionView>(`${issues}/${issueId}/distributions`, body);
  }

  /** `POST /deliveries/:id/confirm`. */
  confirm(distributionId: string): Promise<IssueDistributionView> {
    return this.api.post<IssueDistributionView>(`${deliveries}/${distributionId}/confirm`);
  }
}
