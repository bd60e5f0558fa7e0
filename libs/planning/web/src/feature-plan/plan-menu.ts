import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlanView } from '@congtac/planning-domain';
import { Icon } from '@congtac/shared-ui';
import { planMenuItems } from './plan-menu-items';

/** Menu of the plan's further pages; absent when there is none for this person. */
@Component({
  selector: 'ct-plan-menu',
  imports: [Icon, MatButton, MatMenu, MatMenuItem, MatMenuTrigger, RouterLink, TranslocoPipe],
  template: `
    @if (items().length > 0) {
      <button type="button" matButton="outlined" [matMenuTriggerFor]="menu">
        {{ 'planning.action.more' | transloco }}
      </button>
      <mat-menu #menu="matMenu">
        @for (item of items(); track item.path) {
          <a
            mat-menu-item
            [routerLink]="['/ke-hoach', plan().id, item.path]"
            [queryParamsHandling]="item.keepsView ? 'preserve' : ''"
          >
            <ct-icon [name]="item.icon" /> <span>{{ item.label | transloco }}</span>
          </a>
        }
      </mat-menu>
    }
  `,
})
export class PlanMenu {
  readonly plan = input.required<PlanView>();
  protected readonly items = computed(() => planMenuItems.filter((item) => item.shown(this.plan())));
}
