import { Injectable } from '@nestjs/common';
import type { CatalogueKind } from './catalogues';

/** How many things of one context point to a row; runs in the open transaction of system work, so it sees all units. */
export type CountUses = (kind: CatalogueKind, id: string) => Promise<number>;

/** Who points to catalogue rows: every context that holds their ids registers once, when its module starts. */
@Injectable()
export class CatalogueUses {
  private readonly counters: CountUses[] = [];

  /** Adds a context's counter. */
  register(count: CountUses): void {
    this.counters.push(count);
  }

  /** Uses in all contexts. */
  async of(kind: CatalogueKind, id: string): Promise<number> {
    let uses = 0;
    for (const count of this.counters) uses += await count(kind, id);
    return uses;
  }
}
