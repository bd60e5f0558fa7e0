import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  CampaignKind,
  CampaignStatus,
  DayOffKind,
  DayRule,
  EventKind,
  EventLevel,
} from '@congtac/calendar-domain';

/** Columns that every changeable row carries. */
abstract class VersionedRow {
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Columns that every catalogue row carries; without a unit it is common to all. */
abstract class CatalogueRow extends VersionedRow {
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('integer', { nullable: true }) unitId!: number | null;
  @Column('boolean') archived!: boolean;
  @Column('text', { nullable: true }) sourceCode!: string | null;
  @Column('boolean') demo!: boolean;
}

/** Row of `calendar.theme_set`: the themes of one congress term. */
@Entity({ schema: 'calendar', name: 'theme_set' })
export class ThemeSetEntity extends CatalogueRow {
  @PrimaryColumn('uuid') setId!: string;
  @Column('integer', { nullable: true }) yearFrom!: number | null;
  @Column('integer', { nullable: true }) yearTo!: number | null;
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
  @Column('text') status!: CampaignStatus;
  @Column('text', { nullable: true }) launchedBy!: string | null;
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
  @Column('text') dayRule!: DayRule;
  @Column('integer', { nullable: true }) lunarMonth!: number | null;
  @Column('integer', { nullable: true }) lunarDay!: number | null;
  @Column('boolean') repeats!: boolean;
  @Column('text', { nullable: true }) scopeLevel!: EventLevel | null;
}

/** Row of `calendar.audience`. */
@Entity({ schema: 'calendar', name: 'audience' })
export class AudienceEntity extends CatalogueRow {
  @PrimaryColumn('uuid') audienceId!: string;
}

/** Row of `calendar.day_off`: a day that differs from the ordinary week. */
@Entity({ schema: 'calendar', name: 'day_off' })
export class DayOffEntity extends VersionedRow {
  @PrimaryColumn('date') day!: string;
  @Column('text') kind!: DayOffKind;
  @Column('text') name!: string;
  @Column('boolean') confirmed!: boolean;
}
