import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AccountState } from '@congtac/identity-domain';
import { Chip, type ChipTone, type IconName } from '@congtac/shared-ui';

const looks: Readonly<Record<AccountState, { readonly tone: ChipTone; readonly icon: IconName }>> = {
  INVITED: { tone: 'waiting', icon: 'mail' },
  ACTIVE: { tone: 'done', icon: 'check-circle' },
  DISABLED: { tone: 'out', icon: 'block' },
};

/** State of an account in words. */
@Component({
  selector: 'ct-account-chip',
  imports: [Chip, TranslocoPipe],
  template: `<ct-chip [tone]="look().tone" [icon]="look().icon">{{ 'people.state.' + value() | transloco }}</ct-chip>`,
})
export class AccountChip {
  readonly value = input.required<AccountState>();
  protected readonly look = computed(() => looks[this.value()]);
}
