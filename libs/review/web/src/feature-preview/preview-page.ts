import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Breadcrumb, I18n, Icon, PageHeader, ResourceState } from '@congtac/shared-ui';
import { ReviewClient } from '../data-access/review-client';
import { PaperSheet } from './paper-sheet';

/** `/so-ket/:id/xem-truoc`: the document as it will be on paper; printing prints the paper alone. */
@Component({
  selector: 'ct-preview-page',
  imports: [Icon, MatButton, PageHeader, PaperSheet, ResourceState, TranslocoPipe],
  template: `
    <ct-page-header [heading]="'review.preview.title' | transloco" [summary]="summary()" [breadcrumbs]="crumbs()">
      <button ctActions matButton="outlined" type="button" (click)="print()">
        <ct-icon name="print" />{{ 'review.preview.print' | transloco }}
      </button>
      <a ctActions matButton="filled" [href]="url()" download>
        <ct-icon name="download" />{{ 'review.action.word' | transloco }}
      </a>
    </ct-page-header>
    <ct-resource-state [resource]="document" [lines]="10" />
    @if (document.hasValue()) {
      <div class="desk" role="region" tabindex="0" [attr.aria-label]="'review.preview.paper' | transloco">
        <ct-paper-sheet [document]="document.value()" />
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    [matButton] ct-icon {
      margin-inline-end: 0.375rem;
      font-size: 0.875rem;
    }
    .desk {
      padding: 1.5rem;
      border-radius: 0.75rem;
      background: var(--mat-sys-surface-container-high);
      overflow: auto;
    }
    @media (max-width: 47.99rem) {
      .desk {
        margin-inline: -1rem;
        padding: 0.5rem;
        border-radius: 0;
      }
    }
    @media print {
      ct-page-header {
        display: none;
      }
      .desk {
        margin: 0;
        padding: 0;
        background: none;
        overflow: visible;
      }
    }
  `,
})
export class PreviewPage {
  private readonly client = inject(ReviewClient);
  private readonly i18n = inject(I18n);
  readonly id = input.required<string>();

  protected readonly document = this.client.preview(() => this.id());
  protected readonly url = computed(() => this.client.documentUrl(this.id()));
  protected readonly summary = computed(() =>
    this.document.hasValue() && this.document.value().draft ? this.i18n.t('review.preview.draft') : '',
  );
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('review.list.title'), url: '/so-ket' },
    { label: this.i18n.t('review.cockpit.title'), url: `/so-ket/${this.id()}` },
  ]);

  protected print(): void {
    window.print();
  }
}
