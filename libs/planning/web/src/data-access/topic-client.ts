import { computed, inject, Service, signal } from '@angular/core';
import type { AudienceView, CampaignView, EventView, ThemeView } from '@congtac/calendar-domain';
import { Api } from '@congtac/shared-data';
import type { Choice } from '@congtac/shared-ui';

/** An event with the day a due date may be counted from; null = not known. */
export interface EventChoice extends Choice {
  readonly date: string | null;
}

/** Themes, campaigns, events and audiences by name: small lists, fetched once per visit. */
@Service()
export class TopicClient {
  private readonly api = inject(Api);
  private readonly lists = signal({
    themes: [] as readonly Choice[],
    campaigns: [] as readonly Choice[],
    events: [] as readonly EventChoice[],
    audiences: [] as readonly Choice[],
  });
  private asked: Promise<void> | undefined;

  readonly themes = computed(() => this.lists().themes);
  readonly campaigns = computed(() => this.lists().campaigns);
  readonly events = computed(() => this.lists().events);
  readonly audiences = computed(() => this.lists().audiences);
  private readonly names = computed(() => {
    const { themes, campaigns, events, audiences } = this.lists();
    return new Map([...themes, ...campaigns, ...events, ...audiences].map((one) => [one.value, one.label]));
  });

  /** Fetches the lists when nobody has yet; a list that cannot be had stays empty and is asked for again next time. */
  load(): Promise<void> {
    this.asked ??= this.fetch().catch(() => {
      this.asked = undefined;
    });
    return this.asked;
  }

  /** Name of a theme, campaign, event or audience, '' while unknown. */
  name(id: string | null): string {
    return id === null ? '' : (this.names().get(id) ?? '');
  }

  private async fetch(): Promise<void> {
    const list = <T>(name: string) => this.api.get<readonly T[] | { readonly items: readonly T[] }>(`/api/v1/${name}`);
    const [themes, campaigns, events, audiences] = await Promise.all([
      list<ThemeView>('themes'),
      list<CampaignView>('campaigns'),
      list<EventView>('events'),
      list<AudienceView>('audiences'),
    ]);
    this.lists.set({
      themes: itemsOf(themes).map(choiceOf),
      campaigns: itemsOf(campaigns).map(choiceOf),
      events: itemsOf(events).map((event) => ({ ...choiceOf(event), label: eventLabel(event), date: event.date })),
      audiences: itemsOf(audiences).map(choiceOf),
    });
  }
}

function itemsOf<T>(answer: readonly T[] | { readonly items: readonly T[] }): readonly T[] {
  return 'items' in answer ? answer.items : answer;
}

function choiceOf(one: { readonly id: string; readonly name: string }): Choice {
  return { value: one.id, label: one.name };
}

/** Events of several years bear the same name. */
function eventLabel({ name, year }: EventView): string {
  return name.includes(`${year}`) ? name : `${name} (${year})`;
}
