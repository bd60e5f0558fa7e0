import { UnitSettingController } from './unit-setting.controller';
import { UnitSettingService } from './unit-setting.service';
import { UnitSettings } from './unit-settings';

/** Classes of the unit settings. */
export const unitSettingProviders = [UnitSettings, UnitSettingService];

/** Routes of the unit settings. */
export const unitSettingControllers = [UnitSettingController];
