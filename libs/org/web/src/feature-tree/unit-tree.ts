import { Tree, TreeItem, TreeItemGroup } from '@angular/aria/tree';
import { NgTemplateOutlet } from '@angular/common';
import { Component, Directive, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UnitTreeNode } from '@congtac/org-domain';
import { Icon, ViDatePipe, ViNumberPipe } from '@congtac/shared-ui';
import { typeAheadWord } from './tree-word';
import { UnitTreeStore } from './unit-tree-store';

/** Enter inside a tree. Stands on the tree's own element, because the ARIA tree lets its keys go no further up. */
@Directive({ selector: '[ctTreeEnter]', host: { '(keydown.enter)': 'ctTreeEnter.emit($event)' } })
export class TreeEnter {
  readonly ctTreeEnter = output<Event>();
}

/**
 * The register as a tree: arrows walk, open and close, first letters jump, Enter opens the unit's page. Roles and keys
 * come from the ARIA tree; a branch is read when it is opened for the first time.
 */
@Component({
  selector: 'ct-unit-tree',
  imports: [
    Icon,
    NgTemplateOutlet,
    RouterLink,
    TranslocoPipe,
    Tree,
    TreeEnter,
    TreeItem,
    TreeItemGroup,
    ViDatePipe,
    ViNumberPipe,
  ],
  templateUrl: './unit-tree.html',
  styleUrl: './unit-tree.scss',
  host: { '(click)': 'press($event)' },
})
export class UnitTree {
  protected readonly store = inject(UnitTreeStore);
  readonly nodes = input.required<readonly UnitTreeNode[]>();
  /** Enter on a unit. */
  readonly opened = output<number>();

  protected readonly word = typeAheadWord;

  /** Enter on a unit opens its page; the ARIA tree itself has no word for "go there". */
  protected enter(event: Event): void {
    const unitId = itemOf(event)?.dataset['unit'];
    if (unitId) this.opened.emit(Number(unitId));
    else this.press(event);
  }

  /** Lines inside the tree that are no units: more children, try again. */
  protected press(event: Event): void {
    const { more, retry } = itemOf(event)?.dataset ?? {};
    if (more) this.store.showMore(Number(more));
    if (retry) void this.store.load(Number(retry));
  }
}

function itemOf(event: Event): HTMLElement | null {
  return (event.target as HTMLElement).closest<HTMLElement>('[role=treeitem]');
}
