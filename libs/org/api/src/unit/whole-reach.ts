import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@congtac/shared-api';

interface Settings {
  wide: string;
  timeout: string;
}

const SET = `select set_config('app.wide', $1, true), set_config('statement_timeout', $2, true)`;

/**
 * Lets a use case reach every unit inside the transaction of the person who asked for it, so that all of it is undone
 * together. For work whose right is checked already and that opens nothing to the person. What the person may reach is
 * put back before the use case ends; an error undoes the transaction.
 */
@Injectable()
export class WholeReach {
  constructor(private readonly uow: UnitOfWork) {}

  /** Runs `work` in the open transaction of a person, or in a new one; its statements may take a minute. */
  around<T>(work: () => Promise<T>): Promise<T> {
    return this.uow.run(async () => {
      const before = await this.uow.one<Settings>(
        `select coalesce(current_setting('app.wide', true), '') as wide, current_setting('statement_timeout') as timeout`,
      );
      await this.uow.query(SET, ['all', '60s']);
      const result = await work();
      await this.uow.query(SET, [before?.wide ?? '', before?.timeout ?? '5s']);
      return result;
    });
  }
}
