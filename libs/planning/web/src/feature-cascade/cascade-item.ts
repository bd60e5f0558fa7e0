import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AdoptionMode, ParentTaskView, PutAdoption } from '@congtac/planning-domain';
import type { AppError } from '@congtac/shared-data';
import { DateField, I18n, Icon, NumberField, TextareaField } from '@congtac/shared-ui';
import { TaskWords } from '../task-edit/task-words';
import {
  adoptionBody,
  type CascadeDraft,
  type CascadeFault,
  draftOf,
  faultsOf,
  modesFor,
  targetOutcome,
  targetWord,
} from './cascade-choice';

/** One task of the plan above and what this unit does with it. "As it stands" is stored at once, the rest with a button. */
@Component({
  selector: 'ct-cascade-item',
  imports: [DateField, Icon, MatButton, NumberField, TextareaField, TranslocoPipe],
  templateUrl: './cascade-item.html',
  styleUrl: './cascade-item.scss',
})
export class CascadeItem {
  private readonly i18n = inject(I18n);
  private readonly words = inject(TaskWords);

  readonly task = input.required<ParentTaskView>();
  readonly disabled = input(false);
  readonly error = input<AppError>();
  readonly today = input('');
  /** A draft to start from when an adapted task is opened again. */
  readonly reopened = input<CascadeDraft>();
  readonly chosen = output<PutAdoption>();
  /** The saved choice is to be changed; the page reads the unit's own task first. */
  readonly editAgain = output<ParentTaskView>();

  protected readonly draft = linkedSignal<CascadeDraft>(() => this.reopened() ?? draftOf(this.task()));
  private readonly touched = linkedSignal<unknown, boolean>({
    source: () => [this.task().decision, this.reopened()],
    computation: () => this.reopened() !== undefined,
  });
  private readonly tried = signal(false);

  protected readonly titleId = computed(() => `cascade-${this.task().taskId}`);
  protected readonly modes = computed(() => modesFor(this.task()));
  /** The choice on screen is the one stored. */
  protected readonly settled = computed(() => this.task().decision !== null && !this.touched());
  protected readonly outcome = computed(() => targetOutcome(this.task(), this.draft()));
  protected readonly facts = computed(() => {
    const { dueOn, recurrenceLabel, target } = this.task();
    const figure =
      target &&
      [target.indicatorName, this.words.figure(target.assignedValue, target.measure)].filter(Boolean).join(': ');
    const due = dueOn === null && recurrenceLabel ? '' : this.words.due('FIXED_DATE', dueOn);
    return [due, recurrenceLabel, figure].filter(Boolean).join(' · ');
  });
  /** "Cấp trên giao 10, đơn vị đăng ký 12: cao hơn." */
  protected readonly comparison = computed(() => {
    const word = targetWord(this.task(), this.draft());
    const target = this.task().target;
    if (!word || !target) return '';
    return this.i18n.t(`planning.cascade.compare.${word}`, {
      assigned: this.words.figure(target.assignedValue, target.measure),
      committed: this.words.figure(this.draft().committedValue, target.measure),
    });
  });
  protected readonly savedText = computed(() => {
    const decision = this.task().decision;
    if (!decision) return '';
    const mode = this.i18n.t(`planning.mode.${decision.mode}`);
    const more = decision.mode === 'ADAPT' ? decision.childTitle : decision.reason;
    return this.i18n.t('planning.cascade.saved', { choice: more ? `${mode}: ${more}` : mode });
  });

  protected choose(mode: AdoptionMode): void {
    this.patch({ mode });
    this.tried.set(false);
    if (mode === 'VERBATIM') this.save();
  }

  protected patch(change: Partial<CascadeDraft>): void {
    this.touched.set(true);
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected save(): void {
    const draft = this.draft();
    this.tried.set(true);
    if (draft.mode === null || faultsOf(this.task(), draft).length > 0) return;
    this.chosen.emit(adoptionBody(this.task(), { ...draft, mode: draft.mode }));
  }

  protected reset(): void {
    this.draft.set(draftOf(this.task()));
    this.touched.set(false);
    this.tried.set(false);
  }

  protected faultText(fault: CascadeFault): string {
    const shown = this.tried() && faultsOf(this.task(), this.draft()).includes(fault);
    return shown ? this.i18n.t(`planning.cascade.fault.${fault}`) : '';
  }
}
