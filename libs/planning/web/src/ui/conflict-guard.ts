import { inject, Service } from '@angular/core';
import { toAppError } from '@congtac/shared-data';
import { type ConflictField, Dialogs } from '@congtac/shared-ui';

/** What a view tells about its last change; sections of a plan leave the person out. */
export interface Changed {
  readonly version: number;
  readonly updatedByName?: string | null;
  readonly updatedAt?: string;
}

/** A guarded write and what is needed to settle a conflict. */
export interface GuardedSave<V extends Changed> {
  /** Version the user saw. */
  readonly version: number;
  readonly write: (version: number) => Promise<V>;
  readonly fetch: () => Promise<V>;
  /** The fields being written: what the user typed beside what the server has now. */
  readonly compare: (fresh: V) => readonly ConflictField[];
}

/**
 * `saved`: the write went through (possibly over a newer version, when the user chose so). `theirs`: the user took the
 * newer text. `open`: the user wants to look again; what was typed must stay in the editor.
 */
export type SaveOutcome<V> =
  | { readonly kind: 'saved'; readonly view: V }
  | { readonly kind: 'theirs'; readonly view: V }
  | { readonly kind: 'open' };

/** Turns a 412 into the question "whose text stays?" (ux §2.2), for plans and tasks alike. */
@Service()
export class ConflictGuard {
  private readonly dialogs = inject(Dialogs);

  /** Writes; on a stale version shows whose change it was. Other failures are rejected as `AppError`. */
  async save<V extends Changed>(work: GuardedSave<V>): Promise<SaveOutcome<V>> {
    let version = work.version;
    for (;;) {
      try {
        return { kind: 'saved', view: await work.write(version) };
      } catch (error) {
        // Only a stale version can be settled here; everything else is the caller's to tell.
        const failure = toAppError(error);
        if (failure.kind !== 'stale') throw failure;
        const fresh = await work.fetch();
        const choice = await this.dialogs.conflict({
          // The newest view knows best who was last; the refusal speaks for views without that.
          by: fresh.updatedByName ?? failure.by,
          at: fresh.updatedAt ?? failure.at,
          fields: work.compare(fresh),
        });
        if (choice === 'theirs') return { kind: 'theirs', view: fresh };
        if (choice === undefined) return { kind: 'open' };
        version = fresh.version;
      }
    }
  }
}
