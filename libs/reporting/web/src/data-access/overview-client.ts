import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import type { PlanOverviewView, PlanRow, PlanView, TaskListRow } from '@congtac/planning-domain';
import type { FigureRowView, PlanFiguresView } from '@congtac/reporting-domain';
import type { Page } from '@congtac/shared-domain';

const plans = '/api/v1/plans';

/** Query of `GET /tasks` as the overview's links carry it. */
export type RowsQuery = Readonly<Record<string, string>>;

/** Totals of a plan and the rows behind them. Every method is called in an injection context (a field initialiser). */
@Service()
export class OverviewClient {
  /** `GET /plans?unitId=`: plans of one unit, newest year first; nothing is asked without a unit. */
  plansOf(unitId: () => number | undefined): HttpResourceRef<Page<PlanRow> | undefined> {
    return httpResource<Page<PlanRow>>(() => {
      const unit = unitId();
      return unit === undefined ? undefined : { url: plans, params: { unitId: unit, size: 200 } };
    });
  }

  /** `GET /plans/:id`: name, number and sections of the plan. */
  plan(planId: () => string): HttpResourceRef<PlanView | undefined> {
    return httpResource<PlanView>(() => `${plans}/${planId()}`);
  }

  /** `GET /plans/:id/overview`: counts by timeliness, in all, per section and per unit; urgent work when asked for. */
  overview(planId: () => string, includeUrgent: () => boolean): HttpResourceRef<PlanOverviewView | undefined> {
    return httpResource<PlanOverviewView>(() => ({
      url: `${plans}/${planId()}/overview`,
      params: { ...(includeUrgent() && { includeUrgent: true }) },
    }));
  }

  /** `GET /plans/:id/figures`: computed figures of the plan's indicators. */
  figures(planId: () => string): HttpResourceRef<PlanFiguresView | undefined> {
    return httpResource<PlanFiguresView>(() => `${plans}/${planId()}/figures`);
  }

  /** The same for a plan that is not known yet; nothing is asked before it is. */
  figuresOf(planId: () => string | undefined): HttpResourceRef<PlanFiguresView | undefined> {
    return httpResource<PlanFiguresView>(() => {
      const plan = planId();
      return plan === undefined ? undefined : `${plans}/${plan}/figures`;
    });
  }

  /** `GET /figures`: the own figures behind one computed figure of a plan. */
  figureRows(planId: () => string, indicatorId: () => string): HttpResourceRef<FigureRowView[] | undefined> {
    return httpResource<FigureRowView[]>(() => ({
      url: '/api/v1/figures',
      params: { planId: planId(), indicatorId: indicatorId() },
    }));
  }

  /** `GET /units/:id`: the name behind a unit of an address; nothing is asked without one. */
  unit(unitId: () => string | undefined): HttpResourceRef<{ name: string } | undefined> {
    return httpResource<{ name: string }>(() => {
      const unit = unitId();
      return unit === undefined ? undefined : `/api/v1/units/${unit}`;
    });
  }

  /** `GET /tasks`: the rows behind a count. */
  tasks(query: () => RowsQuery): HttpResourceRef<Page<TaskListRow> | undefined> {
    return httpResource<Page<TaskListRow>>(() => ({ url: '/api/v1/tasks', params: { ...query() } }));
  }
}
