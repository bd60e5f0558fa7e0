import { AllocationController } from '../allocation/allocation.controller';
import { AllocationRepository } from '../allocation/allocation.repository';
import { AllocationService } from '../allocation/allocation.service';
import { RefusalController } from '../cascade/refusal.controller';
import { RefusalService } from '../cascade/refusal.service';
import { IndicatorController } from '../indicator/indicator.controller';
import { IndicatorService } from '../indicator/indicator.service';
import { Indicators } from '../indicator/indicators';
import { ComparisonService } from './comparison.service';
import { JustificationService } from './justification.service';
import { ParentContexts } from './parent-context.service';
import { TargetController } from './target.controller';
import { TargetRepository } from './target.repository';
import { TargetService } from './target.service';

/** Classes of indicators, targets, allocation and refusals. */
export const targetProviders = [
  ...[Indicators, IndicatorService],
  ...[TargetRepository, TargetService, JustificationService, ComparisonService, ParentContexts],
  ...[AllocationRepository, AllocationService, RefusalService],
];

/** Their routes. */
export const targetControllers = [IndicatorController, TargetController, AllocationController, RefusalController];
