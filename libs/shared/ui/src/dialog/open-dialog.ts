import { Dialog } from '@angular/cdk/dialog';
import type { Injector, Type } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** Opens a component as a modal dialog and waits for its result; kept apart so that overlays load lazily. */
export function openDialog<R, D>(injector: Injector, component: Type<unknown>, data: D): Promise<R | undefined> {
  const ref = injector.get(Dialog).open<R, D>(component, {
    data,
    autoFocus: 'dialog',
    restoreFocus: true,
    panelClass: 'ct-dialog-panel',
    ariaLabelledBy: 'ct-dialog-title',
    ariaModal: true,
  });
  return firstValueFrom(ref.closed);
}
