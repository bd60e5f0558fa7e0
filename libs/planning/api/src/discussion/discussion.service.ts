import { Injectable } from '@nestjs/common';
import { commonProblem, foldVietnamese, notFound } from '@congtac/shared-domain';
import { type CommentView, type MentionableView, taskLifeProblem, type WriteComment } from '@congtac/planning-domain';
import { Access, guardedUpdate, newId, SystemClock, UnitOfWork } from '@congtac/shared-api';
import { TaskRights } from '../task/task-rights';
import { TaskViews } from '../task/task-views';
import type { TaskDetailRecord } from '../task/task.mapper';
import { type CommentRecord, DiscussionRepository, toCommentView } from './discussion.repository';

/** Longest list of the @ picker. */
const MOST_SHOWN = 20;

/** The discussion of a task, for the units and people that take part in it (§2.11 "comment only"). */
@Injectable()
export class DiscussionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: SystemClock,
    private readonly tasks: TaskViews,
    private readonly rights: TaskRights,
    private readonly comments: DiscussionRepository,
  ) {}

  /** Every comment, oldest first. Problems `common.not-found`, `common.forbidden` for a reader that takes no part. */
  list(taskId: string): Promise<CommentView[]> {
    return this.uow.read(async () => {
      const task = await this.readable(taskId);
      const rows = await this.comments.ofTask(taskId);
      return rows.map((row) => this.view(row, task));
    });
  }

  /** People who may be mentioned, by part of their name, with or without marks. */
  mentionables(taskId: string, q: string): Promise<MentionableView[]> {
    return this.uow.read(async () => {
      const wanted = foldVietnamese(q);
      const people = await this.people(await this.readable(taskId));
      return people.filter((one) => foldVietnamese(one.name).includes(wanted)).slice(0, MOST_SHOWN);
    });
  }

  /** Adds a comment; mentioned people and earlier speakers hear of it. Problem `planning.mention-outside`. */
  add(taskId: string, body: WriteComment): Promise<CommentView> {
    return this.uow.run(async () => {
      const task = await this.writable(taskId);
      const mentions = await this.mentioned(task, body);
      const { accountId, displayName } = this.access.actor;
      const before = await this.comments.ofTask(taskId);
      const id = newId();
      await this.comments.add({
        id,
        taskId,
        ownerUnitId: task.ownerUnitId,
        unitId: this.speaksFor(task),
        accountId,
        authorName: displayName,
        text: body.text,
        mentions,
      });
      await this.tell(task, [...mentions, ...before], displayName);
      return this.view(await this.entry(id), task);
    });
  }

  /** The author changes the words; newly mentioned people hear of it. Problems 403, 404, 412. */
  edit(commentId: string, body: WriteComment, version: number): Promise<CommentView> {
    return this.uow.run(async () => {
      const { row, task } = await this.mine(commentId);
      const mentions = await this.mentioned(task, body);
      await this.save(commentId, version, {
        text: body.text,
        mention_ids: mentions.map((one) => one.accountId),
        mention_names: mentions.map((one) => one.name),
        edited_at: this.clock.now(),
      });
      const added = mentions.filter((one) => !row.mentionIds.includes(one.accountId));
      if (added.length > 0) await this.tell(task, added, row.authorName);
      return this.view(await this.entry(commentId), task);
    });
  }

  /** The author takes a comment back: its place stays, its words are shown to nobody. Problems 403, 404, 412. */
  async remove(commentId: string, version: number): Promise<void> {
    await this.uow.run(async () => {
      await this.mine(commentId);
      await this.save(commentId, version, { deleted_at: this.clock.now() });
    });
  }

  private async save(commentId: string, version: number, set: Record<string, unknown>): Promise<void> {
    await guardedUpdate(this.uow, { table: 'planning.task_comment', key: { comment_id: commentId }, version, set });
  }

  private async readable(taskId: string): Promise<TaskDetailRecord> {
    const task = await this.tasks.readable(taskId);
    if (!this.rights.mayReadComments(task)) throw commonProblem('common.forbidden');
    return task;
  }

  private async writable(taskId: string): Promise<TaskDetailRecord> {
    const task = await this.tasks.readable(taskId);
    if (!this.rights.mayComment(task)) throw commonProblem('common.forbidden');
    return task;
  }

  private async mine(commentId: string): Promise<{ row: CommentRecord; task: TaskDetailRecord }> {
    const row = await this.entry(commentId);
    const task = await this.writable(row.taskId);
    if (row.accountId !== this.access.actor.accountId) throw commonProblem('common.forbidden');
    if (row.deletedAt) throw notFound();
    return { row, task };
  }

  private async entry(commentId: string): Promise<CommentRecord> {
    const row = await this.comments.find(commentId);
    if (!row) throw notFound();
    return row;
  }

  private people(task: TaskDetailRecord): Promise<MentionableView[]> {
    const units = [task.ownerUnitId, task.leadUnitId, ...task.parties.map((party) => party.unitId)];
    return this.comments.people(
      units.filter((unitId) => unitId !== null),
      task.parties.flatMap((party) => party.personId ?? []),
    );
  }

  private async mentioned(task: TaskDetailRecord, body: WriteComment): Promise<MentionableView[]> {
    const ids = [...new Set(body.mentionIds ?? [])];
    if (ids.length === 0) return [];
    const found = (await this.people(task)).filter((one) => ids.includes(one.accountId));
    if (found.length < ids.length) throw taskLifeProblem('planning.mention-outside');
    return found;
  }

  /** The unit a person speaks for: the one of the task they belong to, else the first of their grants. */
  private speaksFor(task: TaskDetailRecord): number {
    const mine = this.access.actor.grants.map((grant) => grant.unitId);
    const units = [task.leadUnitId, task.ownerUnitId, ...task.parties.map((party) => party.unitId)];
    return units.find((unitId) => unitId !== null && mine.includes(unitId)) ?? mine[0] ?? task.ownerUnitId;
  }

  private async tell(task: TaskDetailRecord, people: readonly { accountId: string }[], author: string): Promise<void> {
    const { accountId } = this.access.actor;
    const told = [...new Set(people.map((one) => one.accountId))].filter((id) => id !== accountId);
    await this.uow.emit({
      type: 'planning.comment-added',
      unitId: task.ownerUnitId,
      payload: {
        taskId: task.id,
        tellAccountIds: told,
        title: `${author} trao đổi về nhiệm vụ: ${task.title}`,
        link: `/nhiem-vu/${task.id}`,
      },
    });
  }

  private view(row: CommentRecord, task: TaskDetailRecord): CommentView {
    return toCommentView(row, this.access.actor.accountId, this.rights.mayComment(task));
  }
}
