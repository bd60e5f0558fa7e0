import { Component, computed, DestroyRef, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { TASK_KINDS, type TaskRow, TIMELINESS } from '@congtac/planning-domain';
import { CheckboxField, type Choice, DateField, I18n, Icon, SelectField } from '@congtac/shared-ui';
import { TopicClient } from '../data-access/topic-client';
import { PLAN_FLAGS, PLAN_GROUPS, type PlanFlag, taskMatches } from './plan-view-state';
import { PlanViewStore } from './plan-view-store';

/** Milliseconds of quiet after typing before the rows follow. */
const QUIET = 150;

/** Quick filter, grouping and filters of a plan's views; buttons of the view itself go inside. */
@Component({
  selector: 'ct-view-bar',
  imports: [CheckboxField, DateField, Icon, MatButton, SelectField, TranslocoPipe],
  templateUrl: './view-bar.html',
  styleUrl: './view-bar.scss',
})
export class ViewBar {
  protected readonly view = inject(PlanViewStore);
  protected readonly topics = inject(TopicClient);
  private readonly i18n = inject(I18n);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('find');

  /** Tasks of the plan: its leads are the choices, its matches are counted. */
  readonly tasks = input.required<readonly TaskRow[]>();
  readonly issued = input(false);
  /** The person is done typing: the keyboard goes back to the view. */
  readonly left = output<void>();

  protected readonly open = signal(false);
  protected readonly groups = PLAN_GROUPS;
  protected readonly flags = PLAN_FLAGS;
  protected readonly filter = this.view.filter;
  protected readonly total = computed(() => this.tasks().length);
  protected readonly shown = computed(() => this.tasks().filter((task) => taskMatches(task, this.filter())).length);
  protected readonly leads = computed<Choice[]>(() => {
    const names = new Map(this.tasks().map((task) => [task.leadUnitId, task.leadUnitName ?? '']));
    const known = [...names].flatMap(([id, label]) => (id === null ? [] : [{ value: `${id}`, label }]));
    return known.sort((a, b) => a.label.localeCompare(b.label, 'vi'));
  });
  protected readonly kinds = computed(() => this.choices('kind', TASK_KINDS));
  protected readonly states = computed(() => this.choices('timeliness', TIMELINESS));
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  /** Brings the keyboard to the quick filter. */
  focus(): void {
    this.box().nativeElement.select();
  }

  protected findSoon(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.view.filterBy({ text }), QUIET);
  }

  protected setFlag(flag: PlanFlag, on: boolean): void {
    const rest = this.filter().flags.filter((one) => one !== flag);
    this.view.filterBy({ flags: on ? [...rest, flag] : rest });
  }

  protected one(values: readonly (string | number)[]): string {
    return `${values[0] ?? ''}`;
  }

  private choices(group: string, codes: readonly string[]): Choice[] {
    return codes.map((value) => ({ value, label: this.i18n.t(`planning.${group}.${value}`) }));
  }
}
