import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AttachmentOwners, type AttachmentOwner } from '@congtac/documents-api';
import { BusinessClock } from '@congtac/shared-api';
import { TaskRights } from '../task/task-rights';
import { TaskRepository } from '../task/task.repository';

/** Decides about files on tasks: readers of the owner's and the LEAD unit's branch read them, both units add them. */
@Injectable()
export class TaskAttachments implements OnModuleInit {
  constructor(
    private readonly owners: AttachmentOwners,
    private readonly tasks: TaskRepository,
    private readonly rights: TaskRights,
    private readonly clock: BusinessClock,
  ) {}

  onModuleInit(): void {
    this.owners.register('task', (taskId) => this.ownerOf(taskId));
  }

  private async ownerOf(taskId: string): Promise<AttachmentOwner | undefined> {
    const task = await this.tasks.find(taskId, this.clock.today());
    if (!task) return undefined;
    const mayChange = this.rights.mayAttach(task);
    return {
      ...this.filedAt(task.ownerUnitId, task.leadUnitId ?? task.ownerUnitId),
      mayRead: mayChange || this.rights.mayReadComments(task),
      mayChange,
    };
  }

  /** A file is filed at the unit of whoever adds it, so that its policy lets them; the other unit reads it too. */
  private filedAt(ownerUnitId: number, leadUnitId: number): { unitId: number; ownerUnitId: number } {
    return this.rights.attachesAt(ownerUnitId)
      ? { unitId: ownerUnitId, ownerUnitId: leadUnitId }
      : { unitId: leadUnitId, ownerUnitId };
  }
}
