import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { DialogFrame, Icon, TableRegion } from '@congtac/shared-ui';
import type { ColumnPaste } from './paste-column';
import { figureText } from './typed-figure';

/** What a pasted column would do, before it does it. Closes with true when it shall. */
@Component({
  selector: 'ct-paste-column-dialog',
  imports: [DialogFrame, Icon, MatButton, TableRegion, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="'reporting.consolidation.paste.title' | transloco">
      <p>
        {{ 'reporting.consolidation.paste.' + (plan.byName ? 'byName' : 'byOrder') | transloco }}
        {{ 'reporting.consolidation.paste.counts' | transloco: { taken, left: plan.rows.length - taken } }}
      </p>
      <ct-table-region [label]="'reporting.consolidation.paste.title' | transloco">
        <table class="ct-table">
          <thead>
            <tr>
              <th scope="col">{{ 'reporting.consolidation.paste.pasted' | transloco }}</th>
              <th scope="col">{{ 'reporting.consolidation.paste.lands' | transloco }}</th>
              <th scope="col" class="ct-num">{{ 'reporting.consolidation.paste.figure' | transloco }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows; track $index) {
              <tr>
                <td>{{ row.name ? row.name + ': ' : '' }}{{ row.text || '–' }}</td>
                <td>{{ row.line?.unitName ?? '' }}</td>
                <td class="ct-num">
                  @if (row.figure) {
                    {{ words(row.figure) }}
                  } @else {
                    <span class="problem"
                      ><ct-icon name="warning" />{{
                        'reporting.consolidation.problem.' + row.problem | transloco
                      }}</span
                    >
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </ct-table-region>
      <ng-container ctActions>
        <button matButton="filled" type="button" [disabled]="taken === 0" (click)="ref.close(true)">
          {{ 'reporting.consolidation.paste.do' | transloco: { count: taken } }}
        </button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
  styles: `
    ct-dialog-frame {
      inline-size: min(48rem, 100vw - 2rem);
    }
    ct-table-region {
      display: block;
      max-block-size: 55vh;
      overflow: auto;
    }
    .problem {
      display: inline-flex;
      align-items: center;
      gap: 0.25rem;
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class PasteColumnDialog {
  protected readonly plan = inject<ColumnPaste>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly words = figureText;
  /** What is not clear stands first. */
  protected readonly rows = [...this.plan.rows].sort((a, b) => Number(a.figure !== null) - Number(b.figure !== null));
  protected readonly taken = this.plan.rows.filter((row) => row.figure !== null).length;
}
