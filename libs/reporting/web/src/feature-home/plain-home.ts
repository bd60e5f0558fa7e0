import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState } from '@congtac/shared-ui';

/** Home of people who have no work of their own here: what will be there, and what to do meanwhile. */
@Component({
  selector: 'ct-plain-home',
  imports: [EmptyState, MatButton, RouterLink, TranslocoPipe],
  template: `
    @if (role() === 'collaborator') {
      <ct-empty-state
        icon="info"
        [heading]="'reporting.home.collaborator.title' | transloco"
        [reason]="'reporting.home.collaborator.reason' | transloco"
      >
        <div>
          <ul>
            <li>{{ 'reporting.home.collaborator.first' | transloco }}</li>
            <li>{{ 'reporting.home.collaborator.second' | transloco }}</li>
            <li>{{ 'reporting.home.collaborator.third' | transloco }}</li>
          </ul>
          <p>{{ 'reporting.home.collaborator.meanwhile' | transloco }}</p>
        </div>
      </ct-empty-state>
    } @else {
      <ct-empty-state
        icon="admin-panel-settings"
        [heading]="'reporting.home.administrator.title' | transloco"
        [reason]="'reporting.home.administrator.reason' | transloco"
      >
        <a matButton="filled" routerLink="/don-vi">{{ 'reporting.home.administrator.units' | transloco }}</a>
        <a matButton="outlined" routerLink="/nguoi-dung">{{ 'reporting.home.administrator.people' | transloco }}</a>
      </ct-empty-state>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding-inline-start: 1.25rem;
    }
    p {
      margin: 0.75rem 0 0;
    }
  `,
})
export class PlainHome {
  readonly role = input.required<'collaborator' | 'administrator'>();
}
