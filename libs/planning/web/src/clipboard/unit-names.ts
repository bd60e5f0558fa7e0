import { inject, Service } from '@angular/core';
import { Api } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';
import type { UnitListItem } from '@congtac/org-domain';
import { type Named, unitWords } from './read-cell';

/** Requests at a time: a paste may name dozens of units. */
const AT_ONCE = 6;

/** Finds the units that pasted texts name. */
@Service()
export class UnitNames {
  private readonly api = inject(Api);
  private readonly known = new Map<string, Named<number> | null>();

  /** Units by the plain form of each text; null where none or several units read so. Known answers are kept. */
  async find(
    texts: readonly string[],
    near: readonly Named<number>[],
  ): Promise<ReadonlyMap<string, Named<number> | null>> {
    for (const unit of near) this.known.set(unitWords(unit.label), unit);
    const wanted = [...new Set(texts.map(unitWords))].filter((words) => words !== '' && !this.known.has(words));
    const original = new Map(texts.map((text) => [unitWords(text), text]));
    const queue = [...wanted];
    const work = async () => {
      for (let words = queue.shift(); words !== undefined; words = queue.shift()) {
        this.known.set(words, await this.ask(words, original.get(words) ?? words));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return this.known;
  }

  private async ask(words: string, text: string): Promise<Named<number> | null> {
    const pages = await Promise.all(
      [...new Set([text, words])].map((q) => this.api.get<Page<UnitListItem>>('/api/v1/units', { q, size: 20 })),
    );
    const units = new Map(pages.flatMap((page) => page.items).map((unit) => [unit.unitId, unit]));
    const same = [...units.values()].filter((unit) => namesOf(unit).some((name) => unitWords(name) === words));
    return same.length === 1 ? { value: same[0].unitId, label: same[0].name } : null;
  }
}

function namesOf(unit: UnitListItem): string[] {
  return [unit.name, unit.shortName].filter((name): name is string => Boolean(name));
}
