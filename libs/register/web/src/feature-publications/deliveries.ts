import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DeliveryView } from '@congtac/register-domain';
import { SessionStore } from '@congtac/shared-data';
import { formatDate, I18n, Toaster, ViNumberPipe } from '@congtac/shared-ui';
import { PublicationClient } from '../data-access/publication-client';
import { wordsOf } from '../failure-words';

/** Issues on their way to the person's units, each with one button: "Đã nhận". */
@Component({
  selector: 'ct-deliveries',
  imports: [MatButton, TranslocoPipe, ViNumberPipe],
  template: `
    @if (deliveries.value().length > 0) {
      <section class="ct-stack" aria-labelledby="deliveries">
        <h2 id="deliveries">{{ 'register.delivery.title' | transloco }}</h2>
        <ul>
          @for (one of deliveries.value(); track one.distributionId) {
            <li class="ct-card">
              <div>
                <strong>{{ 'register.delivery.text' | transloco: one }}</strong>
                <p class="ct-quiet">
                  {{ fromOf(one) }}
                  @if (one.copies) {
                    · {{ 'register.delivery.copies' | transloco: { count: one.copies | viNumber } }}
                  }
                </p>
              </div>
              <button
                matButton="filled"
                type="button"
                [disabled]="busy() === one.distributionId"
                [attr.aria-label]="'register.delivery.confirmOf' | transloco: one"
                (click)="confirm(one)"
              >
                {{ 'register.delivery.confirm' | transloco }}
              </button>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    h2,
    p {
      margin: 0;
    }
    ul {
      display: grid;
      gap: 0.75rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      align-items: center;
      justify-content: space-between;
    }
    li div {
      flex: 1 1 14rem;
      min-inline-size: 0;
    }
    li button {
      min-block-size: 3rem;
    }
  `,
})
export class Deliveries {
  private readonly client = inject(PublicationClient);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly session = inject(SessionStore);
  protected readonly deliveries = this.client.deliveries(() => this.session.has('register.delivery.confirm'));
  protected readonly busy = signal('');

  protected fromOf(one: DeliveryView): string {
    const { fromUnitName: from, unitName: unit, sentOn } = one;
    return this.i18n.t('register.delivery.from', { from, unit, day: formatDate(sentOn) });
  }

  protected async confirm(one: DeliveryView): Promise<void> {
    this.busy.set(one.distributionId);
    try {
      await this.client.confirm(one.distributionId);
      this.toaster.show(this.i18n.t('register.delivery.done'));
    } catch (error) {
      this.toaster.show(wordsOf(error, this.i18n));
    } finally {
      this.busy.set('');
      this.deliveries.reload();
    }
  }
}
