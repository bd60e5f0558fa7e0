import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportView } from '@congtac/org-domain';
import { ImportPreview, ImportReading, ImportRun, ImportSteps, stepOf, UnitPicker } from '@congtac/org-ui';
import { type AppError, toAppError } from '@congtac/shared-data';
import {
  type Breadcrumb,
  Dialogs,
  EmptyState,
  ErrorState,
  FilePicker,
  formatNumber,
  I18n,
  LoadingState,
  PageHeader,
  ViNumberPipe,
} from '@congtac/shared-ui';
import { PeopleClient } from './data-access/people-client';
import { administeredUnit, unitParam } from './home-unit';
import { SlipStore } from './slip-store';

const sampleList =
  '\uFEFFHọ và tên,Chức danh,Đơn vị,Tên đăng nhập,Vai trò,Phạm vi\r\nNguyễn Văn Mẫu,Chủ tịch,,,Chủ tịch,cả nhánh\r\n';

/** `/nguoi-dung/nhap`: people with accounts from CSV or Excel; the result is a stack of slips, shown once. */
@Component({
  selector: 'ct-people-import-page',
  imports: [
    EmptyState,
    ErrorState,
    FilePicker,
    ImportPreview,
    ImportReading,
    ImportSteps,
    LoadingState,
    MatButton,
    PageHeader,
    RouterLink,
    TranslocoPipe,
    UnitPicker,
    ViNumberPipe,
  ],
  templateUrl: './people-import-page.html',
  styleUrl: './people-import-page.scss',
})
export class PeopleImportPage extends ImportRun {
  private readonly client = inject(PeopleClient);
  private readonly slips = inject(SlipStore);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);

  readonly unit = input(undefined, { transform: unitParam });
  protected readonly unitId = administeredUnit(this.unit);
  private readonly place = this.client.unit(this.unitId);
  protected readonly unitName = computed(() => (this.place.hasValue() ? this.place.value().name : ''));
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('people.list.title'), url: '/nguoi-dung' },
  ]);

  protected readonly files = signal<readonly File[]>([]);
  protected readonly fileMissing = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly step = computed(() => (this.lan() === undefined ? 'file' : stepOf(this.view())));
  protected readonly mayCommit = computed(() => {
    const view = this.view();
    return view !== undefined && view.allowed.includes('commit') && view.total > view.unchanged;
  });

  protected override look(importId: string): Promise<ImportView> {
    return this.client.lookImport(importId);
  }

  protected choose(unitId: number): void {
    void this.router.navigate([], { queryParams: { unit: unitId }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    const [file] = this.files();
    const unitId = this.unitId();
    this.fileMissing.set(file === undefined);
    if (file === undefined || unitId === undefined) return;
    await this.attempt(async () => {
      const view = await this.client.startImport(file, unitId);
      this.view.set(view);
      await this.router.navigate([], { queryParams: { lan: view.importId }, queryParamsHandling: 'merge' });
    });
  }

  /** Asks once more, invites everyone, and goes on to the slips: they cannot be shown again. */
  protected async commit(view: ImportView): Promise<void> {
    const count = formatNumber(view.total - view.unchanged);
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('people.import.sure', { count }),
      text: this.i18n.t('people.import.sureText'),
      confirm: this.i18n.t('people.import.commit', { count }),
    });
    if (!sure) return;
    await this.attempt(async () => {
      const { slips } = await this.client.commitImport(view.importId);
      this.slips.put(slips);
      if (slips.length === 0) return this.watch();
      await this.router.navigate(['/nguoi-dung/phieu'], { queryParams: { unit: this.unitId() }, replaceUrl: true });
    });
  }

  protected downloadSample(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([sampleList], { type: 'text/csv;charset=utf-8' }));
    link.download = this.i18n.t('people.import.sampleName');
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.failure.set(undefined);
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      // All or nothing: nothing was written, the page stays and says why.
      this.failure.set(toAppError(error));
    } finally {
      this.busy.set(false);
    }
  }
}
