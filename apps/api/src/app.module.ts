import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import {
  AccessGuard,
  EtagInterceptor,
  IdempotencyInterceptor,
  Installation,
  ProblemFilter,
  SharedModule,
  UploadInterceptor,
} from '@congtac/shared-api';
import type { AppConfig } from './config';
import { contextModules } from './contexts';
import { appDataSourceOptions } from './data-source';
import { HealthController } from './health/health.controller';
import { JobsController } from './jobs/jobs.controller';
import { JobsDesk } from './jobs/jobs-desk';
import { NightlyJobs } from './jobs/nightly-jobs';
import { GlobalSearch } from './search/global-search';
import { SearchController } from './search/search.controller';
import { BusinessDate } from './business-date';

/** The whole server: shared wiring, every context, and what belongs to no context (health, search). */
@Module({})
export class AppModule {
  /** @param config the checked environment. */
  static with(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({ ...appDataSourceOptions(config.databaseUrl), retryAttempts: 5, retryDelay: 1000 }),
        SharedModule.forRoot(new Installation(config)),
        ...contextModules,
      ],
      controllers: [HealthController, JobsController, SearchController],
      providers: [
        BusinessDate,
        GlobalSearch,
        JobsDesk,
        NightlyJobs,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
        { provide: APP_INTERCEPTOR, useClass: UploadInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
    };
  }
}
