import { Component, computed, ElementRef, inject, input, model, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MentionableView, WriteComment } from '@congtac/planning-domain';
import { DiscussionClient } from '../data-access/discussion-client';
import { mentionAt, type MentionQuery, stillMentioned, withMention } from './mention';

let boxes = 0;
const pause = 200;

/** A text with @mentions: typing @ opens the people who take part; arrows and Enter, or a tap, put a name in. */
@Component({
  selector: 'ct-comment-box',
  imports: [MatButton, TranslocoPipe],
  templateUrl: './comment-box.html',
  styleUrl: './comment-box.scss',
})
export class CommentBox {
  private readonly client = inject(DiscussionClient);
  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('area');
  protected readonly id = `comment-box-${(boxes += 1)}`;

  readonly taskId = input.required<string>();
  readonly label = input.required<string>();
  /** Words of the button. */
  readonly action = input.required<string>();
  readonly busy = input(false);
  readonly cancellable = input(false);
  readonly text = model('');
  /** People already mentioned in the text, when it is edited. */
  readonly known = model<readonly MentionableView[]>([]);
  readonly sent = output<WriteComment>();
  readonly cancelled = output<void>();

  protected readonly query = signal<MentionQuery | undefined>(undefined);
  protected readonly people = signal<readonly MentionableView[]>([]);
  protected readonly at = signal(0);
  protected readonly open = computed(() => this.query() !== undefined);
  protected readonly names = computed(() =>
    stillMentioned(this.text(), this.known())
      .map((person) => person.name)
      .join(', '),
  );
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected type(): void {
    const { value, selectionStart } = this.area().nativeElement;
    this.text.set(value);
    this.query.set(mentionAt(value, selectionStart));
    clearTimeout(this.timer);
    if (this.query()) this.timer = setTimeout(() => void this.find(), pause);
  }

  /** Keys of the open list; UniKey sends its own keys while composing, which are left alone. */
  protected key(event: KeyboardEvent): void {
    if (!this.open() || event.isComposing || this.people().length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.at.update((at) => (at + step + this.people().length) % this.people().length);
    } else if (event.key === 'Enter' || event.key === 'Tab') this.pick(this.people()[this.at()]);
    else if (event.key === 'Escape') this.query.set(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected pick(person: MentionableView): void {
    const query = this.query();
    if (!query) return;
    const next = withMention(this.text(), query, person);
    this.text.set(next.text);
    this.known.update((known) => [...known.filter((one) => one.accountId !== person.accountId), person]);
    this.query.set(undefined);
    const area = this.area().nativeElement;
    area.value = next.text;
    area.focus();
    area.setSelectionRange(next.caret, next.caret);
  }

  protected send(event: Event): void {
    event.preventDefault();
    const text = this.text().trim();
    if (text === '') {
      this.area().nativeElement.focus();
      return;
    }
    this.sent.emit({ text, mentionIds: stillMentioned(text, this.known()).map((person) => person.accountId) });
  }

  private async find(): Promise<void> {
    const asked = this.query();
    if (!asked) return;
    // Without an answer the text is still a text: the list just stays empty.
    const found = await this.client.mentionables(this.taskId(), asked.text.trim()).catch(() => []);
    if (this.query() !== asked) return;
    this.people.set(found);
    this.at.set(0);
  }
}
