import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import type { MetaView } from './session-view';

/** `GET /api/v1/meta`: what may be known before signing in (demo, business date, installed). */
@Service()
export class MetaClient {
  /** Must be called in an injection context (a field initialiser). */
  meta(): HttpResourceRef<MetaView | undefined> {
    return httpResource<MetaView>(() => '/api/v1/meta');
  }
}
