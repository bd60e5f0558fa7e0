import { inject, Injector, Service, type Type } from '@angular/core';
import type { ConfirmData } from './confirm-dialog';
import type { ConflictChoice, ConflictData } from './conflict-dialog';
import type { KeysData } from './keys-dialog';
import type { OpenOptions } from './open-dialog';
import type { ReasonData } from './reason-dialog';

/**
 * Asks the user something over the page. Every method resolves when the dialog is gone; focus returns to the button.
 * The overlay code is fetched with the first dialog.
 */
@Service()
export class Dialogs {
  private readonly injector = inject(Injector);

  /** True when the user pressed the deed. `confirm` says the deed ("Ban hành kế hoạch"), never "OK". */
  async confirm(data: ConfirmData): Promise<boolean> {
    const { ConfirmDialog } = await import('./confirm-dialog');
    return (await this.open<boolean, ConfirmData>(ConfirmDialog, data)) === true;
  }

  /** The reason (trimmed, never empty), or undefined when the user gave up. For returning, suspending, refusing. */
  async reason(data: ReasonData): Promise<string | undefined> {
    const { ReasonDialog } = await import('./reason-dialog');
    return this.open<string, ReasonData>(ReasonDialog, data);
  }

  /** Shows the keys of a table until the person closes them. */
  async keys(data: KeysData): Promise<void> {
    const { KeysDialog } = await import('./keys-dialog');
    await this.open<void, KeysData>(KeysDialog, data);
  }

  /**
   * After a 412: shows whose change it was and both values. `mine` = save again over the new version,
   * `theirs` = drop what was typed, undefined = the user wants to look again (nothing is lost).
   */
  async conflict(data: ConflictData): Promise<ConflictChoice | undefined> {
    const { ConflictDialog } = await import('./conflict-dialog');
    return this.open<ConflictChoice, ConflictData>(ConflictDialog, data);
  }

  /**
   * Opens a page's own dialog: a component with `<ct-dialog-frame>` as its root that injects `DIALOG_DATA` and
   * `DialogRef` of @angular/cdk/dialog. Resolves with what the component closed with.
   */
  async open<R, D = undefined>(component: Type<unknown>, data: D, options?: OpenOptions): Promise<R | undefined> {
    const { openDialog } = await import('./open-dialog');
    return openDialog<R, D>(this.injector, component, data, options);
  }
}
