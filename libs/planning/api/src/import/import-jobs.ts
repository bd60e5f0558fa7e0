import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { requestContext, withRequestContext } from '@congtac/shared-api';

/** Runs work after the request that asked for it, in the name of the same person and in transactions of its own. */
@Injectable()
export class ImportJobs implements OnModuleDestroy {
  private readonly logger = new Logger(ImportJobs.name);
  /** Leads out of the transaction of the request that is being served. */
  private readonly outside = AsyncLocalStorage.snapshot();
  private readonly running = new Set<Promise<void>>();

  /** Starts the work; it must wait by itself until the request's transaction is seen. */
  start(work: () => Promise<void>): void {
    const job = this.apart(work).catch((error: unknown) => {
      // Work writes its own failures down; what comes here is a fault of the server.
      this.logger.error(error);
    });
    this.running.add(job);
    void job.finally(() => this.running.delete(job));
  }

  /** Runs something in a transaction of its own while the caller's one stays open, e.g. progress that others see. */
  apart<T>(work: () => Promise<T>): Promise<T> {
    const context = requestContext() ?? { requestId: 'import' };
    return this.outside(() => withRequestContext(context, work));
  }

  /** Lets started work end before the database is let go. */
  async onModuleDestroy(): Promise<void> {
    await Promise.allSettled(this.running);
  }
}
