import { DestroyRef, Directive, effect, inject, input, signal, untracked } from '@angular/core';
import { type AppError, toAppError } from '@congtac/shared-data';
import type { ImportView } from '@congtac/org-domain';

/** Milliseconds between two looks at an import that is being read. */
export const lookAgain = 300;

/**
 * Follows one import: looks again while the file is being read, keeps what was seen when the network fails. The state of
 * the wizard is the import's own state, so an address with the import's id continues after a reload. Page base class.
 */
@Directive()
export abstract class ImportRun {
  /** Id of the import in the address (`?lan=…`); absent = the file is still to be chosen. */
  readonly lan = input<string>();

  /** The import as last seen. */
  protected readonly view = signal<ImportView | undefined>(undefined);
  protected readonly lost = signal<AppError | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    effect(() => {
      const id = this.lan();
      untracked(() => this.follow(id));
    });
  }

  /** Asks for the import; the pages' clients know the address. */
  protected abstract look(importId: string): Promise<ImportView>;

  /** Looks at the import now and, while it is being read, again and again. */
  protected async watch(): Promise<void> {
    clearTimeout(this.timer);
    const id = this.lan();
    if (id === undefined) return;
    try {
      const view = await this.look(id);
      if (this.lan() !== id) return;
      this.lost.set(undefined);
      this.view.set(view);
      if (view.state === 'READING') this.timer = setTimeout(() => void this.watch(), lookAgain);
    } catch (error) {
      // The import goes on at the server; what was seen stays and the person may look again.
      this.lost.set(toAppError(error));
    }
  }

  private follow(id: string | undefined): void {
    if (this.view()?.importId !== id) this.view.set(undefined);
    this.lost.set(undefined);
    void this.watch();
  }
}
