import { inject, Service } from '@angular/core';
import { toAppError } from '@congtac/shared-data';
import { type ConflictField, Dialogs } from '@congtac/shared-ui';

/** A guarded write and what is needed to settle a conflict. */
export interface GuardedSave<V, F extends { readonly version: number }> {
  /** Version the user saw. */
  readonly version: number;
  readonly write: (version: number) => Promise<V>;
  /** What the server has now; undefined when the row is gone. */
  readonly fetch: () => Promise<F | undefined>;
  /** What the user typed beside what the server has now; nothing differs = nothing is asked. */
  readonly compare: (fresh: F) => readonly ConflictField[];
}

/**
 * `saved`: the write went through, possibly over a newer version when the user chose so. `theirs`: the user took the
 * newer text. `open`: the user wants to look again, so what was typed must stay where it is.
 */
export type SaveOutcome<V, F> =
  | { readonly kind: 'saved'; readonly view: V }
  | { readonly kind: 'theirs'; readonly view: F }
  | { readonly kind: 'open' };

/** Turns a 412 into the question "whose text stays?" (ux §2.2), for every part of a review alike. */
@Service()
export class ConflictGuard {
  private readonly dialogs = inject(Dialogs);

  /** Writes; on a stale version tells whose change it was. Other failures are rejected as `AppError`. */
  async save<V, F extends { readonly version: number }>(work: GuardedSave<V, F>): Promise<SaveOutcome<V, F>> {
    let version = work.version;
    for (;;) {
      try {
        return { kind: 'saved', view: await work.write(version) };
      } catch (error) {
        // Only a stale version can be settled here; everything else is the caller's to tell.
        const failure = toAppError(error);
        if (failure.kind !== 'stale') throw failure;
        const fresh = await work.fetch();
        if (!fresh) throw failure;
        const fields = work.compare(fresh);
        const ask = () => this.dialogs.conflict({ by: failure.by, at: failure.at, fields });
        const choice = fields.length === 0 ? 'mine' : await ask();
        if (choice === 'theirs') return { kind: 'theirs', view: fresh };
        if (choice === undefined) return { kind: 'open' };
        version = fresh.version;
      }
    }
  }
}
