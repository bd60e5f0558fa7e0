import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DecideUptake, UptakeFieldView, UptakeTargetView, UptakeView } from '@congtac/planning-domain';
import type { AppError } from '@congtac/shared-data';
import {
  Chip,
  type ChipTone,
  formatDate,
  formatNumber,
  I18n,
  Icon,
  type IconName,
  NumberField,
  TextareaField,
} from '@congtac/shared-ui';
import {
  decisionOf,
  emptyDraft,
  keepableFields,
  keptFields,
  missingOf,
  openChoices,
  openTargets,
  type UptakeDraft,
} from './uptake-draft';

/** One task that answers a changed one: old, new and own text of each field, and what to do. */
@Component({
  selector: 'ct-uptake-item',
  imports: [Chip, Icon, MatButton, NumberField, RouterLink, TextareaField, TranslocoPipe],
  templateUrl: './uptake-item.html',
  styleUrl: './uptake-item.scss',
})
export class UptakeItem {
  private readonly i18n = inject(I18n);

  readonly uptake = input.required<UptakeView>();
  readonly busy = input(false);
  readonly error = input<AppError>();
  readonly decided = output<DecideUptake>();

  private readonly draft = signal<UptakeDraft>(emptyDraft);
  protected readonly tried = signal(false);
  protected readonly tones = tones;
  protected readonly icons = icons;

  protected readonly choices = computed(() => openChoices(this.uptake()).map((one) => one.field));
  protected readonly targets = computed(() => openTargets(this.uptake()));
  protected readonly decides = computed(() => this.uptake().allowed.includes('decide'));
  protected readonly keeps = computed(() => keptFields(this.draft()).length > 0);
  protected readonly mayKeep = computed(() => keepableFields(this.uptake()).length > 0 && !this.keeps());
  protected readonly reason = computed(() => this.draft().reason);
  protected readonly missing = computed(() => missingOf(this.uptake(), this.draft()));
  /** One field, drawn as its table row and, on phones, as a block. */
  protected readonly rows = computed(() =>
    this.uptake().fields.map((field) => ({
      ...field,
      shown: field.field === 'removed' ? this.i18n.t('planning.amendment.above.removedNew') : field.new,
      chosen: this.draft().choices[field.field],
      asked: this.choices().includes(field.field) || (field.field in this.draft().choices && !field.frozen),
      outcome: outcomeKey(field),
      words: field.field === 'removed' ? removedWords : usualWords,
    })),
  );

  protected choose(field: string, choice: 'THEIRS' | 'MINE'): void {
    this.draft.update((draft) => ({ ...draft, choices: { ...draft.choices, [field]: choice } }));
  }

  protected say(reason: string): void {
    this.draft.update((draft) => ({ ...draft, reason }));
  }

  protected figure(target: UptakeTargetView): { committedValue: number | null; justification: string } {
    return this.draft().figures[target.parentTargetId] ?? target;
  }

  protected commit(target: UptakeTargetView, change: { committedValue?: number | null; justification?: string }): void {
    const { committedValue, justification } = { ...this.figure(target), ...change };
    this.draft.update((draft) => ({
      ...draft,
      figures: { ...draft.figures, [target.parentTargetId]: { committedValue, justification } },
    }));
  }

  /** Under EXCEED a commitment that only equals the assigned value needs a justification. */
  protected equals(target: UptakeTargetView): boolean {
    return target.comparator === 'EXCEED' && this.figure(target).committedValue === target.assignedValue;
  }

  protected assigned(target: UptakeTargetView): string {
    return this.i18n.t('planning.amendment.above.target', {
      name: target.name,
      comparator: this.i18n.t(`planning.comparator.${target.comparator}`).toLowerCase(),
      value: target.assignedValue === null ? '' : formatNumber(target.assignedValue),
    });
  }

  /** Everything that may be kept is kept; the reason is asked for next. */
  protected keepAll(): void {
    this.tried.set(false);
    for (const field of keepableFields(this.uptake())) this.choose(field, 'MINE');
  }

  protected send(): void {
    this.tried.set(true);
    if (this.missing() === undefined) this.decided.emit(decisionOf(this.draft()));
  }

  protected readonly source = computed(() => {
    const { parentPlanTitle, parentUnitName, revision, issuedOn } = this.uptake();
    const day = formatDate(issuedOn);
    return this.i18n.t('planning.amendment.above.from', { plan: parentPlanTitle, unit: parentUnitName, revision, day });
  });
  protected readonly answer = computed(() => {
    const { decidedByName, decidedOn } = this.uptake();
    if (decidedOn === null) return '';
    return this.i18n.t('planning.amendment.above.byOn', { by: decidedByName ?? '', day: formatDate(decidedOn) });
  });
}

const usualWords = { theirs: 'takeTheirs', mine: 'keepMine' } as const;
const removedWords = { theirs: 'removedTake', mine: 'removedKeep' } as const;

function outcomeKey(field: UptakeFieldView): 'removedFollow' | 'follow' | 'SAME' | 'UNTOUCHED' | 'conflict' {
  if (field.field === 'removed') return field.way === 'CONFLICT' && !field.frozen ? 'conflict' : 'removedFollow';
  if (field.way === 'SAME') return 'SAME';
  if (field.frozen) return 'follow';
  return field.way === 'CONFLICT' ? 'conflict' : 'UNTOUCHED';
}

const tones: Record<UptakeView['state'], ChipTone> = { PENDING: 'soon', ACCEPTED: 'done', JUSTIFIED: 'waiting' };
const icons: Record<UptakeView['state'], IconName> = { PENDING: 'warning', ACCEPTED: 'check', JUSTIFIED: 'info' };
