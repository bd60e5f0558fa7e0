import { DestroyRef, inject, signal, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map } from 'rxjs';

/** True on narrow screens, where tables become outlines. Call in an injection context. */
export function narrowScreen(): Signal<boolean> {
  const query = window.matchMedia('(max-width: 47.99rem)');
  const narrow = signal(query.matches);
  const changed = () => narrow.set(query.matches);
  query.addEventListener('change', changed);
  inject(DestroyRef).onDestroy(() => query.removeEventListener('change', changed));
  return narrow.asReadonly();
}

/**
 * One parameter of the address's query, '' when it is absent. Addresses are Vietnamese (`?dang-xem=bang`), names in the
 * code English, which the router's own input binding cannot tell apart. Call in an injection context.
 */
export function queryParam(name: string): Signal<string> {
  const params = inject(ActivatedRoute).queryParamMap.pipe(map((query) => query.get(name) ?? ''));
  return toSignal(params, { initialValue: '' });
}
