import { inject, Service } from '@angular/core';
import { Api } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';
import type { Choice, ChoiceSearch } from '@congtac/shared-ui';
import type { UnitListItem } from '@congtac/org-domain';

/** Narrows a search for units. */
export interface UnitFilter {
  /** Only the branch of this unit, itself included. */
  readonly withinId?: number;
  readonly level?: string;
  readonly line?: string;
}

const SUGGESTIONS = 20;

/** Finds units for pickers: accents may be left out, exact accents come first. */
@Service()
export class UnitSearch {
  private readonly api = inject(Api);

  /** A search function for `ct-autocomplete-field`; the second line of a choice says its level and where it hangs. */
  within(filter: UnitFilter): ChoiceSearch<number> {
    return async (text) => {
      const params = { ...defined(filter), ...(text ? { q: text } : {}), size: SUGGESTIONS };
      const page = await this.api.get<Page<UnitListItem>>('/api/v1/units', params);
      return page.items.map(toChoice);
    };
  }
}

/** A unit as a choice: its name, and `level · A › B` as detail. */
export function toChoice(unit: UnitListItem): Choice<number> {
  const path = unit.path.map((step) => step.name).join(' › ');
  return { value: unit.unitId, label: unit.name, detail: [unit.levelName, path].filter(Boolean).join(' · ') };
}

function defined(filter: UnitFilter): Record<string, string | number> {
  const entries = Object.entries(filter) as [string, string | number | undefined][];
  return Object.fromEntries(entries.filter((entry): entry is [string, string | number] => entry[1] !== undefined));
}
