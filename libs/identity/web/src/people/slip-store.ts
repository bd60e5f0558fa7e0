import { Service, signal } from '@angular/core';
import type { ActivationSlip } from '@congtac/identity-domain';

/**
 * Slips on their way from the request that made them to the page that prints them. Codes are readable once, so they
 * stay in the memory of this tab and nowhere else: no address, no storage; a reload loses them.
 */
@Service({ autoProvided: false })
export class SlipStore {
  private readonly list = signal<readonly ActivationSlip[]>([]);

  readonly slips = this.list.asReadonly();

  put(slips: readonly ActivationSlip[]): void {
    this.list.set(slips);
  }

  /** Leaving the page: the codes are gone. */
  forget(): void {
    this.list.set([]);
  }
}
