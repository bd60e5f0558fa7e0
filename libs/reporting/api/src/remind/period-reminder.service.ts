import { Injectable } from '@nestjs/common';
import {
  type PeriodReminderQuery,
  periodReminderProblem,
  type PeriodReminderView,
  type SendPeriodReminder,
} from '@congtac/reporting-domain';
import { Access, BusinessClock, currentActor, newId, UnitOfWork } from '@congtac/shared-api';
import { DRAFTING_ROLES, notFound } from '@congtac/shared-domain';
import { type CataloguePeriod, PERIOD_COLUMNS } from '../period/catalogue-period';
import { MissingUnits } from './missing-units';

/** Who works at units: those who draft and decide, and those who report. */
const REMINDED_ROLES = [...DRAFTING_ROLES, 'REPORTER', 'AREA_HEAD'];

interface Owing {
  unitId: number;
  unitName: string;
  accounts: string[];
  remindedToday: boolean;
}

/** "Nhắc tất cả đơn vị chưa báo cáo": tells the units that have not reported, each at most once a day. */
@Injectable()
export class PeriodReminderService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly missing: MissingUnits,
  ) {}

  /** Whom a reminder would reach now. Problems `common.not-found`, `common.forbidden`. */
  preview(query: PeriodReminderQuery): Promise<PeriodReminderView> {
    return this.uow.read(async () => {
      const period = await this.period(query);
      return viewOf(period, await this.owing(query, period));
    });
  }

  /**
   * Reminds the units that have not reported; those reminded today are left out.
   * Problems `reporting.nobody-to-remind`, `common.not-found`, `common.forbidden`.
   */
  send(body: SendPeriodReminder): Promise<PeriodReminderView> {
    return this.uow.run(async () => {
      const period = await this.period(body);
      const owing = await this.owing(body, period);
      const wanted = owing.filter((unit) => body.unitIds?.includes(unit.unitId) ?? true);
      const told = await this.note(
        wanted.filter((unit) => !unit.remindedToday),
        body,
        period,
      );
      if (told.length === 0) throw periodReminderProblem('reporting.nobody-to-remind');
      await this.announce(told, body, period);
      const view = viewOf(period, told);
      const units = owing.map((unit) => ({ ...unit, remindedToday: unit.remindedToday || told.includes(unit) }));
      return { ...view, units: viewOf(period, units).units };
    });
  }

  private async period({ periodId, unitId }: PeriodReminderQuery): Promise<CataloguePeriod> {
    this.access.require('reporting.reminder.send', unitId);
    const columns = PERIOD_COLUMNS;
    const period = await this.uow.one<CataloguePeriod>(
      `select ${columns} from reporting.reporting_period p where p.period_id = $1`,
      [periodId],
    );
    if (!period) throw notFound();
    return period;
  }

  private async owing({ unitId, indicatorId }: PeriodReminderQuery, period: CataloguePeriod): Promise<Owing[]> {
    const units = indicatorId
      ? await this.missing.ofIndicator(unitId, period, indicatorId)
      : await this.missing.ofPeriod(unitId, period);
    const unitIds = units.map((unit) => unit.unitId);
    const today = this.clock.today();
    const people = await this.uow.query<{ unitId: number; accountId: string }>(
      'select unit_id as "unitId", account_id as "accountId" from identity.accounts_at($1, $2, $3)',
      [unitIds, REMINDED_ROLES, today],
    );
    const reminded = await this.uow.query<{ unitId: number }>(
      'select unit_id as "unitId" from reporting.period_reminder where unit_id = any($1::int[]) and sent_on = $2',
      [unitIds, today],
    );
    return units.map((unit) => ({
      ...unit,
      accounts: people.filter((one) => one.unitId === unit.unitId).map((one) => one.accountId),
      remindedToday: reminded.some((one) => one.unitId === unit.unitId),
    }));
  }

  /** Notes the sending; of two people who press the button at once, each unit is told by one. */
  private async note(units: readonly Owing[], body: SendPeriodReminder, period: CataloguePeriod): Promise<Owing[]> {
    const actor = currentActor();
    const rows = await this.uow.query<{ unitId: number }>(
      `insert into reporting.period_reminder (unit_id, people, sent_on, sending_id, owner_unit_id, period_id, indicator_id,
         text, sent_at, sent_by, sent_by_name)
       select x.unit, x.people, $3, $4, $5, $6, $7, $8, $9, $10, $11 from unnest($1::int[], $2::int[]) as x (unit, people)
       order by x.unit on conflict do nothing returning unit_id as "unitId"`,
      [
        ...[units.map((unit) => unit.unitId), units.map((unit) => unit.accounts.length), this.clock.today(), newId()],
        ...[body.unitId, period.periodId, body.indicatorId ?? null, body.text?.trim() ?? '', this.clock.now()],
        ...[actor.accountId, actor.displayName],
      ],
    );
    return units.filter((unit) => rows.some((row) => row.unitId === unit.unitId));
  }

  private async announce(told: readonly Owing[], body: SendPeriodReminder, period: CataloguePeriod): Promise<void> {
    const tellUnitIds = told.map((unit) => unit.unitId);
    const text = body.text?.trim() ?? '';
    await this.uow.audit({
      action: 'period.reminded',
      entity: 'reporting_period',
      entityId: period.periodId,
      unitId: body.unitId,
      after: { unitIds: tellUnitIds, indicatorId: body.indicatorId ?? null, text },
    });
    await this.uow.emit({
      type: 'reporting.reminder-sent',
      unitId: body.unitId,
      payload: {
        periodId: period.periodId,
        title: `Cấp trên nhắc báo cáo: ${period.name}`,
        text,
        tellUnitIds,
        tellAccountIds: [...new Set(told.flatMap((unit) => unit.accounts))],
        link: '/viec-cua-toi',
      },
    });
  }
}

function viewOf(period: CataloguePeriod, units: readonly Owing[]): PeriodReminderView {
  const told = units.filter((unit) => !unit.remindedToday);
  return {
    periodName: period.name,
    units: units.map(({ accounts, ...unit }) => ({ ...unit, people: accounts.length })),
    unitCount: told.length,
    people: new Set(told.flatMap((unit) => unit.accounts)).size,
  };
}
