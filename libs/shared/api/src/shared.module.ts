import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Access } from './access/access';
import { RouteAudit } from './access/route-audit';
import { UnitOfWork } from './db/unit-of-work';
import { IdempotencyPurge } from './http/idempotency-purge';
import { FileStore } from './files/file-store';
import { LiveController } from './live/live.controller';
import { LiveHub } from './live/live-hub';
import { OutboxReader } from './live/outbox-reader';
import { Installation } from './installation';
import { Jobs } from './jobs/jobs';
import { BusinessClock, SystemClock } from './time/clocks';

/** What every context uses; the application binds `Authorizer` and the data source. */
@Global()
@Module({})
export class SharedModule {
  /** @param installation the validated facts of this installation. */
  static forRoot(installation: Installation): DynamicModule {
    return {
      module: SharedModule,
      imports: [DiscoveryModule],
      controllers: [LiveController],
      providers: [
        { provide: Installation, useValue: installation },
        Access,
        UnitOfWork,
        FileStore,
        SystemClock,
        BusinessClock,
        RouteAudit,
        IdempotencyPurge,
        OutboxReader,
        LiveHub,
        Jobs,
      ],
      exports: [Installation, Access, UnitOfWork, FileStore, SystemClock, BusinessClock, RouteAudit, Jobs, LiveHub],
    };
  }
}
