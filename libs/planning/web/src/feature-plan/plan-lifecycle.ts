import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Attachments } from '@congtac/documents-ui';
import type { PlanView } from '@congtac/planning-domain';
import type { AppError } from '@congtac/shared-data';
import { EmptyState, formatDate, I18n, Icon } from '@congtac/shared-ui';

/** One fact of the plan's life; `text` is never blank. */
interface Fact {
  readonly label: string;
  readonly text: string;
}

/** Where the plan is in its life: what still stands in the way, who submitted and approved, number, day and signer. */
@Component({
  selector: 'ct-plan-lifecycle',
  imports: [Attachments, EmptyState, Icon, RouterLink, TranslocoPipe],
  template: `
    @if (refusal(); as error) {
      <p class="refusal" role="alert"><ct-icon name="error" />{{ error.detail || error.title }}</p>
    }
    <section class="ct-card" aria-labelledby="plan-blockers">
      <h2 id="plan-blockers">{{ 'planning.life.blockers' | transloco }}</h2>
      @if (plan().blockers.length > 0) {
        <ul>
          @for (blocker of plan().blockers; track $index) {
            <li>
              <ct-icon name="warning" />
              <span>
                @if (blocker.taskId) {
                  <a
                    [routerLink]="['/ke-hoach', plan().id]"
                    [queryParams]="{ 'dang-xem': 'bang', sua: blocker.taskId }"
                    >{{ blocker.taskTitle }}</a
                  >
                }
                {{ blocker.detail }}
              </span>
            </li>
          }
        </ul>
      } @else {
        <p><ct-icon name="check" /> {{ 'planning.life.noBlockers' | transloco }}</p>
      }
    </section>
    @if (ownSubmission()) {
      <p class="note"><ct-icon name="info" />{{ 'planning.kinds.ownSubmission' | transloco }}</p>
    }
    <section class="ct-card" aria-labelledby="plan-life">
      <h2 id="plan-life">{{ 'planning.life.title' | transloco }}</h2>
      @if (facts().length > 0) {
        <dl>
          @for (fact of facts(); track fact.label) {
            <div>
              <dt>{{ fact.label }}</dt>
              <dd>{{ fact.text }}</dd>
            </div>
          }
        </dl>
      } @else {
        <ct-empty-state [heading]="'planning.life.none' | transloco" [reason]="'planning.life.noneWhy' | transloco" />
      }
    </section>
    @if (plan().issuedOn || plan().imported) {
      <section class="ct-card" aria-labelledby="plan-scan">
        <h2 id="plan-scan">{{ 'planning.kinds.scan' | transloco }}</h2>
        @if (plan().allowed.includes('attach-scan')) {
          <p class="ct-quiet">{{ 'planning.kinds.scanHint' | transloco }}</p>
        }
        <ct-attachments
          ownerType="plan"
          kind="SIGNED_SCAN"
          [ownerId]="plan().id"
          [mayAdd]="plan().allowed.includes('attach-scan')"
          [label]="'planning.kinds.scanAdd' | transloco"
        />
      </section>
    }
  `,
  styleUrl: './plan-lifecycle.scss',
  host: { class: 'ct-stack' },
})
export class PlanLifecycle {
  private readonly i18n = inject(I18n);
  readonly plan = input.required<PlanView>();
  /** Why the last step was refused. */
  readonly refusal = input<AppError>();

  /** I-21: the person would approve, but submitted the plan. */
  protected readonly ownSubmission = computed(
    () =>
      this.plan().status === 'SUBMITTED' &&
      this.plan().allowed.includes('return') &&
      !this.plan().allowed.includes('approve'),
  );

  protected readonly facts = computed<Fact[]>(() => {
    const plan = this.plan();
    const facts = [
      this.fact('returnReason', plan.returnReason ?? ''),
      this.fact('submitted', at(plan.submittedByName, plan.submittedOn)),
      this.fact('approved', this.approval(plan)),
      this.fact('parentDecision', this.parentDecision(plan)),
      ...(plan.issuedOn !== null || plan.imported ? this.issueFacts(plan) : []),
    ];
    return facts.filter((fact) => fact.text !== '');
  });

  private approval(plan: PlanView): string {
    const approved = at(plan.approvedByName, plan.approvedOn);
    return plan.selfApproved ? this.i18n.t('planning.kinds.selfApproved', { approved }) : approved;
  }

  private parentDecision(plan: PlanView): string {
    if (plan.parentApproval === null) return '';
    const parts = [
      this.i18n.t(`planning.parentApproval.${plan.parentApproval}`),
      plan.parentUnitName ?? '',
      at(plan.parentDecidedByName, plan.parentDecidedOn),
    ];
    return parts.filter(Boolean).join(', ');
  }

  private issueFacts(plan: PlanView): Fact[] {
    const number =
      plan.number === null ? this.i18n.t('planning.plan.unknownNumber') : `${plan.number}/${plan.symbol ?? ''}`;
    return [
      this.fact('number', number),
      this.fact('issuedOn', formatDate(plan.issuedOn) || this.i18n.t('planning.plan.unknownDate')),
      this.fact('signer', plan.signerText || this.i18n.t('planning.plan.unknownSigner')),
      this.fact('recipients', plan.recipients.map((one) => one.unitName ?? one.text ?? '').join('; ')),
    ];
  }

  private fact(name: string, text: string): Fact {
    return { label: this.i18n.t(`planning.life.${name}`), text };
  }
}

function at(name: string | null, day: string | null): string {
  return [name ?? '', formatDate(day)].filter(Boolean).join(', ');
}
