import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-registry';

/**
 * Says why a place is empty and what to do. Content = the one button.
 * Three cases read differently: nothing exists yet, nothing matches the filter (button "Xóa bộ lọc"), all done.
 */
@Component({
  selector: 'ct-empty-state',
  imports: [Icon],
  template: `
    <ct-icon [name]="icon()" />
    <div class="words">
      <h2>{{ heading() }}</h2>
      @if (reason()) {
        <p>{{ reason() }}</p>
      }
      <div class="actions"><ng-content /></div>
    </div>
  `,
  styleUrl: './message-state.scss',
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly reason = input('');
  readonly icon = input<IconName>('info');
}
