import { inject, Service } from '@angular/core';
import type { PeriodCalendarRow, UnitPeriodAction } from '@congtac/reporting-domain';
import { SessionStore, toAppError } from '@congtac/shared-data';
import { addDays } from '@congtac/shared-domain';
import { Dialogs, I18n, Toaster } from '@congtac/shared-ui';
import { PeriodClient } from '../data-access/period-client';
import { DayDialog, type DayDialogData } from './day-dialog';

/** What a person may be offered for a period: the server's actions, and taking back a day set at this very unit. */
export type PeriodAct = UnitPeriodAction | 'back-to-rule';

/** The offers for one row of a unit's calendar; what the unit need not report is only ever entered late. */
export function actsOf(unitId: number, row: PeriodCalendarRow): PeriodAct[] {
  if (!row.inUse) return row.allowed.filter((act) => act === 'ask-exception');
  const own = row.closing?.unitId === unitId && row.allowed.some((act) => act === 'close' || act === 'reopen');
  return own ? [...row.allowed, 'back-to-rule'] : row.allowed;
}

/** Asks for what an act on a period needs and does it. */
@Service()
export class PeriodActions {
  private readonly client = inject(PeriodClient);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  private readonly session = inject(SessionStore);

  /** True once it was done. */
  async act(act: PeriodAct, unitId: number, row: PeriodCalendarRow): Promise<boolean> {
    const done = await this.dialogs.open<boolean, DayDialogData>(DayDialog, this.dialog(act, unitId, row));
    if (!done) return false;
    this.toaster.show(this.i18n.t(act === 'ask-exception' ? 'reporting.period.sent' : 'reporting.period.saved'));
    return true;
  }

  /** Removes a term of office after asking. True once it is gone. */
  async removeTerm(row: PeriodCalendarRow): Promise<boolean> {
    const sure = await this.dialogs.confirm({
      heading: this.words('term.sure', row),
      text: this.words('term.sureText', row),
      confirm: this.words('term.remove', row),
    });
    if (!sure) return false;
    try {
      await this.client.removeTerm(row.periodId);
      this.toaster.show(this.words('term.removed', row));
      return true;
    } catch (error) {
      // In use by now: told, and the list is left as it is.
      const { detail, title } = toAppError(error);
      this.toaster.show(detail || title);
      return false;
    }
  }

  private dialog(act: PeriodAct, unitId: number, row: PeriodCalendarRow): DayDialogData {
    const t = (key: string) => this.words(`dialog.${key}`, row);
    const today = this.session.today();
    const draftKey = `period/${unitId}/${row.periodId}/${act}`;
    const closing = {
      ...{ dayLabel: t('closingDay'), withReason: true, confirm: t('save'), draftKey },
      send: (day: string | null, reason: string) => this.client.setClosing(unitId, row, day, reason),
    };
    if (act === 'close') return { ...closing, heading: t('closeTitle'), text: t('closeText'), day: addDays(today, -1) };
    if (act === 'reopen') return { ...closing, heading: t('reopenTitle'), text: t('reopenText'), day: '' };
    if (act === 'back-to-rule') {
      const send = (_: string | null, reason: string) => this.client.setClosing(unitId, row, null, reason);
      return { ...closing, heading: t('backTitle'), text: t('backText'), day: '', withoutDay: true, send };
    }
    if (act === 'set-meeting') {
      return {
        ...{ heading: t('meetingTitle'), text: t('meetingText'), dayLabel: t('meetingDay'), confirm: t('save') },
        ...{ draftKey, day: row.meetingOn ?? '', optional: true },
        send: (day) => this.client.setMeeting(unitId, row, day),
      };
    }
    return {
      ...{ heading: t('askTitle'), text: t('askText'), dayLabel: t('askDay'), confirm: t('send') },
      ...{ draftKey, day: addDays(today, 7), withReason: true },
      send: (day, reason) => this.client.askLate({ unitId, periodId: row.periodId, until: day ?? '', reason }),
    };
  }

  private words(key: string, row: PeriodCalendarRow): string {
    return this.i18n.t(`reporting.period.${key}`, { period: row.name });
  }
}
