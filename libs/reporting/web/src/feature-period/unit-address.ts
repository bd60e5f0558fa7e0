import { computed, inject, type Signal } from '@angular/core';
import { Router } from '@angular/router';
import { SessionStore } from '@congtac/shared-data';
import { queryParam } from '@congtac/shared-ui';

/** The unit that a page of periods is about: `?don-vi=`, else the unit of the post acted in. */
export interface UnitAddress {
  readonly unitId: Signal<number | null>;
  /** Name of one's own unit; '' when another one is shown. */
  readonly ownName: Signal<string>;
  /** Shows another unit. */
  choose(unitId: number): void;
}

/** Call in an injection context. */
export function unitAddress(): UnitAddress {
  const session = inject(SessionStore);
  const router = inject(Router);
  const asked = queryParam('don-vi');
  const own = computed(() => session.actingPost() ?? session.view()?.grants[0]);
  const unitId = computed(() => Number(asked()) || (own()?.unitId ?? null));
  return {
    unitId,
    ownName: computed(() => (own()?.unitId === unitId() ? (own()?.unitName ?? '') : '')),
    choose: (chosen) => void router.navigate([], { queryParams: { 'don-vi': chosen }, queryParamsHandling: 'merge' }),
  };
}
