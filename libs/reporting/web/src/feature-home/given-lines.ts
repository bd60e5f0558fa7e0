import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OwedPlanView } from '@congtac/reporting-domain';
import { toAppError } from '@congtac/shared-data';
import { Dialogs, I18n, Icon, Progress, Toaster } from '@congtac/shared-ui';
import { MyWorkClient, type SentDirective } from '../data-access/my-work-client';

/** What my unit asked of the units below besides tasks: plans they owe and directives to acknowledge, with "Nhắc". */
@Component({
  selector: 'ct-given-lines',
  imports: [Icon, MatButton, Progress, RouterLink, TranslocoPipe],
  template: `
    <section aria-labelledby="given-lines">
      <h2 id="given-lines">{{ 'reporting.home.given.title' | transloco }}</h2>
      <ul>
        @for (plan of plans(); track plan.planId) {
          <li>
            <ct-icon class="plain" name="assignment" />
            <span class="words">
              <strong>{{ plan.title }}</strong>
              <ct-progress
                [value]="(100 * plan.issued) / plan.units"
                [label]="'reporting.home.given.issued' | transloco: { issued: plan.issued, units: plan.units }"
              />
              @if (plan.late > 0) {
                <span class="late">{{ 'reporting.home.given.late' | transloco: { count: plan.late } }}</span>
              }
            </span>
            @if (plan.mayRemind) {
              <button
                matButton="filled"
                type="button"
                [disabled]="busy()"
                [attr.aria-label]="('reporting.home.given.remind' | transloco) + ': ' + plan.title"
                (click)="remind(plan)"
              >
                {{ 'reporting.home.given.remind' | transloco }}
              </button>
            }
            <a
              matButton="outlined"
              [routerLink]="['/ke-hoach', plan.planId, 'trien-khai']"
              [attr.aria-label]="('reporting.home.given.board' | transloco) + ': ' + plan.title"
              >{{ 'reporting.home.given.board' | transloco }}</a
            >
          </li>
        }
        @for (one of directives(); track one.id) {
          <li>
            <ct-icon [class.plain]="!one.urgent" name="campaign" />
            <span class="words">
              <strong>{{ one.title }}</strong>
              @if (one.counts; as counts) {
                <span class="quiet">{{
                  'reporting.home.given.acknowledged' | transloco: { done: counts.acknowledged, total: counts.sent }
                }}</span>
              }
            </span>
            <a
              matButton="outlined"
              [routerLink]="['/chi-dao', one.id]"
              [attr.aria-label]="('reporting.card.view' | transloco) + ': ' + one.title"
              >{{ 'reporting.card.view' | transloco }}</a
            >
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: '../ui/line-list.scss',
})
export class GivenLines {
  private readonly client = inject(MyWorkClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  readonly plans = input.required<readonly OwedPlanView[]>();
  readonly directives = input.required<readonly SentDirective[]>();
  protected readonly busy = signal(false);

  /** One notice to every unit that has not issued its plan, after asking once. */
  protected async remind(plan: OwedPlanView): Promise<void> {
    const count = plan.units - plan.issued;
    const heading = this.i18n.t('reporting.home.given.askTitle', { count });
    const text = this.i18n.t('reporting.home.given.askText');
    const confirm = this.i18n.t('reporting.home.given.remind');
    if (!(await this.dialogs.confirm({ heading, text, confirm }))) return;
    this.busy.set(true);
    try {
      const { unitCount } = await this.client.remind(plan.planId);
      this.toaster.show(this.i18n.t('reporting.home.given.reminded', { count: unitCount }));
    } catch (thrown) {
      const { detail, title } = toAppError(thrown);
      this.toaster.show(detail || title || this.i18n.t('ui.state.error'));
    } finally {
      this.busy.set(false);
    }
  }
}
