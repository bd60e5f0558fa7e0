import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { DialogFrame, Icon, TableRegion } from '@congtac/shared-ui';
import type { PastePlan } from '../clipboard/paste-plan';

/** Rows drawn; the counts tell the rest. */
const SHOWN = 100;

/** What a paste would do, before it does it. Closes with true when it shall. */
@Component({
  selector: 'ct-paste-dialog',
  imports: [DialogFrame, Icon, MatButton, TableRegion, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="'planning.paste.title' | transloco">
      <p>
        {{ 'planning.paste.counts' | transloco: { added, changed, skipped } }}
        @if (plan.problems > 0) {
          <strong>{{ 'planning.paste.unclear' | transloco: { count: plan.problems } }}</strong>
        }
      </p>
      <ct-table-region [label]="'planning.paste.title' | transloco">
        <table class="ct-table">
          <thead>
            <tr>
              <th scope="col">{{ 'planning.paste.what' | transloco }}</th>
              @for (column of plan.columns; track $index) {
                <th scope="col">
                  {{
                    column === 'menu'
                      ? ('planning.paste.ignored' | transloco)
                      : ('planning.column.' + column | transloco)
                  }}
                </th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows; track $index) {
              <tr>
                <td class="what">
                  {{ 'planning.paste.' + (row.task ? 'change' : row.skipped ? 'skip' : 'add') | transloco }}
                </td>
                @for (cell of row.cells; track $index) {
                  <td
                    [class.title]="cell.column === 'title'"
                    [style.padding-inline-start.rem]="cell.column === 'title' ? row.depth + 0.5 : null"
                  >
                    <span class="text" [class.out]="cell.problem">{{ cell.text }}</span>
                    @if (cell.problem) {
                      <span class="problem"
                        ><ct-icon name="warning" />{{ 'planning.paste.problem.' + cell.problem | transloco }}</span
                      >
                    }
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      </ct-table-region>
      @if (plan.rows.length > rows.length) {
        <p class="ct-quiet">{{ 'planning.paste.more' | transloco: { count: plan.rows.length - rows.length } }}</p>
      }
      <ng-container ctActions>
        <button matButton="filled" type="button" [disabled]="added + changed === 0" (click)="ref.close(true)">
          {{ 'planning.paste.do' | transloco: { count: added + changed } }}
        </button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
  styles: `
    ct-dialog-frame {
      inline-size: min(70rem, 100vw - 2rem);
    }
    ct-table-region {
      display: block;
      max-block-size: 55vh;
      overflow: auto;
    }
    .what {
      white-space: nowrap;
    }
    .title {
      min-inline-size: 16rem;
    }
    .text {
      white-space: pre-line;
    }
    .out {
      text-decoration: line-through;
      color: var(--mat-sys-on-surface-variant);
    }
    .problem {
      display: flex;
      align-items: center;
      gap: 0.25rem;
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class PasteDialog {
  protected readonly plan = inject<PastePlan>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  /** Rows with something unclear come first to the eye: they are drawn before the others when not all are. */
  protected readonly rows =
    this.plan.rows.length <= SHOWN
      ? this.plan.rows
      : [...this.plan.rows].sort((a, b) => faults(b) - faults(a)).slice(0, SHOWN);
  protected readonly changed = this.plan.rows.filter((row) => row.task && Object.keys(row.set).length > 0).length;
  protected readonly added = this.plan.rows.filter((row) => !row.task && !row.skipped).length;
  protected readonly skipped = this.plan.rows.length - this.changed - this.added;
}

function faults(row: PastePlan['rows'][number]): number {
  return row.cells.some((cell) => cell.problem) ? 1 : 0;
}
