import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@congtac/shared-api';
import { CascadeRepository } from '../figure/cascade.repository';
import type { FigureFilter } from '../figure/figure.repository';
import { ReplayRepository } from './replay.repository';

/** What a replayed total reads besides the figures of today; joins the open transaction. */
@Injectable()
export class ReplayParts {
  constructor(
    private readonly uow: UnitOfWork,
    readonly cascade: CascadeRepository,
    readonly replays: ReplayRepository,
  ) {}

  /** Units that have, or had, a figure. */
  async units({ indicatorIds, window, taskIds }: FigureFilter): Promise<number[]> {
    const rows = await this.uow.query<{ unitId: number }>(
      `select unit_id as "unitId" from reporting.figure
       where indicator_id = any($1) and period_from >= $2 and period_to <= $3 and task_id = any($4)
       union
       select unit_id from reporting.figure_revision
       where indicator_id = any($1) and period_from >= $2 and period_to <= $3 and task_id = any($4)`,
      [indicatorIds, window.from, window.to, taskIds],
    );
    return rows.map((row) => row.unitId);
  }
}
