import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { toAppError } from '@congtac/shared-data';
import { I18n, Icon, Toaster } from '@congtac/shared-ui';
import { DashboardClient, type DashboardFileKind, type DashboardParams } from '../data-access/dashboard-client';

/** A dashboard as a spreadsheet, as a page of A3 where there is one, or on paper from the browser. */
@Component({
  selector: 'ct-file-actions',
  imports: [Icon, MatButton, TranslocoPipe],
  template: `
    <button matButton="outlined" type="button" [disabled]="busy()" (click)="take('xlsx')">
      <ct-icon name="table-view" />{{ 'reporting.dash.file.xlsx' | transloco }}
    </button>
    @if (pdf()) {
      <button matButton="outlined" type="button" [disabled]="busy()" (click)="take('pdf')">
        <ct-icon name="picture-as-pdf" />{{ 'reporting.dash.file.pdf' | transloco }}
      </button>
    }
    <button matButton type="button" (click)="print()">
      <ct-icon name="print" />{{ 'reporting.dash.file.print' | transloco }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      align-items: center;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class FileActions {
  private readonly client = inject(DashboardClient);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  readonly kind = input.required<DashboardFileKind>();
  readonly query = input.required<DashboardParams>();
  /** Whether the dashboard exists as a page of A3. */
  readonly pdf = input(false);
  protected readonly busy = signal(false);

  protected async take(format: 'xlsx' | 'pdf'): Promise<void> {
    this.busy.set(true);
    try {
      await this.client.download(this.kind(), format, this.query());
    } catch (error) {
      const { detail, title } = toAppError(error);
      this.toaster.show(detail || title || this.i18n.t('reporting.dash.file.failed'));
    } finally {
      this.busy.set(false);
    }
  }

  protected print(): void {
    window.print();
  }
}
