import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, PageHeader } from '@congtac/shared-ui';

/** A page the person holds no permission for (403). */
@Component({
  selector: 'ct-forbidden-page',
  imports: [Icon, MatButton, PageHeader, RouterLink, TranslocoPipe],
  template: `
    <ct-page-header [heading]="'app.forbidden.title' | transloco" [summary]="'ui.state.forbidden' | transloco" />
    <a matButton="filled" routerLink="/viec-cua-toi">
      <ct-icon name="arrow-back" />
      {{ 'app.home' | transloco }}
    </a>
  `,
})
export class ForbiddenPage {}
