import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { toAppError } from '@congtac/shared-data';
import { I18n, Icon, Toaster } from '@congtac/shared-ui';

interface Follow {
  readonly taskId: string;
  readonly following: boolean;
}

/** "Theo dõi" of the task on its page; followed tasks stand in the third tab of "Việc của tôi". */
@Component({
  selector: 'ct-follow-task',
  imports: [Icon, MatButton, TranslocoPipe],
  template: `
    @if (known(); as now) {
      <button
        matButton="outlined"
        type="button"
        [disabled]="busy()"
        [attr.aria-pressed]="now.following"
        (click)="set(!now.following)"
      >
        <ct-icon [name]="now.following ? 'check' : 'bookmark'" />
        {{ 'planning.taskLife.follow.' + (now.following ? 'on' : 'off') | transloco }}
      </button>
    }
  `,
})
export class FollowTask {
  private readonly http = inject(HttpClient);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  readonly taskId = input.required<string>();

  private readonly follow = httpResource<Follow>(() => this.url());
  /** Nothing is offered while it is unknown whether the task is followed. */
  protected readonly known = computed(() => (this.follow.hasValue() ? this.follow.value() : undefined));
  protected readonly busy = signal(false);

  protected async set(following: boolean): Promise<void> {
    this.busy.set(true);
    try {
      this.follow.set(await firstValueFrom(this.http.put<Follow>(this.url(), { following })));
      this.toaster.show(this.i18n.t(`planning.taskLife.follow.${following ? 'added' : 'removed'}`));
    } catch (thrown) {
      const { detail, title } = toAppError(thrown);
      this.toaster.show(detail || title || this.i18n.t('ui.state.error'));
    } finally {
      this.busy.set(false);
    }
  }

  private url(): string {
    return `/api/v1/tasks/${this.taskId()}/follow`;
  }
}
