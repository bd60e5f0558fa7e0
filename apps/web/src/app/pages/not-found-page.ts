import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, PageHeader } from '@congtac/shared-ui';

/** An address the app does not have (404). */
@Component({
  selector: 'ct-not-found-page',
  imports: [Icon, MatButton, PageHeader, RouterLink, TranslocoPipe],
  template: `
    <ct-page-header [heading]="'app.notFound.title' | transloco" [summary]="'ui.state.notFound' | transloco" />
    <a matButton="filled" routerLink="/viec-cua-toi">
      <ct-icon name="arrow-back" />
      {{ 'app.home' | transloco }}
    </a>
  `,
})
export class NotFoundPage {}
