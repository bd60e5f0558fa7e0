import { BreakpointObserver } from '@angular/cdk/layout';
import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { map } from 'rxjs';

/** True on phones, where wide tables become cards. Paper is never narrow. Injection context. */
export function narrowScreen(): Signal<boolean> {
  const matches = inject(BreakpointObserver)
    .observe('screen and (max-width: 47.99rem)')
    .pipe(map((state) => state.matches));
  return toSignal(matches, { initialValue: false });
}
