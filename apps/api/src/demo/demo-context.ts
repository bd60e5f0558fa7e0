import { type UnitOfWork, newId } from '@congtac/shared-api';
import type { DemoUnit } from './demo-units';
import type { SeedData } from './seed-file';

/** What the loaders of the contexts share while the sample is loaded: the facts, and ids of what is loaded so far. */
export class DemoContext {
  /** Numbers of the units by their key. */
  readonly unitIds = new Map<string, number>();
  private readonly ids = new Map<string, string>();

  constructor(
    readonly uow: UnitOfWork,
    readonly seed: SeedData,
    readonly units: DemoUnit[],
  ) {}

  /** Number of a loaded unit. */
  unitId(key: string): number {
    const id = this.unitIds.get(key);
    if (id === undefined) throw new Error(`unit ${key} is not loaded`);
    return id;
  }

  /** Name of a loaded unit. */
  unitName(key: string): string {
    return this.units.find((unit) => unit.key === key)?.name ?? key;
  }

  /** Id of a loaded thing by its code in the texts, made at first use; kinds keep codes apart. */
  id(kind: string, code: string): string {
    const key = `${kind}:${code}`;
    const known = this.ids.get(key);
    if (known) return known;
    const made = newId();
    this.ids.set(key, made);
    return made;
  }

  /** Keeps an id that a context made itself. */
  remember(kind: string, code: string, id: string): void {
    this.ids.set(`${kind}:${code}`, id);
  }
}
