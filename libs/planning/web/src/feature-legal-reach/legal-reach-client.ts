import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import type { LegalReachView } from '@congtac/planning-domain';

/** How far legal documents have come. Needs an injection context. */
@Service()
export class LegalReachClient {
  /** `GET /legal-reach/:documentId`. */
  reach(documentId: () => string): HttpResourceRef<LegalReachView | undefined> {
    return httpResource<LegalReachView>(() => `/api/v1/legal-reach/${documentId()}`);
  }
}
