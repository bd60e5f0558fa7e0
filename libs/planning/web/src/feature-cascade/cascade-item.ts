import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type AdoptionMode,
  ANSWER_RULES,
  type ParentTargetView,
  type ParentTaskView,
  type PutAdoption,
} from '@congtac/planning-domain';
import { type AppError, SessionStore } from '@congtac/shared-data';
import { DateField, I18n, Icon, NumberField, TextareaField } from '@congtac/shared-ui';
import { TaskWords } from '../task-edit/task-words';
import {
  adoptionBody,
  asksDetails,
  type CascadeDraft,
  type CascadeFault,
  draftOf,
  faultsOf,
  figureOf,
  modesFor,
  type TargetFigure,
  targetFaults,
  targetOutcome,
  targetsOf,
  targetWord,
} from './cascade-choice';

/** One task of the plan above and what this unit does with it. What needs no more words is stored at once. */
@Component({
  selector: 'ct-cascade-item',
  imports: [DateField, Icon, MatButton, NumberField, TextareaField, TranslocoPipe],
  templateUrl: './cascade-item.html',
  styleUrl: './cascade-item.scss',
})
export class CascadeItem {
  private readonly i18n = inject(I18n);
  private readonly words = inject(TaskWords);
  private readonly session = inject(SessionStore);

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
  protected readonly modes = computed(() => modesFor(this.task(), this.session.has('planning.plan.approve')));
  /** The choice on screen is the one stored. */
  protected readonly settled = computed(() => this.task().decision !== null && !this.touched());
  protected readonly rule = computed(() => {
    const { mode } = this.draft();
    return mode === null ? undefined : ANSWER_RULES[mode];
  });
  protected readonly details = computed(() => asksDetails(this.draft().mode));
  /** Taking a task as it stands, or only citing it, needs nothing more: it is stored at once. */
  protected readonly atOnce = computed(() => {
    const { mode } = this.draft();
    return mode === 'VERBATIM' || mode === 'REFERENCE';
  });
  protected readonly targets = computed(() => {
    const draft = this.draft();
    return targetsOf(this.task(), draft).map((target) => ({
      target,
      figure: figureOf(draft, target),
      outcome: targetOutcome(target, draft),
      comparison: this.comparison(target, draft),
    }));
  });
  protected readonly facts = computed(() => {
    const { dueOn, recurrenceLabel, targets } = this.task();
    const figures = targets.map((target) => [target.indicatorName, this.askedFor(target)].filter(Boolean).join(': '));
    const due = dueOn === null && recurrenceLabel ? '' : this.words.due('FIXED_DATE', dueOn);
    return [due, recurrenceLabel, ...figures].filter(Boolean).join(' · ');
  });
  protected readonly savedText = computed(() => {
    const decision = this.task().decision;
    if (!decision) return '';
    const mode = this.i18n.t(`planning.mode.${decision.mode}`);
    const more = ANSWER_RULES[decision.mode].ownWords ? decision.childTitle : decision.reason;
    return this.i18n.t('planning.cascade.saved', { choice: more ? `${mode}: ${more}` : mode });
  });

  protected choose(mode: AdoptionMode): void {
    this.patch({ mode });
    this.tried.set(false);
    if (this.atOnce()) this.save();
  }

  protected patch(change: Partial<CascadeDraft>): void {
    this.touched.set(true);
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected patchFigure(target: ParentTargetView, change: Partial<TargetFigure>): void {
    const figures = { ...this.draft().figures, [target.id]: { ...figureOf(this.draft(), target), ...change } };
    this.patch({ figures });
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
    const key = fault === 'reason' && this.draft().mode === 'REFUSED' ? 'refuseReason' : fault;
    return shown ? this.i18n.t(`planning.cascade.fault.${key}`) : '';
  }

  protected targetFaultText(target: ParentTargetView, fault: CascadeFault): string {
    const shown = this.tried() && targetFaults(target, this.draft()).includes(fault);
    return shown ? this.i18n.t(`planning.cascade.fault.${fault}`) : '';
  }

  /** `cao hơn 10 mô hình`. */
  private askedFor(target: ParentTargetView): string {
    const figure = this.words.figure(target.assignedValue, target.measure);
    return figure && `${this.i18n.t(`planning.comparator.${target.comparator}`).toLowerCase()} ${figure}`;
  }

  /** "Cấp trên giao 10, đơn vị đăng ký 12: cao hơn." */
  private comparison(target: ParentTargetView, draft: CascadeDraft): string {
    const word = targetWord(target, draft);
    if (!word) return '';
    return this.i18n.t(`planning.cascade.compare.${word}`, {
      assigned: this.words.figure(target.assignedValue, target.measure),
      committed: this.words.figure(figureOf(draft, target).committedValue, target.measure),
    });
  }
}
