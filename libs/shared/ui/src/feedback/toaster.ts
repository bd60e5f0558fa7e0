import { LiveAnnouncer } from '@angular/cdk/a11y';
import { inject, Service, signal } from '@angular/core';

/** A short notice at the bottom of the screen. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Word of the button, e.g. "Hoàn tác". */
  readonly action?: string;
  readonly run?: () => void;
}

/** A button of a notice: `{ label: 'Hoàn tác', run: () => … }`. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** Milliseconds a notice stays; with a button longer, so that a slow hand can reach it. */
export const toastTime = 5000;
export const toastTimeWithAction = 10_000;

/** Says that something happened ("Đã lưu lúc 14:05"), seen and heard. Never for errors that need an answer. */
@Service()
export class Toaster {
  private readonly announcer = inject(LiveAnnouncer);
  private readonly list = signal<readonly Toast[]>([]);
  private next = 1;

  /** Notices on screen, newest last; drawn by `ct-toasts` in the shell. */
  readonly toasts = this.list.asReadonly();

  /**
   * Shows and announces a notice; one with an action stays 10 s, others 5 s. A plain notice gives way to the next one,
   * so that a pile of them never covers the buttons of the page.
   */
  show(text: string, action?: ToastAction): void {
    const toast: Toast = { id: this.next++, text, action: action?.label, run: action?.run };
    this.list.update((list) => [...list.filter(({ run }) => run).slice(-1), toast]);
    void this.announcer.announce(text, 'polite');
    setTimeout(() => this.dismiss(toast.id), action ? toastTimeWithAction : toastTime);
  }

  /** Only heard: filter counts, cell states. */
  announce(text: string): void {
    void this.announcer.announce(text, 'polite');
  }

  dismiss(id: number): void {
    this.list.update((list) => list.filter((toast) => toast.id !== id));
  }
}
