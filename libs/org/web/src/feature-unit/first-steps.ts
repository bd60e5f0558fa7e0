import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UnitView } from '@congtac/org-domain';

/** What to do first when the installation has one unit only: name it, build the tree, invite the chair. */
@Component({
  selector: 'ct-first-steps',
  imports: [MatButton, RouterLink, TranslocoPipe],
  template: `
    <section class="ct-card" aria-labelledby="ct-first-steps">
      <h2 id="ct-first-steps">{{ 'org.first.title' | transloco }}</h2>
      <ol>
        <li>
          <strong>{{ 'org.first.rename' | transloco }}</strong>
          <p>{{ 'org.first.renameWhy' | transloco }}</p>
          <button matButton="outlined" type="button" (click)="rename.emit()">
            {{ 'org.first.renameDeed' | transloco }}
          </button>
        </li>
        <li>
          <strong>{{ 'org.first.units' | transloco }}</strong>
          <p>{{ 'org.first.unitsWhy' | transloco }}</p>
          <div class="ct-actions">
            <button matButton="outlined" type="button" (click)="add.emit()">{{ 'org.action.add' | transloco }}</button>
            <a matButton="outlined" routerLink="/nhap-don-vi" [queryParams]="{ nhan: unit().unitId }">
              {{ 'org.action.import' | transloco }}
            </a>
          </div>
        </li>
        @if (accounts()) {
          <li>
            <strong>{{ 'org.first.people' | transloco }}</strong>
            <p>{{ 'org.first.peopleWhy' | transloco }}</p>
            <a matButton="outlined" routerLink="/nguoi-dung/moi" [queryParams]="{ unit: unit().unitId }">
              {{ 'org.first.peopleDeed' | transloco }}
            </a>
          </li>
        }
      </ol>
    </section>
  `,
  styles: `
    ol {
      display: grid;
      gap: 1rem;
      margin: 0.5rem 0 0;
      padding-inline-start: 1.5rem;
    }
    p {
      margin: 0.125rem 0 0.5rem;
      max-inline-size: 75ch;
    }
  `,
})
export class FirstSteps {
  readonly unit = input.required<UnitView>();
  /** Whether the person may invite others. */
  readonly accounts = input(false);
  readonly rename = output<void>();
  readonly add = output<void>();
}
