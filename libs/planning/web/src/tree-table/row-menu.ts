import { CdkMenu, CdkMenuItem } from '@angular/cdk/menu';
import { afterNextRender, Component, ElementRef, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TaskRow } from '@congtac/planning-domain';
import { I18n, Icon, type IconName } from '@congtac/shared-ui';
import { MOVE_KINDS, type MoveKind } from './tree-moves';
import { TableStore } from './table-store';

/** What can be done with a row; the menu offers the same as the keys. */
export type RowAction = MoveKind | 'open' | 'edit' | 'key' | 'add' | 'delete';

interface Item {
  readonly action: RowAction;
  readonly icon: IconName;
  /** The key that does the same, taught beside the words. */
  readonly keys: string;
}

/** Menu of one task row. */
@Component({
  selector: 'ct-row-menu',
  imports: [CdkMenu, CdkMenuItem, Icon, TranslocoPipe],
  template: `
    <div cdkMenu [attr.aria-label]="'planning.table.menu' | transloco: { title: task().title }">
      @for (item of items(); track item.action) {
        <button
          cdkMenuItem
          type="button"
          [cdkMenuItemDisabled]="!possible(item.action)"
          (cdkMenuItemTriggered)="chosen.emit(item.action)"
        >
          <ct-icon [name]="item.icon" />
          <span>{{ 'planning.table.action.' + item.action | transloco }}</span>
          @if (item.keys) {
            <kbd>{{ item.keys }}</kbd>
          }
        </button>
      }
    </div>
  `,
  styleUrl: './row-menu.scss',
  // The menu is drawn outside the page's landmarks, so it brings its own.
  host: {
    role: 'region',
    '[attr.aria-label]': "i18n.t('planning.column.menu')",
    '(keydown.escape)': 'dismissed.emit()',
    '(keydown.tab)': 'dismissed.emit()',
  },
})
export class RowMenu {
  private readonly table = inject(TableStore);
  protected readonly i18n = inject(I18n);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly task = input.required<TaskRow>();
  readonly editable = input.required<boolean>();
  readonly chosen = output<RowAction>();
  readonly dismissed = output<void>();

  constructor() {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('[role=menuitem]')?.focus());
  }

  protected items(): readonly Item[] {
    return this.editable() ? draftItems : openItems;
  }

  protected possible(action: RowAction): boolean {
    return !isMove(action) || this.table.canMove(action, this.task());
  }
}

/** Whether an action of the menu changes the place of the row. */
export function isMove(action: RowAction): action is MoveKind {
  return (MOVE_KINDS as readonly string[]).includes(action);
}

const openItems: readonly Item[] = [{ action: 'open', icon: 'assignment', keys: '' }];

const draftItems: readonly Item[] = [
  { action: 'edit', icon: 'edit', keys: '' },
  { action: 'add', icon: 'add', keys: 'Ctrl+Enter' },
  { action: 'key', icon: 'flag', keys: '' },
  { action: 'indent', icon: 'format-indent-increase', keys: 'Ctrl+]' },
  { action: 'outdent', icon: 'format-indent-decrease', keys: 'Ctrl+[' },
  { action: 'up', icon: 'arrow-upward', keys: 'Alt+↑' },
  { action: 'down', icon: 'arrow-downward', keys: 'Alt+↓' },
  ...openItems,
  { action: 'delete', icon: 'delete', keys: 'Delete' },
];
