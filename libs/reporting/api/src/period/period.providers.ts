import { LateEntryController } from './late-entry.controller';
import { LateEntryRepository } from './late-entry.repository';
import { LateEntryService } from './late-entry.service';
import { PeriodCounts } from './period-counts';
import { PeriodCourses } from './period-courses';
import { PeriodEntry } from './period-entry';
import { PeriodLocks } from './period-locks';
import { PeriodRights } from './period-rights';
import { PeriodRuleService } from './period-rule.service';
import { PeriodRules } from './period-rules';
import { PeriodSettingService } from './period-setting.service';
import { PeriodSweep } from './period-sweep';
import { PeriodController } from './period.controller';
import { PeriodService } from './period.service';
import { UnitPeriodViews } from './unit-period-views';
import { UnitPeriodService } from './unit-period.service';

/** Classes of the reporting periods. */
export const periodProviders = [
  ...[PeriodRules, PeriodCourses, PeriodService, PeriodLocks, PeriodEntry, PeriodRights, PeriodCounts],
  ...[UnitPeriodViews, UnitPeriodService, PeriodRuleService, PeriodSettingService, PeriodSweep],
  ...[LateEntryRepository, LateEntryService],
];

/** Routes of the reporting periods. */
export const periodControllers = [PeriodController, LateEntryController];
