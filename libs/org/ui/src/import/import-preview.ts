import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportView } from '@congtac/org-domain';
import { Chip, I18n, Icon, TableRegion, ViNumberPipe } from '@congtac/shared-ui';
import { issuesCsv } from './issues-csv';

const firstIssues = 50;

/** What the trial reading found: counts, what is wrong in which cell, the list as a file. Content = the deeds. */
@Component({
  selector: 'ct-import-preview',
  imports: [Chip, Icon, MatButton, TableRegion, TranslocoPipe, ViNumberPipe],
  templateUrl: './import-preview.html',
  styleUrl: './import-preview.scss',
})
export class ImportPreview {
  private readonly i18n = inject(I18n);
  readonly view = input.required<ImportView>();

  private readonly all = signal(false);
  protected readonly fresh = computed(() => this.view().total - this.view().unchanged);
  protected readonly found = computed(() => this.view().errors + this.view().warnings);
  protected readonly shown = computed(() =>
    this.all() ? this.view().issues : this.view().issues.slice(0, firstIssues),
  );
  protected readonly hidden = computed(() => this.view().issues.length - this.shown().length);
  protected readonly verdict = computed(() => {
    if (this.view().errors > 0) return 'invalid';
    return this.fresh() === 0 ? 'nothing' : 'ready';
  });

  protected showAll(): void {
    this.all.set(true);
  }

  protected download(): void {
    const word = (key: string) => this.i18n.t(`orgImport.issues.${key}`);
    const text = issuesCsv(this.view().issues, {
      heading: [word('row'), word('column'), word('value'), word('severity'), word('message')],
      severity: { error: word('error'), warning: word('warning') },
    });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    link.download = word('fileName');
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}
