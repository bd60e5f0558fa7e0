import { Injectable } from '@nestjs/common';
import { addDays } from '@congtac/shared-domain';
import { TRASH_DAYS, type TrashKind } from '@congtac/planning-domain';
import { BusinessClock, newId, requestContext, UnitOfWork } from '@congtac/shared-api';

/** A thing to put away, with the plan it belongs to. */
export interface TrashThing {
  id: string;
  title: string;
  plan: { id: string; unitId: number; title: string };
}

interface TaskThing {
  id: string;
  title: string;
  planId: string;
  unitId: number;
  planTitle: string;
  adoptions: object[];
}

const KEYS = { PLAN: ['plan', 'plan_id'], SECTION: ['plan_section', 'section_id'], TASK: ['task', 'task_id'] } as const;

/**
 * Takes plans, sections and tasks out of sight for 30 days instead of deleting them; their ids, places and parts stay.
 * The caller has opened the draft, asked for the right, and audits. Call inside a transaction.
 */
@Injectable()
export class TrashBin {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
  ) {}

  /** Puts tasks of drafts away, one item each, with the decisions about tasks above that they stood for. */
  async putTasks(taskIds: readonly string[]): Promise<void> {
    if (taskIds.length === 0) return;
    const tasks = await this.uow.query<TaskThing>(
      `select t.task_id as id, t.title, p.plan_id as "planId", p.unit_id as "unitId", p.title as "planTitle",
         coalesce((select jsonb_agg(to_jsonb(a)) from planning.adoption a where a.child_task_id = t.task_id), '[]')
           as adoptions
       from planning.task t join planning.plan p on p.plan_id = t.plan_id where t.task_id = any($1::uuid[])`,
      [taskIds],
    );
    await this.uow.query('delete from planning.adoption where child_task_id = any($1::uuid[])', [taskIds]);
    const things = tasks.map(({ planId, unitId, planTitle, ...task }) => ({
      ...task,
      plan: { id: planId, unitId, title: planTitle },
    }));
    await this.put('TASK', things);
  }

  /** Puts an empty section of a draft away. */
  async putSection(section: TrashThing): Promise<void> {
    await this.put('SECTION', [{ ...section, adoptions: [] }]);
  }

  /** Puts a plan away with everything in it; it decides nothing and meets no obligation any more. */
  async putPlan(plan: TrashThing['plan']): Promise<void> {
    const adoptions = await this.uow.query('delete from planning.adoption where plan_id = $1 returning *', [plan.id]);
    await this.uow.query(
      `update planning.plan_obligation set plan_id = null, version = version + 1
       where plan_id = $1 and unit_id = $2 and issued_on is null`,
      [plan.id, plan.unitId],
    );
    const [trashId] = await this.put('PLAN', [{ id: plan.id, title: plan.title, plan, adoptions }]);
    await this.opened(async () => {
      for (const table of ['task', 'plan_section'])
        await this.uow.query(`update planning.${table} set trash_id = $2 where plan_id = $1 and trash_id is null`, [
          plan.id,
          trashId,
        ]);
    });
  }

  /** Runs `work` with the trash in sight: hidden rows can be read and written. */
  async opened<T>(work: () => Promise<T>): Promise<T> {
    await this.uow.query(`select set_config('app.trash', 'on', true)`);
    const result = await work();
    await this.uow.query(`select set_config('app.trash', '', true)`);
    return result;
  }

  private async put(kind: TrashKind, things: readonly (TrashThing & { adoptions: object[] })[]): Promise<string[]> {
    const actor = requestContext()?.principal?.actor;
    const [table, key] = KEYS[kind];
    const rows = things.map(({ id, title, plan, adoptions }) => ({
      trash: newId(),
      id,
      title,
      plan: plan.id,
      unit: plan.unitId,
      plan_title: plan.title,
      adoptions,
    }));
    await this.uow.query(
      `insert into planning.trash_item (trash_id, kind, entity_id, plan_id, unit_id, title, plan_title, adoptions,
         deleted_at, kept_until, deleted_by, deleted_by_name)
       select x.trash, $1, x.id, x.plan, x.unit, x.title, x.plan_title, x.adoptions, $3, $4, $5, $6
       from jsonb_to_recordset($2) as x (trash uuid, id uuid, plan uuid, unit integer, title text, plan_title text,
         adoptions jsonb)`,
      [
        kind,
        JSON.stringify(rows),
        this.clock.now(),
        addDays(this.clock.today(), TRASH_DAYS),
        actor?.accountId ?? null,
        actor?.displayName ?? null,
      ],
    );
    await this.opened(() =>
      this.uow.query(
        `update planning.${table} t set trash_id = i.trash_id from planning.trash_item i
         where i.kind = $1 and i.entity_id = t.${key} and t.${key} = any($2::uuid[])`,
        [kind, rows.map((row) => row.id)],
      ),
    );
    return rows.map((row) => row.trash);
  }
}
