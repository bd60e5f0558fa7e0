import { DOCUMENT } from '@angular/common';
import { Component, computed, DestroyRef, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, I18n, PageHeader } from '@congtac/shared-ui';
import { ActivationSlipCard } from './activation-slip';
import { SlipStore } from './slip-store';

/** `/nguoi-dung/phieu`: slips just made, to print and hand over. They are shown this once; leaving forgets them. */
@Component({
  selector: 'ct-slip-page',
  imports: [ActivationSlipCard, EmptyState, MatButton, PageHeader, RouterLink, TranslocoPipe],
  template: `
    <ct-page-header [heading]="'people.slip.title' | transloco" [summary]="summary()">
      @if (slips().length > 0) {
        <ng-container ctActions>
          <button matButton="filled" type="button" (click)="print()">{{ 'people.slip.print' | transloco }}</button>
          <a matButton="outlined" routerLink="/nguoi-dung" [queryParams]="{ unit: unit() }">
            {{ 'people.slip.done' | transloco }}
          </a>
        </ng-container>
      }
    </ct-page-header>
    @if (slips().length === 0) {
      <ct-empty-state [heading]="'people.slip.gone' | transloco" [reason]="'people.slip.goneWhy' | transloco">
        <a matButton="outlined" routerLink="/nguoi-dung" [queryParams]="{ unit: unit() }">
          {{ 'people.slip.done' | transloco }}
        </a>
      </ct-empty-state>
    } @else {
      <p class="once" role="note">{{ 'people.slip.once' | transloco }}</p>
      <div class="slips">
        @for (slip of slips(); track slip.accountId) {
          <ct-activation-slip [slip]="slip" [url]="url" />
        }
      </div>
    }
  `,
  styles: `
    .once {
      max-inline-size: 42rem;
      margin: 0 0 1rem;
      padding: 0.75rem 1rem;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 0.75rem;
      background: var(--ct-status-soon-bg);
      color: var(--ct-status-soon-fg);
    }
    .slips {
      display: grid;
      gap: 1.25rem;
    }
    @media print {
      ct-page-header,
      .once {
        display: none;
      }
      .slips {
        gap: 8mm;
      }
    }
  `,
})
export class SlipPage {
  private readonly store = inject(SlipStore);
  private readonly document = inject(DOCUMENT);
  private readonly i18n = inject(I18n);
  /** Unit to go back to. */
  readonly unit = input<string>();

  protected readonly slips = this.store.slips;
  protected readonly url = new URL('kich-hoat', this.document.baseURI).href;
  protected readonly summary = computed(() =>
    this.slips().length > 1 ? this.i18n.t('people.slip.count', { count: this.slips().length }) : '',
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => this.store.forget());
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
