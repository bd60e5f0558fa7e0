import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReportRowView } from '@congtac/reporting-domain';
import { Icon } from '@congtac/shared-ui';
import { exceptionsFirst, exceptionsOf, tickedAtFirst } from './queue-order';

/** Accepts many reports at once: what is unusual stands first and is not ticked, each with its reason. */
@Component({
  selector: 'ct-accept-many',
  imports: [Icon, MatButton, TranslocoPipe],
  template: `
    <section aria-labelledby="accept-many">
      <h2 id="accept-many">{{ 'reporting.queue.many' | transloco }}</h2>
      <p class="ct-quiet">{{ 'reporting.queue.manyHint' | transloco }}</p>
      <ul>
        @for (row of ordered(); track row.reportId) {
          <li [class.unusual]="unusual(row).length > 0">
            <label>
              <input
                type="checkbox"
                [checked]="ticked().has(row.reportId)"
                [disabled]="!row.allowed.includes('accept')"
                (change)="tick(row)"
              />
              <span>
                <strong>{{ row.taskTitle }}</strong>
                <span
                  >{{ row.unitName }}
                  @if (row.occurrenceLabel) {
                    · {{ row.occurrenceLabel }}
                  }
                </span>
                @for (why of unusual(row); track why) {
                  <span class="why"
                    ><ct-icon name="warning" />{{ 'reporting.queue.exception.' + why | transloco }}</span
                  >
                }
                @if (row.summary) {
                  <span class="ct-quiet">{{ row.summary }}</span>
                }
              </span>
            </label>
          </li>
        }
      </ul>
      <div class="ct-actions">
        <button matButton="filled" type="button" [disabled]="chosen().length === 0" (click)="accepted.emit(chosen())">
          {{ 'reporting.queue.acceptCount' | transloco: { count: chosen().length } }}
        </button>
        <button matButton type="button" (click)="closed.emit()">{{ 'reporting.queue.oneByOne' | transloco }}</button>
      </div>
    </section>
  `,
  styles: `
    h2,
    p {
      margin: 0 0 0.5rem;
    }
    ul {
      margin: 0 0 1rem;
      padding: 0;
      list-style: none;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 0.75rem;
      background: var(--mat-sys-surface-container-lowest);
    }
    li + li {
      border-block-start: 1px solid var(--mat-sys-outline-variant);
    }
    label {
      display: flex;
      gap: 0.75rem;
      padding: 0.75rem 1rem;
      cursor: pointer;
    }
    label > span {
      display: grid;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    input {
      flex: none;
      inline-size: 1.375rem;
      block-size: 1.375rem;
      margin: 0;
      accent-color: var(--mat-sys-primary);
    }
    .why {
      display: flex;
      align-items: center;
      gap: 0.375rem;
      color: var(--ct-status-overdue-fg);
      font-weight: 500;
    }
  `,
})
export class AcceptMany {
  readonly rows = input.required<readonly ReportRowView[]>();
  readonly accepted = output<readonly ReportRowView[]>();
  readonly closed = output<void>();

  protected readonly ordered = computed(() => exceptionsFirst(this.rows()));
  protected readonly ticked = linkedSignal(() => tickedAtFirst(this.rows()));
  protected readonly chosen = computed(() => this.ordered().filter((row) => this.ticked().has(row.reportId)));
  protected readonly unusual = exceptionsOf;

  protected tick(row: ReportRowView): void {
    const ticked = new Set(this.ticked());
    if (!ticked.delete(row.reportId)) ticked.add(row.reportId);
    this.ticked.set(ticked);
  }
}
