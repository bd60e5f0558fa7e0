import { inject, Service } from '@angular/core';
import { toAppError } from '@congtac/shared-data';
import { Dialogs, I18n, Toaster } from '@congtac/shared-ui';
import { DashboardClient } from '../data-access/dashboard-client';

/** Names written out in the question. */
const namesAtMost = 8;

/** Whom to remind of what. */
export interface Reminder {
  readonly periodId: string;
  /** The unit whose lower units are reminded. */
  readonly unitId: number;
  /** Only this one of them. */
  readonly only?: number;
}

/** Asks whom a reminder reaches and sends it. */
@Service()
export class Reminding {
  private readonly client = inject(DashboardClient);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);

  /** Reminds the units below that have not reported the period, after a question that names them. */
  async remind({ unitId, periodId, only }: Reminder): Promise<void> {
    try {
      const { units, periodName } = await this.client.whomToRemind(unitId, periodId);
      const waiting = units.filter((unit) => !unit.remindedToday && (only === undefined || unit.unitId === only));
      if (waiting.length === 0) return this.toaster.show(this.words('nobody'));
      const shown = waiting.slice(0, namesAtMost).map((unit) => unit.unitName);
      const rest = waiting.length - shown.length;
      const names = rest > 0 ? [...shown, this.words('more', { count: rest })] : shown;
      const sure = await this.dialogs.confirm({
        heading: this.words('remindSure', { count: waiting.length }),
        text: this.words('remindText', { period: periodName, names: names.join(', ') }),
        confirm: this.words('remindSend'),
      });
      if (!sure) return;
      const told = await this.client.remind(unitId, periodId, only);
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
