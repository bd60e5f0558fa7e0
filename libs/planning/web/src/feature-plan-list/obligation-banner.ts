import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ObligationView } from '@congtac/planning-domain';
import { Icon, ViDatePipe } from '@congtac/shared-ui';

/** "The district has issued …, your unit builds its plan before …", with the one thing to do. */
@Component({
  selector: 'ct-obligation-banner',
  imports: [Icon, MatButton, RouterLink, TranslocoPipe, ViDatePipe],
  template: `
    <ct-icon [name]="obligation().state === 'LATE' ? 'warning' : 'assignment'" />
    <div class="words">
      <h2>{{ 'planning.obligation.title' | transloco: { unit: obligation().parentUnitName } }}</h2>
      <p>
        <a [routerLink]="['/ke-hoach', obligation().parentPlanId]" (click)="opened.emit(obligation())">{{
          obligation().parentPlanTitle
        }}</a>
      </p>
      <p>
        {{
          (obligation().state === 'LATE' ? 'planning.obligation.late' : 'planning.obligation.due')
            | transloco: { unit: obligation().unitName, day: obligation().dueOn | viDate }
        }}
      </p>
      @if (obligation().planId; as planId) {
        <a matButton="filled" [routerLink]="['/ke-hoach', planId]">{{ 'planning.obligation.continue' | transloco }}</a>
      } @else if (obligation().allowed.includes('create-plan')) {
        <button matButton="filled" type="button" [disabled]="busy()" (click)="create.emit(obligation())">
          {{ 'planning.obligation.create' | transloco }}
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: 1rem;
      padding: 1rem 1.25rem;
      border: 2px solid var(--mat-sys-primary);
      border-radius: 0.75rem;
      background: var(--mat-sys-surface-container-low);
    }
    .words {
      min-inline-size: 0;
    }
    p {
      margin: 0 0 0.5rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class ObligationBanner {
  readonly obligation = input.required<ObligationView>();
  readonly busy = input(false);
  readonly create = output<ObligationView>();
  /** The plan above is being opened for reading. */
  readonly opened = output<ObligationView>();
}
