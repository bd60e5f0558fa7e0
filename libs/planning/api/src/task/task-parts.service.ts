import { Injectable } from '@nestjs/common';
import {
  type PartyInput,
  planningProblem,
  type PutParties,
  type PutRecurrence,
  type PutTarget,
  requireChangeable,
  type TaskPart,
  type TaskView,
} from '@congtac/planning-domain';
import { guardedUpdate, newId, UnitOfWork } from '@congtac/shared-api';
import { KnownReferences } from '../known-references';
import { LeadRule } from './lead-rule';
import { PlanDoor } from './plan-door';
import { TargetWrites } from './target-writes';
import { TaskViews } from './task-views';
import type { TaskDetailRecord } from './task.mapper';

/** Parties, rhythm and target of a task in a draft plan. */
@Injectable()
export class TaskParts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly door: PlanDoor,
    private readonly views: TaskViews,
    private readonly targets: TargetWrites,
    private readonly lead: LeadRule,
    private readonly known: KnownReferences,
  ) {}

  /** Replaces the parties (I-3, I-18). Problems `planning.party-ambiguous`, `planning.many-leads`, those of `LeadRule`. */
  putParties(taskId: string, body: PutParties, version: number): Promise<TaskView> {
    const leads = body.parties.filter((party) => party.role === 'LEAD' && party.unitId !== undefined);
    if (leads.length > 1) throw planningProblem('planning.many-leads');
    if (body.parties.some(isAmbiguous)) throw planningProblem('planning.party-ambiguous');
    return this.change(taskId, 'parties', version, { lead_unit_id: leads[0]?.unitId ?? null }, body, async (task) => {
      if (leads[0]?.unitId !== undefined) await this.lead.requireLead(task.ownerUnitId, leads[0].unitId);
      await this.known.requireKnown(
        'person',
        body.parties.map((party) => party.personId),
      );
      await this.lead.requireInForce(body.parties.flatMap((party) => party.unitId ?? []));
      await this.uow.query('delete from planning.task_party where task_id = $1', [taskId]);
      await this.uow.query(
        `insert into planning.task_party (party_id, task_id, unit_id, person_id, role, note, owner_unit_id)
         select x.id, $1, x.unit, x.person, x.role, coalesce(x.note, ''), $2
         from jsonb_to_recordset($3) as x (id uuid, unit integer, person uuid, role text, note text)`,
        [
          taskId,
          task.ownerUnitId,
          JSON.stringify(
            body.parties.map((party) => ({
              id: newId(),
              unit: party.unitId,
              person: party.personId,
              role: party.role,
              note: party.note,
            })),
          ),
        ],
      );
    });
  }

  /** Sets or removes the rhythm (§2.7). Problem `planning.count-required`. */
  putRecurrence(taskId: string, body: PutRecurrence, version: number): Promise<TaskView> {
    const counted = body.freq === 'COUNT_IN_PERIOD';
    if (counted && !body.count) throw planningProblem('planning.count-required');
    const dueDates = counted ? (body.dueDates ?? []).filter((one) => one.ordinal <= (body.count ?? 0)) : [];
    return this.change(taskId, 'recurrence', version, {}, body, async () => {
      await this.uow.query('delete from planning.recurrence where task_id = $1', [taskId]);
      if (body.freq === null) return;
      await this.uow.query(
        `insert into planning.recurrence (task_id, freq, count, due_day, until, due_dates)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          ...[taskId, body.freq, counted ? body.count : null, body.dueDay ?? null],
          ...[body.until ?? null, JSON.stringify(dueDates)],
        ],
      );
    });
  }

  /** Sets or removes the target (I-8). Problem `planning.target-below-assigned`; equality under EXCEED only warns. */
  putTarget(taskId: string, body: PutTarget, version: number): Promise<TaskView> {
    return this.change(taskId, 'target', version, {}, body, (task) => this.targets.put(task, body));
  }

  private change(
    taskId: string,
    part: TaskPart,
    version: number,
    set: Record<string, unknown>,
    after: object,
    write: (task: TaskDetailRecord) => Promise<void>,
  ): Promise<TaskView> {
    return this.uow.run(async () => {
      const task = await this.views.readable(taskId);
      await this.door.open(task.planId);
      requireChangeable(task.adoptionMode, [part]);
      await guardedUpdate(this.uow, { table: 'planning.task', key: { task_id: taskId }, version, set });
      await write(task);
      await this.uow.audit({
        action: `task.${part}-set`,
        entity: 'task',
        entityId: taskId,
        unitId: task.ownerUnitId,
        before: { parties: task.parties, recurrence: task.recurrence, target: task.target },
        after,
      });
      return this.views.view(taskId);
    });
  }
}

function isAmbiguous(party: PartyInput): boolean {
  return (party.unitId === undefined) === (party.personId === undefined);
}
