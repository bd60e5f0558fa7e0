import { computed, inject, type Signal } from '@angular/core';
import { SessionStore } from '@congtac/shared-data';

/** The unit a person administers: the chosen one of the address, else the first grant of SYS_ADMIN. */
export function administeredUnit(chosen: () => number | undefined): Signal<number | undefined> {
  const session = inject(SessionStore);
  return computed(
    () => chosen() ?? session.view()?.grants.find((grant) => grant.role === 'SYS_ADMIN')?.unitId ?? undefined,
  );
}

/** A unit's key from the address (`?unit=12`); anything else is none. */
export function unitParam(text: string | undefined): number | undefined {
  const unitId = Number(text);
  return Number.isInteger(unitId) && unitId > 0 ? unitId : undefined;
}
