import type { HttpResourceRef } from '@angular/common/http';
import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MyWorkGroup, MyWorkGroupView, MyWorkView } from '@congtac/reporting-domain';
import type { Page } from '@congtac/shared-domain';
import { Connection, DraftStorage, SessionStore } from '@congtac/shared-data';
import {
  EmptyState,
  formatWeekday,
  I18n,
  Icon,
  PageHeader,
  ResourceState,
  type Tab,
  Tabs,
  ViTimePipe,
} from '@congtac/shared-ui';
import { MyWorkClient } from '../data-access/my-work-client';
import { WorkCard } from '../ui/work-card';
import { LateUnits } from './late-units';
import { countIn, firstTab, groupsIn, HOME_TABS, type HomeTab, lateUnits, nothingYet, tabOf } from './my-work-groups';
import { Obligations } from './obligations';
import { PlainHome } from './plain-home';
import { type WaitingDecision, WaitingDecisions } from './waiting-decisions';
import { WaitingDirectives } from './waiting-directives';

/** Cards shown of a group before "Xem thêm". */
const cardsAtFirst = 10;

const tabWords: Readonly<Record<HomeTab, string>> = {
  'can-lam': 'todo',
  'tra-lai': 'returned',
  'cho-duyet': 'deciding',
  'theo-doi': 'followed',
};

/** "Việc của tôi": home of every role. People without work of their own in this system read what will be there. */
@Component({
  selector: 'ct-home-page',
  imports: [
    EmptyState,
    Icon,
    LateUnits,
    MatButton,
    Obligations,
    PageHeader,
    PlainHome,
    ResourceState,
    RouterLink,
    Tabs,
    TranslocoPipe,
    ViTimePipe,
    WaitingDecisions,
    WaitingDirectives,
    WorkCard,
  ],
  templateUrl: './home-page.html',
  styleUrl: './home-page.scss',
})
export class HomePage {
  private readonly i18n = inject(I18n);
  private readonly client = inject(MyWorkClient);
  private readonly session = inject(SessionStore);
  private readonly storage = inject(DraftStorage);
  private readonly opened = signal<ReadonlySet<MyWorkGroup>>(new Set());
  protected readonly connection = inject(Connection);

  /** Tab named in the address. */
  readonly muc = input<string>();

  /** People whose every role has no work here: only opinion notes, or only the system. */
  protected readonly plain = computed(() => plainRole(this.session.view()?.grants.map((grant) => grant.role) ?? []));
  protected readonly work = this.client.work(() => this.plain() === undefined);
  protected readonly obligations = this.client.obligations(() => this.session.has('planning.plan.edit'));
  private readonly toAcknowledge = this.client.directives(() => this.session.has('review.directive.acknowledge'));
  private readonly decidingUnit = computed(() =>
    this.session.has('planning.plan.approve') ? (this.session.actingPost()?.unitId ?? null) : null,
  );
  private readonly submitted = this.client.plans(this.decidingUnit, 'SUBMITTED');
  private readonly approved = this.client.plans(this.decidingUnit, 'APPROVED');
  private readonly reviews = this.client.reviews(this.decidingUnit);
  protected readonly drafts = resource({
    params: () => this.session.view()?.accountId,
    loader: ({ params }) => this.draftsOf(params),
    defaultValue: [],
  });

  protected readonly view = computed(() => (this.work.hasValue() ? this.work.value() : undefined));
  protected readonly ownUnitId = computed(() => this.view()?.unitId ?? this.session.actingPost()?.unitId ?? null);
  protected readonly active = computed<HomeTab>(() => {
    const view = this.view();
    return tabOf(this.muc()) ?? (view ? firstTab(view) : 'can-lam');
  });
  protected readonly tabs = computed<readonly Tab[]>(() => this.tabsOf(this.view()));
  protected readonly groups = computed(() => {
    const view = this.view();
    return view ? groupsIn(view, this.active()) : [];
  });
  protected readonly firstDay = computed(() => {
    const view = this.view();
    return view !== undefined && nothingYet(view);
  });
  protected readonly late = computed(() => {
    const view = this.view();
    const shown = this.active() === 'cho-duyet' || this.active() === 'theo-doi';
    return view && shown ? lateUnits(view) : [];
  });
  /** A list that did not come is no reason to hide the rest of the home. */
  protected readonly directives = computed(() =>
    this.toAcknowledge.hasValue() && this.toAcknowledge.value().total > 0 ? this.toAcknowledge.value() : undefined,
  );
  protected readonly waiting = computed<readonly WaitingDecision[]>(() => [
    ...itemsOf(this.submitted).map((plan) => decision('approve', plan, 'ke-hoach')),
    ...itemsOf(this.approved).map((plan) => decision('issue', plan, 'ke-hoach')),
    ...itemsOf(this.reviews).map((review) => decision('accept', review, 'so-ket')),
  ]);
  /** Plans still to be built; one that lies here for a decision is named there only. */
  protected readonly owed = computed(() => {
    const deciding = new Set(this.waiting().map(({ id }) => id));
    const all = this.obligations.hasValue() ? this.obligations.value() : [];
    return all.filter((one) => one.state !== 'ISSUED' && !(one.planId !== null && deciding.has(one.planId)));
  });
  protected readonly greeting = computed(() =>
    this.i18n.t('reporting.home.greeting', {
      name: this.session.view()?.displayName ?? '',
      day: this.today(),
    }),
  );

  protected cardsOf(group: MyWorkGroupView) {
    return this.opened().has(group.group) ? group.cards : group.cards.slice(0, cardsAtFirst);
  }

  protected hiddenIn(group: MyWorkGroupView): number {
    return group.cards.length - this.cardsOf(group).length;
  }

  protected showAll(group: MyWorkGroup): void {
    this.opened.update((groups) => new Set([...groups, group]));
  }

  private tabsOf(view: MyWorkView | undefined): Tab[] {
    return HOME_TABS.map((tab) => ({
      id: tab,
      label: this.i18n.t(`reporting.home.tab.${tabWords[tab]}`),
      count: view ? countIn(view, tab) : undefined,
      query: { muc: tab },
    }));
  }

  /** In the middle of a sentence: only English writes a weekday with a capital letter. */
  private today(): string {
    const day = formatWeekday(this.session.today(), this.i18n.language());
    return this.i18n.language() === 'en' ? day : day.replace(/^./, (first) => first.toLowerCase());
  }

  private async draftsOf(accountId: string): Promise<DraftLink[]> {
    // A browser that refuses storage has no drafts to offer; the page says nothing about it.
    try {
      return draftLinks(await this.storage.keys(accountId));
    } catch {
      return [];
    }
  }
}

/** Rows of a list; a list that did not come is no reason to hide the rest of the home. */
function itemsOf<T>(list: HttpResourceRef<Page<T>>): readonly T[] {
  return list.hasValue() ? list.value().items : [];
}

function decision(
  asked: WaitingDecision['asked'],
  row: { readonly id: string; readonly title: string; readonly unitName: string },
  page: string,
): WaitingDecision {
  return { id: row.id, asked, title: row.title, unitName: row.unitName, link: ['/', page, row.id] };
}

/** Where an unsent report is written on: the keys of its draft are `report/<taskId>/<occurrenceId or ->/<unitId or ->`. */
interface DraftLink {
  readonly taskId: string;
  readonly query: { readonly lan?: string; readonly 'don-vi'?: string };
}

function draftLinks(keys: readonly string[]): DraftLink[] {
  return keys
    .map((key) => key.split('/'))
    .filter((parts) => parts[0] === 'report' && parts.length === 4)
    .map(([, taskId, occurrence, unit]) => ({
      taskId,
      query: { lan: occurrence === '-' ? undefined : occurrence, 'don-vi': unit === '-' ? undefined : unit },
    }));
}

/** `collaborator` or `administrator` when a person holds nothing but that role; undefined for everybody else. */
function plainRole(roles: readonly string[]): 'collaborator' | 'administrator' | undefined {
  if (roles.length === 0) return undefined;
  if (roles.every((role) => role === 'COLLABORATOR')) return 'collaborator';
  return roles.every((role) => role === 'SYS_ADMIN') ? 'administrator' : undefined;
}
