import { computed, inject, linkedSignal, Service, signal, type Signal } from '@angular/core';
import { CARDS_AT_FIRST, type MyWorkCard, type MyWorkGroup, type MyWorkView } from '@congtac/reporting-domain';
import { toAppError } from '@congtac/shared-data';
import { I18n, Toaster } from '@congtac/shared-ui';
import { MyWorkClient } from '../data-access/my-work-client';

/** Further cards of long groups, fetched page by page; forgotten when the list is read anew. */
@Service({ autoProvided: false })
export class MoreCards {
  private readonly client = inject(MyWorkClient);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly source = signal<Signal<MyWorkView | undefined>>(signal(undefined));
  private readonly view = computed(() => this.source()());
  private readonly fetched = linkedSignal<MyWorkView | undefined, Readonly<Partial<Record<MyWorkGroup, MyWorkCard[]>>>>(
    {
      source: this.view,
      computation: () => ({}),
    },
  );
  readonly busy = signal(false);

  /** The list whose groups are continued. */
  follow(view: Signal<MyWorkView | undefined>): void {
    this.source.set(view);
  }

  /** The cards of a group that are known so far. */
  of(group: MyWorkGroup): readonly MyWorkCard[] {
    const first = this.view()?.groups.find((one) => one.group === group)?.cards ?? [];
    return [...first, ...(this.fetched()[group] ?? [])];
  }

  /** Whether further cards were fetched. */
  any(): boolean {
    return Object.keys(this.fetched()).length > 0;
  }

  /** One more page of a group. */
  async fetch(group: MyWorkGroup): Promise<void> {
    const view = this.view();
    if (!view || this.busy()) return;
    this.busy.set(true);
    try {
      const page = Math.floor(this.of(group).length / CARDS_AT_FIRST) + 1;
      const { items } = await this.client.cards(view.tab, group, page, CARDS_AT_FIRST);
      const known = new Set(this.of(group).map((card) => card.key));
      const added = items.filter((card) => !known.has(card.key));
      this.fetched.update((groups) => ({ ...groups, [group]: [...(groups[group] ?? []), ...added] }));
    } catch (thrown) {
      const { detail, title } = toAppError(thrown);
      this.toaster.show(detail || title || this.i18n.t('ui.state.error'));
    } finally {
      this.busy.set(false);
    }
  }
}
