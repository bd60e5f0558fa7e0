import { Dialog } from '@angular/cdk/dialog';
import { createGlobalPositionStrategy } from '@angular/cdk/overlay';
import type { Injector, Type } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** How a dialog behaves. */
export interface OpenOptions {
  /** Escape and a click outside do nothing: the person must choose. */
  readonly mustChoose?: boolean;
  /** At the top of the window (search) instead of the middle. */
  readonly atTop?: boolean;
}

/** Opens a component as a modal dialog and waits for its result; kept apart so that overlays load lazily. */
export function openDialog<R, D>(
  injector: Injector,
  component: Type<unknown>,
  data: D,
  options: OpenOptions = {},
): Promise<R | undefined> {
  const ref = injector.get(Dialog).open<R, D>(component, {
    data,
    autoFocus: 'dialog',
    restoreFocus: true,
    disableClose: options.mustChoose ?? false,
    panelClass: 'ct-dialog-panel',
    positionStrategy: options.atTop
      ? createGlobalPositionStrategy(injector).centerHorizontally().top('min(6rem, 8vh)')
      : undefined,
    ariaLabelledBy: 'ct-dialog-title',
    ariaModal: true,
  });
  return firstValueFrom(ref.closed);
}
