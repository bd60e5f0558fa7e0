import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CampaignKind, DayOffKind, EventKind } from '@congtac/calendar-domain';

/** Columns that every catalogue row carries. */
abstract class CatalogueRow {
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) sourceCode!: string | null;
  @Column('boolean') demo!: boolean;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Row of `calendar.theme`. */
@Entity({ schema: 'calendar', name: 'theme' })
export class ThemeEntity extends CatalogueRow {
  @PrimaryColumn('uuid') themeId!: string;
  @Column('text') setCode!: string;
  @Column('integer') ordinal!: number;
}

/** Row of `calendar.campaign`. */
@Entity({ schema: 'calendar', name: 'campaign' })
export class CampaignEntity extends CatalogueRow {
  @PrimaryColumn('uuid') campaignId!: string;
  @Column('text') kind!: CampaignKind;
}

/** Row of `calendar.calendar_event`. */
@Entity({ schema: 'calendar', name: 'calendar_event' })
export class CalendarEventEntity extends CatalogueRow {
  @PrimaryColumn('uuid') eventId!: string;
  @Column('text') kind!: EventKind;
  @Column('integer') year!: number;
  @Column('integer', { nullable: true }) ordinal!: number | null;
  @Column('date', { nullable: true }) originDate!: string | null;
  @Column('date', { nullable: true }) date!: string | null;
  @Column('boolean') dateUnknown!: boolean;
}

/** Row of `calendar.audience`. */
@Entity({ schema: 'calendar', name: 'audience' })
export class AudienceEntity extends CatalogueRow {
  @PrimaryColumn('uuid') audienceId!: string;
}

/** Row of `calendar.day_off`: a day that differs from the ordinary week. */
@Entity({ schema: 'calendar', name: 'day_off' })
export class DayOffEntity {
  @PrimaryColumn('date') day!: string;
  @Column('text') kind!: DayOffKind;
  @Column('text') name!: string;
  @Column('boolean') confirmed!: boolean;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}
