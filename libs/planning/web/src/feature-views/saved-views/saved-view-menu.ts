import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SavedViewView } from '@congtac/planning-domain';
import { SessionStore, toAppError } from '@congtac/shared-data';
import { Dialogs, I18n, Icon, queryParam, Toaster } from '@congtac/shared-ui';
import { SavedViewClient } from '../../data-access/saved-view-client';
import { PlanStore } from '../../feature-plan/plan-store';
import type { SaveViewData } from './save-view-dialog';
import { OPEN_VIEW, paramsOf, storedQuery, viewQuery } from './view-query';

/** Kept views: open one, keep what is shown, share it with the unit, rename, delete. Says when the screen differs. */
@Component({
  selector: 'ct-saved-view-menu',
  imports: [Icon, MatButton, MatMenu, MatMenuItem, MatMenuTrigger, TranslocoPipe],
  templateUrl: './saved-view-menu.html',
  styleUrl: './saved-view-menu.scss',
})
export class SavedViewMenu {
  private readonly client = inject(SavedViewClient);
  private readonly store = inject(PlanStore);
  private readonly session = inject(SessionStore);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly query = toSignal(this.route.queryParamMap, { initialValue: this.route.snapshot.queryParamMap });
  private readonly openId = queryParam(OPEN_VIEW);
  private readonly views = this.client.views();

  private readonly all = computed(() => (this.views.hasValue() ? this.views.value() : []));
  protected readonly mine = computed(() => this.all().filter((view) => view.mine));
  protected readonly shared = computed(() => this.all().filter((view) => !view.mine));
  protected readonly opened = computed(() => this.all().find((view) => view.id === this.openId()));
  private readonly current = computed(() => viewQuery((name) => this.query().get(name)));
  /** The screen shows something else than the open view; without one, something else than a plan as it comes. */
  protected readonly unsaved = computed(() => {
    const opened = this.opened();
    return opened ? storedQuery(opened.query) !== this.current() : false;
  });

  protected open(view: SavedViewView): void {
    void this.show(view.query, view.id);
  }

  protected leave(): void {
    void this.show('', null);
  }

  protected async keep(): Promise<void> {
    const unit = this.unit();
    if (!unit) return;
    await this.ask({
      heading: this.i18n.t('planning.views.saved.new'),
      name: '',
      shared: false,
      unitName: unit.unitName,
      save: async (name, shared) => {
        const query = this.current();
        this.take(await this.client.create({ unitId: unit.unitId, name, query, shared }));
      },
    });
  }

  /** Stores what is shown in the open view. */
  protected async update(view: SavedViewView): Promise<void> {
    const { name, shared } = view;
    try {
      this.take(await this.client.update(view, { name, shared, query: this.current() }));
      this.toaster.show(this.i18n.t('planning.views.saved.done', { name }));
    } catch (error) {
      this.refused(error);
    }
  }

  protected rename(view: SavedViewView): Promise<void> {
    return this.ask({
      heading: this.i18n.t('planning.views.saved.rename'),
      name: view.name,
      shared: view.shared,
      unitName: view.unitName,
      save: async (name, shared) => this.take(await this.client.update(view, { name, shared, query: view.query })),
    });
  }

  protected async remove(view: SavedViewView): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('planning.views.saved.removeTitle'),
      text: this.i18n.t(view.shared ? 'planning.views.saved.removeShared' : 'planning.views.saved.removeText', {
        name: view.name,
      }),
      confirm: this.i18n.t('planning.views.saved.remove'),
    });
    if (!sure) return;
    try {
      await this.client.remove(view);
      this.views.update((list) => list.filter((one) => one.id !== view.id));
      void this.router.navigate([], { queryParams: { [OPEN_VIEW]: null }, queryParamsHandling: 'merge' });
    } catch (error) {
      this.refused(error);
    }
  }

  /** The plan's own unit when the person works there, else the first unit of the person's grants. */
  private unit() {
    const grants = this.session.view()?.grants ?? [];
    return grants.find((grant) => grant.unitId === this.store.plan()?.unitId) ?? grants[0];
  }

  private async ask(data: SaveViewData): Promise<void> {
    const { SaveViewDialog } = await import('./save-view-dialog');
    const name = await this.dialogs.open<string, SaveViewData>(SaveViewDialog, data);
    if (name) this.toaster.show(this.i18n.t('planning.views.saved.done', { name }));
  }

  private take(view: SavedViewView): void {
    this.views.update((list) => [...list.filter((one) => one.id !== view.id), view].sort(byName));
    void this.show(view.query, view.id);
  }

  private show(query: string, id: string | null): Promise<boolean> {
    return this.router.navigate([], {
      queryParams: { ...paramsOf(query), [OPEN_VIEW]: id },
      queryParamsHandling: 'merge',
    });
  }

  private refused(error: unknown): void {
    const failure = toAppError(error);
    this.toaster.show(failure.detail || failure.title || this.i18n.t('ui.state.error'));
    this.views.reload();
  }
}

function byName(a: SavedViewView, b: SavedViewView): number {
  return a.name.localeCompare(b.name, 'vi');
}
