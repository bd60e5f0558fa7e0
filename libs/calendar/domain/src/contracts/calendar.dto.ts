import {
  BooleanField,
  ChoiceField,
  type CivilDate,
  CivilDateField,
  IntField,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';
import { CAMPAIGN_KINDS, CAMPAIGN_STATUSES, type CampaignKind, type CampaignStatus } from './calendar.views';
import { DAY_RULES, type DayRule, EVENT_KINDS, EVENT_LEVELS, type EventKind, type EventLevel } from './calendar.views';

/** Query of every catalogue list. Rows no longer used are left out unless asked for. */
export class CatalogueQuery {
  /** Part of the name or the code; accents do not matter. */
  @TextField({ label: 'Từ khóa', max: 200, optional: true })
  q?: string;

  @BooleanField({ label: 'Cả mục đã ngừng dùng', optional: true, fromText: true })
  archived?: boolean;
}

/** Query of `GET /events`: with `year`, the events of that year, those that come every year included. */
export class EventQuery extends CatalogueQuery {
  @IntField({ label: 'Năm', min: 1945, max: 2199, optional: true, fromText: true })
  year?: number;
}

/** What every row of a catalogue has. Sent whole, to make a row (POST) and to change one (PUT). */
export abstract class SaveCatalogueRow {
  /** Owner: null = common to all units. Fixed when the row is made; not read by a change. */
  @UnitIdField({ label: 'Đơn vị', optional: true, nullable: true })
  unitId?: number | null;

  /** Left out: the system gives one. */
  @TextField({ label: 'Mã', max: 40, blank: true, optional: true })
  code?: string;

  @TextField({ label: 'Tên', max: 500 })
  name!: string;

  /** No longer offered for new work; what points to it keeps it. */
  @BooleanField({ label: 'Ngừng dùng', optional: true })
  archived?: boolean;
}

/** A set of themes, e.g. the programmes of one congress term, with the years it is in force. */
export class SaveThemeSet extends SaveCatalogueRow {
  @IntField({ label: 'Từ năm', min: 1945, max: 2199, optional: true, nullable: true })
  yearFrom?: number | null;

  @IntField({ label: 'Đến năm', min: 1945, max: 2199, optional: true, nullable: true })
  yearTo?: number | null;
}

/** A theme of a set. */
export class SaveTheme extends SaveCatalogueRow {
  @TextField({ label: 'Bộ chuyên đề', max: 40 })
  setCode!: string;

  @IntField({ label: 'Thứ tự', min: 1, max: 999 })
  ordinal!: number;
}

/** A campaign, movement or fund. */
export class SaveCampaign extends SaveCatalogueRow {
  @ChoiceField({ label: 'Loại', of: CAMPAIGN_KINDS })
  kind!: CampaignKind;

  @ChoiceField({ label: 'Trạng thái', of: CAMPAIGN_STATUSES })
  status!: CampaignStatus;

  @TextField({ label: 'Nơi phát động', max: 300, blank: true, optional: true })
  launchedBy?: string;
}

/** An event. The day follows `dayRule`; what the rule does not use is not stored. */
export class SaveEvent extends SaveCatalogueRow {
  @ChoiceField({ label: 'Loại sự kiện', of: EVENT_KINDS })
  kind!: EventKind;

  /** The year the row is for; the first one when it comes every year. */
  @IntField({ label: 'Năm', min: 1945, max: 2199 })
  year!: number;

  @IntField({ label: 'Kỷ niệm lần thứ, số năm', min: 1, max: 3000, optional: true, nullable: true })
  ordinal?: number | null;

  @CivilDateField({ label: 'Ngày gốc', optional: true, nullable: true })
  originDate?: CivilDate | null;

  @ChoiceField({ label: 'Cách ghi ngày', of: DAY_RULES })
  dayRule!: DayRule;

  @CivilDateField({ label: 'Ngày dương lịch', optional: true, nullable: true })
  date?: CivilDate | null;

  @IntField({ label: 'Tháng âm lịch', min: 1, max: 12, optional: true, nullable: true })
  lunarMonth?: number | null;

  @IntField({ label: 'Ngày âm lịch', min: 1, max: 30, optional: true, nullable: true })
  lunarDay?: number | null;

  @BooleanField({ label: 'Hằng năm', optional: true })
  repeats?: boolean;

  @ChoiceField({ label: 'Cấp tổ chức', of: EVENT_LEVELS, optional: true, nullable: true })
  scopeLevel?: EventLevel | null;
}

/** A target audience. */
export class SaveAudience extends SaveCatalogueRow {}

/** `GET /lunar-days`: lunar days of a stretch of at most 400 days. */
export class LunarDaysQuery {
  @CivilDateField({ label: 'Từ ngày' })
  from!: CivilDate;

  @CivilDateField({ label: 'Đến ngày' })
  to!: CivilDate;
}
