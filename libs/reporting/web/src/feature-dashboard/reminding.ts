import { inject, Service } from '@angular/core';
import { toAppError } from '@congtac/shared-data';
import { Dialogs, I18n, Toaster } from '@congtac/shared-ui';
import { DashboardClient } from '../data-access/dashboard-client';

/** Names written out in the question. */
const namesAtMost = 8;

/** Asks whom a reminder reaches and sends it. */
@Service()
export class Reminding {
  private readonly client = inject(DashboardClient);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);

  /** Reminds the units below that have not reported the period, after a question that names them. */
  async remind(unitId: number, periodId: string): Promise<void> {
    try {
      const { units, unitCount, people, periodName } = await this.client.whomToRemind(unitId, periodId);
      if (unitCount === 0) return this.toaster.show(this.words('nobody'));
      const waiting = units.filter((unit) => !unit.remindedToday).map((unit) => unit.unitName);
      const rest = waiting.length - namesAtMost;
      const names = [...waiting.slice(0, namesAtMost), ...(rest > 0 ? [this.words('more', { count: rest })] : [])];
      const sure = await this.dialogs.confirm({
        heading: this.words('remindSure', { count: unitCount }),
        text: this.words('remindText', { period: periodName, people, names: names.join(', ') }),
        confirm: this.words('remindSend'),
      });
      if (!sure) return;
      const told = await this.client.remind(unitId, periodId);
      this.toaster.show(this.words('reminded', { count: told.unitCount }));
    } catch (error) {
      const { detail, title } = toAppError(error);
      this.toaster.show(detail || title);
    }
  }

  private words(key: string, params: Record<string, string | number> = {}): string {
    return this.i18n.t(`reporting.dash.reports.${key}`, params);
  }
}
