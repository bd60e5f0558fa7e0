import { inject, Service, signal } from '@angular/core';
import { DraftStorage, SessionStore } from '@congtac/shared-data';
import type { KeptProposals } from './cockpit-steps';

/**
 * Which paragraphs of the system this person has looked at and kept unchanged. The API has no word for that (a text equal
 * to the proposal is a proposal), so it is remembered on the device, per account; a new proposal asks again.
 */
@Service()
export class KeptProposalsStorage {
  private readonly storage = inject(DraftStorage);
  private readonly session = inject(SessionStore);

  async read(reviewId: string): Promise<KeptProposals> {
    try {
      const stored = await this.storage.read(this.key(reviewId));
      return (stored?.value ?? {}) as KeptProposals;
    } catch {
      // No storage in this browser: the marks last as long as the page.
      return {};
    }
  }

  async write(reviewId: string, kept: KeptProposals, at: Date | undefined): Promise<void> {
    try {
      await this.storage.write(this.key(reviewId), { value: kept, savedAt: at?.getTime() ?? 0 });
    } catch {
      // As above; nothing typed depends on it.
    }
  }

  private key(reviewId: string): string {
    return `${this.session.view()?.accountId ?? 'anonymous'}/review-kept/${reviewId}`;
  }
}

/** The marks as a signal that starts empty and fills when the device has answered. Call in an injection context. */
export function keptProposals(reviewId: string) {
  const storage = inject(KeptProposalsStorage);
  const kept = signal<KeptProposals>({});
  void storage.read(reviewId).then((stored) => kept.update((now) => ({ ...stored, ...now })));
  return {
    kept: kept.asReadonly(),
    keep(section: { readonly id: string; readonly version: number }, at: Date | undefined): void {
      kept.update((now) => ({ ...now, [section.id]: section.version }));
      void storage.write(reviewId, kept(), at);
    },
  };
}
