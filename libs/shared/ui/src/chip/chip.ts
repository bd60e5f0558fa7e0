import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-registry';

/** Meanings of colour, the same everywhere: green finished, blue in progress, amber soon, red overdue, violet waiting. */
export const chipTones = [
  'none',
  'doing',
  'soon',
  'overdue',
  'waiting',
  'returned',
  'done',
  'done-late',
  'out',
] as const;
export type ChipTone = (typeof chipTones)[number];

/** Icon + words + tint. Words are the content and never left out: colour alone says nothing. */
@Component({
  selector: 'ct-chip',
  imports: [Icon],
  template: `<ct-icon [name]="icon()" /><span><ng-content /></span>`,
  host: { '[attr.data-tone]': 'tone()' },
  styleUrl: './chip.scss',
})
export class Chip {
  readonly tone = input<ChipTone>('none');
  readonly icon = input.required<IconName>();
}
