import { Component, DOCUMENT, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '@congtac/shared-data';
import { I18n, Toaster } from '@congtac/shared-ui';

/** For people with several posts: everything is read and written in the chosen one. */
@Component({
  selector: 'ct-post-switch',
  imports: [TranslocoPipe],
  template: `
    <select [attr.aria-label]="'app.post' | transloco" (change)="choose($any($event.target))">
      @for (post of session()?.posts ?? []; track post.postId) {
        <option [value]="post.postId" [selected]="post.postId === acting()?.postId">
          {{ post.title }}, {{ post.unitName }}
        </option>
      }
    </select>
  `,
  styles: `
    @media (min-width: 60rem) {
      select {
        max-inline-size: 20rem;
      }
    }
    select {
      min-block-size: 2.75rem;
      inline-size: 100%;
      padding-inline: 0.5rem;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 0.625rem;
      background: var(--mat-sys-surface-container-lowest);
      color: inherit;
      font: inherit;
      text-overflow: ellipsis;
    }
  `,
})
export class PostSwitch {
  private readonly store = inject(SessionStore);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly location = inject(DOCUMENT).location;
  protected readonly session = this.store.view;
  protected readonly acting = this.store.actingPost;

  protected async choose(select: HTMLSelectElement): Promise<void> {
    try {
      await this.store.actIn(select.value);
    } catch {
      // The choice goes back to the post still in force, and the person is told.
      select.value = this.acting()?.postId ?? '';
      return this.toaster.show(this.i18n.t('app.postFailed'));
    }
    // What is on screen belongs to the old post: begin anew rather than mix two posts' data.
    this.location.assign('/viec-cua-toi');
  }
}
