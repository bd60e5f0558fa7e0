import { DestroyRef, effect, inject, type Signal, signal, untracked, type WritableSignal } from '@angular/core';
import { SessionStore } from '../session/session-store';
import { DraftStorage } from './draft-storage';

/** Milliseconds of quiet after typing before the draft is written. */
export const draftDelay = 1000;

/** A draft kept on this device while the user types. */
export interface Draft {
  /** True when text of an earlier visit was put back into the model. Show it, with a button that calls `discard`. */
  readonly restored: Signal<boolean>;
  /** When the draft was last written: "Đã lưu nháp lúc 14:05". Undefined until then. */
  readonly savedAt: Signal<Date | undefined>;
  /** False when the browser refuses to store: only then guard against leaving. */
  readonly available: Signal<boolean>;
  /** Resolves once an earlier draft, if any, was put back. */
  readonly ready: Promise<void>;
  /** Forgets the draft after the server has the text (or the user threw it away). The model stays as it is. */
  discard(): Promise<void>;
  /** Writes now, without waiting for the quiet second. */
  flush(): Promise<void>;
}

/**
 * Keeps `model` on the device under the signed-in account and `key` (e.g. `report/<taskId>`): 1 s after the last
 * change, when the page is hidden and when the component goes. An earlier draft is put back once, at the start.
 * Call in an injection context, after the model has its initial value; the first value is not stored.
 */
export function keepDraft<T>(key: string, model: WritableSignal<T>): Draft {
  return new DraftKeeper(key, model, inject(DraftStorage), inject(SessionStore), inject(DestroyRef));
}

class DraftKeeper<T> implements Draft {
  readonly restored = signal(false);
  readonly savedAt = signal<Date | undefined>(undefined);
  readonly available = signal(true);
  readonly ready: Promise<void>;
  private readonly key: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private settled: T;
  private armed = false;

  constructor(
    key: string,
    private readonly model: WritableSignal<T>,
    private readonly storage: DraftStorage,
    session: SessionStore,
    destroyRef: DestroyRef,
  ) {
    this.key = `${session.view()?.accountId ?? 'anonymous'}/${key}`;
    this.settled = untracked(model);
    this.ready = this.restore();
    effect(() => this.changed(model()));
    const hidden = () => {
      if (document.visibilityState === 'hidden') void this.flush();
    };
    document.addEventListener('visibilitychange', hidden);
    destroyRef.onDestroy(() => {
      document.removeEventListener('visibilitychange', hidden);
      void this.flush();
    });
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.armed) return;
    this.armed = false;
    const value = untracked(this.model);
    const now = new Date();
    await this.guarded(() => this.storage.write(this.key, { value, savedAt: now.getTime() }));
    this.settled = value;
    if (this.available()) this.savedAt.set(now);
  }

  async discard(): Promise<void> {
    clearTimeout(this.timer);
    this.armed = false;
    this.settled = untracked(this.model);
    this.restored.set(false);
    this.savedAt.set(undefined);
    await this.guarded(() => this.storage.remove(this.key));
  }

  private changed(value: T): void {
    if (value === this.settled) return;
    this.armed = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), draftDelay);
  }

  private async restore(): Promise<void> {
    const stored = await this.guarded(() => this.storage.read(this.key));
    // What the user typed while the storage was opening wins over the older draft.
    if (stored === undefined || this.armed) return;
    this.settled = stored.value as T;
    this.model.set(this.settled);
    this.savedAt.set(new Date(stored.savedAt));
    this.restored.set(true);
  }

  private async guarded<R>(work: () => Promise<R>): Promise<R | undefined> {
    // Private windows and full disks refuse IndexedDB; the page then only warns before leaving.
    try {
      return await work();
    } catch {
      this.available.set(false);
      return undefined;
    }
  }
}
