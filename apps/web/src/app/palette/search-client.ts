import { inject, Service } from '@angular/core';
import { Api } from '@congtac/shared-data';

/** Something found by `GET /api/v1/search?q=`. `url` is an address of this app. */
export interface SearchItem {
  readonly kind: 'unit' | 'plan' | 'task' | 'review';
  readonly id: string | number;
  readonly title: string;
  readonly subtitle: string;
  readonly url: string;
}

/** Search over units, plans, tasks and reviews the person may see; accents are not needed. */
@Service()
export class SearchClient {
  private readonly api = inject(Api);

  async find(text: string): Promise<readonly SearchItem[]> {
    return (await this.api.get<{ items: readonly SearchItem[] }>('/api/v1/search', { q: text })).items;
  }
}
