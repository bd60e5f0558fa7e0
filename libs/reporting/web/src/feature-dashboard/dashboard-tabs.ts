import type { I18n, Tab } from '@congtac/shared-ui';
import { DASHBOARD_VIEWS, type DashboardView } from './dashboard-address';

/** The plans of one's unit, beside the views. */
export const plansTab = 'plans';

/** Views of `/tong-quan` as tabs; unit, plan and day stay in the address when one changes the view. */
export function dashboardTabs(i18n: I18n): Tab[] {
  const views = Object.keys(DASHBOARD_VIEWS) as DashboardView[];
  const own = { xep: null, loai: null };
  return [
    ...views.map((view) => ({
      id: view,
      label: i18n.t(`reporting.dash.view.${view}`),
      link: '/tong-quan',
      query: { ...own, 'dang-xem': DASHBOARD_VIEWS[view] },
    })),
    {
      id: plansTab,
      label: i18n.t(`reporting.dash.view.${plansTab}`),
      link: '/tong-quan/ke-hoach',
      query: { ...own, 'dang-xem': null },
    },
  ];
}
