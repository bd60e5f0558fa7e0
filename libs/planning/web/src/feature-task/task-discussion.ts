import { afterRenderEffect, Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CommentView, MentionableView, WriteComment } from '@congtac/planning-domain';
import { type AppError, keepDraft, toAppError } from '@congtac/shared-data';
import { Dialogs, DraftNote, I18n, ResourceState, ViDateTimePipe } from '@congtac/shared-ui';
import { DiscussionClient } from '../data-access/discussion-client';
import { CommentBox } from './comment-box';
import { TaskPageStore } from './task-page-store';

interface CommentDraft {
  readonly text: string;
  readonly known: readonly MentionableView[];
}

const blank: CommentDraft = { text: '', known: [] };

/** The discussion of a task. What is typed survives a reload on this device. */
@Component({
  selector: 'ct-task-discussion',
  imports: [CommentBox, DraftNote, MatButton, ResourceState, TranslocoPipe, ViDateTimePipe],
  templateUrl: './task-discussion.html',
  styleUrl: './task-discussion.scss',
})
export class TaskDiscussion {
  private readonly client = inject(DiscussionClient);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);

  readonly taskId = input.required<string>();
  readonly mayWrite = input.required<boolean>();

  protected readonly comments = this.client.comments(this.taskId);
  protected readonly list = computed(() => (this.comments.hasValue() ? this.comments.value() : []));
  protected readonly model = signal<CommentDraft>(blank);
  /** The page makes this component anew for each task, so the key is known when it starts. */
  protected readonly draft = keepDraft(`task-comment/${inject(TaskPageStore).task()?.id}`, this.model);
  protected readonly editing = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    let wanted = inject(ActivatedRoute).snapshot.fragment === 'trao-doi';
    // The router looks for the anchor before the task has been read.
    afterRenderEffect(() => {
      if (!wanted || !this.comments.hasValue()) return;
      wanted = false;
      (host.querySelector('textarea') ?? host).scrollIntoView({ block: 'center' });
      host.querySelector('textarea')?.focus({ preventScroll: true });
    });
  }

  protected setText(text: string): void {
    this.model.update((draft) => ({ ...draft, text }));
  }

  protected setKnown(known: readonly MentionableView[]): void {
    this.model.update((draft) => ({ ...draft, known }));
  }

  protected async add(body: WriteComment): Promise<void> {
    await this.work(async () => {
      const said = await this.client.add(this.taskId(), body);
      this.comments.update((list) => [...(list ?? []), said]);
      this.discard();
    });
  }

  protected async edit(comment: CommentView, body: WriteComment): Promise<void> {
    await this.work(async () => {
      this.put(await this.client.edit(comment, body));
      this.editing.set('');
    });
  }

  protected async remove(comment: CommentView): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('planning.taskLife.talk.removeTitle'),
      text: this.i18n.t('planning.taskLife.talk.removeText'),
      confirm: this.i18n.t('planning.taskLife.talk.remove'),
    });
    if (!sure) return;
    await this.work(async () => {
      await this.client.remove(comment);
      this.put({ ...comment, text: '', mentions: [], deleted: true, allowed: [] });
    });
  }

  protected peopleOf(comment: CommentView): MentionableView[] {
    return comment.mentions.map((one) => ({ ...one, unitName: '' }));
  }

  protected discard(): void {
    this.model.set(blank);
    void this.draft.discard();
  }

  private put(comment: CommentView): void {
    this.comments.update((list) => list?.map((one) => (one.id === comment.id ? comment : one)));
  }

  private async work(act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await act();
    } catch (error) {
      // Told above the box; what was typed stays in it.
      this.failure.set(toAppError(error));
    }
    this.busy.set(false);
  }
}
