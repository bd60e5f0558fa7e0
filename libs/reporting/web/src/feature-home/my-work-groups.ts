import type { MyWorkGroup, MyWorkGroupView, MyWorkView } from '@congtac/reporting-domain';

/** Tabs of "Việc của tôi"; the ids stand in the address (`?muc=cho-duyet`). */
export const HOME_TABS = ['can-lam', 'tra-lai', 'cho-duyet', 'theo-doi'] as const;
export type HomeTab = (typeof HOME_TABS)[number];

const groupsOfTab: Readonly<Record<HomeTab, readonly MyWorkGroup[]>> = {
  'can-lam': ['URGENT', 'OVERDUE', 'DUE_SOON', 'THIS_MONTH', 'OPEN', 'NO_DEADLINE'],
  'tra-lai': ['RETURNED'],
  'cho-duyet': ['WAITING_FOR_ME'],
  'theo-doi': ['FOLLOWED'],
};

/** The groups of one tab that have cards, in the order of urgency. */
export function groupsIn(view: MyWorkView, tab: HomeTab): MyWorkGroupView[] {
  return groupsOfTab[tab]
    .map((name) => view.groups.find((group) => group.group === name))
    .filter((group) => group !== undefined)
    .filter((group) => group.total > 0);
}

/** How many pieces of work one tab holds (also those beyond the 100 cards sent). */
export function countIn(view: MyWorkView, tab: HomeTab): number {
  return groupsIn(view, tab).reduce((sum, group) => sum + group.total, 0);
}

/** True before anything was ever assigned: no card in any group. */
export function nothingYet(view: MyWorkView): boolean {
  return view.groups.every((group) => group.total === 0);
}

/** Decisions others wait for come first, then the tabs in their order. */
const openingOrder = ['cho-duyet', 'can-lam', 'tra-lai', 'theo-doi'] as const satisfies readonly HomeTab[];

/** The tab to open first: never an empty one while another holds something. */
export function firstTab(view: MyWorkView): HomeTab {
  return openingOrder.find((tab) => countIn(view, tab) > 0) ?? 'can-lam';
}

/** The tab named in the address, or undefined. */
export function tabOf(text: string | undefined): HomeTab | undefined {
  return HOME_TABS.find((tab) => tab === text);
}

/** A unit with overdue work one follows. */
export interface LateUnit {
  readonly unitId: number;
  readonly unitName: string;
  readonly count: number;
  /** Days of the longest delay. */
  readonly days: number;
}

/** Units with overdue work among the followed cards, the longest delay first. */
export function lateUnits(view: MyWorkView): LateUnit[] {
  const late = new Map<number, LateUnit>();
  const followed = view.groups.find((group) => group.group === 'FOLLOWED')?.cards ?? [];
  for (const card of followed) {
    if (card.timeliness !== 'OVERDUE' || card.reportStatus === 'SUBMITTED') continue;
    const before = late.get(card.unitId);
    late.set(card.unitId, {
      unitId: card.unitId,
      unitName: card.unitName,
      count: (before?.count ?? 0) + 1,
      days: Math.max(before?.days ?? 0, card.daysLate ?? 0),
    });
  }
  return [...late.values()].sort((a, b) => b.days - a.days);
}
