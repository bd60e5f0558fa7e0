import { Injectable } from '@nestjs/common';
import {
  CARDS_AT_FIRST,
  isOpenGroup,
  MY_WORK_GROUPS,
  MY_WORK_TABS,
  ReportQuery,
  TOTAL_CAP,
  type MyWorkCard,
  type MyWorkCardQuery,
  type MyWorkGroup,
  type MyWorkQuery,
  type MyWorkTab,
  type MyWorkView,
} from '@congtac/reporting-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { addDays, offsetOf, type CivilDate, type Page } from '@congtac/shared-domain';
import { ReportRights } from '../report/report-rights';
import { ReportRepository } from '../report/report.repository';
import { BelowRepository } from './below.repository';
import { MyWorkRepository, type WorkPlaceRow, type WorkUnits } from './my-work.repository';
import { decisionCard, groupOf, workCard } from './work-card';

/** Days that finished work stays in sight. */
const DONE_DAYS = 30;

type Grouped = ReadonlyMap<MyWorkGroup, readonly WorkPlaceRow[]>;

/** The home page: what the signed-in person has to do now, has given to others, and follows. */
@Injectable()
export class MyWorkService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly rights: ReportRights,
    private readonly work: MyWorkRepository,
    private readonly around: BelowRepository,
    private readonly reports: ReportRepository,
  ) {}

  /**
   * One tab of the unit acted in, or of every unit the person reports for: the first cards of each group, the numbers of
   * all tabs, and for those who decide what else waits.
   */
  mine(query: MyWorkQuery): Promise<MyWorkView> {
    const today = this.clock.today();
    const tab = query.tab ?? 'MINE';
    return this.uow.read(async () => {
      const actingUnit = this.actingUnit();
      const waiting = await this.waiting(1, CARDS_AT_FIRST, today);
      const tabs: MyWorkView['tabs'] = [];
      let grouped: Grouped = new Map();
      for (const one of MY_WORK_TABS) {
        const places = await this.grouped(one, today);
        const own = one === 'MINE' ? waiting.total : 0;
        tabs.push({ tab: one, total: Math.min(own + openIn(places), TOTAL_CAP) });
        if (one === tab) grouped = places;
      }
      const groups = await this.groups(tab, grouped, tab === 'MINE' ? waiting : { items: [], total: 0 }, today);
      return { today, unitId: actingUnit, tab, tabs, groups, ...(await this.matters(tab, today)) };
    });
  }

  /** Further cards of one group; their total is capped like the group's. */
  cards(query: MyWorkCardQuery): Promise<Page<MyWorkCard>> {
    const today = this.clock.today();
    return this.uow.read(async () => {
      if (query.group === 'WAITING_FOR_ME' && query.tab === 'MINE') return this.waiting(query.page, query.size, today);
      const places = (await this.grouped(query.tab, today)).get(query.group) ?? [];
      const from = offsetOf(query);
      const items = await this.toCards(query.tab, places.slice(from, from + query.size), today);
      return { items, total: places.length };
    });
  }

  private async grouped(tab: MyWorkTab, today: CivilDate): Promise<Grouped> {
    const rows = await this.work.places(tab, this.units(), today, addDays(today, -DONE_DAYS));
    return Map.groupBy(rows, (row) => groupOf(row, tab, today));
  }

  private async groups(
    tab: MyWorkTab,
    grouped: Grouped,
    waiting: Page<MyWorkCard>,
    today: CivilDate,
  ): Promise<MyWorkView['groups']> {
    const shown = MY_WORK_GROUPS.flatMap((group) => (grouped.get(group) ?? []).slice(0, CARDS_AT_FIRST));
    const cards = new Map((await this.toCards(tab, shown, today)).map((card, index) => [shown[index], card]));
    return MY_WORK_GROUPS.map((group) => {
      if (group === 'WAITING_FOR_ME') return { group, total: Math.min(waiting.total, TOTAL_CAP), cards: waiting.items };
      const places = grouped.get(group) ?? [];
      const first = places.map((place) => cards.get(place)).filter((card) => card !== undefined);
      return { group, total: Math.min(places.length, TOTAL_CAP), cards: first };
    });
  }

  private async toCards(tab: MyWorkTab, places: readonly WorkPlaceRow[], today: CivilDate): Promise<MyWorkCard[]> {
    const details = await this.work.details(places);
    const answered = tab === 'ASSIGNED' ? places.map((place) => place.task_id) : [];
    const below = await this.around.below(answered, today);
    return places.map((place, index) =>
      workCard(place, details[index], { tab, today, below: below.get(place.task_id) ?? null }),
    );
  }

  private async matters(
    tab: MyWorkTab,
    today: CivilDate,
  ): Promise<Pick<MyWorkView, 'matters' | 'lateUnits' | 'owedPlans'>> {
    const leading = this.unitsOf('planning.board.read');
    const owed = tab === 'ASSIGNED' ? await this.around.owed(leading, today) : [];
    return {
      matters: await this.around.matters({
        plans: this.unitsOf('planning.plan.approve'),
        reviews: this.unitsOf('review.review.decide'),
        writing: this.unitsOf('reporting.report.write'),
        above: this.unitsOf('reporting.approval.accept'),
      }),
      lateUnits: tab === 'FOLLOWED' ? [] : await this.around.lateUnits(leading, today),
      owedPlans: owed.map(({ unitId, ...plan }) => ({
        ...plan,
        mayRemind: this.access.can('planning.reminder.send', unitId),
      })),
    };
  }

  private units(): WorkUnits {
    return { writing: this.unitsOf('reporting.report.write'), reading: this.unitsOf('reporting.report.read') };
  }

  /** Units of the person's own grants with a permission; only the one acted in when they act in one. */
  private unitsOf(code: string): number[] {
    const units = this.rights.ownUnits(code);
    const acting = this.actingUnit();
    return acting === null ? units : units.filter((unitId) => unitId === acting);
  }

  private actingUnit(): number | null {
    const { posts, actingPostId } = this.access.actor;
    const acting = posts.find((post) => post.postId === actingPostId)?.unitId;
    return acting !== undefined && this.rights.ownUnits('reporting.report.read').includes(acting) ? acting : null;
  }

  private async waiting(page: number, size: number, today: CivilDate): Promise<Page<MyWorkCard>> {
    const query = Object.assign(new ReportQuery(), { page, size });
    const { rows, total } = await this.reports.page(query, this.rights.sight(), await this.rights.queue());
    return { items: rows.map((row) => decisionCard(row, today)), total };
  }
}

function openIn(grouped: Grouped): number {
  return [...grouped].reduce((sum, [group, places]) => sum + (isOpenGroup(group) ? places.length : 0), 0);
}
