import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TargetTone } from '@congtac/planning-domain';
import { Chip, type ChipTone, type IconName } from '@congtac/shared-ui';

/** How a commitment stands: red below, amber while it waits for a justification, grey when nothing is stated. */
@Component({
  selector: 'ct-tone-chip',
  imports: [Chip, TranslocoPipe],
  template: `<ct-chip [tone]="look().tone" [icon]="look().icon">{{
    'planning.target.tone.' + word() | transloco
  }}</ct-chip>`,
})
export class ToneChip {
  readonly value = input.required<TargetTone>();
  /** A justification lies with the unit above; without one it is the lower unit's turn. */
  readonly explained = input(false);
  protected readonly word = computed(() => (this.value() === 'EQUAL' && this.explained() ? 'EXPLAINED' : this.value()));
  protected readonly look = computed(() => looks[this.value()]);
}

const looks: Readonly<Record<TargetTone, { readonly tone: ChipTone; readonly icon: IconName }>> = {
  NOT_STATED: { tone: 'none', icon: 'radio-button-unchecked' },
  BELOW: { tone: 'overdue', icon: 'warning' },
  EQUAL: { tone: 'soon', icon: 'hourglass-top' },
  ACCEPTED: { tone: 'done', icon: 'done-all' },
  GOOD: { tone: 'done', icon: 'check-circle' },
};
