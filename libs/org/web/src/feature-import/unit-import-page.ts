import { Component, computed, inject, input, numberAttribute, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportView } from '@congtac/org-domain';
import { ImportPreview, ImportReading, ImportRun, ImportSteps, stepOf } from '@congtac/org-ui';
import { type AppError, SessionStore, toAppError } from '@congtac/shared-data';
import {
  Dialogs,
  EmptyState,
  ErrorState,
  formatNumber,
  I18n,
  LoadingState,
  PageHeader,
  Toaster,
  ViNumberPipe,
} from '@congtac/shared-ui';
import { ImportClient } from '../data-access/import-client';
import { UnitImportStart } from './unit-import-start';

/**
 * `/nhap-don-vi`: a list of units from CSV or Excel in four steps (ux W8). The address keeps the import (`?lan=…`), so a
 * reload or a colleague with the link goes on where it stands.
 */
@Component({
  selector: 'ct-unit-import-page',
  imports: [
    EmptyState,
    ErrorState,
    ImportPreview,
    ImportReading,
    ImportSteps,
    LoadingState,
    MatButton,
    PageHeader,
    RouterLink,
    TranslocoPipe,
    UnitImportStart,
    ViNumberPipe,
  ],
  templateUrl: './unit-import-page.html',
})
export class UnitImportPage extends ImportRun {
  private readonly client = inject(ImportClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly session = inject(SessionStore);
  private readonly i18n = inject(I18n);

  /** Unit that receives the list. */
  readonly nhan = input(undefined, { transform: unitNumber });

  protected readonly writing = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly step = computed(() => (this.lan() === undefined ? 'file' : stepOf(this.view())));
  protected readonly mayInvite = computed(() => this.session.has('identity.account.manage'));
  protected readonly mayCommit = computed(() => {
    const view = this.view();
    return view !== undefined && view.allowed.includes('commit') && view.total > view.unchanged;
  });

  protected override look(importId: string): Promise<ImportView> {
    return this.client.look(importId);
  }

  protected begin(view: ImportView): void {
    this.view.set(view);
    void this.router.navigate([], { queryParams: { lan: view.importId }, queryParamsHandling: 'merge' });
  }

  /** Asks once more, then writes everything or nothing. */
  protected async commit(view: ImportView): Promise<void> {
    const count = formatNumber(view.total - view.unchanged);
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('org.import.sure', { count }),
      text: this.i18n.t('org.import.sureText'),
      confirm: this.i18n.t('org.import.commit', { count }),
    });
    if (!sure) return;
    this.writing.set(true);
    this.failure.set(undefined);
    try {
      this.view.set(await this.client.commit(view.importId));
      this.toaster.show(this.i18n.t('org.import.done', { count: formatNumber(this.view()?.created ?? 0) }));
    } catch (error) {
      // All or nothing: nothing was written, the preview stays and says why.
      this.failure.set(toAppError(error));
    } finally {
      this.writing.set(false);
    }
  }
}

function unitNumber(text: string | undefined): number | undefined {
  const unitId = numberAttribute(text);
  return unitId > 0 ? unitId : undefined;
}
