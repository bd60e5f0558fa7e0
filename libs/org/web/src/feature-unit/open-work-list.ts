import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OpenWork } from '@congtac/org-domain';
import { ViDatePipe, ViNumberPipe } from '@congtac/shared-ui';

/** What is still open with a unit: numbers by kind with what becomes of them, and the first titles where they are in sight. */
@Component({
  selector: 'ct-open-work-list',
  imports: [RouterLink, TranslocoPipe, ViDatePipe, ViNumberPipe],
  template: `
    <section aria-labelledby="ct-open-work">
      <h3 id="ct-open-work">{{ 'org.close.open' | transloco }}</h3>
      @if (work().length === 0) {
        <p>{{ 'org.close.nothingOpen' | transloco }}</p>
      } @else {
        <dl>
          @for (kind of work(); track kind.kind) {
            <div>
              <dt>
                <strong>{{ kind.count | viNumber }}</strong> {{ 'org.close.kind.' + kind.kind | transloco }}
              </dt>
              <dd>
                {{ 'org.close.becomes.' + kind.kind | transloco }}
                @if (kind.items.length > 0) {
                  <details>
                    <summary>{{ 'org.close.first' | transloco: { count: (kind.items.length | viNumber) } }}</summary>
                    <ul>
                      @for (item of kind.items; track item.link) {
                        <li>
                          <a [routerLink]="item.link" target="_blank">{{ item.title }}</a>
                          @if (item.place) {
                            <span> · {{ item.place }}</span>
                          }
                          @if (item.dueOn) {
                            <span> · {{ 'org.close.due' | transloco: { date: (item.dueOn | viDate) } }}</span>
                          }
                        </li>
                      }
                    </ul>
                  </details>
                }
              </dd>
            </div>
          }
        </dl>
      }
    </section>
  `,
  styles: `
    section {
      padding: 0.75rem 1rem;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 0.75rem;
      background: var(--mat-sys-surface-container-lowest);
    }
    h3,
    p {
      margin: 0;
    }
    dl {
      display: grid;
      gap: 0.625rem;
      margin: 0.5rem 0 0;
    }
    dt strong {
      font-variant-numeric: tabular-nums;
    }
    dd {
      margin: 0;
      color: var(--mat-sys-on-surface-variant);
    }
    ul {
      margin: 0.25rem 0 0;
      padding-inline-start: 1.25rem;
    }
    summary {
      min-block-size: 1.75rem;
      cursor: pointer;
    }
  `,
})
export class OpenWorkList {
  readonly work = input.required<readonly OpenWork[]>();
}
