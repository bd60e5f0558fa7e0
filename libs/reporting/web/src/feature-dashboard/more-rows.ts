import { computed, linkedSignal, type Resource, type Signal, signal } from '@angular/core';

/** One page of a list that is read on by a key. */
interface KeyedPage<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

/** A list that grows by "Xem thêm". */
export interface MoreRows<Row> {
  readonly items: Signal<readonly Row[]>;
  /** Key of the next page; null when everything is shown. */
  readonly next: Signal<string | null>;
  readonly busy: Signal<boolean>;
  /** True after a page could not be read; what is shown stays. */
  readonly failed: Signal<boolean>;
  readonly more: () => Promise<void>;
}

/** Rows of the first page and of those read on; a first page read anew begins the list again. */
export function moreRows<Row>(
  first: Resource<KeyedPage<Row> | undefined>,
  read: (after: string) => Promise<KeyedPage<Row>>,
): MoreRows<Row> {
  const page = computed(() => (first.hasValue() ? first.value() : undefined));
  const shown = linkedSignal(() => ({ of: page(), items: page()?.items ?? [], next: page()?.next ?? null }));
  const busy = signal(false);
  const failed = signal(false);
  const more = async () => {
    const { of, next } = shown();
    if (next === null || busy()) return;
    busy.set(true);
    failed.set(false);
    try {
      const { items, next: after } = await read(next);
      // Filters may have changed meanwhile: then the page belongs to another list.
      if (shown().of === of) shown.update((list) => ({ of, items: [...list.items, ...items], next: after }));
    } catch {
      failed.set(true);
    } finally {
      busy.set(false);
    }
  };
  return {
    items: computed(() => shown().items),
    next: computed(() => shown().next),
    ...{ busy, failed, more },
  };
}
