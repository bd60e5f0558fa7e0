import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlanImportRow } from '@congtac/planning-domain';
import { TableRegion, ViDateTimePipe } from '@congtac/shared-ui';

/** Earlier imports of the plan: go on with one, take the last back, let one go. */
@Component({
  selector: 'ct-import-history',
  imports: [MatButton, TableRegion, TranslocoPipe, ViDateTimePipe],
  template: `
    <section aria-labelledby="import-history" class="ct-stack">
      <h2 id="import-history">{{ 'planning.import.history.title' | transloco }}</h2>
      <ct-table-region [label]="'planning.import.history.table' | transloco">
        <table class="ct-table">
          <thead>
            <tr>
              <th scope="col">{{ 'planning.import.history.file' | transloco }}</th>
              <th scope="col">{{ 'planning.import.history.when' | transloco }}</th>
              <th scope="col">{{ 'planning.import.history.state' | transloco }}</th>
              <th scope="col">{{ 'planning.import.history.deed' | transloco }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.id) {
              <tr>
                <th scope="row">{{ row.fileName }}</th>
                <td>{{ row.createdAt | viDateTime }} · {{ row.createdByName }}</td>
                <td>
                  {{ 'planning.import.state.' + row.state | transloco }}
                  @if (row.state === 'DONE' && row.counts; as counts) {
                    <span class="ct-quiet">{{ 'planning.import.history.counts' | transloco: counts }}</span>
                  }
                  @if (row.failure) {
                    <span class="failure">{{ row.failure }}</span>
                  }
                </td>
                <td>
                  @if (row.allowed.includes('commit') || row.allowed.includes('map') || row.state === 'RUNNING') {
                    <button type="button" matButton (click)="opened.emit(row.id)">
                      {{ 'planning.import.history.open' | transloco }}
                    </button>
                  }
                  @if (row.allowed.includes('undo')) {
                    <button type="button" matButton (click)="undone.emit(row)">
                      {{ 'planning.import.history.undo' | transloco }}
                    </button>
                  }
                  @if (row.allowed.includes('discard')) {
                    <button type="button" matButton (click)="discarded.emit(row)">
                      {{ 'planning.import.history.discard' | transloco }}
                    </button>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </ct-table-region>
    </section>
  `,
  styles: `
    h2 {
      margin: 0;
    }
    .failure {
      display: block;
      max-inline-size: 40rem;
      color: var(--mat-sys-error);
    }
  `,
})
export class ImportHistory {
  readonly rows = input.required<readonly PlanImportRow[]>();
  readonly opened = output<string>();
  readonly undone = output<PlanImportRow>();
  readonly discarded = output<PlanImportRow>();
}
