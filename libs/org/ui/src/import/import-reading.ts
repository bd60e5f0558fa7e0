import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportView } from '@congtac/org-domain';
import { formatNumber, I18n, Progress } from '@congtac/shared-ui';

/** The trial reading at work: "Đã đọc 1.200/10.794 dòng" and that one may leave. */
@Component({
  selector: 'ct-import-reading',
  imports: [Progress, TranslocoPipe],
  template: `
    <section class="ct-card" aria-live="off">
      <h2>{{ 'orgImport.reading.heading' | transloco: { file: view().fileName } }}</h2>
      @if (view().total === 0) {
        <p>{{ 'orgImport.reading.opening' | transloco }}</p>
      } @else {
        <ct-progress [label]="words()" [value]="share()" />
      }
      <p class="ct-quiet">{{ 'orgImport.reading.leave' | transloco }}</p>
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 0.75rem;
    }
    h2,
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class ImportReading {
  private readonly i18n = inject(I18n);
  readonly view = input.required<ImportView>();
  protected readonly share = computed(() => (this.view().read / this.view().total) * 100);
  protected readonly words = computed(() =>
    this.i18n.t('orgImport.reading.read', {
      read: formatNumber(this.view().read),
      total: formatNumber(this.view().total),
    }),
  );
}
