import { Component, computed, inject, input, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { isOpenGroup, TOTAL_CAP, type MyWorkGroupView } from '@congtac/reporting-domain';
import { Connection, DraftStorage, LiveChanges, SessionStore } from '@congtac/shared-data';
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
import { AreaHeadHome } from './area-head-home';
import { draftLinks, type DraftLink } from './draft-links';
import { GivenLines } from './given-lines';
import { LateUnits } from './late-units';
import { MoreCards } from './more-cards';
import { groupsIn, HOME_TABS, nothingYet, shownCount, tabOf, workTabOf } from './my-work-groups';
import { Obligations } from './obligations';
import { PeriodRings } from './period-rings';
import { PlainHome } from './plain-home';
import { WaitingDirectives } from './waiting-directives';
import { WaitingMatters } from '../ui/waiting-matters';

/** "Việc của tôi": home of every role. People without work of their own in this system read what will be there. */
@Component({
  selector: 'ct-home-page',
  imports: [
    AreaHeadHome,
    EmptyState,
    GivenLines,
    Icon,
    LateUnits,
    MatButton,
    Obligations,
    PageHeader,
    PeriodRings,
    PlainHome,
    ResourceState,
    RouterLink,
    Tabs,
    TranslocoPipe,
    ViTimePipe,
    WaitingDirectives,
    WaitingMatters,
    WorkCard,
  ],
  providers: [MoreCards],
  templateUrl: './home-page.html',
  styleUrl: './home-page.scss',
})
export class HomePage {
  private readonly i18n = inject(I18n);
  private readonly client = inject(MyWorkClient);
  private readonly session = inject(SessionStore);
  private readonly storage = inject(DraftStorage);
  protected readonly connection = inject(Connection);
  protected readonly more = inject(MoreCards);

  /** Tab named in the address. */
  readonly muc = input<string>();
  /** Task named in a link to an area head. */
  readonly viec = input<string>();

  private readonly roles = computed(() => this.session.view()?.grants.map((grant) => grant.role) ?? []);
  /** People whose every role has no work here: only opinion notes, or only the system. */
  protected readonly plain = computed(() => plainRole(this.roles()));
  protected readonly areaHead = computed(
    () => this.roles().length > 0 && this.roles().every((role) => role === 'AREA_HEAD'),
  );
  protected readonly active = computed(() => (this.areaHead() ? 'giao-cho-toi' : tabOf(this.muc())));
  protected readonly work = this.client.work(() => (this.plain() ? undefined : workTabOf[this.active()]));
  private readonly mine = computed(() => this.active() === 'giao-cho-toi' && !this.areaHead());
  protected readonly obligations = this.client.obligations(() => this.mine() && this.session.has('planning.plan.edit'));
  private readonly toAcknowledge = this.client.directives(
    () => this.mine() && this.session.has('review.directive.acknowledge'),
  );
  private readonly sentDirectives = this.client.sentDirectives(
    () => this.active() === 'toi-giao' && this.session.has('review.directive.write'),
  );
  private readonly unitPeriods = this.client.periods(() =>
    this.mine() && this.session.has('reporting.period.read') ? this.ringUnit() : null,
  );
  protected readonly drafts = resource({
    params: () => this.session.view()?.accountId,
    loader: ({ params }) => this.draftsOf(params),
    defaultValue: [],
  });

  protected readonly view = computed(() => (this.work.hasValue() ? this.work.value() : undefined));
  protected readonly ownUnitId = computed(() => this.view()?.unitId ?? this.session.actingPost()?.unitId ?? null);
  protected readonly tabs = computed<readonly Tab[]>(() => this.tabsNow());
  protected readonly groups = computed(() => {
    const view = this.view();
    return view ? groupsIn(view) : [];
  });
  protected readonly firstDay = computed(() => {
    const view = this.view();
    return view !== undefined && nothingYet(view);
  });
  /** The unit acted in, or the one of the only post. */
  private readonly ringUnit = computed(() => {
    const posts = this.session.view()?.posts ?? [];
    return this.ownUnitId() ?? (posts.length === 1 ? posts[0].unitId : null);
  });
  /** Decisions others wait for stand first; the rest of a chair's lines beside the tab they belong to. */
  protected readonly matters = computed(() => (this.mine() ? (this.view()?.matters ?? []) : []));
  protected readonly late = computed(() => (this.active() === 'theo-doi' ? [] : (this.view()?.lateUnits ?? [])));
  protected readonly given = computed(() => {
    const directives = this.sentDirectives.hasValue() ? this.sentDirectives.value().items : [];
    return { plans: this.view()?.owedPlans ?? [], directives: this.active() === 'toi-giao' ? directives : [] };
  });
  /** The three to be sent first. A list that did not come is no reason to hide the rest of the home. */
  protected readonly periods = computed(() => {
    const all = this.unitPeriods.hasValue() ? this.unitPeriods.value() : [];
    const open = all.filter(({ state, expected }) => ['OPEN', 'GRACE'].includes(state) && expected > 0);
    return open.sort((a, b) => a.daysLeft - b.daysLeft).slice(0, 3);
  });
  /** Nothing is left to do, though there is work that was sent or done. */
  protected readonly restful = computed(() => {
    const open = this.groups().some(({ group }) => isOpenGroup(group));
    const other = this.matters().length + this.owed().length + (this.directives()?.total ?? 0);
    return this.mine() && this.groups().length > 0 && !open && other === 0;
  });
  protected readonly directives = computed(() =>
    this.toAcknowledge.hasValue() && this.toAcknowledge.value().total > 0 ? this.toAcknowledge.value() : undefined,
  );
  /** Plans still to be built; one that lies here for a decision is named there only. */
  protected readonly owed = computed(() => {
    const deciding = new Set(this.matters().map(({ id }) => id));
    const all = this.obligations.hasValue() ? this.obligations.value() : [];
    return all.filter((one) => one.state !== 'ISSUED' && !(one.planId !== null && deciding.has(one.planId)));
  });
  protected readonly greeting = computed(() =>
    this.i18n.t('reporting.home.greeting', {
      name: this.session.view()?.displayName ?? '',
      day: this.today(),
    }),
  );
  protected readonly count = shownCount;

  constructor() {
    this.more.follow(this.view);
    // Whoever has gone further down keeps the list as it is.
    inject(LiveChanges).on(['reporting.', 'planning.', 'review.'], () => {
      if (!this.more.any()) this.work.reload();
    });
  }

  /** Cards of a group still to be fetched; beyond the cap nobody knows how many. */
  protected hiddenIn(group: MyWorkGroupView): number {
    return group.total - this.more.of(group.group).length;
  }

  /** True while a capped group may go on beyond its number. */
  protected mayGoOn(group: MyWorkGroupView): boolean {
    return this.hiddenIn(group) > 0 || (group.total >= TOTAL_CAP && this.more.of(group.group).length % 10 === 0);
  }

  private tabsNow(): Tab[] {
    return HOME_TABS.map((id) => {
      const total = this.view()?.tabs.find((one) => one.tab === workTabOf[id])?.total;
      const words = this.i18n.t(`reporting.home.tab.${workTabOf[id]}`);
      const capped = total !== undefined && total >= TOTAL_CAP;
      return {
        id,
        label: capped ? `${words} ${shownCount(total)}` : words,
        count: capped ? undefined : total,
        query: { muc: id },
      };
    });
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

/** `collaborator` or `administrator` when a person holds nothing but that role; undefined for everybody else. */
function plainRole(roles: readonly string[]): 'collaborator' | 'administrator' | undefined {
  if (roles.length === 0) return undefined;
  if (roles.every((role) => role === 'COLLABORATOR')) return 'collaborator';
  return roles.every((role) => role === 'SYS_ADMIN') ? 'administrator' : undefined;
}
