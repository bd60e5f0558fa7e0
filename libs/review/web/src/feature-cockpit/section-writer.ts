import { computed, DestroyRef, effect, inject, Service, signal, untracked } from '@angular/core';
import type { ReviewSectionView } from '@congtac/review-domain';
import { type AppError, Connection, keepDraft, toAppError } from '@congtac/shared-data';
import { ReviewClient } from '../data-access/review-client';
import { ConflictGuard } from '../ui/conflict-guard';
import { CockpitStore } from './cockpit-store';
import { changed } from './part-differences';

/** Milliseconds of quiet after typing before a section goes to the server. */
export const autosaveDelay = 1500;

/** Where the text of a section is. */
export type Saving =
  | { readonly kind: 'idle' | 'saving' | 'device' | 'conflict' | 'restored' }
  | { readonly kind: 'saved'; readonly at: Date | undefined }
  | { readonly kind: 'failed'; readonly error: AppError };

/** What is typed into a section: on which version it is based, and which text the server has of it. */
interface Typed {
  readonly text: string;
  readonly base: number;
  readonly stored: string;
}

const idle: Saving = { kind: 'idle' };

/** The texts being typed in one review: kept on the device, saved to the server after a pause, never overwritten. */
@Service({ autoProvided: false })
export class SectionWriter {
  private readonly store = inject(CockpitStore);
  private readonly client = inject(ReviewClient);
  private readonly guard = inject(ConflictGuard);
  private readonly connection = inject(Connection);
  private readonly typed = signal<Readonly<Record<string, Typed>>>({});
  private readonly states = signal<Readonly<Record<string, Saving>>>({});
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private queue: Promise<void> = Promise.resolve();

  readonly draft = keepDraft(`review/${this.store.id}`, this.typed);
  /** Sections whose text is not on the server yet. */
  readonly unsaved = computed(() =>
    Object.entries(this.typed())
      .filter(([, entry]) => isDirty(entry))
      .map(([id]) => id),
  );

  constructor() {
    void this.draft.ready.then(() => this.afterRestore());
    effect(() => {
      if (this.connection.online()) untracked(() => this.sendKept());
    });
    inject(DestroyRef).onDestroy(() => this.timers.forEach(clearTimeout));
  }

  /** The text on screen: what is typed, else what the server has. A saved text gives way to a newer one of the server. */
  text(section: ReviewSectionView): string {
    const entry = this.typed()[section.id];
    const own = entry !== undefined && (isDirty(entry) || entry.base === section.version);
    return own ? entry.text : (section.text ?? '');
  }

  saving(sectionId: string): Saving {
    return this.states()[sectionId] ?? idle;
  }

  /** Takes a keystroke; the server gets the text after a pause. */
  type(section: ReviewSectionView, text: string): void {
    const before = this.typed()[section.id];
    const known = before !== undefined && (isDirty(before) || before.base === section.version);
    const entry = known ? { ...before, text } : { text, base: section.version, stored: (section.text ?? '').trim() };
    this.typed.update((all) => ({ ...all, [section.id]: entry }));
    this.plan(section.id);
  }

  /** Saves one section now; the state beside it tells how it went. */
  save(sectionId: string): Promise<void> {
    clearTimeout(this.timers.get(sectionId));
    this.queue = this.queue.then(() => this.put(sectionId));
    return this.queue;
  }

  /** Saves everything typed. False when something could not be saved: the step that needs it must wait. */
  async flush(): Promise<boolean> {
    for (const id of this.unsaved()) await this.save(id);
    return this.unsaved().length === 0;
  }

  /** Drops what was typed into a section; the server's text is shown. */
  forget(sectionId: string): void {
    clearTimeout(this.timers.get(sectionId));
    this.typed.update(({ [sectionId]: _gone, ...rest }) => rest);
    this.tell(sectionId, idle);
    void this.discardWhenClean();
  }

  private plan(sectionId: string): void {
    clearTimeout(this.timers.get(sectionId));
    if (this.saving(sectionId).kind === 'conflict') return;
    this.timers.set(
      sectionId,
      setTimeout(() => void this.save(sectionId), autosaveDelay),
    );
  }

  /** The network is back: what waited on the device goes to the server. */
  private sendKept(): void {
    for (const id of this.unsaved()) if (this.saving(id).kind === 'device') void this.save(id);
  }

  private async put(id: string): Promise<void> {
    const entry = this.typed()[id];
    const section = this.store.section(id);
    if (!entry || !section || !isDirty(entry)) return;
    this.tell(id, { kind: 'saving' });
    try {
      await this.settle(section, entry);
    } catch (thrown) {
      // Told beside the text, which stays on screen and on the device.
      const error = toAppError(thrown);
      this.tell(id, error.kind === 'offline' ? { kind: 'device' } : { kind: 'failed', error });
    }
  }

  private async settle(section: ReviewSectionView, entry: Typed): Promise<void> {
    const { id, heading } = section;
    const outcome = await this.guard.save<ReviewSectionView, ReviewSectionView>({
      version: entry.base,
      write: (version) => this.client.updateSection({ id, version }, { text: entry.text.trim() || null }),
      fetch: () => this.store.freshSection(id),
      compare: (fresh) => changed([{ label: heading, mine: entry.text, theirs: fresh.text ?? '' }]),
    });
    if (outcome.kind === 'open') return this.tell(id, { kind: 'conflict' });
    if (outcome.kind === 'theirs') this.forget(id);
    else this.stored(outcome.view, entry.text);
    this.store.showSection(outcome.view);
  }

  /** The server has `text`; what was typed since waits for its own turn. */
  private stored(view: ReviewSectionView, text: string): void {
    const now = this.typed()[view.id]?.text ?? text;
    const entry = { text: now, base: view.version, stored: text.trim() };
    this.typed.update((all) => ({ ...all, [view.id]: entry }));
    this.tell(view.id, { kind: 'saved', at: this.connection.dataAt() });
    if (isDirty(entry)) this.plan(view.id);
    else void this.discardWhenClean();
  }

  private async discardWhenClean(): Promise<void> {
    if (this.unsaved().length === 0) await this.draft.discard();
  }

  private async afterRestore(): Promise<void> {
    for (const id of this.unsaved()) this.tell(id, { kind: 'restored' });
    if (this.draft.restored()) await this.discardWhenClean();
  }

  private tell(sectionId: string, state: Saving): void {
    this.states.update((all) => ({ ...all, [sectionId]: state }));
  }
}

function isDirty(entry: Typed): boolean {
  return entry.text.trim() !== entry.stored;
}
