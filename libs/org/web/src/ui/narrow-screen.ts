import { DestroyRef, inject, signal, type Signal } from '@angular/core';

/** True on narrow screens, where the tree becomes a list to walk down. Call in an injection context. */
export function narrowScreen(): Signal<boolean> {
  const query = window.matchMedia('(max-width: 47.99rem)');
  const narrow = signal(query.matches);
  const changed = () => narrow.set(query.matches);
  query.addEventListener('change', changed);
  inject(DestroyRef).onDestroy(() => query.removeEventListener('change', changed));
  return narrow.asReadonly();
}
