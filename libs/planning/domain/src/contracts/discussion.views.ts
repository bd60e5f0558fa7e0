/** A person who may be mentioned in a task's discussion. */
export interface MentionableView {
  accountId: string;
  name: string;
  unitName: string;
}

/** One comment; a deleted one keeps its place without its text. */
export interface CommentView {
  id: string;
  taskId: string;
  authorName: string;
  unitName: string;
  text: string;
  mentions: { accountId: string; name: string }[];
  createdAt: string;
  editedAt: string | null;
  deleted: boolean;
  version: number;
  allowed: ('edit' | 'delete')[];
}
