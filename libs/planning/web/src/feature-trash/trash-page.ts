import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TrashItemView } from '@congtac/planning-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import {
  EmptyState,
  ErrorState,
  I18n,
  narrowScreen,
  PageHeader,
  ResourceState,
  TableRegion,
  Toaster,
  ViDateTimePipe,
} from '@congtac/shared-ui';
import { TrashClient } from '../data-access/trash-client';

/** What was deleted by whom, how long it is kept, and the way back. */
@Component({
  selector: 'ct-trash-page',
  imports: [
    EmptyState,
    ErrorState,
    MatButton,
    PageHeader,
    ResourceState,
    RouterLink,
    TableRegion,
    TranslocoPipe,
    ViDateTimePipe,
  ],
  templateUrl: './trash-page.html',
  styleUrl: './trash-page.scss',
})
export class TrashPage {
  private readonly client = inject(TrashClient);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  protected readonly items = this.client.items();
  protected readonly narrow = narrowScreen();
  protected readonly crumbs = [{ label: this.i18n.t('planning.list.title'), url: '/ke-hoach' }];
  protected readonly busy = signal('');
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected async restore(item: TrashItemView): Promise<void> {
    this.busy.set(item.id);
    this.failure.set(undefined);
    try {
      await this.client.restore(item);
      this.toaster.show(this.i18n.t('planning.trash.restored', { title: item.title }));
    } catch (error) {
      // Told above the list: the plan may have been submitted meanwhile, or another took its place.
      this.failure.set(toAppError(error));
    } finally {
      this.busy.set('');
      this.items.reload();
    }
  }

  protected daysLeft(item: TrashItemView): string {
    return item.daysLeft === 0
      ? this.i18n.t('planning.trash.lastDay')
      : this.i18n.t('planning.trash.days', { days: item.daysLeft });
  }
}
