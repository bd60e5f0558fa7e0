import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Api } from '@congtac/shared-data';
import type { CommentView, MentionableView, WriteComment } from '@congtac/planning-domain';

/** The discussion of a task. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class DiscussionClient {
  private readonly api = inject(Api);

  /** `GET /tasks/:id/comments`, oldest first; nothing is asked while the id is ''. */
  comments(taskId: () => string): HttpResourceRef<CommentView[] | undefined> {
    return httpResource<CommentView[]>(() => (taskId() ? `/api/v1/tasks/${taskId()}/comments` : undefined));
  }

  /** `GET /tasks/:id/mentionables`. */
  mentionables(taskId: string, q: string): Promise<MentionableView[]> {
    return this.api.get<MentionableView[]>(`/api/v1/tasks/${taskId}/mentionables`, q === '' ? {} : { q });
  }

  /** `POST /tasks/:id/comments`. */
  add(taskId: string, body: WriteComment): Promise<CommentView> {
    return this.api.post<CommentView>(`/api/v1/tasks/${taskId}/comments`, body);
  }

  /** `PATCH /comments/:id`. */
  edit(comment: CommentView, body: WriteComment): Promise<CommentView> {
    return this.api.patch<CommentView>(`/api/v1/comments/${comment.id}`, comment.version, body);
  }

  /** `DELETE /comments/:id`. */
  remove(comment: CommentView): Promise<void> {
    return this.api.delete(`/api/v1/comments/${comment.id}`, comment.version);
  }
}
