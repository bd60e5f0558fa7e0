import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TaskAllowed, TaskView } from '@congtac/planning-domain';
import { SessionStore, toAppError } from '@congtac/shared-data';
import { Dialogs, I18n, Icon, type IconName, Toaster } from '@congtac/shared-ui';
import { type LifeStep, TaskLifeClient } from '../data-access/task-life-client';
import type { AskingStep, LifeDialogData } from './life-dialog';
import { TaskPageStore } from './task-page-store';

/** Steps in the menu, in the order people read them. */
const menuSteps = [
  { step: 'request-extension', icon: 'schedule' },
  { step: 'edit-series', icon: 'event-repeat' },
  { step: 'correct-completion', icon: 'edit-note' },
  { step: 'allow-open-children', icon: 'rule' },
  { step: 'reassign', icon: 'forward' },
  { step: 'accept-refusal', icon: 'check' },
  { step: 'refuse', icon: 'reply' },
  { step: 'resume', icon: 'play-circle' },
  { step: 'suspend', icon: 'pause-circle' },
  { step: 'replace', icon: 'replay' },
  { step: 'cancel', icon: 'cancel' },
] as const satisfies readonly { step: TaskAllowed; icon: IconName }[];

type MenuStep = (typeof menuSteps)[number]['step'];

/** Buttons of a task, exactly those the server allows: the next step filled, the rest in one menu. */
@Component({
  selector: 'ct-task-actions',
  imports: [Icon, MatButton, MatMenu, MatMenuItem, MatMenuTrigger, RouterLink, TranslocoPipe],
  template: `
    @if (task(); as task) {
      @if (can('start')) {
        <button
          [matButton]="can('report') ? 'outlined' : 'filled'"
          type="button"
          [disabled]="busy()"
          (click)="take('start')"
        >
          {{ 'planning.taskLife.step.start' | transloco }}
        </button>
      }
      @if (can('report')) {
        <a matButton="filled" [routerLink]="['/bao-cao', task.id]">{{ 'planning.task.report' | transloco }}</a>
      }
      @if (can('edit')) {
        <a
          matButton="outlined"
          [routerLink]="['/ke-hoach', task.planId]"
          [queryParams]="{ 'dang-xem': 'bang', sua: task.id }"
          >{{ 'planning.task.edit' | transloco }}</a
        >
      }
      @if (shown().length > 0) {
        <button type="button" matButton="outlined" [disabled]="busy()" [matMenuTriggerFor]="menu">
          {{ 'planning.taskLife.more' | transloco }}
        </button>
        <mat-menu #menu="matMenu">
          @for (one of shown(); track one.step) {
            <button mat-menu-item type="button" (click)="run(one.step)">
              <ct-icon [name]="one.icon" /> <span>{{ labelOf(one.step) | transloco }}</span>
            </button>
          }
        </mat-menu>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
    ct-icon {
      margin-inline-end: 0.75rem;
    }
  `,
})
export class TaskActions {
  private readonly client = inject(TaskLifeClient);
  private readonly store = inject(TaskPageStore);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);

  protected readonly task = this.store.task;
  protected readonly busy = signal(false);
  protected readonly shown = computed(() => menuSteps.filter(({ step }) => this.can(step) && this.fits(step)));

  protected can(action: TaskAllowed): boolean {
    return this.task()?.allowed.includes(action) ?? false;
  }

  protected labelOf(step: MenuStep): string {
    const off = step === 'allow-open-children' && this.task()?.allowOpenChildren;
    return `planning.taskLife.step.${off ? 'forbid-open-children' : step}`;
  }

  protected async run(step: MenuStep): Promise<void> {
    const task = this.task();
    if (!task) return;
    if (step === 'request-extension') return this.askExtension(task);
    if (step === 'edit-series') return this.editSeries(task);
    if (step === 'allow-open-children') return this.take(step, { allow: !task.allowOpenChildren });
    if (step === 'resume') return this.take(step);
    if (step === 'accept-refusal') return this.acceptRefusal(task);
    return this.ask(task, step);
  }

  /** Takes a step that needs no words. */
  protected async take<S extends LifeStep>(step: S, body?: Parameters<TaskLifeClient['step']>[2]): Promise<void> {
    const task = this.task();
    if (!task) return;
    this.busy.set(true);
    try {
      this.store.accept(await this.client.step(task, step, body as never));
      this.toaster.show(this.i18n.t(`planning.taskLife.done.${step}`));
    } catch (error) {
      // Told in a toast; a stale task is shown as it is now.
      const failure = toAppError(error);
      this.toaster.show(failure.detail || failure.title || this.i18n.t('ui.state.error'));
      if (failure.kind === 'stale' || failure.kind === 'conflict') this.store.refresh();
    }
    this.busy.set(false);
  }

  /** A rhythm is offered only where there is one, and the rule on sub-tasks only to tasks of the plan. */
  private fits(step: MenuStep): boolean {
    const task = this.task();
    if (step === 'edit-series') return task?.recurrence !== null;
    // Months of a series are extended one by one, in the list of occurrences.
    return step !== 'request-extension' || task?.dueOn !== null;
  }

  private async ask(task: TaskView, step: AskingStep): Promise<void> {
    const { LifeDialog } = await import('./life-dialog');
    const data: LifeDialogData = { step, task, today: this.session.today() };
    const view = await this.dialogs.open<TaskView, LifeDialogData>(LifeDialog, data);
    if (!view) return;
    this.toaster.show(this.i18n.t(`planning.taskLife.done.${step}`));
    if (view.id === task.id) this.store.accept(view);
    else void this.router.navigate(['/nhiem-vu', view.id]);
  }

  private async acceptRefusal(task: TaskView): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('planning.taskLife.step.accept-refusal'),
      text: this.i18n.t('planning.taskLife.acceptRefusalText', { reason: task.statusReason ?? '' }),
      confirm: this.i18n.t('planning.taskLife.step.accept-refusal'),
    });
    if (sure) await this.take('accept-refusal');
  }

  private async askExtension(task: TaskView): Promise<void> {
    const { ExtensionDialog } = await import('./extension-dialog');
    const data = { task, occurrence: null, today: this.session.today() };
    if (await this.dialogs.open<boolean, typeof data>(ExtensionDialog, data)) this.store.refresh();
  }

  private async editSeries(task: TaskView): Promise<void> {
    const { SeriesDialog } = await import('./series-dialog');
    const data = { task, today: this.session.today() };
    const view = await this.dialogs.open<TaskView, typeof data>(SeriesDialog, data);
    if (!view) return;
    this.store.accept(view);
    this.toaster.show(this.i18n.t('planning.taskLife.series.saved'));
  }
}
