import { TOTAL_CAP, type MyWorkGroupView, type MyWorkTab, type MyWorkView } from '@congtac/reporting-domain';

/** Tabs of "Việc của tôi"; the ids stand in the address (`?muc=toi-giao`). */
export const HOME_TABS = ['giao-cho-toi', 'toi-giao', 'theo-doi'] as const;
export type HomeTab = (typeof HOME_TABS)[number];

/** The tab of the API behind each tab of the page. */
export const workTabOf: Readonly<Record<HomeTab, MyWorkTab>> = {
  'giao-cho-toi': 'MINE',
  'toi-giao': 'ASSIGNED',
  'theo-doi': 'FOLLOWED',
};

/** The tab named in the address; addresses of earlier versions (`can-lam`, `tra-lai`, `cho-duyet`) lead to the first. */
export function tabOf(text: string | undefined): HomeTab {
  return HOME_TABS.find((tab) => tab === text) ?? 'giao-cho-toi';
}

/** The groups that have cards, in the order of urgency. */
export function groupsIn(view: MyWorkView): MyWorkGroupView[] {
  return view.groups.filter((group) => group.total > 0);
}

/** A number as it is shown: above 99 nobody counts any more. */
export function shownCount(count: number): string {
  return count >= TOTAL_CAP ? `${TOTAL_CAP - 1}+` : String(count);
}

/** True before anything was ever assigned: nothing in any tab, nothing waiting, nothing done. */
export function nothingYet(view: MyWorkView): boolean {
  return view.tabs.every((tab) => tab.total === 0) && view.groups.every((group) => group.total === 0);
}
