import { CarryOver } from './carry-over';
import { CopyWrites } from './copy-writes';
import { CopyRepository } from './copy.repository';
import { PlanCopying } from './plan-copying';
import { PlanSuccession } from './plan-succession';

/** Providers of copying plans to another year. */
export const copyProviders = [CarryOver, CopyRepository, CopyWrites, PlanCopying, PlanSuccession];
