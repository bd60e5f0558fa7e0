import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlanAllowed, PlanView } from '@congtac/planning-domain';
import { type AppError, SessionStore, toAppError } from '@congtac/shared-data';
import { type Choice, Dialogs, I18n, Toaster } from '@congtac/shared-ui';
import { LookupClient } from '../data-access/lookup-client';
import { PlanClient } from '../data-access/plan-client';
import { PlanMenu } from './plan-menu';

/** Buttons of a plan's life, exactly those the server allows. The next step is the one filled button. */
@Component({
  selector: 'ct-plan-actions',
  imports: [MatButton, PlanMenu, RouterLink, TranslocoPipe],
  template: `
    @for (action of buttons(); track action) {
      <button
        type="button"
        [matButton]="action === buttons()[0] && isNext(action) ? 'filled' : 'outlined'"
        [disabled]="busy()"
        (click)="run(action)"
      >
        {{ 'planning.action.' + action | transloco }}
      </button>
    }
    @if (can('adopt')) {
      <a matButton="outlined" [routerLink]="['/ke-hoach', plan().id, 'tu-cap-tren']">{{
        'planning.action.adopt' | transloco
      }}</a>
    }
    <ct-plan-menu [plan]="plan()" />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
  `,
})
export class PlanActions {
  private readonly client = inject(PlanClient);
  private readonly lookup = inject(LookupClient);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  readonly plan = input.required<PlanView>();
  /** The plan after the step. */
  readonly changed = output<PlanView>();
  /** The step was refused; the page shows why. */
  readonly refused = output<AppError>();
  /** A draft made from this plan, to go to. */
  readonly created = output<PlanView>();

  protected readonly busy = signal(false);
  protected readonly buttons = computed(() => steps.filter((step) => this.can(step)));

  protected can(action: PlanAllowed): boolean {
    return this.plan().allowed.includes(action);
  }

  protected isNext(action: Step): boolean {
    return !asides.includes(action);
  }

  protected async run(action: Step): Promise<void> {
    this.busy.set(true);
    try {
      const plan = await this.perform(action);
      if (!plan) return;
      if (action === 'create-from-parent') return this.created.emit(plan);
      this.changed.emit(plan);
      this.toaster.show(this.i18n.t(`planning.done.${action}`));
    } catch (error) {
      // A refused step is explained on the page, beside what has to be completed.
      this.refused.emit(toAppError(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async perform(action: Step): Promise<PlanView | undefined> {
    const { id } = this.plan();
    switch (action) {
      case 'issue':
        return this.issue();
      case 'return':
      case 'parent-return':
        return this.giveBack(action);
      case 'parent-approve':
        return (await this.sure(action)) ? this.client.step(this.plan(), 'parent-approval') : undefined;
      case 'delete':
        return this.remove();
      case 'create-from-parent':
        return this.createFrom(id);
      default:
        return (await this.sure(action)) ? this.client.step(this.plan(), action) : undefined;
    }
  }

  private sure(action: Exclude<Step, 'issue' | 'return' | 'parent-return' | 'create-from-parent'>): Promise<boolean> {
    return this.dialogs.confirm({
      heading: this.i18n.t(`planning.ask.${action}.title`),
      text: this.i18n.t(`planning.ask.${action}.text`),
      confirm: this.i18n.t(`planning.action.${action}`),
    });
  }

  private async giveBack(step: 'return' | 'parent-return'): Promise<PlanView | undefined> {
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('planning.ask.return.title'),
      label: this.i18n.t('planning.ask.return.label'),
      confirm: this.i18n.t(`planning.action.${step}`),
    });
    return reason === undefined ? undefined : this.client.giveBack(this.plan(), reason, step);
  }

  /** The plan is gone from here: the list says where it can be had back. */
  private async remove(): Promise<undefined> {
    if (!(await this.sure('delete'))) return;
    await this.client.remove(this.plan());
    await this.router.navigate(['/ke-hoach']);
    this.toaster.show(this.i18n.t('planning.done.delete'));
  }

  private async issue(): Promise<PlanView | undefined> {
    const plan = this.plan();
    const [{ IssueDialog }, signers] = await Promise.all([import('./issue-dialog'), this.signers(plan.unitId)]);
    return this.dialogs.open<PlanView, unknown>(IssueDialog, { plan, signers, today: this.session.today() });
  }

  private async signers(unitId: number): Promise<Choice[]> {
    try {
      return await this.lookup.signers(unitId);
    } catch {
      // The list of posts only helps; the signer may be typed, too.
      return [];
    }
  }

  private async createFrom(parentPlanId: string): Promise<PlanView | undefined> {
    const unitId = this.session.actingPost()?.unitId ?? this.session.view()?.grants[0]?.unitId;
    return unitId === undefined ? undefined : this.client.createFromParent({ unitId, parentPlanIds: [parentPlanId] });
  }
}

const steps = [
  'issue',
  'parent-approve',
  'approve',
  'submit',
  'create-from-parent',
  'parent-return',
  'return',
  'withdraw',
  'delete',
] as const;
const asides: readonly Step[] = ['return', 'parent-return', 'withdraw', 'delete'];
type Step = (typeof steps)[number];
