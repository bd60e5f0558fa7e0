import { DailySweep } from './daily-sweep';
import { OverviewService } from './overview.service';
import { RollUpCheck } from './roll-up-check';
import { Summaries } from './summaries';

/** Own-unit summaries: written with each change, swept each day, checked against the tasks on demand. */
export const overviewProviders = [DailySweep, Summaries, RollUpCheck, OverviewService];
