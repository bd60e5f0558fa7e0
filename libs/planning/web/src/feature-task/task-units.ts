import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AdoptionMode, TaskUnitView } from '@congtac/planning-domain';
import { Chip, type ChipTone, type IconName, I18n, Progress, TimelinessChip } from '@congtac/shared-ui';
import { TaskWords } from '../task-edit/task-words';
import { TaskPageStore } from './task-page-store';

const firstUnits = 8;

/** What lower units do about the task: "12 đơn vị: 9 đã triển khai · 2 cụ thể hóa · 1 chưa", then one line for each. */
@Component({
  selector: 'ct-task-units',
  imports: [Chip, MatButton, Progress, RouterLink, TimelinessChip, TranslocoPipe],
  template: `
    <p>
      <strong>{{ summary() }}</strong>
    </p>
    <ul>
      @for (unit of shown(); track unit.unitId) {
        <li>
          <span class="name">{{ unit.unitName }}</span>
          <ct-chip [tone]="lookOf(unit.decision).tone" [icon]="lookOf(unit.decision).icon">{{ stateOf(unit) }}</ct-chip>
          @if (words.figure(unit.committedValue, unit.measure ?? 'OTHER'); as figure) {
            <span>{{ figure }}</span>
          }
          @if (unit.childTaskId; as childId) {
            <a [routerLink]="['/nhiem-vu', childId]">{{ unit.childTitle }}</a>
          }
          @if (unit.reason) {
            <span class="ct-quiet">“{{ unit.reason }}”</span>
          }
          @if (unit.timeliness; as timeliness) {
            <ct-timeliness-chip [value]="timeliness" />
            <ct-progress [label]="unit.unitName" [value]="unit.progressPercent" />
          }
        </li>
      }
    </ul>
    @if (shown().length < units().length) {
      <button matButton type="button" (click)="all.set(true)">
        {{ 'planning.taskLife.units.all' | transloco: { count: units().length } }}
      </button>
    }
    @if (hasOpen()) {
      <p>
        <a [routerLink]="['/ke-hoach', store.task()?.planId, 'trien-khai']">{{
          'planning.taskLife.units.board' | transloco
        }}</a>
      </p>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.75rem;
      align-items: center;
      min-block-size: 2.75rem;
      padding-block: 0.375rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    .name {
      flex: 0 0 min(18rem, 100%);
      font-weight: 500;
    }
    p {
      margin: 0.25rem 0;
    }
  `,
})
export class TaskUnits {
  private readonly i18n = inject(I18n);
  protected readonly store = inject(TaskPageStore);
  protected readonly words = inject(TaskWords);

  protected readonly units = computed(() => (this.store.units.hasValue() ? this.store.units.value() : []));
  protected readonly all = signal(false);
  protected readonly shown = computed(() => (this.all() ? this.units() : this.units().slice(0, firstUnits)));
  protected readonly hasOpen = computed(() => this.units().some((unit) => unit.decision === null));
  protected readonly summary = computed(() => {
    const count = (...of: (AdoptionMode | null)[]) => this.units().filter((unit) => of.includes(unit.decision)).length;
    const declined = count('NOT_APPLICABLE', 'REFUSED');
    const counts = this.i18n.t('planning.taskLife.units.counts', {
      total: this.units().length,
      adopted: count('VERBATIM', 'SPLIT', 'SUPPORT', 'REFERENCE'),
      adapted: count('ADAPT'),
      open: count(null),
    });
    if (declined === 0) return counts;
    return `${counts} · ${this.i18n.t('planning.taskLife.units.declined', { count: declined })}`;
  });

  protected stateOf(unit: TaskUnitView): string {
    return unit.decision
      ? this.i18n.t(`planning.mode.${unit.decision}`)
      : this.i18n.t('planning.taskLife.units.waiting', { days: unit.waitingDays ?? 0 });
  }

  protected lookOf(decision: AdoptionMode | null): { readonly tone: ChipTone; readonly icon: IconName } {
    return decision ? looks[decision] : { tone: 'soon', icon: 'hourglass-top' };
  }
}

const looks: Readonly<Record<AdoptionMode, { readonly tone: ChipTone; readonly icon: IconName }>> = {
  VERBATIM: { tone: 'done', icon: 'check' },
  ADAPT: { tone: 'done', icon: 'edit-note' },
  SPLIT: { tone: 'done', icon: 'call-split' },
  SUPPORT: { tone: 'done-late', icon: 'groups' },
  REFERENCE: { tone: 'out', icon: 'link' },
  NOT_APPLICABLE: { tone: 'out', icon: 'do-not-disturb-on' },
  REFUSED: { tone: 'returned', icon: 'close' },
};
