import { ListField, TextField } from '@congtac/shared-domain';

/** `POST /tasks/:id/comments` and `PATCH /comments/:id`. */
export class WriteComment {
  @TextField({ label: 'Ý kiến', max: 4000 })
  text!: string;

  /** Accounts of people mentioned with @; each must take part in the task. */
  @ListField({ label: 'Người được nhắc', max: 20, each: 'id', optional: true })
  mentionIds?: string[];
}

/** `GET /tasks/:id/mentionables`. */
export class MentionQuery {
  @TextField({ label: 'Tên', max: 100, blank: true, optional: true })
  q?: string;
}
