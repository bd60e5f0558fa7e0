import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConsolidationLineView } from '@congtac/reporting-domain';
import { DialogFrame, Icon } from '@congtac/shared-ui';
import { lineText } from './sheet-lines';

/** What the dialog starts from. */
export interface AcceptLines {
  readonly lines: readonly ConsolidationLineView[];
  /** Units that the person ticked in the table; empty = all without an exception. */
  readonly ticked: ReadonlySet<number>;
}

/** Accepts many figures: what deserves a look stands first and is not ticked. Closes with the lines to accept. */
@Component({
  selector: 'ct-accept-lines-dialog',
  imports: [DialogFrame, Icon, MatButton, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="'reporting.consolidation.acceptMany.title' | transloco">
      @if (lines.length === 0) {
        <p>{{ 'reporting.consolidation.acceptMany.none' | transloco }}</p>
      } @else {
        <p>{{ 'reporting.consolidation.acceptMany.hint' | transloco }}</p>
      }
      <ul>
        @for (line of lines; track line.unitId) {
          <li>
            <label>
              <input
                type="checkbox"
                [checked]="ticked().has(line.unitId)"
                [disabled]="!mayAccept(line)"
                (change)="toggle(line.unitId)"
              />
              <span>
                <span
                  >{{ line.unitName }}: <strong>{{ words(line) }}</strong></span
                >
                @for (why of line.exceptions; track why) {
                  <span class="why"
                    ><ct-icon name="warning" />{{
                      'reporting.consolidation.exception.' + why | transloco: { value: line.ownText }
                    }}</span
                  >
                }
                @if (line.waiting?.warningReason; as reason) {
                  <span class="ct-quiet">{{ 'reporting.consolidation.because' | transloco: { reason } }}</span>
                }
                @if (!mayAccept(line)) {
                  <span class="ct-quiet">{{ 'reporting.consolidation.acceptMany.notMine' | transloco }}</span>
                }
              </span>
            </label>
          </li>
        }
      </ul>
      <ng-container ctActions>
        <button matButton="filled" type="button" [disabled]="chosen().length === 0" (click)="ref.close(chosen())">
          {{ 'reporting.consolidation.acceptMany.do' | transloco: { count: chosen().length } }}
        </button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
  styles: `
    ct-dialog-frame {
      inline-size: min(40rem, 100vw - 2rem);
    }
    ul {
      max-block-size: 55vh;
      overflow: auto;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li + li {
      border-block-start: 1px solid var(--mat-sys-outline-variant);
    }
    label {
      display: flex;
      gap: 0.75rem;
      padding: 0.625rem 0.25rem;
      cursor: pointer;
    }
    label > span {
      display: grid;
      min-inline-size: 0;
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
      color: var(--ct-status-soon-fg);
      font-weight: 500;
    }
  `,
})
export class AcceptLinesDialog {
  private readonly data = inject<AcceptLines>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<readonly ConsolidationLineView[]>>(DialogRef);
  protected readonly words = lineText;
  protected readonly lines = [...this.data.lines].sort(
    (a, b) => Number(b.exceptions.length > 0) - Number(a.exceptions.length > 0),
  );
  protected readonly ticked = signal<ReadonlySet<number>>(
    new Set(
      this.lines
        .filter((line) =>
          this.data.ticked.size > 0 ? this.data.ticked.has(line.unitId) : line.exceptions.length === 0,
        )
        .map((line) => line.unitId),
    ),
  );
  protected readonly chosen = computed(() =>
    this.lines.filter((line) => this.mayAccept(line) && this.ticked().has(line.unitId)),
  );

  protected mayAccept(line: ConsolidationLineView): boolean {
    return line.waiting?.allowed.includes('accept') ?? false;
  }

  protected toggle(unitId: number): void {
    const ticked = new Set(this.ticked());
    if (!ticked.delete(unitId)) ticked.add(unitId);
    this.ticked.set(ticked);
  }
}
