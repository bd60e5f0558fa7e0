import { inject, Service } from '@angular/core';
import type { ApprovalAction, PeriodApprovalView, PeriodStandingView } from '@congtac/reporting-domain';
import { toAppError } from '@congtac/shared-data';
import { Dialogs, I18n, Toaster } from '@congtac/shared-ui';
import { ApprovalClient } from '../data-access/approval-client';
import { ApprovalDialog, type ApprovalDialogData } from './approval-dialog';

/** Asks for what a step of an approval needs and takes it. */
@Service()
export class ApprovalSteps {
  private readonly client = inject(ApprovalClient);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);

  /** True once it was done. */
  async take(action: ApprovalAction, unit: PeriodStandingView, page: PeriodApprovalView): Promise<boolean> {
    const plain = action === 'approve' || action === 'accept';
    const done = plain ? await this.sure(action, unit, page) : await this.asked(action, unit, page);
    if (done) this.toaster.show(this.i18n.t(`reporting.periodApproval.done.${action}`, { unit: unit.unitName }));
    return done;
  }

  private async sure(
    action: 'approve' | 'accept',
    unit: PeriodStandingView,
    page: PeriodApprovalView,
  ): Promise<boolean> {
    const open = action === 'approve' ? unit.expected - unit.accepted : 0;
    const owed = open > 0 ? ` ${this.words('dialog.approveOwed', { count: open })}` : '';
    const sure = await this.dialogs.confirm({
      heading: this.heading(action, unit),
      text: this.words(`dialog.${action}Text`, { unit: unit.unitName, period: page.periodName }) + owed,
      confirm: this.words(`action.${action}`),
    });
    if (!sure) return false;
    try {
      await this.client.step(unit, page.periodId, action, {});
      return true;
    } catch (error) {
      // Somebody was faster, or something below changed: told, and the page is left as it is.
      const { detail, title } = toAppError(error);
      this.toaster.show(detail || title);
      return false;
    }
  }

  private async asked(action: ApprovalAction, unit: PeriodStandingView, page: PeriodApprovalView): Promise<boolean> {
    const names = namesOf(unit, this.i18n);
    const data: ApprovalDialogData = {
      ...{ heading: this.heading(action, unit), confirm: this.words(`action.${action}`) },
      text: this.words(`dialog.${action}Text`, { names }),
      draftKey: `period-approval/${unit.unitId}/${page.periodId}/${action}`,
      ...(action === 'return' && { indicators: page.indicators }),
      send: ({ reason, pins }) => {
        if (action === 'return') return this.client.step(unit, page.periodId, 'return', { pins });
        if (action === 'undo') return this.client.step(unit, page.periodId, 'undo', { reason });
        const leaveOut = unit.missing.map((one) => one.unitId);
        return this.client.step(unit, page.periodId, 'approve', { exceptionReason: reason, leaveOut });
      },
    };
    return (await this.dialogs.open<boolean, ApprovalDialogData>(ApprovalDialog, data)) === true;
  }

  private heading(action: ApprovalAction, unit: PeriodStandingView): string {
    return this.words('of', { action: this.words(`action.${action}`), unit: unit.unitName });
  }

  private words(key: string, params: Record<string, string | number> = {}): string {
    return this.i18n.t(`reporting.periodApproval.${key}`, params);
  }
}

/** Names written out before the rest is only counted. */
const NAMES_SHOWN = 12;

/** Missing units in one line: `Phường 1, Phường 2 và 3 đơn vị khác`. */
export function namesOf(unit: PeriodStandingView, i18n: I18n): string {
  const shown = unit.missing.slice(0, NAMES_SHOWN);
  const names = shown.map((one) => one.unitName).join(', ');
  const more = unit.missingCount - shown.length;
  return more > 0 ? `${names} ${i18n.t('reporting.periodApproval.missingMore', { count: more })}` : names;
}
