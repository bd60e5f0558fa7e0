import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Attachments } from '@congtac/documents-ui';
import { TASK_KIND_NAMES } from '@congtac/planning-domain';
import type { DirectiveView, MyRecipientView } from '@congtac/review-domain';
import { SessionStore } from '@congtac/shared-data';
import {
  Chip,
  Dialogs,
  formatDateTime,
  I18n,
  Icon,
  PageHeader,
  ResourceState,
  Toaster,
  ViDatePipe,
  ViDateTimePipe,
} from '@congtac/shared-ui';
import { DirectiveClient } from '../data-access/directive-client';
import { DirectiveStatusChip, RecipientChip } from '../ui/directive-chips';
import { failureText } from '../ui/failure-text';
import { SpellPipe } from '../ui/spell';
import { RecipientTable } from './recipient-table';
import type { SendData } from './send-dialog';

/** `/chi-dao/:id`: the text, what the own unit is asked to do, and how far every addressed unit is (G-9). */
@Component({
  selector: 'ct-directive-page',
  imports: [
    ...[Attachments, Chip, DirectiveStatusChip, Icon, MatButton, PageHeader, RecipientChip, RecipientTable],
    ...[ResourceState, RouterLink, SpellPipe, TranslocoPipe, ViDatePipe, ViDateTimePipe],
  ],
  templateUrl: './directive-page.html',
  styleUrl: './directive-page.scss',
})
export class DirectivePage {
  private readonly client = inject(DirectiveClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly i18n = inject(I18n);

  readonly id = input.required<string>();
  protected readonly directive = this.client.directive(this.id);
  protected readonly view = computed(() => (this.directive.hasValue() ? this.directive.value() : undefined));
  protected readonly kinds = TASK_KIND_NAMES;
  protected readonly busy = signal(false);
  /** What went wrong last; a new address starts without. */
  protected readonly failure = linkedSignal({ source: this.id, computation: () => '' });
  protected readonly summary = computed(() => {
    const view = this.view();
    if (!view) return '';
    if (!view.sentAt) return this.i18n.t('directive.page.draftOf', { unit: view.unitName });
    const key = view.recipients.length > 0 || view.mine.length > 0 ? 'sentBy' : 'registeredBy';
    return this.i18n.t(`directive.page.${key}`, { unit: view.unitName, time: formatDateTime(view.sentAt) });
  });
  protected readonly crumbs = computed(() => [{ label: this.i18n.t('directive.list.title'), url: '/chi-dao' }]);

  constructor() {
    // Seeing the page is "opened": the sender is told once for each receiving unit of the reader.
    effect(() => {
      const view = this.view();
      const unopened = view?.mine.find((mine) => mine.allowed.includes('open'));
      if (view && unopened) untracked(() => void this.noteOpened(view.id, unopened.unitId));
    });
  }

  protected may(action: DirectiveView['allowed'][number]): boolean {
    return this.view()?.allowed.includes(action) ?? false;
  }

  protected async send(): Promise<void> {
    const view = this.view();
    if (!view) return;
    const sent = await this.open({ directive: view, today: this.session.today() });
    if (!sent) return;
    this.directive.set(sent);
    this.toaster.show(this.i18n.t('directive.send.sent', { count: sent.recipients.length }));
  }

  protected async relay(mine: MyRecipientView): Promise<void> {
    const view = this.view();
    if (!view) return;
    const sent = await this.open({ directive: view, relayFor: mine.unitId, today: this.session.today() });
    if (!sent) return;
    this.toaster.show(this.i18n.t('directive.relay.done', { count: sent.recipients.length }));
    await this.router.navigate(['/chi-dao', sent.id]);
  }

  protected receive(mine: MyRecipientView, step: 'acknowledge' | 'implemented'): Promise<void> {
    return this.act(async () => {
      this.directive.set(await this.client.receive(this.id(), step, mine.unitId));
      this.toaster.show(this.i18n.t(`directive.mine.done.${step}`));
    });
  }

  protected register(): Promise<void> {
    return this.confirmed('register', (view) => this.client.send(view, {}));
  }

  protected move(step: 'implement' | 'close'): Promise<void> {
    return this.confirmed(step, (view) => this.client.move(view, step));
  }

  protected async remove(): Promise<void> {
    const view = this.view();
    if (!view || !(await this.sure('remove', view.title))) return;
    await this.act(async () => {
      await this.client.remove(view);
      await this.router.navigate(['/chi-dao'], { queryParams: { hop: 'di' } });
    });
  }

  private async confirmed(deed: string, write: (view: DirectiveView) => Promise<DirectiveView>): Promise<void> {
    const view = this.view();
    if (!view || !(await this.sure(deed, view.title))) return;
    await this.act(async () => this.directive.set(await write(view)));
  }

  private sure(deed: string, title: string): Promise<boolean> {
    return this.dialogs.confirm({
      heading: this.i18n.t(`directive.page.${deed}Title`),
      text: this.i18n.t(`directive.page.${deed}Text`, { title }),
      confirm: this.i18n.t(`directive.page.${deed}`),
    });
  }

  private async open(data: SendData): Promise<DirectiveView | undefined> {
    const { SendDialog } = await import('./send-dialog');
    return this.dialogs.open<DirectiveView, SendData>(SendDialog, data);
  }

  private async act(deed: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      await deed();
    } catch (error) {
      // Told above the text; what changed meanwhile is loaded so that the next try starts from it.
      this.failure.set(failureText(error, this.i18n));
      this.directive.reload();
    } finally {
      this.busy.set(false);
    }
  }

  private async noteOpened(id: string, unitId: number): Promise<void> {
    try {
      const fresh = await this.client.receive(id, 'open', unitId);
      if (this.id() === id) this.directive.set(fresh);
    } catch {
      // Reading goes on: that the sender is not told "opened" is no loss for the reader.
    }
  }
}
