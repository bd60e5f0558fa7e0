import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConclusionDetail, ConclusionResolution, MeetingDetail } from '@congtac/review-domain';
import { SessionStore } from '@congtac/shared-data';
import {
  type ChipTone,
  Chip,
  Dialogs,
  formatDate,
  I18n,
  type IconName,
  PageHeader,
  ResourceState,
  TimelinessChip,
  Toaster,
  ViDatePipe,
  ViPercentPipe,
} from '@congtac/shared-ui';
import { MeetingClient } from '../data-access/meeting-client';
import { failureText } from '../ui/failure-text';
import type { AssignData } from './assign-dialog';

/** `/hoi-nghi/:id`: what was concluded, and what each conclusion has become (S2-9, S2-10). */
@Component({
  selector: 'ct-meeting-page',
  imports: [
    ...[Chip, MatButton, PageHeader, ResourceState, RouterLink, TimelinessChip, TranslocoPipe],
    ...[ViDatePipe, ViPercentPipe],
  ],
  templateUrl: './meeting-page.html',
  styleUrl: './meeting-page.scss',
})
export class MeetingPage {
  private readonly client = inject(MeetingClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly i18n = inject(I18n);

  readonly id = input.required<string>();
  protected readonly meeting = this.client.meeting(this.id);
  protected readonly view = computed(() => (this.meeting.hasValue() ? this.meeting.value() : undefined));
  /** What went wrong last; a new address starts without. */
  protected readonly failure = linkedSignal({ source: this.id, computation: () => '' });
  protected readonly looks = resolutionLooks;
  protected readonly crumbs = computed(() => [{ label: this.i18n.t('meeting.list.title'), url: '/hoi-nghi' }]);
  protected readonly heading = computed(() => {
    const view = this.view();
    return view?.name ?? this.i18n.t(`meeting.kind.${view?.kind ?? 'CONFERENCE'}`);
  });
  protected readonly summary = computed(() => {
    const view = this.view();
    return view ? [view.unitName, formatDate(view.date)].filter(Boolean).join(' · ') : '';
  });
  protected readonly invited = computed(() => (this.view()?.invited ?? []).map((unit) => unit.unitName).join('; '));

  protected doneOf({ tasks }: ConclusionDetail): number {
    return tasks.filter((task) => task.status === 'COMPLETED').length;
  }

  protected async assign(conclusion: ConclusionDetail): Promise<void> {
    const view = this.view();
    if (!view) return;
    const { AssignDialog } = await import('./assign-dialog');
    const after = await this.dialogs.open<MeetingDetail, AssignData>(AssignDialog, {
      conclusion,
      unitId: view.unitId,
      today: this.session.today(),
    });
    if (!after) return;
    this.meeting.set(after);
    const count = after.conclusions.find((one) => one.id === conclusion.id)?.tasks.length ?? 0;
    this.toaster.show(this.i18n.t('meeting.assign.done', { count }));
  }

  protected async decline(conclusion: ConclusionDetail): Promise<void> {
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('meeting.page.declineTitle'),
      label: this.i18n.t('meeting.page.declineLabel'),
      confirm: this.i18n.t('meeting.page.declineDeed'),
    });
    if (reason) await this.act(async () => this.meeting.set(await this.client.decline(conclusion.id, reason)));
  }

  protected async copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    this.toaster.show(this.i18n.t('meeting.page.copied'));
  }

  protected async remove(): Promise<void> {
    const view = this.view();
    if (!view) return;
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('meeting.page.removeTitle'),
      text: this.i18n.t('meeting.page.removeText'),
      confirm: this.i18n.t('meeting.page.remove'),
    });
    if (!sure) return;
    await this.act(async () => {
      await this.client.remove(view);
      await this.router.navigate(['/hoi-nghi']);
    });
  }

  private async act(deed: () => Promise<void>): Promise<void> {
    this.failure.set('');
    try {
      await deed();
    } catch (error) {
      // Told above the text; what changed meanwhile is loaded so that the next try starts from it.
      this.failure.set(failureText(error, this.i18n));
      this.meeting.reload();
    }
  }
}

const resolutionLooks: Readonly<Record<ConclusionResolution, { readonly tone: ChipTone; readonly icon: IconName }>> = {
  OPEN: { tone: 'waiting', icon: 'hourglass-top' },
  TASKS: { tone: 'doing', icon: 'assignment' },
  DECLINED: { tone: 'out', icon: 'task-alt' },
};
