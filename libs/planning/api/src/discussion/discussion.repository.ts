import { Injectable } from '@nestjs/common';
import type { CommentView, MentionableView } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';

/** A comment as the database tells it. */
export interface CommentRecord {
  id: string;
  taskId: string;
  accountId: string;
  authorName: string;
  unitName: string;
  text: string;
  mentionIds: string[];
  mentionNames: string[];
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  version: number;
}

/** A comment to be stored. */
export interface NewComment {
  id: string;
  taskId: string;
  ownerUnitId: number;
  unitId: number;
  accountId: string;
  authorName: string;
  text: string;
  mentions: readonly MentionableView[];
}

const SELECT = `
  select c.comment_id as id, c.task_id as "taskId", c.account_id as "accountId", c.author_name as "authorName",
    u.name as "unitName", c.text, c.mention_ids as "mentionIds", c.mention_names as "mentionNames",
    c.created_at as "createdAt", c.edited_at as "editedAt", c.deleted_at as "deletedAt", c.version
  from planning.task_comment c join org.v_unit u on u.unit_id = c.unit_id`;

/** The SQL of discussions. */
@Injectable()
export class DiscussionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The comments of a task, oldest first. */
  ofTask(taskId: string): Promise<CommentRecord[]> {
    return this.uow.query<CommentRecord>(`${SELECT} where c.task_id = $1 order by c.created_at, c.comment_id`, [
      taskId,
    ]);
  }

  /** One comment in sight. */
  find(commentId: string): Promise<CommentRecord | undefined> {
    return this.uow.one<CommentRecord>(`${SELECT} where c.comment_id = $1`, [commentId]);
  }

  /** Stores a comment. */
  async add(comment: NewComment): Promise<void> {
    await this.uow.query(
      `insert into planning.task_comment (comment_id, task_id, owner_unit_id, unit_id, account_id, author_name, text,
         mention_ids, mention_names, updated_by, updated_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $5, $6)`,
      [
        ...[comment.id, comment.taskId, comment.ownerUnitId, comment.unitId, comment.accountId, comment.authorName],
        ...[comment.text, comment.mentions.map((one) => one.accountId), comment.mentions.map((one) => one.name)],
      ],
    );
  }

  /** Active people of the units, and persons named as parties, by name; the reader takes part in the task. */
  people(unitIds: readonly number[], personIds: readonly string[]): Promise<MentionableView[]> {
    return this.uow.query<MentionableView>(
      `select account_id as "accountId", name, unit_name as "unitName"
       from planning.people_of($1::int[], $2::uuid[])`,
      [unitIds, personIds],
    );
  }
}

/** The view of a comment; a deleted one keeps its place without its text. */
export function toCommentView(record: CommentRecord, accountId: string, mayComment: boolean): CommentView {
  const deleted = record.deletedAt !== null;
  const mine = record.accountId === accountId && mayComment && !deleted;
  return {
    id: record.id,
    taskId: record.taskId,
    authorName: record.authorName,
    unitName: record.unitName,
    text: deleted ? '' : record.text,
    mentions: deleted
      ? []
      : record.mentionIds.map((id, index) => ({ accountId: id, name: record.mentionNames[index] ?? '' })),
    createdAt: record.createdAt.toISOString(),
    editedAt: record.editedAt?.toISOString() ?? null,
    deleted,
    version: record.version,
    allowed: mine ? ['edit', 'delete'] : [],
  };
}
