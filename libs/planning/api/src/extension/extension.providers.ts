import { ExtensionViews } from './extension-views';
import { ExtensionController } from './extension.controller';
import { ExtensionRepository } from './extension.repository';
import { ExtensionEffects } from './extension-effects';
import { ExtensionService } from './extension.service';
import { OnTimeRates } from './on-time-rates';

/** Classes of the extension ledger and the on-time rates. */
export const extensionProviders = [
  ExtensionRepository,
  ExtensionViews,
  ExtensionEffects,
  ExtensionService,
  OnTimeRates,
];

/** Routes of the extension ledger. */
export const extensionControllers = [ExtensionController];
