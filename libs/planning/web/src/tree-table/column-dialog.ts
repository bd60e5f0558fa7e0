import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { CheckboxField, DialogFrame, I18n, Icon } from '@congtac/shared-ui';
import type { ColumnChoice } from '../plan-view/plan-view-state';
import { FREE_COLUMNS, type GridColumn, type ShownColumn, WIDTHS } from './grid-columns';

interface Line {
  readonly name: GridColumn;
  readonly shown: boolean;
  readonly width: number;
}

/** Rem by which one press makes a column wider or narrower. */
const STEP = 2;

/** Which columns, in what order, how wide. Closes with the choice, null = the usual ones, undefined = as it was. */
@Component({
  selector: 'ct-column-dialog',
  imports: [CheckboxField, DialogFrame, Icon, MatButton, MatIconButton, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="'planning.columns.title' | transloco">
      <ul>
        @for (line of lines(); track line.name; let at = $index; let first = $first; let last = $last) {
          <li>
            <ct-checkbox-field
              [label]="'planning.column.' + line.name | transloco"
              [checked]="line.shown"
              (checkedChange)="change(at, { shown: $event })"
            />
            <span class="tools">
              @for (tool of tools; track tool.name) {
                <button
                  matIconButton
                  type="button"
                  [disabled]="(tool.name === 'up' && first) || (tool.name === 'down' && last) || !line.shown"
                  [attr.aria-label]="label(tool.name, line.name)"
                  (click)="use(tool.name, at)"
                >
                  <ct-icon [name]="tool.icon" />
                </button>
              }
            </span>
          </li>
        }
      </ul>
      <ng-container ctActions>
        <button matButton="filled" type="button" (click)="done()">{{ 'planning.columns.do' | transloco }}</button>
        <button matButton type="button" (click)="ref.close(null)">{{ 'planning.columns.usual' | transloco }}</button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
      max-block-size: 60vh;
      overflow: auto;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    .tools {
      display: flex;
    }
  `,
})
export class ColumnDialog {
  private readonly i18n = inject(I18n);
  protected readonly ref = inject<DialogRef<readonly ColumnChoice[] | null>>(DialogRef);
  protected readonly tools = [
    { name: 'up', icon: 'arrow-upward' },
    { name: 'down', icon: 'arrow-downward' },
    { name: 'narrower', icon: 'remove' },
    { name: 'wider', icon: 'add' },
  ] as const;
  protected readonly lines = signal(linesOf(inject<readonly ShownColumn[]>(DIALOG_DATA)));

  protected change(at: number, part: Partial<Line>): void {
    this.lines.update((lines) => lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  }

  protected use(tool: 'up' | 'down' | 'narrower' | 'wider', at: number): void {
    const { width } = this.lines()[at];
    if (tool === 'wider') return this.change(at, { width: Math.min(40, width + STEP) });
    if (tool === 'narrower') return this.change(at, { width: Math.max(5, width - STEP) });
    const to = tool === 'up' ? at - 1 : at + 1;
    this.lines.update((lines) => lines.with(at, lines[to]).with(to, lines[at]));
  }

  protected label(tool: string, column: GridColumn): string {
    return this.i18n.t(`planning.columns.${tool}`, { column: this.i18n.t(`planning.column.${column}`) });
  }

  protected done(): void {
    const shown = this.lines().filter((line) => line.shown);
    this.ref.close(shown.map(({ name, width }) => (width === WIDTHS[name] ? { name } : { name, width })));
  }
}

function linesOf(columns: readonly ShownColumn[]): Line[] {
  const free = columns.filter(({ name }) => (FREE_COLUMNS as readonly string[]).includes(name));
  const shown = free.map(({ name, width }) => ({ name, width, shown: true }));
  const names = new Set(free.map((column) => column.name));
  const hidden = FREE_COLUMNS.filter((name) => !names.has(name));
  return [...shown, ...hidden.map((name) => ({ name, width: WIDTHS[name], shown: false }))];
}
