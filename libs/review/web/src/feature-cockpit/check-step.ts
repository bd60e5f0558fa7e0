import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@congtac/shared-ui';
import { CheckLines } from './check-lines';
import { CockpitStore } from './cockpit-store';

/** Step 5: what must be completed before handing in, what is only advised, and the paper to read through. */
@Component({
  selector: 'ct-check-step',
  imports: [CheckLines, Icon, RouterLink, TranslocoPipe],
  template: `
    <h2 id="muc-kiem-tra" tabindex="-1">{{ 'review.step.kiem-tra' | transloco }}</h2>
    @if (blocks().length > 0) {
      <div>
        <h3>{{ 'review.check.blocks' | transloco: { count: blocks().length } }}</h3>
        <ct-check-lines [checks]="blocks()" />
      </div>
    } @else {
      <p class="fine"><ct-icon name="check-circle" />{{ 'review.check.ready' | transloco }}</p>
    }
    @if (unseen() > 0) {
      <p class="note"><ct-icon name="visibility-off" />{{ 'review.check.unseen' | transloco: { count: unseen() } }}</p>
    }
    @if (warnings().length > 0) {
      <div>
        <h3>{{ 'review.check.warnings' | transloco }}</h3>
        <ct-check-lines [checks]="warnings()" />
      </div>
    }
    @if (later().length > 0) {
      <div>
        <h3>{{ 'review.check.later' | transloco }}</h3>
        <ct-check-lines [checks]="later()" />
      </div>
    }
    <p>
      <a class="link" [routerLink]="['/so-ket', store.id, 'xem-truoc']">{{ 'review.action.preview' | transloco }}</a>
    </p>
  `,
  styleUrl: './steps.scss',
})
export class CheckStep {
  protected readonly store = inject(CockpitStore);
  protected readonly blocks = computed(() =>
    this.store.checks().filter((check) => check.on === 'submit' && check.level === 'block'),
  );
  protected readonly warnings = computed(() => this.store.checks().filter((check) => check.level === 'warning'));
  protected readonly later = computed(() =>
    this.store.checks().filter((check) => check.on === 'publish' && check.level === 'block'),
  );
  protected readonly unseen = computed(
    () =>
      this.store
        .steps()
        .flatMap((step) => step.sections)
        .filter((section) => section.state === 'unseen').length,
  );
}
