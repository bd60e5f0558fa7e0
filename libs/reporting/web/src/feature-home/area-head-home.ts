import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MyWorkCard, MyWorkView } from '@congtac/reporting-domain';
import { EmptyState } from '@congtac/shared-ui';
import { MeetingCard } from '../quick/meeting-card';

/** Home of an area head: one card for each open thing, with the whole report on it. A link may name one of them. */
@Component({
  selector: 'ct-area-head-home',
  imports: [EmptyState, MatButton, MeetingCard, RouterLink, TranslocoPipe],
  template: `
    @for (card of cards(); track card.key + card.reportStatus) {
      <ct-meeting-card [card]="card" (sent)="sent.emit()" />
    } @empty {
      <ct-empty-state
        icon="check-circle"
        [heading]="(nothing() ? 'reporting.home.firstDay' : 'reporting.home.allDone') | transloco"
        [reason]="(nothing() ? 'reporting.home.firstDayReason' : 'reporting.meeting.allDoneReason') | transloco"
      />
    }
    @if (others() > 0) {
      <a matButton="outlined" routerLink="/viec-cua-toi">{{
        'reporting.meeting.others' | transloco: { count: others() }
      }}</a>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 1rem;
      justify-items: start;
    }
    ct-meeting-card {
      inline-size: 100%;
    }
    a {
      min-block-size: 3rem;
    }
  `,
})
export class AreaHeadHome {
  readonly view = input.required<MyWorkView>();
  /** Task named in the link; undefined = everything that is open. */
  readonly taskId = input<string>();
  readonly sent = output<void>();

  private readonly all = computed(() =>
    this.view().groups.flatMap((group) => (group.group === 'DONE' ? [] : group.cards)),
  );
  protected readonly cards = computed<readonly MyWorkCard[]>(() => {
    const named = this.all().filter((card) => card.taskId === this.taskId());
    return named.length > 0 ? named : this.all();
  });
  protected readonly others = computed(() => this.all().length - this.cards().length);
  protected readonly nothing = computed(() => this.view().groups.every((group) => group.total === 0));
}
