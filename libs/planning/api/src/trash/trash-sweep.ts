import { Injectable, Logger } from '@nestjs/common';
import type { CivilDate } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { TrashBin } from './trash-bin';

/** Deletes for good what has lain in the trash for more than 30 days. */
@Injectable()
export class TrashSweep {
  private readonly log = new Logger(TrashSweep.name);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly bin: TrashBin,
  ) {}

  /**
   * Empties what is too old, each thing in a transaction of its own; what something else still rests on stays for the
   * next day. Call outside a transaction.
   */
  async sweep(today: CivilDate): Promise<void> {
    const old = await this.uow.asSystem('trash that is too old', () =>
      this.uow.query<{ id: string }>(
        `select trash_id as id from planning.trash_item where kept_until < $1::date order by deleted_at limit 500`,
        [today],
      ),
    );
    for (const { id } of old) await this.empty(id);
  }

  private async empty(trashId: string): Promise<void> {
    try {
      await this.uow.asSystem('trash that is too old', () =>
        this.bin.opened(async () => {
          for (const table of ['task', 'plan_section', 'plan'])
            await this.uow.query(`delete from planning.${table} where trash_id = $1`, [trashId]);
          await this.uow.query('delete from planning.trash_item where trash_id = $1', [trashId]);
        }),
      );
    } catch (error) {
      // One thing that something else rests on must not keep the others; it is tried again the next day.
      this.log.warn(`trash item ${trashId} stays: ${error instanceof Error ? error.message : 'unknown failure'}`);
    }
  }
}
