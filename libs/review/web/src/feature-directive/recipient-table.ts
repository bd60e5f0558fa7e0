import { Component, computed, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { TASK_STATUS_NAMES } from '@congtac/planning-domain';
import type { DirectiveRecipientView } from '@congtac/review-domain';
import { CheckboxField, narrowScreen, TableRegion, ViDateTimePipe, ViPercentPipe } from '@congtac/shared-ui';
import { RecipientChip } from '../ui/directive-chips';
import { SpellPipe } from '../ui/spell';
import { recipientRows } from './recipient-rows';

/** Who got a directive and when each opened, acknowledged and passed it on, with the level below (S2-24). */
@Component({
  selector: 'ct-recipient-table',
  imports: [
    ...[CheckboxField, MatButton, RecipientChip, RouterLink, SpellPipe, TableRegion, TranslocoPipe],
    ...[ViDateTimePipe, ViPercentPipe],
  ],
  templateUrl: './recipient-table.html',
  styleUrl: './recipient-table.scss',
})
export class RecipientTable {
  readonly recipients = input.required<readonly DirectiveRecipientView[]>();
  protected readonly narrow = narrowScreen();
  protected readonly onlyWaiting = signal(false);
  private readonly unfolded = signal<ReadonlySet<string>>(new Set());
  protected readonly rows = computed(() => recipientRows(this.recipients(), this.unfolded(), this.onlyWaiting()));
  protected readonly taskStatus = TASK_STATUS_NAMES;

  protected isOpen(id: string): boolean {
    return this.onlyWaiting() || this.unfolded().has(id);
  }

  protected toggle(id: string): void {
    this.unfolded.update((open) => {
      const next = new Set(open);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }
}
