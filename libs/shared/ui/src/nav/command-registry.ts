import { DestroyRef, inject, Service, signal } from '@angular/core';

/** Something the command palette (Ctrl-K) can do on top of finding things. */
export interface Command {
  readonly id: string;
  /** Words of the deed, translated: "Lập kế hoạch". */
  readonly label: string;
  /** More words people may type for it. */
  readonly keywords?: string;
  readonly run: () => void;
}

/** Commands offered by the palette now: those of the shell, and those of the page on screen. */
@Service()
export class CommandRegistry {
  private readonly list = signal<readonly Command[]>([]);
  readonly commands = this.list.asReadonly();

  /** Adds commands; the returned function takes them away again. */
  register(commands: readonly Command[]): () => void {
    this.list.update((list) => [...commands, ...list]);
    return () => this.list.update((list) => list.filter((command) => !commands.includes(command)));
  }
}

/** Offers commands while a page lives. Call in an injection context. */
export function offerCommands(commands: readonly Command[]): void {
  inject(DestroyRef).onDestroy(inject(CommandRegistry).register(commands));
}
