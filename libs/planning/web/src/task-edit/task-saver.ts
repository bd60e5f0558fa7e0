import { inject, Service } from '@angular/core';
import type { PartyInput, TaskPartyView, TaskView } from '@congtac/planning-domain';
import type { ConflictField } from '@congtac/shared-ui';
import type { Versioned } from '../data-access/plan-client';
import { TaskClient } from '../data-access/task-client';
import { ConflictGuard, type SaveOutcome } from '../ui/conflict-guard';
import type { TaskChange } from './task-draft';
import { TaskWords } from './task-words';

/** Writes changes of a task, one request per part, and asks when somebody else was faster (412). */
@Service()
export class TaskSaver {
  private readonly client = inject(TaskClient);
  private readonly guard = inject(ConflictGuard);
  private readonly words = inject(TaskWords);

  /** Writes one change over the version the user saw. See {@link SaveOutcome} for what may come back. */
  save(task: Versioned, change: TaskChange): Promise<SaveOutcome<TaskView>> {
    return this.guard.save<TaskView>({
      version: task.version,
      write: (version) => this.write({ id: task.id, version }, change),
      fetch: () => this.client.fetch(task.id),
      compare: (fresh) => this.compare(change, fresh),
    });
  }

  private async write(task: Versioned, change: TaskChange): Promise<TaskView> {
    switch (change.part) {
      case 'fields':
        return this.client.update(task, change.body);
      case 'target':
        return this.client.putTarget(task, change.body);
      case 'recurrence':
        return this.client.putRecurrence(task, change.body);
      case 'lead':
      case 'coordinators': {
        // The list is replaced as a whole, so the other parts come from the newest one.
        const { parties } = await this.client.fetch(task.id);
        return this.client.putParties(task, partiesAfter(parties, change));
      }
    }
  }

  private compare(change: TaskChange, fresh: TaskView): ConflictField[] {
    switch (change.part) {
      case 'fields':
        return this.words.fieldConflicts(change.body, fresh);
      case 'lead':
        return [this.words.conflict('lead', change.unit?.name ?? '', fresh.leadUnitName ?? '')];
      case 'coordinators':
        return [
          this.words.conflict(
            'coordinators',
            change.units.map((unit) => unit.name).join(', '),
            fresh.coordinatorNames.join(', '),
          ),
        ];
      case 'target':
        return [this.words.conflict('target', this.words.targetBody(change.body), this.words.target(fresh.target))];
      case 'recurrence':
        return [
          this.words.conflict(
            'recurrence',
            this.words.recurrence(change.body.freq, change.body.count ?? null),
            this.words.recurrence(fresh.recurrence, fresh.recurrenceCount),
          ),
        ];
    }
  }
}

/** The whole list of parties after one change; persons and other roles stay. */
export function partiesAfter(
  parties: readonly TaskPartyView[],
  change: Extract<TaskChange, { readonly part: 'lead' | 'coordinators' }>,
): PartyInput[] {
  const role = change.part === 'lead' ? 'LEAD' : 'COORDINATE';
  const units = change.part === 'lead' ? (change.unit ? [change.unit] : []) : change.units;
  const chosen = new Set(units.map((unit) => unit.unitId));
  const replaced = (party: TaskPartyView) =>
    (party.role === role && party.unitId !== null) ||
    // A unit that becomes lead no longer coordinates, and the other way round.
    ((party.role === 'LEAD' || party.role === 'COORDINATE') && chosen.has(party.unitId ?? -1));
  const kept = parties.filter((party) => !replaced(party)).map(inputOf);
  return [...kept, ...units.map((unit) => ({ unitId: unit.unitId, role }) as PartyInput)];
}

function inputOf(party: TaskPartyView): PartyInput {
  return {
    role: party.role,
    ...(party.unitId !== null && { unitId: party.unitId }),
    ...(party.personId !== null && { personId: party.personId }),
    ...(party.note && { note: party.note }),
  };
}
