import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { toAppError } from '@congtac/shared-data';
import { I18n, Icon, Toaster } from '@congtac/shared-ui';
import { MyWorkClient } from '../data-access/my-work-client';

/** "Theo dõi" of one task: pressed when the person keeps it in view. */
@Component({
  selector: 'ct-follow-button',
  imports: [Icon, MatButton, TranslocoPipe],
  template: `
    <button
      matButton
      type="button"
      [disabled]="busy()"
      [attr.aria-pressed]="on()"
      [attr.aria-label]="('reporting.follow.' + (on() ? 'on' : 'off') | transloco) + ': ' + title()"
      (click)="toggle()"
    >
      <ct-icon [name]="on() ? 'check' : 'bookmark'" />
      {{ 'reporting.follow.' + (on() ? 'on' : 'off') | transloco }}
    </button>
  `,
  styles: `
    button {
      min-block-size: 3rem;
    }
  `,
})
export class FollowButton {
  private readonly client = inject(MyWorkClient);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  readonly taskId = input.required<string>();
  readonly title = input.required<string>();
  readonly following = input.required<boolean>();
  readonly changed = output<boolean>();
  protected readonly on = linkedSignal(() => this.following());
  protected readonly busy = signal(false);

  protected async toggle(): Promise<void> {
    this.busy.set(true);
    try {
      const { following } = await this.client.follow(this.taskId(), !this.on());
      this.on.set(following);
      this.toaster.show(this.i18n.t(following ? 'reporting.follow.added' : 'reporting.follow.removed'));
      this.changed.emit(following);
    } catch (thrown) {
      const { detail, title } = toAppError(thrown);
      this.toaster.show(detail || title || this.i18n.t('ui.state.error'));
    } finally {
      this.busy.set(false);
    }
  }
}
